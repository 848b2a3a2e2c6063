package midas.io.workbook;

import java.io.IOException;

/** Hears how far the reading of a compressed file has come, and may end it by throwing. */
@FunctionalInterface
public interface Watch {

    /**
     * Takes note of progress.
     *
     * @param compressed compressed bytes that were unpacked since the last call, as far as can be told; ≥ 0
     */
    void advanced(long compressed) throws IOException;
}
