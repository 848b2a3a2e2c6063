package midas.io.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zip file, found by name in any case; unpacked in memory only, and no more of them than is allowed. */
public final class Parts implements AutoCloseable {

    /** More parts than this has no workbook. */
    private static final int MOST_PARTS = 20_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Allowance allowance;
    private final Watch watch;

    private Parts(ZipFile zip, Allowance allowance, Watch watch) throws IOException {
        this.zip = zip;
        this.allowance = allowance;
        this.watch = watch;
        if (zip.size() > MOST_PARTS) {
            throw new DamagedException(zip.size() + " parts");
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param allowance what it may unpack to
     * @param watch hears of progress
     * @throws DamagedException if it is no whole zip file
     */
    public static Parts open(Path file, Allowance allowance, Watch watch) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new DamagedException("not a whole zip file", e);
        }
        try {
            return new Parts(zip, allowance, watch);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** Returns whether there is a part of this name. */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Gives somebody the occasion to end the reading where nothing is unpacked for a while. */
    void checkpoint() throws IOException {
        watch.advanced(0);
    }

    /** Opens a part. */
    Part part(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new DamagedException("no part " + name);
        }
        @Nullable InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw new DamagedException(name, e);
        }
        if (in == null) {
            throw new DamagedException("no content of " + name);
        }
        return new Part(in, entry);
    }

    /** Reads the beginning of a part. */
    public byte[] beginning(String name, int length) throws IOException {
        try (Part part = part(name)) {
            return part.readNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part that is unpacked while it is read. */
    final class Part extends FilterInputStream {

        /** More bytes than this have no single tag or piece of text. */
        private static final int MOST_BYTES_A_STEP = 1 << 24;

        /** Sheets unpack to 5 to 40 times their size, and only small ones of equal rows to more than this. */
        private static final int MOST_RATIO = 200;

        private static final long FREE_BYTES = 1L << 26;

        private final double density;
        private final long mostBytes;
        private long bytes;
        private long sinceStep;
        private double owed;
        private @Nullable IOException failure;

        Part(InputStream in, ZipEntry entry) {
            super(in);
            mostBytes = Math.max(FREE_BYTES, MOST_RATIO * Math.max(0, entry.getCompressedSize()));
            density = entry.getSize() > 0 ? Math.max(0, entry.getCompressedSize()) / (double) entry.getSize() : 0;
        }

        /** Takes note that what was read so far is understood. */
        void step() {
            sinceStep = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return unpack(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                failure = new DamagedException("cannot be unpacked", e);
                throw failure;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        private int unpack(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                allowance.unpacked(count);
                bytes += count;
                if (bytes > mostBytes) {
                    throw new UnpackedTooLargeException(mostBytes);
                }
                sinceStep += count;
                if (sinceStep > MOST_BYTES_A_STEP) {
                    throw new UnpackedTooLargeException(MOST_BYTES_A_STEP);
                }
                owed += count * density;
            }
            long whole = (long) owed;
            owed -= whole;
            watch.advanced(whole);
            return count;
        }

        /** Returns what ended the reading, or null where nothing has. */
        @Nullable
        IOException failure() {
            return failure;
        }
    }
}
