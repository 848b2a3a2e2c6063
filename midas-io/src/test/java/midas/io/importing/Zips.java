package midas.io.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files by hand. */
final class Zips {

    /** A part. */
    record Part(String name, byte[] content) {}

    private Zips() {}

    static Path write(Path file, Map<String, String> parts) throws IOException {
        return write(
                file,
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    static Path write(Path file, List<Part> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.content());
            }
        }
        return file;
    }
}
