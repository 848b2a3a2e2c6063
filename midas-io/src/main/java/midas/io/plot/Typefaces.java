package midas.io.plot;

import java.io.InputStream;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** The type faces of plots, and of the window. */
public final class Typefaces {

    /** Family of the texts in plots. */
    public static final String FAMILY = "Midas Sans";

    private Typefaces() {}

    /** Opens the file of the program's own face, regular or semibold. */
    public static InputStream open(boolean bold) {
        return of(bold).open();
    }

    /** Opens the file of the face of formulas and lines of programs. */
    public static InputStream openMono() {
        return Typeface.MONO.open();
    }

    private static Typeface of(boolean bold) {
        return bold ? Typeface.BOLD : Typeface.REGULAR;
    }

    /** Returns how broad a text is, in the unit of its type size. */
    static double width(String text, double size, boolean bold) {
        return TypeSetting.width(text, size, of(bold));
    }

    /** Returns a text on one line, its end left out where it is broader than a width. */
    static String fitting(String text, double size, boolean bold, double width) {
        return TypeSetting.fitting(text, size, of(bold), width);
    }
}
