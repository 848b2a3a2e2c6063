package midas.io.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The type faces that come with the program: its own, and one for the scripts of East Asia, which these do not have. */
public enum Typeface {
    /** Texts. */
    REGULAR("MidasSans-Regular.otf", 727),
    /** Headings. */
    BOLD("MidasSans-Bold.otf", 727),
    /** Chinese and Japanese. */
    ASIAN("DroidSansFallbackFull.ttf", 727),
    /** Lines of programs. */
    MONO("MidasMono-Regular.ttf", 730);

    private final String file;
    private final int capitals;

    Typeface(String file, int capitals) {
        this.file = file;
        this.capitals = capitals;
    }

    /** Returns the name of its file. */
    public String file() {
        return file;
    }

    /** Returns the height of its capitals, in thousandths of the type size. */
    public int capitals() {
        return capitals;
    }

    /** Opens its file. */
    public InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + file), file);
    }

    /** Returns the font. Read at the first call. */
    public FontFile font() {
        return switch (this) {
            case REGULAR -> Regular.FONT;
            case BOLD -> Bold.FONT;
            case ASIAN -> Asian.FONT;
            case MONO -> Mono.FONT;
        };
    }

    /** Read when it is needed, once. */
    private static final class Regular {
        private static final FontFile FONT = REGULAR.read();
    }

    /** Read when it is needed, once. */
    private static final class Bold {
        private static final FontFile FONT = BOLD.read();
    }

    /** Read when it is needed, once. */
    private static final class Asian {
        private static final FontFile FONT = ASIAN.read();
    }

    /** Read when it is needed, once. */
    private static final class Mono {
        private static final FontFile FONT = MONO.read();
    }

    private FontFile read() {
        try (InputStream stream = open()) {
            return new FontFile(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
