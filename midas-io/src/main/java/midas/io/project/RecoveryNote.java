package midas.io.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a recovery folder says about the project in it.
 *
 * @param name what the window called the project
 * @param file its file, where it has one
 * @param stamp how the file was when it was opened or saved last
 * @param time when this was written
 */
public record RecoveryNote(String name, Optional<Path> file, Optional<FileStamp> stamp, Instant time) {

    ObjectNode write() {
        ObjectNode json = Fields.object().put("name", name).put("time", time.toString());
        file.ifPresent(path -> json.put("file", path.toString()));
        stamp.ifPresent(known ->
                json.put("size", known.size()).put("modified", known.modified().toString()));
        return json;
    }

    static RecoveryNote read(Fields json) throws IOException {
        try {
            return new RecoveryNote(
                    json.text("name"),
                    json.optionalText("file").map(Path::of),
                    json.has("size")
                            ? Optional.of(new FileStamp(json.large("size"), Instant.parse(json.text("modified"))))
                            : Optional.empty(),
                    Instant.parse(json.text("time")));
        } catch (InvalidPathException | DateTimeException damaged) {
            throw new IOException(damaged);
        }
    }
}
