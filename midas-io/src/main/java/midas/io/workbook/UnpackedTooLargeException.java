package midas.io.workbook;

import java.io.IOException;

/** A compressed file that holds far more than its size lets expect. */
public final class UnpackedTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** Makes it with the bytes that would have been allowed. */
    public UnpackedTooLargeException(long limit) {
        super("unpacks to more than " + limit + " bytes");
        this.limit = limit;
    }

    /** Returns how many bytes would have been allowed. */
    public long limit() {
        return limit;
    }
}
