package midas.io.importing;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Set;

/** Finds out whether bytes are a text in UTF-16 without a mark. */
final class WideText extends LegacyEncoding.Strict {

    /** Texts of one language have letters of few scripts: those of East Asia count as one. */
    private static final int MOST_SCRIPTS = 3;

    private final Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    private boolean text = true;
    private boolean lineEnd;

    private WideText(Charset charset) {
        super(charset);
    }

    /** Returns whether every two bytes are a character that a text may have, and a line end is among them. */
    static boolean isText(Passes passes, Charset charset) throws IOException {
        WideText wide = new WideText(charset);
        passes.plusOne();
        Encoding.readAll(passes, wide::accept);
        return wide.isValid() && wide.text && wide.lineEnd;
    }

    /** Returns the same of bytes whose zeros do not tell: there are letters of few scripts, too. */
    static boolean isTextOfFewScripts(Passes passes, Charset charset) throws IOException {
        WideText wide = new WideText(charset);
        passes.plusOne();
        Encoding.readAll(passes, wide::accept);
        return wide.isValid() && wide.text && wide.lineEnd && wide.scripts.size() <= MOST_SCRIPTS;
    }

    @Override
    void take(CharBuffer characters) {
        while (characters.hasRemaining()) {
            char c = characters.get();
            boolean control = c < '\t' || c > '\r' && c < ' ' || c >= 0x7f && c < 0xa0;
            text &= !control
                    && (Character.isSurrogate(c)
                            || Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE);
            if (Character.isLetter(c)) {
                scripts.add(script(c));
            }
            lineEnd |= c == '\n' || c == '\r';
        }
    }

    private static Character.UnicodeScript script(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.UnicodeScript.HAN;
            default -> script;
        };
    }
}
