package midas.io.importing;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/** How likely bytes are Japanese text in a character set that has one or two bytes a character. */
final class JapaneseText extends LegacyEncoding.Strict {

    private static final double KANA = 2;
    private static final double COMMON_KANJI = 1.7;
    private static final double FULL_WIDTH = 1.2;
    private static final double OTHER = 0.1;
    private static final double HALF_WIDTH_KANA = 0.5;
    private static final double LONE_HALF_WIDTH_KANA = -0.5;
    private static final double BESIDE_LATIN_LETTER = -0.6;

    private static final BitSet COMMON = characters(0xb0, 0xcf);

    /** Rows 1 and 2: punctuation, and signs such as that of degrees Celsius. */
    private static final BitSet SIGNS = characters(0xa1, 0xa2);

    private double sum;
    private boolean kana;
    private boolean halfWidthKana;
    private char previous = '\n';
    private int halfWidthBefore;

    JapaneseText(String name) {
        super(Charset.forName(name));
    }

    /** Returns the characters of rows of JIS X 0208, which are named by their first bytes in EUC-JP; the kanji of the first level are in rows 16 to 47. */
    private static BitSet characters(int firstLead, int lastLead) {
        BitSet found = new BitSet();
        byte[] row = new byte[2 * 94];
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int k = 0; k < 94; k++) {
                row[2 * k] = (byte) lead;
                row[2 * k + 1] = (byte) (0xa1 + k);
            }
            new String(row, Charset.forName("EUC-JP")).chars().forEach(found::set);
        }
        found.clear('\ufffd');
        return found;
    }

    @Override
    void take(CharBuffer characters) {
        while (characters.hasRemaining()) {
            take(characters.get());
        }
    }

    private void take(char c) {
        if (isHalfWidth(c)) {
            halfWidthKana = true;
            sum += switch (halfWidthBefore) {
                case 0 -> LONE_HALF_WIDTH_KANA;
                // the first was not alone
                case 1 -> 2 * HALF_WIDTH_KANA - LONE_HALF_WIDTH_KANA;
                default -> HALF_WIDTH_KANA;
            };
            halfWidthBefore++;
        } else {
            halfWidthBefore = 0;
            kana |= isKana(c);
            sum += c < 0x80 ? 0 : wide(c);
            sum += isWide(c) && isLatin(previous) || isWide(previous) && isLatin(c) ? BESIDE_LATIN_LETTER : 0;
        }
        previous = c;
    }

    private static double wide(char c) {
        if (isKana(c)) {
            return KANA;
        }
        if (COMMON.get(c)) {
            return COMMON_KANJI;
        }
        boolean fullWidth = SIGNS.get(c) || c >= 0x3000 && c <= 0x303f || c >= 0xff01 && c <= 0xff5e;
        return fullWidth ? FULL_WIDTH : OTHER;
    }

    private static boolean isKana(char c) {
        return c >= 0x3041 && c <= 0x30ff;
    }

    private static boolean isHalfWidth(char c) {
        return c >= 0xff61 && c <= 0xff9f;
    }

    private static boolean isWide(char c) {
        return c >= 0x80 && !isHalfWidth(c);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Returns whether there is any kana of full width: those of half width are what other texts of two bytes a character look like. */
    boolean hasKana() {
        return kana;
    }

    /** Returns whether there is any kana of half width. */
    boolean hasHalfWidthKana() {
        return halfWidthKana;
    }

    /** Returns how likely it is, on the scale of {@link SingleByteText}; negative where a byte has no meaning. */
    double likelihood() {
        return isValid() ? sum : -1;
    }
}
