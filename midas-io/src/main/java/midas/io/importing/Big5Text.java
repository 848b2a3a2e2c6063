package midas.io.importing;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/** How likely bytes are traditional Chinese in Big5, by how many characters of its first, frequent, level come of them. */
final class Big5Text extends LegacyEncoding.Strict {

    private static final double COMMON_CHARACTER = 1.7;
    private static final double SIGN = 1.2;
    private static final double OTHER = 0.1;

    private static final BitSet COMMON = characters(0xa4, 0xc6);
    private static final BitSet SIGNS = characters(0xa1, 0xa2);

    private double sum;
    private double before;
    private boolean alone;

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
            double value = c < 0x80 ? 0 : COMMON.get(c) ? COMMON_CHARACTER : SIGNS.get(c) ? SIGN : OTHER;
            // a Western letter and the one behind it are a character, too, but seldom two of them in a row
            sum += value == 0 || before == 0 ? 0 : value + (alone ? before : 0);
            alone = before == 0;
            before = value;
        }
    }

    /** Returns how likely it is, on the scale of {@link SingleByteText}; negative where a byte has no meaning. */
    double likelihood() {
        return isValid() ? sum : -1;
    }
}
