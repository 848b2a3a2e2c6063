package midas.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import midas.io.plot.Typefaces;

/** The type faces that come with the program. */
public final class Fonts {

    /** Family of all text; its figures are tabular. */
    public static final String SANS = Typefaces.FAMILY;

    /** Family of formulas and file contents. */
    public static final String MONO = "Midas Mono";

    private Fonts() {}

    /** Loads the faces. */
    public static void load() {
        load(Typefaces.open(false), SANS);
        load(Typefaces.open(true), SANS);
        load(Typefaces.openMono(), MONO);
    }

    private static void load(InputStream face, String name) {
        try (face) {
            if (Font.loadFont(face, 13) == null) {
                throw new IllegalStateException("cannot load " + name);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
