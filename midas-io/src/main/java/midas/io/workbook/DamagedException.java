package midas.io.workbook;

import java.io.IOException;

/** A file that is not as its format has it. */
public final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes it with a remark for the log. */
    public DamagedException(String message) {
        super(message);
    }

    /** Makes it with a remark for the log and a cause. */
    public DamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
