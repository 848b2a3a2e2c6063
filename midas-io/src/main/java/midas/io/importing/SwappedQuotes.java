package midas.io.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Makes quotation marks of the characters that a file has in their place, and the other way round; cells are put right with {@link #in}. */
final class SwappedQuotes extends FilterReader {

    private final char quote;

    SwappedQuotes(Reader in, char quote) {
        super(in);
        this.quote = quote;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        in(buffer, offset, offset + Math.max(0, count), quote);
        return count;
    }

    /** Swaps quotation marks and another character in {@code text[from, to)}. */
    static void in(char[] text, int from, int to, char quote) {
        for (int i = from; i < to; i++) {
            if (text[i] == '"') {
                text[i] = quote;
            } else if (text[i] == quote) {
                text[i] = '"';
            }
        }
    }
}
