package midas.ui.text;

import java.util.Locale;

/** The language of everything the program says. A language is a bundle of texts beside each of those in English, and a folder of pages of the manual. */
public enum Language {
    /** English. */
    ENGLISH(""),
    /** English with marks on all letters and longer by two fifths: what does not look like it is no text of a bundle, what is cut has too little room. For tests. */
    PSEUDO("qps");

    /** The system property that asks for another language than English by its code. */
    public static final String PROPERTY = "midas.language";

    private static final Language CURRENT = of(System.getProperty(PROPERTY, ""));

    private final String code;

    Language(String code) {
        this.code = code;
    }

    private static Language of(String code) {
        return code.equals(PSEUDO.code) ? PSEUDO : ENGLISH;
    }

    /** Returns the language in force as long as the program runs. */
    public static Language current() {
        return CURRENT;
    }

    /** Returns its code; empty for English. */
    public String code() {
        return code;
    }

    /** Returns its name. */
    public String title() {
        return Messages.text("language");
    }

    /** Returns the locale of the bundles of the language in force: never that of the computer, English are the bundles without one. */
    public static Locale locale() {
        return CURRENT == ENGLISH ? Locale.ROOT : Locale.of(CURRENT.code);
    }
}
