package midas.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The type faces that come with the program. */
public final class Fonts {

    /** Family of all text; its figures are tabular. */
    public static final String SANS = "Midas Sans";

    /** Family of formulas and file contents. */
    public static final String MONO = "Midas Mono";

    private static final List<String> FILES =
            List.of("MidasSans-Regular.otf", "MidasSans-Bold.otf", "MidasMono-Regular.ttf");

    private Fonts() {}

    /** Loads the faces. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream stream = Fonts.class.getResourceAsStream("fonts/" + file)) {
                if (stream == null || Font.loadFont(stream, 13) == null) {
                    throw new IllegalStateException("cannot load " + file);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
