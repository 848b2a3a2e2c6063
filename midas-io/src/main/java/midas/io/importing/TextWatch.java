package midas.io.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import midas.io.dataset.Column;

/**
 * Passes characters on, and takes note of cells with characters that stand for bytes without a meaning; where the character set is
 * doubtful, also of the first words by which people can tell whether it is the right one.
 */
final class TextWatch extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_WORD = 40;

    private record Found(ImportProblem.Code code, long line, int column, String raw) {}

    private final List<Found> found = new ArrayList<>();
    private final char delimiter;
    private final StringBuilder word = new StringBuilder();
    private long line = 1;
    private int column;
    private char previous = '\n';
    private boolean inQuotes;
    private boolean doubtful;
    private boolean telling;
    private boolean replaced;
    private long moreReplaced;

    /**
     * Makes a watch.
     *
     * @param in the text
     * @param delimiter character between its cells; a run of blanks is one
     * @param doubtful whether the character set is doubtful
     */
    TextWatch(Reader in, char delimiter, boolean doubtful) {
        super(in);
        this.delimiter = delimiter;
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
        for (int i = offset; i < offset + count; i++) {
            take(buffer[i]);
        }
        if (count < 0) {
            endWord();
        }
        return count;
    }

    private void take(char c) {
        boolean lineEnd = c == '\r' || c == '\n';
        if (c == '"') {
            inQuotes = !inQuotes;
        }
        boolean between = !inQuotes && c == delimiter;
        if (lineEnd || between) {
            endWord();
        } else if (c != '"' && word.length() < LONGEST_WORD) {
            word.append(c);
            telling |= c >= 0x80;
        }
        replaced |= c == REPLACEMENT;
        if (c == '\r' || c == '\n' && previous != '\r') {
            line++;
            column = inQuotes ? column : 0;
        } else if (between && !(c == ' ' && previous == ' ')) {
            column++;
        }
        previous = c;
    }

    private void endWord() {
        if (replaced) {
            if (found.size() < ImportReport.MAX_PROBLEMS) {
                add(ImportProblem.Code.UNDECODABLE);
            } else {
                moreReplaced++;
            }
        }
        if (telling && doubtful) {
            add(ImportProblem.Code.ENCODING_DOUBTFUL);
            doubtful = false;
        }
        telling = false;
        replaced = false;
        word.setLength(0);
    }

    private void add(ImportProblem.Code code) {
        found.add(new Found(code, line, column, word.toString().strip()));
    }

    /** Says what was found, in front of all other problems. */
    void tell(List<Column> columns, Problems problems) {
        List<ImportProblem> told = new ArrayList<>();
        for (Found each : found) {
            String name =
                    each.column() < columns.size() ? columns.get(each.column()).name() : null;
            told.add(new ImportProblem(each.code(), each.line(), name, each.raw()));
        }
        problems.addFirst(told);
        for (long more = 0; more < moreReplaced; more++) {
            problems.count(ImportProblem.Code.UNDECODABLE);
        }
    }
}
