package midas.io.dataset;

/** What the table library needs done once a process. */
public final class Tables {

    private Tables() {}

    /**
     * Loads the table library, which takes a few hundred milliseconds the first time. Meant for a background thread while a program starts;
     * everything works without it.
     */
    public static void warmUp() {
        throw new UnsupportedOperationException();
    }
}
