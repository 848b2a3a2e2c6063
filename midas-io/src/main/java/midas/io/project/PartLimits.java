package midas.io.project;

import java.io.IOException;

/** How much the parts of a project file may unpack to: bombs are refused before anything is unpacked. */
final class PartLimits {

    /** What a file of any size may unpack to. */
    static final long FREE_BYTES = 1L << 28;

    /** How many times its size a file may unpack to. */
    static final int RATIO = 100;

    /** Zip cannot compress better than this. */
    private static final int MOST_RATIO_OF_PART = 1040;

    private static final long MOST_MANIFEST = 1L << 26;

    private final long most;
    private long sum;

    /** A part, or all of them together, unpacks to more than an honest file. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Makes the limits of a file of so many bytes. */
    PartLimits(long fileSize) {
        most = Math.max(FREE_BYTES, RATIO * fileSize);
    }

    /**
     * Takes note that a part will be unpacked.
     *
     * @param size the bytes it is said to have
     * @param packed the bytes it has in the file; negative where that is not known
     */
    void take(long size, long packed) throws ExceededException {
        boolean impossible = packed >= 0 && size > MOST_RATIO_OF_PART * packed + 64;
        if (size < 0 || impossible || size > most - sum) {
            throw new ExceededException();
        }
        sum += size;
    }

    /** Takes note that a list of contents will be unpacked. */
    void takeManifest(long size) throws ExceededException {
        if (size > MOST_MANIFEST) {
            throw new ExceededException();
        }
        take(size, -1);
    }
}
