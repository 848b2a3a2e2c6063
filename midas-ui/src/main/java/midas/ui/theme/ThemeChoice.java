package midas.ui.theme;

/** What the user chose in View > Theme. */
public enum ThemeChoice {
    /** Light, whatever the system says. */
    LIGHT,
    /** Dark, whatever the system says. */
    DARK,
    /** As the system says. */
    SYSTEM
}
