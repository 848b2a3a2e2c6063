package midas.io.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes characters on and reports the first that stands for bytes without a meaning. */
final class ReplacementWatch extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';

    private final Problems problems;
    private long line = 1;
    private char previous;
    private boolean found;

    ReplacementWatch(Reader in, Problems problems) {
        super(in);
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count && !found; i++) {
            char c = buffer[i];
            if (c == '\r' || c == '\n' && previous != '\r') {
                line++;
            } else if (c == REPLACEMENT) {
                found = true;
                problems.add(ImportProblem.Code.UNDECODABLE, line, null, String.valueOf(c));
            }
            previous = c;
        }
        return count;
    }
}
