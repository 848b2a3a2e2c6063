package midas.io.dataset;

import java.util.BitSet;
import java.util.List;

/** What the table library needs done once a process. */
public final class Tables {

    private Tables() {}

    /**
     * Loads the table library, which takes a few hundred milliseconds the first time. Meant for a background thread
     * while a program starts; everything works without it.
     */
    public static void warmUp() {
        BitSet missing = new BitSet();
        missing.set(0);
        Columns.int64("", new long[1], missing).range();
        Columns.float64("", new double[1], missing).range();
        Columns.strings("", List.of("")).unique();
    }
}
