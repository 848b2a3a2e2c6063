package midas.io.workbook;

import java.io.IOException;

/** A file that can be read with a password only. */
public final class EncryptedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes it. */
    public EncryptedException() {
        super("encrypted");
    }
}
