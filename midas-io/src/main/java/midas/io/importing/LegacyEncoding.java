package midas.io.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the character set of a text that is not Unicode, from all of its bytes: the one in which they read most like
 * text. In character sets of one byte a character, letters should stand beside letters of their own script, capitals
 * not behind small letters, and signs not within words. A character set of Japanese, and Big5, has to give every byte a meaning, and is
 * the more likely the more kana and common characters come of it. Other character sets of several bytes a character are taken where statistics name them and every byte has a
 * meaning in them.
 */
final class LegacyEncoding {

    /**
     * What is guessed.
     *
     * @param charset the character set
     * @param doubtful whether another one gives another text that is nearly as likely
     */
    record Guess(Charset charset, boolean doubtful) {}

    /** A character set of one byte a character, and what it has in advance: Western ones are the most frequent. */
    private record Candidate(Charset charset, double bonus) {
        Candidate(String name, double bonus) {
            this(Charset.forName(name), bonus);
        }
    }

    private static final String ISO_CYRILLIC = "ISO-8859-5";

    private static final List<Candidate> SINGLE = List.of(
            new Candidate("windows-1252", 0.3),
            new Candidate("ISO-8859-15", 0.15),
            new Candidate("ISO-8859-2", 0.05),
            new Candidate("windows-1250", 0.1),
            new Candidate("windows-1254", 0),
            new Candidate("windows-1251", 0.1),
            new Candidate("KOI8-R", 0),
            new Candidate(ISO_CYRILLIC, -0.3),
            new Candidate("windows-1253", 0),
            new Candidate("IBM850", -0.3));

    /** Least likelihood for each differing byte by which the best has to lead, the bonus aside. */
    private static final double CLEAR = 0.2;

    /** Share of the likelihood of the best from which on another one may be meant as well. */
    private static final double CLOSE = 0.7;

    private final long[] pairs = new long[1 << 16];
    private final JapaneseText shiftJis = new JapaneseText("Shift_JIS");
    private final JapaneseText windows31j = new JapaneseText("windows-31j");
    private final JapaneseText eucJp = new JapaneseText("EUC-JP");
    private final Big5Text big5 = new Big5Text();
    private final UniversalDetector detector = new UniversalDetector();
    private @Nullable Strict detected;
    private int previous = '\n';

    /** Takes note of {@code bytes[from, to)}, which follows what came before. */
    void accept(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            if ((b | previous) >= 0x80) {
                pairs[previous << 8 | b]++;
            }
            previous = b;
        }
        shiftJis.accept(bytes, from, to);
        windows31j.accept(bytes, from, to);
        eucJp.accept(bytes, from, to);
        big5.accept(bytes, from, to);
        if (!detector.isDone()) {
            detector.handleData(bytes, from, to - from);
        }
    }

    /** Returns the character set of several bytes a character that statistics name, which has to be tried then; or null. */
    @Nullable
    Charset toTry() {
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean several = name != null
                && (name.startsWith("GB") || name.startsWith("BIG5") || name.startsWith("EUC-"))
                && !name.equals("EUC-JP")
                && Charset.isSupported(name);
        return several ? Charset.forName(name) : null;
    }

    /** Makes ready for trying a character set. */
    Strict trying(Charset charset) {
        Strict strict = new Strict(charset);
        detected = strict;
        return strict;
    }

    /** Guesses, after the last byte. */
    Guess guess() {
        JapaneseText japanese = shiftJis.isValid() ? shiftJis : windows31j;
        japanese = eucJp.likelihood() > japanese.likelihood() ? eucJp : japanese;
        SingleByteText best = null;
        for (Candidate candidate : SINGLE) {
            SingleByteText text = new SingleByteText(candidate.charset(), candidate.bonus(), pairs);
            best = best == null || text.likelihood() > best.likelihood() ? text : best;
        }
        if (best == null) {
            throw new IllegalStateException("no candidates");
        }
        boolean likelyJapanese = japanese.likelihood() > best.likelihood();
        if (detected != null && detected.isValid() && !(likelyJapanese && japanese.hasKana())) {
            return new Guess(detected.charset(), likelyJapanese && japanese.hasHalfWidthKana());
        }
        if (big5.likelihood() > japanese.likelihood() && big5.likelihood() > best.likelihood()) {
            double next = Math.max(japanese.likelihood(), best.likelihood());
            return new Guess(big5.charset(), CLOSE * big5.likelihood() < next);
        }
        if (likelyJapanese) {
            boolean kana = japanese.hasKana() || japanese.hasHalfWidthKana();
            boolean chinese = !japanese.hasKana() && big5.likelihood() > CLOSE * japanese.likelihood();
            boolean clear = kana && !chinese && japanese.likelihood() > 1.5 * best.likelihood();
            return new Guess(japanese.charset(), !clear);
        }
        return new Guess(best.charset(), isDoubtful(best, japanese));
    }

    private boolean isDoubtful(SingleByteText best, JapaneseText japanese) {
        if (Math.max(japanese.likelihood(), big5.likelihood()) > CLOSE * best.likelihood()) {
            return true;
        }
        for (Candidate candidate : SINGLE) {
            SingleByteText other = new SingleByteText(candidate.charset(), candidate.bonus(), pairs);
            long different = best.differing(other);
            double lead = best.withoutBonus() - other.withoutBonus();
            // signs of other texts are letters in it: it is as likely as other Cyrillic ones only
            boolean asked = candidate.charset().name().equals(ISO_CYRILLIC)
                    ? isCyrillic(best.charset())
                    : candidate.bonus() >= 0;
            if (asked && different > 0 && lead < CLEAR * different) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCyrillic(Charset charset) {
        return charset.name().equals("windows-1251") || charset.name().equals("KOI8-R");
    }

    /** Finds out whether every byte has a meaning in a character set. */
    static class Strict {

        private final Charset charset;
        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(1 << 12);
        private ByteBuffer in = ByteBuffer.allocate(0);
        private boolean valid = true;

        Strict(Charset charset) {
            this.charset = charset;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        final Charset charset() {
            return charset;
        }

        /** Takes note of {@code bytes[from, to)}, which follows what came before. */
        final void accept(byte[] bytes, int from, int to) {
            if (!valid) {
                return;
            }
            ByteBuffer joined = ByteBuffer.allocate(in.remaining() + to - from);
            joined.put(in).put(bytes, from, to - from).flip();
            in = joined;
            CoderResult result;
            do {
                out.clear();
                result = decoder.decode(in, out, false);
                out.flip();
                take(out);
            } while (result.isOverflow());
            valid = !result.isError();
        }

        /** Takes note of what some bytes mean. */
        void take(CharBuffer characters) {
            // whether they mean anything is all that is asked
        }

        /** Returns whether every byte so far has a meaning, after the last. */
        final boolean isValid() {
            return valid && in.remaining() == 0;
        }
    }
}
