package midas.io.dataset;

/** How the cells of a column are read. Independent of the column's {@link Scale}. */
public enum ColumnType {
    /** Two states: true/false, yes/no, y/n in any case. */
    BOOLEAN("boolean", Scale.NOMINAL),
    /** Whole numbers within ±(2^53 − 1). */
    INT64("int64", Scale.RATIO),
    /** Floating-point numbers; infinities are values of this type, NaN is not. */
    FLOAT64("float64", Scale.RATIO),
    /** Days of the calendar. */
    DATE("date", Scale.INTERVAL),
    /** Days with a time of day, without a time zone. */
    DATETIME("datetime", Scale.INTERVAL),
    /** Any text. */
    STRING("string", Scale.NOMINAL);

    private final String label;
    private final Scale defaultScale;

    ColumnType(String label, Scale defaultScale) {
        this.label = label;
        this.defaultScale = defaultScale;
    }

    /** Returns the name under which people know the type, such as {@code float64}. */
    public String label() {
        return label;
    }

    /** Returns the scale a column of this type has until somebody says otherwise. */
    public Scale defaultScale() {
        return defaultScale;
    }

    /** Returns whether cells have a number: int64, float64, and boolean as 0/1. */
    public boolean isNumeric() {
        return switch (this) {
            case BOOLEAN, INT64, FLOAT64 -> true;
            case DATE, DATETIME, STRING -> false;
        };
    }
}
