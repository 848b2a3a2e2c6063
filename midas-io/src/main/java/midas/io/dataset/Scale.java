package midas.io.dataset;

/** Level of measurement of a column. */
public enum Scale {
    /** Categories without order. */
    NOMINAL("nominal"),
    /** Categories with an order. */
    ORDINAL("ordinal"),
    /** Numbers whose differences mean something. */
    INTERVAL("interval"),
    /** Numbers whose ratios mean something. */
    RATIO("ratio");

    private final String label;

    Scale(String label) {
        this.label = label;
    }

    /** Returns the name under which people know the scale, such as {@code nominal}. */
    public String label() {
        return label;
    }

    /** Returns whether values are categories (nominal, ordinal) rather than quantities. */
    public boolean isCategorical() {
        return switch (this) {
            case NOMINAL, ORDINAL -> true;
            case INTERVAL, RATIO -> false;
        };
    }
}
