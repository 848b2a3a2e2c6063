package midas.io.type;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Texts as rows of glyphs. */
public final class TypeSetting {

    /**
     * A piece of a text in one type face.
     *
     * @param face its face
     * @param text the piece
     */
    public record Piece(Typeface face, String text) {}

    private TypeSetting() {}

    /**
     * Cuts a text into pieces of one face. What no face has is set by its plain letters, as a small raised or lowered one by the usual one of its kind; what has none stays, and
     * shows as an empty box.
     *
     * @param text the text
     * @param usual the face of all characters that it has
     */
    public static List<Piece> pieces(String text, Typeface usual) {
        if (isPlain(text)) {
            return text.isEmpty() ? List.of() : List.of(new Piece(usual, text));
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Typeface current = usual;
        for (int code : text.codePoints().flatMap(code -> settable(code, usual)).toArray()) {
            Typeface face = faceOf(code, usual);
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

    /** Returns whether all characters are those of ASCII, which each face has. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7f || text.charAt(i) < 0x20) {
                return false;
            }
        }
        return true;
    }

    private static IntStream settable(int code, Typeface usual) {
        if (isIn(code, faceOf(code, usual))) {
            return IntStream.of(code);
        }
        String plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD);
        return plain.codePoints().allMatch(part -> isIn(part, faceOf(part, usual)))
                ? plain.codePoints()
                : IntStream.of(code);
    }

    private static boolean isIn(int code, Typeface face) {
        return face.font().glyph(code) != 0;
    }

    /** Returns the face that has a character: the usual one where it has it or no face has. */
    public static Typeface faceOf(int codePoint, Typeface usual) {
        if (usual.font().glyph(codePoint) != 0) {
            return usual;
        }
        // signs that the face of programs lacks
        if (usual == Typeface.MONO && Typeface.REGULAR.font().glyph(codePoint) != 0) {
            return Typeface.REGULAR;
        }
        return Typeface.ASIAN.font().glyph(codePoint) != 0 ? Typeface.ASIAN : usual;
    }

    /** Returns how broad a text is, in the unit of its type size. */
    public static double width(String text, double size, Typeface usual) {
        double width = 0;
        for (Piece piece : pieces(text, usual)) {
            FontFile font = piece.face().font();
            for (int i = 0; i < piece.text().length(); ) {
                int code = piece.text().codePointAt(i);
                width += font.width(font.glyph(code));
                i += Character.charCount(code);
            }
        }
        return width * size / 1000;
    }

    /** Returns a text on one line, its end left out where it is broader than a width. */
    public static String fitting(String text, double size, Typeface usual, double width) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        if (width(line, size, usual) <= width) {
            return line;
        }
        int[] codes = line.codePoints().toArray();
        int kept = codes.length;
        String shorter = "\u2026";
        while (kept > 0 && width(shorter, size, usual) > width || kept == codes.length) {
            kept--;
            shorter = new String(codes, 0, kept).stripTrailing() + '\u2026';
        }
        return shorter;
    }
}
