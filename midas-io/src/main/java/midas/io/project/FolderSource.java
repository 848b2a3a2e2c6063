package midas.io.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts in a recovery folder. */
final class FolderSource implements PartSource {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final byte[] manifest;
    private final Map<String, String> kept = new LinkedHashMap<>();

    FolderSource(Path folder) throws IOException {
        this.folder = folder;
        this.manifest = Files.readAllBytes(folder.resolve(Manifest.NAME));
        for (Map.Entry<String, PartRef> part :
                keptParts(new Fields(MAPPER.readTree(manifest))).entrySet()) {
            kept.put(part.getKey(), part.getValue().name());
        }
    }

    /** Returns where parts that no project of ours has are kept, by their names. */
    static Map<String, PartRef> keptParts(Fields manifest) throws IOException {
        Map<String, PartRef> parts = new LinkedHashMap<>();
        if (manifest.object(Manifest.RECOVERY).has("kept")) {
            for (Fields one : manifest.object(Manifest.RECOVERY).objects("kept", item -> item)) {
                parts.put(one.text("name"), PartRef.read(one));
            }
        }
        return parts;
    }

    @Override
    public Optional<Listed> manifest() {
        return Optional.of(new Listed(manifest, true));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(kept.keySet());
    }

    @Override
    public long size(String name) {
        try {
            return Files.size(path(name));
        } catch (IOException none) {
            return -1;
        }
    }

    @Override
    public long packed(String name) {
        return size(name);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    private Path path(String name) throws IOException {
        Path path = folder.resolve(kept.getOrDefault(name, name)).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException(name + " is not in the folder");
        }
        return path;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
