package midas.io.importing;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/** How likely bytes are traditional Chinese in Big5, by how many characters of its first, frequent, level come of them. */
final class Big5Text extends LegacyEncoding.Strict {

    private static final double COMMON_CHARACTER = 1.7;
    private static final double SIGN = 1.2;
    private static final double OTHER = 0.1;
    private static final double BESIDE_LATIN_LETTER = -0.6;

    private static final BitSet COMMON = characters(0xa4, 0xc6);
    private static final BitSet SIGNS = characters(0xa1, 0xa2);

    private double sum;
    private char previous = '\n';

    Big5Text() {
        super(Charset.forName("Big5"));
    }

    private static BitSet characters(int firstLead, int lastLead) {
        BitSet found = new BitSet();
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = 0x40; trail <= 0xfe; trail++) {
                byte[] bytes = {(byte) lead, (byte) trail};
                String character = new String(bytes, Charset.forName("Big5"));
                if (character.length() == 1) {
                    found.set(character.charAt(0));
                }
            }
        }
        found.clear('\ufffd');
        return found;
    }

    @Override
    void take(CharBuffer characters) {
        while (characters.hasRemaining()) {
            char c = characters.get();
            if (c >= 0x80) {
                sum += COMMON.get(c) ? COMMON_CHARACTER : SIGNS.get(c) ? SIGN : OTHER;
            }
            boolean beside = c >= 0x80 && isLatin(previous) || previous >= 0x80 && isLatin(c);
            sum += beside ? BESIDE_LATIN_LETTER : 0;
            previous = c;
        }
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Returns how likely it is, on the scale of {@link SingleByteText}; negative where a byte has no meaning. */
    double likelihood() {
        return isValid() ? sum : -1;
    }
}
