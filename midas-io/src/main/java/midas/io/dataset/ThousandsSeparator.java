package midas.io.dataset;

/** What stands between groups of three digits. */
public enum ThousandsSeparator {
    /** Nothing: a number with such a separator is a text. */
    NONE,
    /** {@code 1,234,567}. */
    COMMA,
    /** {@code 1.234.567}. */
    POINT,
    /** {@code 1 234 567}, with any of the spaces that are used for it: also those that do not break, and thin ones. */
    SPACE,
    /** {@code 1'234'567}, also with U+2019. */
    APOSTROPHE
}
