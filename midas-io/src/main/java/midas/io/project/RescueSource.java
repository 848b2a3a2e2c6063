package midas.io.project;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a zip file whose directory is gone, from its beginning as far as they can be read. */
final class RescueSource implements PartSource {

    private static final Logger LOG = LoggerFactory.getLogger(RescueSource.class);
    private static final int STEP = 1 << 16;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    RescueSource(Path file, PartLimits limits) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), STEP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.putIfAbsent(entry.getName(), read(zip, limits));
            }
        } catch (PartLimits.ExceededException tooLarge) {
            throw tooLarge;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("{} is damaged behind {} parts: {}", file, parts.size(), damaged.toString());
        }
    }

    private static byte[] read(InputStream in, PartLimits limits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        for (int got = in.read(step); got >= 0; got = in.read(step)) {
            limits.take(got, -1);
            bytes.write(step, 0, got);
        }
        return bytes.toByteArray();
    }

    @Override
    public Optional<Listed> manifest() throws IOException {
        if (!parts.containsKey(Manifest.NAME) && !parts.containsKey(Manifest.COPY)) {
            // it may have been a project: nobody knows any more
            throw new IOException("no list of contents among " + parts.size() + " parts");
        }
        // their checksums were compared while they were read
        return Optional.ofNullable(parts.get(Manifest.NAME))
                .or(() -> Optional.ofNullable(parts.get(Manifest.COPY)))
                .map(bytes -> new Listed(bytes, true));
    }

    @Override
    public List<String> names() {
        return parts.keySet().stream()
                .filter(name -> !name.equals(Manifest.NAME) && !name.equals(Manifest.COPY) && !name.endsWith("/"))
                .toList();
    }

    @Override
    public long size(String name) {
        byte[] bytes = parts.get(name);
        return bytes == null ? -1 : bytes.length;
    }

    @Override
    public long packed(String name) {
        return -1;
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IOException("no part " + name);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
