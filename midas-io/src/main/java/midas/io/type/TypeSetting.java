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
     * @param text what is drawn
     * @param said what it stands for: another character than that where it is a small letter that no face has
     * @param scale how large it is, as part of the type size
     * @param rise how far it stands above the base line, as part of the type size
     */
    public record Piece(Typeface face, String text, String said, double scale, double rise) {

        Piece(Typeface face, String text) {
            this(face, text, text, 1, 0);
        }
    }

    private static final double SMALL = 0.66;
    private static final double RAISED = 0.36;
    private static final double LOWERED = -0.13;

    /** Stands for what no face has. */
    private static final int BOX = 0x25a1;

    private TypeSetting() {}

    /**
     * Cuts a text into pieces of one face. What no face has is set by its plain letters, small and raised or lowered where it is so itself; what has none shows as an
     * empty box.
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
            boolean drawn = face.font().glyph(code) != 0;
            String letter = drawn ? "" : letter(code, usual);
            if (!drawn && letter.isEmpty()) {
                if (!piece.isEmpty()) {
                    pieces.add(new Piece(current, piece.toString()));
                    piece.setLength(0);
                }
                if (!isUnseen(code)) {
                    pieces.add(new Piece(faceOf(BOX, usual), Character.toString(BOX), Character.toString(code), 1, 0));
                }
                continue;
            }
            if (!letter.isEmpty()) {
                if (!piece.isEmpty()) {
                    pieces.add(new Piece(current, piece.toString()));
                    piece.setLength(0);
                }
                pieces.add(
                        new Piece(usual, letter, Character.toString(code), SMALL, isLowered(code) ? LOWERED : RAISED));
                continue;
            }
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

    /** Returns whether a character is never seen itself, such as one that joins two others. */
    private static boolean isUnseen(int code) {
        int type = Character.getType(code);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || code >= 0xfe00 && code <= 0xfe0f
                || code >= 0xe0100 && code <= 0xe01ef;
    }

    /** Returns the letters of a text that show as boxes, in the order in which they come. */
    public static List<String> undrawn(String text, Typeface usual) {
        if (isPlain(text)) {
            return List.of();
        }
        return text.codePoints()
                .filter(code -> !isUnseen(code) && !Character.isWhitespace(code))
                .flatMap(code -> settable(code, usual))
                .filter(code ->
                        !isIn(code, faceOf(code, usual)) && letter(code, usual).isEmpty())
                .mapToObj(Character::toString)
                .distinct()
                .toList();
    }

    /** Returns the letter that a raised or lowered one is made of, where the face has that; else nothing. */
    private static String letter(int code, Typeface usual) {
        boolean modifier = code >= 0x1d2c && code <= 0x1d6a || code >= 0x1d9b && code <= 0x1dbf || code == 0x2c7c;
        String letter = modifier ? Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD) : "";
        return letter.length() == 1 && usual.font().glyph(letter.charAt(0)) != 0 ? letter : "";
    }

    private static boolean isLowered(int code) {
        return code >= 0x1d62 && code <= 0x1d6a || code == 0x2c7c;
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
        if (isIn(code, faceOf(code, usual)) || !letter(code, usual).isEmpty()) {
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
            double part = 0;
            for (int i = 0; i < piece.text().length(); ) {
                int code = piece.text().codePointAt(i);
                part += font.width(font.glyph(code));
                i += Character.charCount(code);
            }
            width += part * piece.scale();
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
