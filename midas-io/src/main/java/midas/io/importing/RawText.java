package midas.io.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Reading;

/** Finds the first records of a text as they stand there. Blank lines, and one that names the delimiter, are no records. */
final class RawText {

    /** Most characters of a record that are kept. */
    static final int LONGEST = 10_000;

    private static final int MOST_READ = 1 << 22;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char delimiter;
    private final char quote;
    private final long from;
    private final int count;
    private final List<RawRecord> records = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long line = 1;
    private long recordLine = 1;
    private boolean inQuotes;
    private boolean closed;
    private boolean cellBegins = true;
    private boolean content;
    private char previous;

    private RawText(char delimiter, char quote, long from, int count) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.from = from;
        this.count = count;
    }

    /** Returns the first records, as {@link #first(Source, Reading, long, int)} does. */
    static List<RawRecord> first(Source file, Reading reading, int count) throws IOException {
        return first(file, reading, 1, count);
    }

    /**
     * Returns the first records that begin on a line or below it, fewer where there are no more of them or they are very long. Where no character is a quote, every line
     * is a record.
     */
    static List<RawRecord> first(Source file, Reading reading, long from, int count) throws IOException {
        Optional<SeparatorLine> separator = SeparatorLine.of(file);
        Source source = separator.isPresent() ? separator.get().blankedIn(file) : file;
        RawText raw =
                new RawText(reading.delimiter().orElse(','), reading.quote().orElse('"'), from, count);
        try (Reader in = new BufferedReader(
                new InputStreamReader(source.open(), reading.encoding().orElse(StandardCharsets.UTF_8)))) {
            raw.take(in);
        }
        return List.copyOf(raw.records);
    }

    private void take(Reader in) throws IOException {
        int kept = 0;
        for (int read = 0; records.size() < count && kept < MOST_READ; read++) {
            kept += line < from ? 0 : 1;
            int c = in.read();
            if (c < 0) {
                endRecord();
                return;
            }
            if (read > 0 || c != BYTE_ORDER_MARK) {
                take((char) c);
            }
        }
        if (records.size() < count) {
            endRecord();
        }
    }

    private void take(char c) {
        boolean lineEnd = c == '\n' || c == '\r';
        boolean secondHalf = c == '\n' && previous == '\r';
        if (lineEnd && !inQuotes) {
            if (!secondHalf) {
                endRecord();
                line++;
            }
            recordLine = line;
            previous = c;
            return;
        }
        line += lineEnd && !secondHalf ? 1 : 0;
        boolean wasInQuotes = inQuotes;
        if (c == quote && (cellBegins || inQuotes || closed)) {
            // a quote behind one that has just closed is the second of a pair
            inQuotes = !inQuotes;
        }
        closed = c == quote && !inQuotes && (closed || wasInQuotes);
        content |= c > ' ' || c == delimiter;
        cellBegins = !inQuotes && c == delimiter;
        if (text.length() < LONGEST) {
            text.append(c);
        }
        previous = c;
    }

    private void endRecord() {
        if (content && recordLine >= from) {
            records.add(new RawRecord(recordLine, text.toString()));
        }
        text.setLength(0);
        content = false;
        cellBegins = true;
        inQuotes = false;
    }
}
