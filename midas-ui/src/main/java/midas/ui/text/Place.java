package midas.ui.text;

/** Where a sentence is read, and with it what its reader has at hand to follow it. */
public enum Place {
    /** On the command line: options. */
    COMMAND_LINE("command-line"),
    /** In the import dialog: its fields. */
    IMPORT_DIALOG("dialog"),
    /** Elsewhere in the window: the way back to the import dialog. */
    WINDOW("window");

    private final String key;

    Place(String key) {
        this.key = key;
    }

    /** Returns the last part of keys of sentences for this place. */
    String key() {
        return key;
    }
}
