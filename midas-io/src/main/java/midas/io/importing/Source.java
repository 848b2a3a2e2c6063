package midas.io.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Bytes that can be read several times over. */
sealed interface Source {

    /** Returns what the source is called in reports. */
    String name();

    /** Returns its length in bytes. */
    long size();

    /** Opens it at its beginning; the caller closes it. */
    InputStream open() throws IOException;

    /** Returns whether its bytes are no longer those it had at first. */
    boolean hasChanged() throws IOException;

    /**
     * Takes a file as it is now; what is no regular file, such as a pipe, can be read once only and is read at once.
     *
     * @param file the file
     * @param monitor may cancel the reading of what is no regular file
     * @throws Passes.CancelledException if it does, or the thread is interrupted meanwhile
     */
    static Source of(Path file, ImportMonitor monitor) throws IOException {
        return Files.isRegularFile(file)
                ? FileSource.of(file)
                : new MemorySource(file.toString(), PipeBytes.read(file, monitor));
    }

    /** A file, as it was when this was made. */
    record FileSource(Path file, long size, FileTime modified) implements Source {

        static FileSource of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileSource(file, attributes.size(), attributes.lastModifiedTime());
        }

        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public boolean hasChanged() throws IOException {
            FileSource now = of(file);
            return now.size != size || !now.modified.equals(modified);
        }
    }

    /**
     * A source without its first bytes.
     *
     * @param whole the source
     * @param skipped how many bytes are left out
     */
    record Tail(Source whole, int skipped) implements Source {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public long size() {
            return whole.size() - skipped;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = whole.open();
            try {
                in.skipNBytes(skipped);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }

        @Override
        public boolean hasChanged() throws IOException {
            return whole.hasChanged();
        }
    }

    /** A source that begins otherwise. */
    final class Restarted implements Source {

        private final Source whole;
        private final int skipped;
        private final byte[] start;

        /**
         * Makes a source.
         *
         * @param whole another source
         * @param skipped how many of its first bytes are left out
         * @param start what stands in their place
         */
        Restarted(Source whole, int skipped, byte[] start) {
            this.whole = whole;
            this.skipped = skipped;
            this.start = start;
        }

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public long size() {
            return whole.size() - skipped + start.length;
        }

        @Override
        public InputStream open() throws IOException {
            return new RestartedStream(new Tail(whole, skipped).open(), start);
        }

        @Override
        public boolean hasChanged() throws IOException {
            return whole.hasChanged();
        }
    }

    /** Bytes in memory. */
    final class MemorySource implements Source {

        private final String name;
        private final byte[] bytes;

        MemorySource(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean hasChanged() {
            return false;
        }
    }
}
