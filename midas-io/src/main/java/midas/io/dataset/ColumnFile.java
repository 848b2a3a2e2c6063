package midas.io.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import midas.io.binary.LittleEndianReader;
import midas.io.binary.LittleEndianWriter;
import midas.io.cell.CapacityExceededException;

/**
 * Columns as they were imported, bit for bit, in a file: values, which of them are missing, and every text that differs from how its column writes its values. What a column was
 * converted to, its scale and its name are not in it. The same columns always give the same bytes. The format is described in {@code docs/project-format.md}.
 */
public final class ColumnFile {

    private static final byte[] MAGIC = {'M', 'I', 'D', 'A', 'S', 'C', 'O', 'L'};
    private static final int VERSION = 1;

    private ColumnFile() {}

    /**
     * Writes columns.
     *
     * @param columns the columns, all of the same number of rows
     * @param rows their number of rows, ≥ 0
     * @param out where to; not closed
     * @throws IllegalArgumentException if a column has another number of rows
     */
    public static void write(List<Column> columns, int rows, OutputStream out) throws IOException {
        LittleEndianWriter writer = new LittleEndianWriter(out);
        writer.putBytes(MAGIC);
        writer.putInt(VERSION);
        writer.putInt(columns.size());
        writer.putInt(rows);
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(column.name() + " has " + column.rows() + " rows, not " + rows);
            }
            Cells cells = column.imported();
            writer.putByte(cells.type().ordinal());
            writer.putInt(cells.missingCount());
            if (cells.missingCount() > 0) {
                putBits(writer, cells.missingMask(), rows);
            }
            cells.write(writer);
        }
        writer.flush();
    }

    /**
     * Reads columns. They have the default scales of their types.
     *
     * @param in what {@link #write} has written
     * @param length its number of bytes: no more are read, and no more memory is taken than goes with them
     * @param names names of the columns, in order
     * @param rows the number of rows they must have
     * @throws IOException if it is damaged, of a later version, or holds another number of columns or rows
     */
    public static List<Column> read(InputStream in, long length, List<String> names, int rows) throws IOException {
        LittleEndianReader reader = new LittleEndianReader(in, length);
        if (!Arrays.equals(reader.takeBytes(MAGIC.length), MAGIC)) {
            throw new IOException("no file of columns");
        }
        int version = reader.takeInt();
        int count = reader.takeInt();
        int rowCount = reader.takeInt();
        if (version != VERSION || count != names.size() || rowCount != rows || rows < 0) {
            throw new IOException("version " + version + ", " + count + " columns, " + rowCount + " rows");
        }
        List<Column> columns = new ArrayList<>();
        try {
            for (String name : names) {
                Cells cells = readCells(reader, rows);
                columns.add(new Column(name, cells.type().defaultScale(), cells));
            }
        } catch (CapacityExceededException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new IOException(damaged);
        }
        if (reader.remaining() > 0) {
            throw new IOException(reader.remaining() + " bytes too many");
        }
        return columns;
    }

    private static Cells readCells(LittleEndianReader in, int rows) throws IOException {
        int kind = in.takeByte();
        if (kind >= ColumnType.values().length) {
            throw new IOException("type " + kind);
        }
        int missingCount = in.takeInt();
        BitSet missing = missingCount == 0 ? new BitSet() : takeBits(in, rows);
        if (missing.cardinality() != missingCount) {
            throw new IOException(missingCount + " cells should be missing, " + missing.cardinality() + " are");
        }
        ColumnType type = ColumnType.values()[kind];
        return switch (type) {
            case BOOLEAN -> BooleanCells.read(in, rows, missing);
            case INT64 -> NumberCells.readLongs(in, rows, missing);
            case FLOAT64 -> NumberCells.readDoubles(in, rows, missing);
            case DATE, DATETIME -> TemporalCells.read(in, type, rows, missing);
            case STRING -> StringCells.read(in, rows, missing);
        };
    }

    /** Writes a bit for each row, that of row 0 the lowest of the first byte. */
    static void putBits(LittleEndianWriter out, BitSet bits, int rows) throws IOException {
        out.putBytes(Arrays.copyOf(bits.toByteArray(), bytes(rows)));
    }

    /** Reads a bit for each row. */
    static BitSet takeBits(LittleEndianReader in, int rows) throws IOException {
        BitSet bits = BitSet.valueOf(in.takeBytes(bytes(rows)));
        if (bits.length() > rows) {
            throw new EOFException("bit " + bits.length() + " of " + rows);
        }
        return bits;
    }

    private static int bytes(int rows) {
        return (int) (((long) rows + 7) / 8);
    }
}
