package midas.io.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a zip file that has its directory. */
final class ZipSource implements PartSource {

    private static final Logger LOG = LoggerFactory.getLogger(ZipSource.class);

    private final ZipFile zip;
    private final PartLimits limits;

    ZipSource(Path file, PartLimits limits) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.limits = limits;
    }

    @Override
    public Optional<Listed> manifest() throws IOException {
        Optional<Listed> first = listed(Manifest.NAME);
        if (first.isPresent() && first.get().whole()) {
            return first;
        }
        Optional<Listed> copy = listed(Manifest.COPY);
        return copy.isPresent() && (copy.get().whole() || first.isEmpty()) ? copy : first;
    }

    private Optional<Listed> listed(String name) throws PartLimits.ExceededException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        limits.takeManifest(entry.getSize());
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize());
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return Optional.of(new Listed(bytes, crc.getValue() == entry.getCrc()));
        } catch (IOException damaged) {
            LOG.warn("{} cannot be read: {}", name, damaged.toString());
            return Optional.empty();
        }
    }

    @Override
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.NAME) && !name.equals(Manifest.COPY))
                .toList();
    }

    @Override
    public long size(String name) {
        @Nullable ZipEntry entry = zip.getEntry(name);
        return entry == null ? -1 : entry.getSize();
    }

    @Override
    public long packed(String name) {
        @Nullable ZipEntry entry = zip.getEntry(name);
        return entry == null ? -1 : entry.getCompressedSize();
    }

    @Override
    public InputStream open(String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
