package midas.io.dataset;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import midas.io.cell.Blank;
import midas.io.cell.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * A column read as another type. What is converted is always what was imported, so that converting back gives back everything.
 *
 * <p>A cell whose imported text can be read as the new type keeps that text ({@code 01} stays {@code 01} among whole numbers). Else a number without a fraction is
 * a whole number, 1 and 0 are true and false and the other way round, a day is a day at midnight, and a day with a time of day is a day. What cannot be converted is
 * missing in the new column.
 *
 * @param column the new column, of the same name; its scale is that of the old one where somebody chose it, else the new type's default
 * @param lost number of cells that are not missing in the imported column, and missing in the new one
 * @param examples the first few of these
 */
public record Conversion(Column column, int lost, List<Lost> examples) {

    private static final int MOST_EXAMPLES = 5;

    /**
     * A cell that cannot be converted.
     *
     * @param row its row, from 0
     * @param text its text as imported
     */
    public record Lost(int row, String text) {}

    /** Copies the list. */
    public Conversion {
        examples = List.copyOf(examples);
    }

    /** Reads imported cells as another type. */
    static Conversion of(Column old, Cells imported, ColumnType type) {
        boolean usual = old.scale() == old.type().defaultScale();
        Scale scale = usual ? type.defaultScale() : old.scale();
        if (type == imported.type()) {
            return new Conversion(new Column(old.name(), scale, imported, imported), 0, List.of());
        }
        CellsBuilder builder = builder(type, imported);
        BitSet missing = new BitSet();
        List<Lost> examples = new ArrayList<>();
        int lost = 0;
        for (int row = 0; row < imported.rows(); row++) {
            if (imported.isMissing(row)) {
                missing.set(row);
                builder.acceptMissing();
            } else if (!accepts(builder, imported.valueText(row)) && !acceptsValue(builder, imported, row, type)) {
                missing.set(row);
                builder.acceptMissing();
                lost++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(new Lost(row, imported.valueText(row)));
                }
            }
        }
        return new Conversion(new Column(old.name(), scale, builder.build(missing), imported), lost, examples);
    }

    private static CellsBuilder builder(ColumnType type, Cells imported) {
        int rows = imported.rows();
        char separator = imported.decimalSeparator();
        return switch (type) {
            case BOOLEAN -> new BooleanCells.Builder(0, rows);
            case INT64 -> new NumberCells.Longs(0, rows, separator);
            case FLOAT64 -> new NumberCells.Doubles(0, rows, separator);
            case DATE, DATETIME -> new TemporalCells.Builder(type, 0, rows);
            case STRING -> new StringCells.Builder(0, rows, separator);
        };
    }

    private static boolean accepts(CellsBuilder builder, String text) {
        char[] chars = text.toCharArray();
        int inner = Blank.start(chars, 0, chars.length);
        return builder.accept(chars, 0, chars.length, inner, Blank.end(chars, inner, chars.length));
    }

    private static boolean acceptsValue(CellsBuilder builder, Cells imported, int row, ColumnType type) {
        String text = switch (type) {
            case BOOLEAN -> truth(imported.coercedNumber(row));
            case INT64, FLOAT64 -> whole(number(imported, row));
            case DATE, DATETIME -> dayOrTime(imported, row, type);
            case STRING -> null;
        };
        return text != null && accepts(builder, text);
    }

    /** Words that are true or false count as 1 and 0 in a string column, too. */
    private static double number(Cells imported, int row) {
        double number = imported.coercedNumber(row);
        if (Double.isNaN(number)) {
            BooleanCells.Builder words = new BooleanCells.Builder(0, 1);
            if (accepts(words, imported.valueText(row))) {
                return words.build(new BitSet()).valueNumber(0);
            }
        }
        return number;
    }

    private static @Nullable String truth(double number) {
        return number == 1 ? "true" : number == 0 ? "false" : null;
    }

    private static @Nullable String whole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= NumberText.MAX_EXACT_INTEGER
                ? Long.toString((long) number)
                : null;
    }

    private static @Nullable String dayOrTime(Cells imported, int row, ColumnType type) {
        TemporalCells times = switch (imported.type()) {
            case DATE, DATETIME -> (TemporalCells) imported;
            case STRING -> times(imported.valueText(row), type);
            case BOOLEAN, INT64, FLOAT64 -> null;
        };
        if (times == null) {
            return null;
        }
        int at = times == imported ? row : 0;
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond(times.epochSecond(at)), ZoneOffset.UTC);
        return type == ColumnType.DATE ? time.toLocalDate().toString() : time.toLocalDate() + "T00:00:00";
    }

    /** Reads a text as the other one of the two types. */
    private static @Nullable TemporalCells times(String text, ColumnType type) {
        ColumnType other = type == ColumnType.DATE ? ColumnType.DATETIME : ColumnType.DATE;
        TemporalCells.Builder builder = new TemporalCells.Builder(other, 0, 1);
        return accepts(builder, text) ? (TemporalCells) builder.build(new BitSet()) : null;
    }
}
