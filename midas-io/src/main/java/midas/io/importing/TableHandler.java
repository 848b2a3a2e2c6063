package midas.io.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnBuilder;
import midas.io.dataset.NumberSyntax;

/**
 * Makes columns of the records. With a header, the first record holds the names. A record of nothing but white space is
 * a blank line.
 */
final class TableHandler extends RecordHandler {

    /** More columns than a table can have. */
    static final class TooManyColumnsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Most columns of a table. */
    static final int MOST_COLUMNS = 1 << 16;

    private static final int LONGEST_BEYOND = 1_000;

    private final RecordSniffer.Sniff sniff;
    private final NumberSyntax syntax;
    private final Set<String> missingTokens;
    private final Problems problems;
    private final List<String> header = new ArrayList<>();
    private final StringBuilder beyond = new StringBuilder();
    private String[] names = {};
    private ColumnBuilder[] builders = {};
    private BitSet doubtfulColumns = new BitSet();
    private boolean inHeader;
    private boolean beyondHasText;
    private int rows;
    private final CellNotes cells;
    private final HeldRecord held = new HeldRecord();
    private Set<String> comments = Set.of();
    private boolean likeComment;
    private String likeCommentCell = "";
    private long blankLine;
    private int blankLines;
    private boolean toldOfBlank;
    private final QuoteMarks quotes = new QuoteMarks();
    private boolean[] marked = {};
    private BitSet quotedTexts = new BitSet();
    private BitSet markedTexts = new BitSet();
    private char otherQuote;
    private final int room;

    /**
     * Makes a handler.
     *
     * @param withHeader whether the first record holds the names
     * @param sniff what the file looks like
     * @param syntax how numbers are written
     * @param missingTokens texts that stand for a missing cell
     * @param problems takes what is odd
     * @param room how many rows there will be: a guess is as good
     */
    TableHandler(
            boolean withHeader,
            RecordSniffer.Sniff sniff,
            NumberSyntax syntax,
            Set<String> missingTokens,
            Problems problems,
            int room) {
        this.sniff = sniff;
        this.syntax = syntax;
        this.missingTokens = missingTokens;
        this.problems = problems;
        this.room = room;
        this.cells = new CellNotes(syntax, problems);
        this.inHeader = withHeader;
        if (sniff.fields() > MOST_COLUMNS) {
            throw new TooManyColumnsException();
        }
        if (!withHeader) {
            String[] unnamed = new String[sniff.fields()];
            Arrays.fill(unnamed, "");
            nameColumns(Arrays.asList(unnamed), false);
        }
    }

    /** Returns a handler for records that follow those of this one, which must have met its header. */
    TableHandler follower(int itsRoom) {
        TableHandler follower =
                new TableHandler(false, sniff, syntax, missingTokens, new Problems(builders.length), itsRoom);
        follower.names = names;
        follower.builders = follower.newBuilders(names.length);
        follower.marked = marked;
        follower.comments = comments;
        return follower;
    }

    /** Returns the cells of the header as they stand in the file; empty without a header. */
    List<String> header() {
        return header;
    }

    /** Returns the number of data rows. */
    int rows() {
        return rows;
    }

    /** Returns the number of columns. */
    int width() {
        return names.length;
    }

    /** Returns the names of those of the columns whose cells are texts. */
    List<String> textColumns() {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < names.length; k++) {
            if (builders[k].isText()) {
                texts.add(names[k]);
            }
        }
        return texts;
    }

    /** Takes note of columns in which it is not known what points separate, before the first record: numbers with points are texts there. */
    void holdDoubtful(BitSet columns) {
        doubtfulColumns = columns;
        cells.holdDoubtful(columns);
        builders = newBuilders(builders.length);
    }

    /** Takes note of how comments begin above the table: lines within it that begin so are none of its rows. */
    void holdComments(Set<String> marks) {
        comments = marks;
    }

    /** Takes note of columns in which a cell between quotes is a text, and of those of them in which the empty one is, too. */
    void holdTexts(BitSet columns, BitSet emptyOnes) {
        quotedTexts = columns;
        markedTexts = emptyOnes;
    }

    /** Takes note that quotation marks and another character are swapped in all cells. */
    void swapQuotes(char quote) {
        otherQuote = quote;
    }

    /** Returns what quotes tell of the columns. */
    QuoteMarks quotes() {
        return quotes;
    }

    /** Returns what is met in cells. */
    CellNotes cells() {
        return cells;
    }

    /** Returns what is odd. */
    Problems problems() {
        return problems;
    }

    /** Returns column {@code k}, of which nothing is kept: each can be asked for once. */
    Column column(int k) {
        return taken(k).build(names[k]);
    }

    /**
     * Returns column {@code k} of the records of several handlers, or empty where they have to be read by one handler; of
     * which nothing is kept.
     *
     * @param parts handlers of records that follow each other, each after the first a {@link #follower}
     */
    static Optional<Column> column(int k, List<TableHandler> parts) {
        TableHandler first = parts.getFirst();
        if (parts.size() == 1) {
            return Optional.of(first.column(k));
        }
        int total = Math.toIntExact(Math.min(
                ColumnBuilder.MOST_ROWS,
                parts.stream().mapToLong(part -> part.rows).sum()));
        ColumnBuilder joined = new ColumnBuilder(first.syntax, first.missingTokens, total);
        for (TableHandler part : parts) {
            if (!joined.append(part.taken(k))) {
                return Optional.empty();
            }
        }
        return Optional.of(joined.build(first.names[k]));
    }

    /** Returns a builder, which becomes free memory when the caller has done with it. */
    private ColumnBuilder taken(int k) {
        ColumnBuilder builder = builders[k];
        builders[k] = new ColumnBuilder(syntax, missingTokens, 0);
        return builder;
    }

    private ColumnBuilder[] newBuilders(int count) {
        ColumnBuilder[] made = new ColumnBuilder[count];
        NumberSyntax withoutPoints = NumberSyntax.of(',');
        Arrays.setAll(
                made, k -> new ColumnBuilder(doubtfulColumns.get(k) ? withoutPoints : syntax, missingTokens, room));
        return made;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int k = getFieldCount();
        super.addField(buffer, offset, length, quoted);
        if (otherQuote != 0) {
            SwappedQuotes.in(buffer, offset, offset + length, otherQuote);
        }
        if (inHeader) {
            if (k == MOST_COLUMNS) {
                throw new TooManyColumnsException();
            }
            if (!sniff.unnamedFirst()) {
                quotes.name(k, buffer, offset, offset + length, quoted, sniff.delimiter());
            }
            header.add(new String(buffer, offset, length));
            return;
        }
        if (k == 0) {
            endBlankLines();
            held.begin(buffer, offset, length, quoted, builders.length > 1, comments);
            likeComment = !quoted && comments.isEmpty() && CommentLines.markOf(buffer, offset, length) > 0;
            likeCommentCell = likeComment ? new String(buffer, offset, length) : "";
        }
        if (held.takes(k, buffer, offset, length, quoted)) {
            return;
        }
        held.release(this::addCell);
        addCell(k, buffer, offset, length, quoted);
    }

    private void addCell(int k, char[] buffer, int offset, int length, boolean quoted) {
        if (k < builders.length) {
            if (quoted && quotedTexts.get(k) && (markedTexts.get(k) || !isBlank(buffer, offset, length))) {
                builders[k].appendText(buffer, offset, offset + length);
            } else {
                append(k, buffer, offset, length);
                boolean absent = quoted && builders[k].lastIsMissing();
                quotes.cell(k, quoted, length == 0, absent && (marked[k] || !isBlank(buffer, offset, length)));
            }
        } else {
            beyondHasText |= !isBlank(buffer, offset, length);
            int room = LONGEST_BEYOND - beyond.length();
            if (room > 0) {
                beyond.append(beyond.isEmpty() ? "" : sniff.delimiter()).append(buffer, offset, Math.min(room, length));
            }
        }
    }

    /**
     * Adds the cell that begins at {@code from}, if it is a number that its column takes as it stands.
     *
     * @return where the cell ends, or −1 if nothing has happened and the cell has to be added as any other
     */
    int addNumber(byte[] text, int from, byte delimiter) {
        int k = getFieldCount();
        if (inHeader || !held.isEmpty() || k >= builders.length || marked[k]) {
            return -1;
        }
        if (k == 0) {
            endBlankLines();
            held.clear();
            likeComment = false;
        }
        int end = builders[k].append(text, from, delimiter);
        if (end >= 0) {
            countField();
        }
        return end;
    }

    private void append(int k, char[] buffer, int offset, int length) {
        boolean first = !builders[k].isTyped();
        cells.meet(k, line(), names[k], buffer, offset, offset + length);
        boolean becameText = builders[k].append(buffer, offset, offset + length);
        if (first && builders[k].isTyped()) {
            cells.first(k, line(), buffer, offset, offset + length);
        }
        if (becameText) {
            cells.turned(k, line(), names[k], buffer, offset, offset + length);
        }
    }

    /** Takes note of a line without any character, which is a row of a table of one column, unless nothing else stands before it or behind it. */
    @Override
    void blankLine(long at) {
        boolean begun = rows > 0 || !header.isEmpty();
        if (builders.length == 1 && begun) {
            blankLine = blankLines == 0 ? at : blankLine;
            blankLines++;
        }
    }

    private void endBlankLines() {
        for (; blankLines > 0; blankLines--) {
            builders[0].appendMissing();
            rows++;
            if (toldOfBlank) {
                problems.count(ImportProblem.Code.BLANK_LINE);
            } else {
                problems.add(ImportProblem.Code.BLANK_LINE, blankLine, names[0], "");
                toldOfBlank = true;
            }
        }
    }

    @Override
    void endRecord() {
        if (inHeader) {
            inHeader = false;
            List<String> cells = new ArrayList<>(header);
            if (sniff.unnamedFirst()) {
                cells.addFirst("");
            }
            cells.addAll(Collections.nCopies(sniff.unnamedLast(), ""));
            nameColumns(cells, true);
        } else if (held.isBlank()) {
            held.clear();
        } else if (held.isComment(getFieldCount(), builders.length)) {
            problems.add(ImportProblem.Code.COMMENT_IN_TABLE, line(), null, held.text(sniff.delimiter()));
            held.clear();
        } else {
            held.release(this::addCell);
            endRow();
        }
    }

    private void endRow() {
        int fields = getFieldCount();
        for (int k = fields; k < builders.length; k++) {
            builders[k].appendMissing();
        }
        boolean comment = likeComment && fields != builders.length;
        if (comment) {
            problems.add(ImportProblem.Code.ROW_LIKE_COMMENT, line(), names[0], likeCommentCell);
        } else if (fields < builders.length) {
            problems.add(ImportProblem.tooShort(line(), names[fields], fields, builders.length - fields - 1L));
        }
        if (beyondHasText) {
            problems.add(ImportProblem.Code.ROW_TOO_LONG, line(), names[names.length - 1], beyond.toString());
        }
        beyond.setLength(0);
        beyondHasText = false;
        rows++;
    }

    private void nameColumns(List<String> cells, boolean fromFile) {
        names = HeaderNames.of(cells, line(), fromFile, fromFile && sniff.unnamedFirst(), problems);
        builders = newBuilders(names.length);
        marked = new boolean[names.length];
        quotes.marked().stream().filter(k -> k < marked.length).forEach(k -> marked[k] = true);
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        return Blank.start(buffer, offset, offset + length) == offset + length;
    }
}
