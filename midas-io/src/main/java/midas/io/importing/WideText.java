package midas.io.importing;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/** Finds out whether bytes that have zeros in every second place only are a text in UTF-16. */
final class WideText extends LegacyEncoding.Strict {

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

    @Override
    void take(CharBuffer characters) {
        while (characters.hasRemaining()) {
            char c = characters.get();
            boolean control = c < '\t' || c > '\r' && c < ' ' || c >= 0x7f && c < 0xa0;
            text &= !control
                    && (Character.isSurrogate(c)
                            || Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE);
            lineEnd |= c == '\n' || c == '\r';
        }
    }
}
