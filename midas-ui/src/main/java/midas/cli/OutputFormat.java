package midas.cli;

/** How a result is written. */
enum OutputFormat {
    /** A page for people. */
    TEXT,
    /** One object for programs. */
    JSON
}
