package midas.io.importing;

import java.nio.charset.Charset;

/** How likely bytes are a text in a character set of one byte a character. */
final class SingleByteText {

    private static final double LETTER = 0.2;
    private static final double RARE_LETTER = 0.05;
    private static final double FREQUENT_LETTER = 0.45;
    private static final double USUAL_SIGN = 0.3;
    private static final double RARE_SIGN = -0.3;
    private static final double NO_MEANING = -5;
    private static final double SAME_SCRIPT = 0.5;
    private static final double TWO_ACCENTS = -0.1;
    private static final double OTHER_SCRIPT = -1;
    private static final double CAPITAL_AFTER_SMALL = -0.8;
    private static final double SIGN_IN_WORD = -0.5;
    private static final double SIGN_AT_WORD = 0.2;
    private static final double SIGN_AT_NUMBER = 0.2;
    private static final double BEFORE_UNIT = 0.6;

    private static final char MICRO = '\u00b5';

    /** Last letters of units that have squares and cubes. */
    private static final String SQUARED = "mscR";

    /** First letters of units that are divided by a million. */
    private static final String UNITS = "gmlLsMAVFHWJNPSTK";

    /** Letters of languages with few speakers, and those that no language of the character set has often. */
    private static final String RARE =
            "\u00f0\u00fe\u00d0\u00de\u0155\u0154\u013a\u0139\u0111\u0110\u0163\u0162\u0405\u0455\u0408\u0458\u0402\u0452"
                    + "\u0403\u0453\u040c\u045c\u040f\u045f\u0409\u0459\u040a\u045a\u0490\u0491\u0401\u040e\u045e\u0192";

    /** The most frequent letters of Cyrillic and of Greek, which other character sets have in other places. */
    private static final String FREQUENT = "\u0430\u0435\u0438\u043d\u043e\u0440\u0441\u0442\u043b\u0432\u043a\u043c"
            + "\u03b1\u03bf\u03b9\u03b5\u03c4\u03c3\u03bd\u03c1";

    private static final String USUAL =
            "\u20ac\u00a3\u00b0\u00a7\u00ab\u00bb\u00b5\u00b1\u00b2\u00b3\u00a9\u00ae\u00a0\u00bd\u00bc\u00d7\u201c\u201d"
                    + "\u201e\u2018\u2019\u2013\u2014\u2026\u2030\u00a1\u00bf\u2116\u00b7\u00aa\u00ba";

    /** Signs behind which, or in front of which, a word may stand at once. */
    private static final String AT_WORDS =
            "\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019\u00a1\u00bf\u2026\u2013\u2014\u00a0\u00ae\u00a9\u00b5\u00a7\u00b7\u00aa\u00ba";

    private final Charset charset;
    private final char[] meanings;
    private final long[] pairs;
    private final double bonus;
    private final double likelihood;

    /**
     * Looks at the bytes.
     *
     * @param charset the character set
     * @param bonus what it has in advance
     * @param pairs how often byte b follows byte a, at 256 a + b, where either is beyond ASCII
     */
    SingleByteText(Charset charset, double bonus, long[] pairs) {
        this.charset = charset;
        this.pairs = pairs;
        this.bonus = bonus;
        byte[] all = new byte[256];
        for (int b = 0; b < all.length; b++) {
            all[b] = (byte) b;
        }
        this.meanings = new String(all, charset).toCharArray();
        double sum = bonus;
        for (int pair = 0; pair < pairs.length; pair++) {
            if (pairs[pair] > 0) {
                sum += pairs[pair] * ofPair(pair >> 8, pair & 0xff);
            }
        }
        this.likelihood = sum;
    }

    Charset charset() {
        return charset;
    }

    double likelihood() {
        return likelihood;
    }

    double withoutBonus() {
        return likelihood - bonus;
    }

    /** Returns how many bytes mean something else in another character set. */
    long differing(SingleByteText other) {
        long count = 0;
        for (int pair = 0; pair < pairs.length; pair++) {
            int b = pair & 0xff;
            count += b >= 0x80 && meanings[b] != other.meanings[b] ? pairs[pair] : 0;
        }
        return count;
    }

    private double ofPair(int a, int b) {
        char before = meanings[a];
        char c = meanings[b];
        double sum = b >= 0x80 ? alone(c) : 0;
        if (isLetter(before) && isLetter(c)) {
            return sum + letters(before, c, a >= 0x80 && b >= 0x80);
        }
        return sum + (b >= 0x80 ? sign(c, before) : 0) + (a >= 0x80 ? sign(before, c) : 0);
    }

    private double alone(char c) {
        if (isLetter(c)) {
            return RARE.indexOf(c) >= 0 ? RARE_LETTER : FREQUENT.indexOf(c) >= 0 ? FREQUENT_LETTER : LETTER;
        }
        boolean meaningless = c == '\ufffd' || c >= 0x80 && c < 0xa0;
        return meaningless ? NO_MEANING : USUAL.indexOf(c) >= 0 ? USUAL_SIGN : RARE_SIGN;
    }

    /** The micro sign and the ordinal indicators are letters by Unicode only. */
    private static boolean isLetter(char c) {
        return Character.isLetter(c) && c != MICRO && c != '\u00aa' && c != '\u00ba';
    }

    private static double letters(char before, char c, boolean both) {
        boolean latin = Character.UnicodeScript.of(before) == Character.UnicodeScript.LATIN;
        if (Character.UnicodeScript.of(c) != Character.UnicodeScript.of(before)) {
            return OTHER_SCRIPT;
        }
        double neighbours = latin && both ? TWO_ACCENTS : SAME_SCRIPT;
        return Character.isLowerCase(before) && Character.isUpperCase(c) ? CAPITAL_AFTER_SMALL : neighbours;
    }

    /** What a neighbour says about a sign. */
    private static double sign(char sign, char neighbour) {
        if (isLetter(sign)) {
            return 0;
        }
        if (sign == MICRO && UNITS.indexOf(neighbour) >= 0) {
            return BEFORE_UNIT;
        }
        if ((sign == '\u00b2' || sign == '\u00b3') && SQUARED.indexOf(neighbour) >= 0) {
            return SIGN_AT_WORD;
        }
        if (isLetter(neighbour)) {
            return AT_WORDS.indexOf(sign) >= 0 ? SIGN_AT_WORD : SIGN_IN_WORD;
        }
        return neighbour >= '0' && neighbour <= '9' ? SIGN_AT_NUMBER : 0;
    }
}
