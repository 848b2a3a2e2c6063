package midas.io.cell;

/** More rows or text than a column can hold. */
public final class CapacityExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes it. */
    public CapacityExceededException() {
        super("a column is full");
    }
}
