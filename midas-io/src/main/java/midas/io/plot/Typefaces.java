package midas.io.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The type faces of plots: the program's own, and one for the scripts of East Asia, which that does not have. */
public final class Typefaces {

    /** Family of the texts in plots. */
    public static final String FAMILY = "Midas Sans";

    /** The type faces. */
    enum Face {
        REGULAR("MidasSans-Regular.otf"),
        BOLD("MidasSans-Bold.otf"),
        ASIAN("DroidSansFallbackFull.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }

        /** Returns the font. Read at the first call. */
        FontFile font() {
            return switch (this) {
                case REGULAR -> Regular.FONT;
                case BOLD -> Bold.FONT;
                case ASIAN -> Asian.FONT;
            };
        }
    }

    /**
     * A piece of a text in one type face.
     *
     * @param face its face
     * @param text the piece
     */
    record Piece(Face face, String text) {}

    /** Read when it is needed, once. */
    private static final class Regular {
        private static final FontFile FONT = read(Face.REGULAR);
    }

    /** Read when it is needed, once. */
    private static final class Bold {
        private static final FontFile FONT = read(Face.BOLD);
    }

    /** Read when it is needed, once. */
    private static final class Asian {
        private static final FontFile FONT = read(Face.ASIAN);
    }

    private Typefaces() {}

    /** Opens the file of the program's own face, regular or semibold. */
    public static InputStream open(boolean bold) {
        return open(bold ? Face.BOLD : Face.REGULAR);
    }

    private static InputStream open(Face face) {
        return Objects.requireNonNull(Typefaces.class.getResourceAsStream("fonts/" + face.file()), face.file());
    }

    private static FontFile read(Face face) {
        try (InputStream stream = open(face)) {
            return new FontFile(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Cuts a text into pieces of one face. What no face has stays in the program's own, which shows an empty box for it. */
    static List<Piece> pieces(String text, boolean bold) {
        Face usual = bold ? Face.BOLD : Face.REGULAR;
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Face current = usual;
        for (int code : text.codePoints().toArray()) {
            Face face = usual.font().glyph(code) == 0 && Face.ASIAN.font().glyph(code) != 0 ? Face.ASIAN : usual;
            if (face != current && !piece.isEmpty()) {
                pieces.add(new Piece(current, piece.toString()));
                piece.setLength(0);
            }
            current = face;
            piece.appendCodePoint(code);
        }
        if (!piece.isEmpty()) {
            pieces.add(new Piece(current, piece.toString()));
        }
        return pieces;
    }

    /** Returns how broad a text is, in the unit of its type size. */
    static double width(String text, double size, boolean bold) {
        double width = 0;
        for (Piece piece : pieces(text, bold)) {
            FontFile font = piece.face().font();
            width += piece.text()
                    .codePoints()
                    .mapToDouble(code -> font.width(font.glyph(code)))
                    .sum();
        }
        return width * size / 1000;
    }

    /** Returns a text on one line, its end left out where it is broader than a width. */
    static String fitting(String text, double size, boolean bold, double width) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        if (width(line, size, bold) <= width) {
            return line;
        }
        int[] codes = line.codePoints().toArray();
        int kept = codes.length;
        String shorter = "\u2026";
        while (kept > 0 && width(shorter, size, bold) > width || kept == codes.length) {
            kept--;
            shorter = new String(codes, 0, kept).stripTrailing() + '\u2026';
        }
        return shorter;
    }
}
