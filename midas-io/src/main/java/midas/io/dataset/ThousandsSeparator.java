package midas.io.dataset;

/** What stands between groups of three digits. */
public enum ThousandsSeparator {
    /** Nothing: a number with such a separator is a text. */
    NONE(""),
    /** {@code 1,234,567}. */
    COMMA(","),
    /** {@code 1.234.567}. */
    POINT("."),
    /** {@code 1 234 567}, with any of the spaces that are used for it: also those that do not break, and thin ones. */
    SPACE(" \u00a0\u202f\u2009"),
    /** {@code 1'234'567}, also with U+2019. */
    APOSTROPHE("'\u2019");

    private final String characters;

    ThousandsSeparator(String characters) {
        this.characters = characters;
    }

    /** Returns the characters each of which is this separator; the first is the usual one. */
    public String characters() {
        return characters;
    }
}
