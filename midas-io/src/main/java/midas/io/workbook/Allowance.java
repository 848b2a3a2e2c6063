package midas.io.workbook;

import midas.io.cell.CapacityExceededException;

/**
 * How much a compressed file may unpack to, and how much memory its cells may take. Both bounds are a fixed amount that
 * is free, which honest files of a million equal rows stay within, and a multiple of the file's size beyond.
 */
public final class Allowance {

    /**
     * The bounds.
     *
     * @param freeBytes bytes that any file may unpack to
     * @param ratio times its size that a file may unpack to
     * @param mostBytes bytes that no file may unpack to
     * @param freeMemory bytes of memory that the cells of any file may take
     * @param memoryRatio times the file's size that its cells may take beyond that
     */
    public record Bounds(long freeBytes, int ratio, long mostBytes, long freeMemory, int memoryRatio) {
        /** What is in force. */
        public static final Bounds USUAL = new Bounds(1L << 28, 100, 1L << 36, 1L << 28, 8);
    }

    /** Cells that may come of repeated ones in any file, and for each byte of it. */
    private static final long FREE_REPEATED = 1L << 21;

    private final long mostBytes;
    private final long mostRepeated;
    private long repeated;
    private final long mostMemory;
    private long bytes;
    private long memory;

    /** Makes the allowance of a file of so many bytes. */
    public Allowance(long size, Bounds bounds) {
        mostBytes = Math.min(bounds.mostBytes, Math.max(bounds.freeBytes, bounds.ratio * size));
        mostRepeated = FREE_REPEATED + size;
        mostMemory = bounds.freeMemory + bounds.memoryRatio * size;
    }

    /** Takes note that the file is unpacked once more from its beginning. */
    public void again() {
        bytes = 0;
        memory = 0;
        repeated = 0;
    }

    /** Takes note of unpacked bytes. */
    public void unpacked(long count) throws UnpackedTooLargeException {
        bytes += count;
        if (bytes > mostBytes) {
            throw new UnpackedTooLargeException(mostBytes);
        }
    }

    /**
     * Takes note of memory.
     *
     * @throws CapacityExceededException if it is more than the file may take
     */
    public void take(long count) {
        memory += count;
        if (memory > mostMemory) {
            throw new CapacityExceededException();
        }
    }

    /**
     * Takes note of cells that stand in the file as the repetition of another one.
     *
     * @throws CapacityExceededException if so few bytes may not make so many cells
     */
    public void takeRepeated(long cells) {
        repeated += cells;
        if (repeated > mostRepeated) {
            throw new CapacityExceededException();
        }
    }

    /** Takes note of a text that is kept. */
    public void takeText(int length) {
        take(48 + length);
    }
}
