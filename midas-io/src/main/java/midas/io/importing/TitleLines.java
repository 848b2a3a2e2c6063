package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.cell.NumberText;

/** Lines of a text above its table that are no part of it, found from its beginning. */
final class TitleLines {

    private static final int HEAD = 1 << 16;

    private final byte[] head;
    private final int markLength;
    private final Charset look;
    private final String text;
    private final List<TableTop.Row> above;
    private final long headerLine;
    private final boolean onlyComments;
    private final Set<String> marks;

    private TitleLines(
            byte[] head,
            int markLength,
            Charset look,
            String text,
            List<TableTop.Row> above,
            long headerLine,
            boolean onlyComments,
            Set<String> marks) {
        this.head = head;
        this.markLength = markLength;
        this.look = look;
        this.text = text;
        this.above = above;
        this.headerLine = headerLine;
        this.onlyComments = onlyComments;
        this.marks = marks;
    }

    /** Returns the lines a source begins with, if it does; they are not looked for where it is known whether there is a header. */
    static Optional<TitleLines> of(Source source, ImportOptions options) throws IOException {
        if (options.header().isPresent()) {
            return Optional.empty();
        }
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        Charset look = look(head, options);
        int mark = Encoding.markLength(head);
        String text = new String(head, mark, head.length - mark, look);
        if (options.otherQuote().isPresent()) {
            char[] swapped = text.toCharArray();
            SwappedQuotes.in(swapped, 0, swapped.length, options.otherQuote().get());
            text = new String(swapped);
        }
        CommentLines comments = CommentLines.in(text);
        RecordSniffer.Sniff sniff = sniff(comments.rest(), options);
        List<TableTop.Row> found = rows(comments.rest(), sniff, options, head.length == HEAD);
        if (comments.any() && !found.isEmpty()) {
            List<TableTop.Row> last = rows(comments.last(), sniff, options, false);
            if (!last.isEmpty() && TableTop.isHeader(last.getFirst(), comments.isSpaced(), found, sniff.fields())) {
                comments = comments.withoutLast();
                sniff = sniff(comments.rest(), options);
                found = rows(comments.rest(), sniff, options, head.length == HEAD);
            }
        }
        List<TableTop.Row> titles = TableTop.above(found, sniff.fields());
        List<TableTop.Row> above = new ArrayList<>(comments.rows());
        above.addAll(titles);
        return above.isEmpty() || titles.size() >= found.size()
                ? Optional.empty()
                : Optional.of(new TitleLines(
                        head,
                        mark,
                        look,
                        text,
                        above,
                        found.get(titles.size()).line(),
                        titles.isEmpty(),
                        comments.marks()));
    }

    private static RecordSniffer.Sniff sniff(String text, ImportOptions options) throws IOException {
        RecordSniffer sniffer = new RecordSniffer(options.delimiter());
        sniffer.accept(new StringReader(text));
        RecordSniffer.Sniff sniff = sniffer.finish();
        if (sniff.fields() == 1 && sniff.tableLine() > 1) {
            // more lines stand above the table than it has itself
            sniffer = new RecordSniffer(options.delimiter());
            sniffer.accept(new StringReader(text.substring(characterAt(text, sniff.tableLine()))));
            sniff = sniffer.finish();
        }
        return sniff;
    }

    private static List<TableTop.Row> rows(
            String text, RecordSniffer.Sniff sniff, ImportOptions options, boolean mayBeCut) throws IOException {
        Rows rows = new Rows(options.missingTokens());
        try {
            rows.takeAll(new StringReader(text), sniff.delimiter());
        } catch (RecordHandler.MalformedQuoteException e) {
            // what was read before it tells enough
        }
        boolean cut = mayBeCut && rows.found.size() < TableTop.MOST_ROWS && !rows.found.isEmpty();
        return cut ? rows.found.subList(0, rows.found.size() - 1) : rows.found;
    }

    /** Returns whether all of the lines are comments: there may be a header below or none. */
    boolean areComments() {
        return onlyComments;
    }

    /** Returns with what the comments among these lines begin. */
    Set<String> commentMarks() {
        return marks;
    }

    /** Returns a character set in which delimiters, quotes, digits and line ends can be found: their places are all that is asked. */
    private static Charset look(byte[] head, ImportOptions options) {
        ByteCensus census = new ByteCensus();
        census.accept(head, 0, head.length);
        Charset known = options.charset().orElse(StandardCharsets.UTF_8);
        boolean wide = known.equals(StandardCharsets.UTF_16LE) || known.equals(StandardCharsets.UTF_16BE);
        return wide ? known : census.possibleUtf16().orElse(StandardCharsets.ISO_8859_1);
    }

    /** Returns the source with empty lines in the place of these, so that lines keep their numbers. */
    Source blankedIn(Source source) {
        byte[] mark = Arrays.copyOf(head, markLength);
        byte[] ends = "\n".repeat((int) headerLine - 1).getBytes(look);
        byte[] start = Arrays.copyOf(mark, mark.length + ends.length);
        System.arraycopy(ends, 0, start, mark.length, ends.length);
        return new Source.Restarted(source, byteAt(headerLine), start);
    }

    /** Returns an outcome with a word about each of these lines. */
    ImportOutcome told(ImportOutcome.Imported imported) {
        Charset charset = imported.report().reading().encoding().orElse(look);
        List<TableTop.Row> rows = new ArrayList<>();
        for (int k = 0; k < above.size(); k++) {
            TableTop.Row row = above.get(k);
            long next = k + 1 < above.size() ? above.get(k + 1).line() : headerLine;
            int from = byteAt(row.line());
            String raw = new String(head, from, byteAt(next) - from, charset).strip();
            char delimiter = imported.report().reading().delimiter().orElse(',');
            int end = raw.length();
            while (end > 0 && (raw.charAt(end - 1) == delimiter || raw.charAt(end - 1) <= ' ')) {
                end--;
            }
            rows.add(new TableTop.Row(row.line(), raw.substring(0, end), row.afterEmpty(), row.cells()));
        }
        return TableTop.told(imported, rows);
    }

    /** Returns where a line begins. */
    private int byteAt(long line) {
        return markLength + characterAt(text, line) * (look.equals(StandardCharsets.ISO_8859_1) ? 1 : 2);
    }

    private static int characterAt(String text, long line) {
        int at = 0;
        for (long met = 1; met < line && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean firstHalf = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            met += (c == '\n' || c == '\r') && !firstHalf ? 1 : 0;
        }
        return at;
    }

    /** Takes the first rows. */
    private static final class Rows extends RecordHandler {

        private final Set<String> missingTokens;
        private final NumberText point = new NumberText('.');
        private final NumberText comma = new NumberText(',');
        private final List<TableTop.Row> found = new ArrayList<>();
        private List<TableTop.Cell> cells = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean filled;
        private long lineAfter = 1;
        private long lineEnds;

        Rows(Set<String> missingTokens) {
            this.missingTokens = missingTokens;
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            super.addField(buffer, offset, length, quoted);
            if (found.size() == TableTop.MOST_ROWS) {
                return;
            }
            for (int i = offset; i < offset + length; i++) {
                boolean firstHalf = buffer[i] == '\r' && i + 1 < offset + length && buffer[i + 1] == '\n';
                lineEnds += (buffer[i] == '\n' || buffer[i] == '\r') && !firstHalf ? 1 : 0;
            }
            int from = Blank.start(buffer, offset, offset + length);
            int to = Blank.end(buffer, from, offset + length);
            TableTop.Cell cell = cell(buffer, from, to);
            text.append(buffer, from, to - from);
            filled |= cell != TableTop.Cell.EMPTY;
            cells.add(cell);
        }

        private TableTop.Cell cell(char[] buffer, int from, int to) {
            if (missingTokens.contains(new String(buffer, from, to - from))) {
                return TableTop.Cell.EMPTY;
            }
            boolean number = point.parse(buffer, from, to) != NumberText.Kind.NONE
                    || comma.parse(buffer, from, to) != NumberText.Kind.NONE
                    || NumberShape.of(buffer, from, to) != NumberShape.OTHER;
            return number ? TableTop.Cell.VALUE : TableTop.Cell.WORD;
        }

        @Override
        void endRecord() {
            if (filled && found.size() < TableTop.MOST_ROWS) {
                found.add(new TableTop.Row(line(), text.toString(), line() > lineAfter, List.copyOf(cells)));
                lineAfter = line() + lineEnds + 1;
            }
            cells = new ArrayList<>();
            text.setLength(0);
            filled = false;
            lineEnds = 0;
        }
    }
}
