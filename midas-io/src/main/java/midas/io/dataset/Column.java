package midas.io.dataset;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One column of a dataset: an immutable view. Rows count from 0. */
public final class Column {

    /**
     * Smallest and largest of a column's finite numbers.
     *
     * @param min the smallest
     * @param max the largest
     */
    public record Range(double min, double max) {}

    private final String name;
    private final Scale scale;
    private final Cells cells;
    private final Cells imported;

    Column(String name, Scale scale, Cells cells) {
        this(name, scale, cells, cells);
    }

    /** Makes a column that was converted from {@code imported}. */
    Column(String name, Scale scale, Cells cells, Cells imported) {
        this.name = name;
        this.scale = scale;
        this.cells = cells;
        this.imported = imported;
    }

    /** Returns this column with another scale. Values stay as they are. */
    public Column withScale(Scale newScale) {
        return new Column(name, newScale, cells, imported);
    }

    /**
     * Returns this column read as another type. It is always the imported cells that are read, whatever this column was converted to before.
     *
     * @param type the type wanted
     */
    public Conversion as(ColumnType type) {
        return Conversion.of(this, imported, type);
    }

    /** Returns the type of the cells as they were imported, before any conversion. */
    public ColumnType importedType() {
        return imported.type();
    }

    /** Returns whether the other column is a view of the same cells: a scale makes no difference. */
    public boolean hasCellsOf(Column other) {
        return cells == other.cells;
    }

    /** Returns this column over other imported cells, which have to hold the same. */
    Column over(Cells same) {
        return new Column(name, scale, cells == imported ? same : cells, same);
    }

    /** Returns what stands for the values of this column: equal to that of another column which holds the same imported cells read as the same type. */
    public ColumnData data() {
        return new ColumnData(imported.mark(), type());
    }

    Cells cells() {
        return cells;
    }

    Cells imported() {
        return imported;
    }

    /** Returns what stands for the cells as they were imported, read as a type. */
    public ColumnData importedAs(ColumnType type) {
        return new ColumnData(imported.mark(), type);
    }

    /** Returns the name, unique in its dataset. */
    public String name() {
        return name;
    }

    /** Returns how cells are read. */
    public ColumnType type() {
        return cells.type();
    }

    /** Returns the level of measurement. */
    public Scale scale() {
        return scale;
    }

    /** Returns the number of rows. */
    public int rows() {
        return cells.rows();
    }

    /** Returns the number of missing cells. */
    public int missing() {
        return cells.missingCount();
    }

    /** Returns whether the cell at {@code row} is missing. */
    public boolean isMissing(int row) {
        return cells.isMissing(row);
    }

    /**
     * Returns the cell's text exactly as it stood in the file ({@code 1}, {@code 01} and {@code 1.0} are three texts),
     * or null where the cell is missing. The empty text is a value, never a missing one. Cells that were computed have
     * their shortest exact text.
     *
     * @throws IndexOutOfBoundsException if there is no such row; so do the other methods that take one
     */
    public @Nullable String text(int row) {
        return cells.isMissing(row) ? null : cells.valueText(row);
    }

    /**
     * Returns {@link #text} as people are shown it: a number is without thousands separators, {@code 1234} for {@code
     * 1,234}, with the decimal separator of the file; all else is as it stood.
     */
    public @Nullable String shownText(int row) {
        String text = text(row);
        boolean number = type() == ColumnType.INT64 || type() == ColumnType.FLOAT64;
        return text == null || !number ? text : cells.syntax().withoutThousands(text);
    }

    /**
     * Returns the cell's number: booleans as 0/1. NaN where the cell is missing and for every cell of a date, datetime
     * or string column; otherwise never NaN, possibly infinite.
     */
    public double number(int row) {
        return cells.isMissing(row) ? Double.NaN : cells.valueNumber(row);
    }

    /**
     * Returns the cell read as a number whatever the column's type is: a string column's text is parsed by the decimal
     * separator of the import. NaN where the cell is missing or its text is not a number; possibly infinite.
     */
    public double coercedNumber(int row) {
        return cells.isMissing(row) ? Double.NaN : cells.coercedNumber(row);
    }

    /**
     * Returns the cell of a date or datetime column in seconds from 1970-01-01T00:00, a fraction of a second left out; a day is its midnight. NaN where the cell is
     * missing, and for every cell of another column.
     */
    public double epochSecond(int row) {
        return !cells.isMissing(row) && cells instanceof TemporalCells times ? times.epochSecond(row) : Double.NaN;
    }

    /** Returns the day and time of a cell of a date or datetime column; a day is its midnight. Empty where the cell is missing, and for every cell of another column. */
    public Optional<LocalDateTime> moment(int row) {
        return !cells.isMissing(row) && cells instanceof TemporalCells times
                ? Optional.of(times.moment(row))
                : Optional.empty();
    }

    /** Returns whether this is a datetime column whose texts say how far from UTC they are; its days and times are those of UTC. */
    public boolean isZoned() {
        return cells instanceof TemporalCells times && type() == ColumnType.DATETIME && times.isZoned();
    }

    /** Returns {@link #coercedNumber} of every row, in a new array. */
    public double[] coercedNumbers() {
        return cells.coercedNumbers();
    }

    /** Returns the number of distinct texts among the cells that are not missing. Counted at the first call. */
    public int unique() {
        return cells.unique();
    }

    /** Returns the number of distinct values among the cells that are not missing: {@code yes} and {@code TRUE} are one, as are {@code 1} and {@code 1.0}. */
    public int distinctValues() {
        return cells.countValues();
    }

    /** Computes the range of the finite numbers, or empty where the column is not numeric or has none. */
    public Optional<Range> range() {
        if (!type().isNumeric()) {
            return Optional.empty();
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows(); row++) {
            double value = number(row);
            if (Double.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return min <= max ? Optional.of(new Range(min, max)) : Optional.empty();
    }
}
