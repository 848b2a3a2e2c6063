package midas.io.cell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import midas.io.binary.LittleEndianReader;
import midas.io.binary.LittleEndianWriter;
import org.jspecify.annotations.Nullable;

/** Texts of some rows of a column, packed as UTF-8: those that the column's values do not give back. Immutable. */
public final class RawTexts {

    /** No texts. */
    public static final RawTexts NONE = new RawTexts(new int[0], new int[0], new byte[0]);

    private final int[] rows;
    private final int[] ends;
    private final byte[] bytes;

    private RawTexts(int[] rows, int[] ends, byte[] bytes) {
        this.rows = rows;
        this.ends = ends;
        this.bytes = bytes;
    }

    /** Returns the number of rows that have a text here. */
    public int size() {
        return rows.length;
    }

    /** Returns the text of a row, or null where there is none. */
    public @Nullable String find(int row) {
        int k = rows.length == 0 ? -1 : Arrays.binarySearch(rows, row);
        return k < 0 ? null : textAt(k);
    }

    /** Returns whether a row has a text here. */
    public boolean has(int row) {
        return rows.length > 0 && Arrays.binarySearch(rows, row) >= 0;
    }

    /** Writes the texts: how many, their rows, where each ends, all bytes. */
    public void write(LittleEndianWriter out) throws IOException {
        out.putInt(rows.length);
        for (int row : rows) {
            out.putInt(row);
        }
        for (int end : ends) {
            out.putInt(end);
        }
        out.putBytes(bytes);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param rowCount rows of the column: no text stands behind them
     * @throws IOException if it is damaged
     */
    public static RawTexts read(LittleEndianReader in, int rowCount) throws IOException {
        int size = in.room(in.takeInt(), 2 * Integer.BYTES);
        int[] rows = new int[size];
        int[] ends = new int[size];
        int before = -1;
        for (int k = 0; k < size; k++) {
            rows[k] = in.takeInt();
            if (rows[k] <= before || rows[k] >= rowCount) {
                throw new IOException("text " + k + " stands at row " + rows[k]);
            }
            before = rows[k];
        }
        int length = 0;
        for (int k = 0; k < size; k++) {
            ends[k] = in.takeInt();
            if (ends[k] < length) {
                throw new IOException("text " + k + " ends before it begins");
            }
            length = ends[k];
        }
        return size == 0 ? NONE : new RawTexts(rows, ends, in.takeBytes(length));
    }

    /** Returns text {@code k} in the order of the rows, 0 ≤ k &lt; size. */
    public String textAt(int k) {
        int start = k == 0 ? 0 : ends[k - 1];
        return new String(bytes, start, ends[k] - start, StandardCharsets.UTF_8);
    }

    /** Collects texts row by row. */
    public static final class Builder {

        private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

        private int[] rows = new int[0];
        private int[] ends = new int[0];
        private byte[] bytes = new byte[0];
        private int size;
        private int length;

        /**
         * Adds a text.
         *
         * @param row its row, larger than all before
         * @throws CapacityExceededException if the texts exceed 2 GB
         */
        public void add(int row, char[] text, int from, int to) {
            byte[] encoded =
                    isAscii(text, from, to) ? null : new String(text, from, to - from).getBytes(StandardCharsets.UTF_8);
            int needed = encoded == null ? to - from : encoded.length;
            reserve(needed);
            if (encoded == null) {
                for (int i = from; i < to; i++) {
                    bytes[length++] = (byte) text[i];
                }
            } else {
                System.arraycopy(encoded, 0, bytes, length, needed);
                length += needed;
            }
            rows[size] = row;
            ends[size] = length;
            size++;
        }

        /**
         * Adds the texts of another builder.
         *
         * @param next texts of rows that follow
         * @param offset the number of rows before its row 0
         * @throws CapacityExceededException if the texts exceed 2 GB
         */
        public void append(Builder next, int offset) {
            for (int k = 0; k < next.size; k++) {
                int start = k == 0 ? 0 : next.ends[k - 1];
                int needed = next.ends[k] - start;
                reserve(needed);
                System.arraycopy(next.bytes, start, bytes, length, needed);
                length += needed;
                rows[size] = offset + next.rows[k];
                ends[size] = length;
                size++;
            }
        }

        private static boolean isAscii(char[] text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (text[i] >= 0x80) {
                    return false;
                }
            }
            return true;
        }

        private void reserve(int more) {
            if ((long) length + more > MOST_BYTES) {
                throw new CapacityExceededException();
            }
            if (size == rows.length) {
                int capacity = Math.max(16, size + (size >> 1));
                rows = Arrays.copyOf(rows, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(64, 1.5 * length) + more));
            }
        }

        /** Returns the text of a row added before, or null. */
        public @Nullable String find(int row) {
            int k = Arrays.binarySearch(rows, 0, size, row);
            if (k < 0) {
                return null;
            }
            int start = k == 0 ? 0 : ends[k - 1];
            return new String(bytes, start, ends[k] - start, StandardCharsets.UTF_8);
        }

        /** Returns what was collected. */
        public RawTexts build() {
            return size == 0
                    ? NONE
                    : new RawTexts(Arrays.copyOf(rows, size), Arrays.copyOf(ends, size), Arrays.copyOf(bytes, length));
        }
    }
}
