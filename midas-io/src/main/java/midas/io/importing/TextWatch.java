package midas.io.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Passes characters on, and reports the first that stands for bytes without a meaning; where the character set is
 * doubtful, also the first word by which people can tell whether it is the right one.
 */
final class TextWatch extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_WORD = 40;

    private final Problems problems;
    private final StringBuilder word = new StringBuilder();
    private long line = 1;
    private char previous;
    private boolean replaced;
    private boolean doubtful;
    private boolean telling;

    TextWatch(Reader in, Problems problems, boolean doubtful) {
        super(in);
        this.problems = problems;
        this.doubtful = doubtful;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count && (doubtful || !replaced); i++) {
            take(buffer[i]);
        }
        if (count < 0 && doubtful) {
            endWord();
        }
        return count;
    }

    private void take(char c) {
        if (doubtful) {
            takeWord(c);
        }
        if (c == '\r' || c == '\n' && previous != '\r') {
            line++;
        } else if (c == REPLACEMENT && !replaced) {
            replaced = true;
            problems.add(ImportProblem.Code.UNDECODABLE, line, null, String.valueOf(c));
        }
        previous = c;
    }

    private void takeWord(char c) {
        boolean ends = c < ' ' || c == ',' || c == ';' || c == '"' || c == '|' || word.length() >= LONGEST_WORD;
        if (ends) {
            endWord();
        } else {
            word.append(c);
            telling |= c >= 0x80;
        }
    }

    private void endWord() {
        if (telling) {
            problems.add(
                    ImportProblem.Code.ENCODING_DOUBTFUL,
                    line,
                    null,
                    word.toString().strip());
            doubtful = false;
        }
        word.setLength(0);
    }
}
