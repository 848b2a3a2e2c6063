package midas.io.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.cell.CapacityExceededException;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.NumberSyntax;
import midas.io.workbook.Allowance;
import midas.io.workbook.CellHandler;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of the cells of a sheet. Rows without a cell are blank lines, as in a text; columns before the first one
 * with a cell and behind the last are none.
 */
final class SheetTable implements CellHandler {

    /** Merged cells of more words of memory than this have nobody made by hand. */
    private static final long MOST_CLEARING = 1L << 28;

    private record Note(ImportProblem problem, int column) {
        long line() {
            return problem.line();
        }
    }

    private record HeaderCell(String text, boolean isText) {}

    private final ImportOptions options;
    private final Allowance allowance;
    private final Set<Double> missingNumbers = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private final List<@Nullable HeaderCell> header = new ArrayList<>();
    private @Nullable CellColumn[] columns = new @Nullable CellColumn[16];
    private int[] lines = new int[16];
    private int rows;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private boolean headerAhead;
    private boolean inHeader;
    private boolean rowBegun;
    private long line;
    private long headerLine;
    private long clearing;
    private long mergedCells;

    /**
     * Makes a table.
     *
     * @param withHeader whether the first row with a cell holds the names
     * @param options what is known about the file
     * @param allowance how much memory the cells may take
     */
    SheetTable(boolean withHeader, ImportOptions options, Allowance allowance) {
        this.options = options;
        this.allowance = allowance;
        headerAhead = withHeader;
        NumberText numbers = new NumberText('.');
        for (String token : options.missingTokens()) {
            double number = numbers.read(token);
            if (!Double.isNaN(number)) {
                missingNumbers.add(number);
            }
        }
    }

    /** Returns whether there is no cell at all. */
    boolean isEmpty() {
        return last < 0;
    }

    @Override
    public void beginRow(long number) {
        line = number;
        rowBegun = false;
    }

    /** Takes note that a column has a cell in this row, and returns the column. */
    private CellColumn at(int column) {
        if (!rowBegun) {
            rowBegun = true;
            inHeader = headerAhead;
            headerAhead = false;
            if (inHeader) {
                headerLine = line;
            } else {
                newRow();
            }
        }
        first = Math.min(first, column);
        last = Math.max(last, column);
        if (column >= columns.length) {
            columns = Arrays.copyOf(columns, Math.max(column + 1, 2 * columns.length));
        }
        CellColumn cells = columns[column];
        if (cells == null) {
            cells = new CellColumn(allowance);
            columns[column] = cells;
        }
        return cells;
    }

    private void newRow() {
        if (rows == lines.length) {
            allowance.take(4L * rows);
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows++] = (int) Math.min(Integer.MAX_VALUE, line);
    }

    private boolean tookName(int column, String text, boolean isText) {
        if (inHeader) {
            while (header.size() <= column) {
                header.add(null);
            }
            allowance.takeText(text.length());
            header.set(column, new HeaderCell(text, isText));
        }
        return inHeader;
    }

    private int row() {
        return rows - 1;
    }

    @Override
    public void number(int column, double value) {
        CellColumn cells = at(column);
        if (tookName(column, NumberText.render(value, '.'), false) || missingNumbers.contains(value)) {
            return;
        }
        if (cells.number(row(), value)) {
            mixed(column, NumberText.render(value, '.'));
        }
    }

    @Override
    public void text(int column, String text) {
        CellColumn cells = at(column);
        if (!tookName(column, text, true) && !isMissing(text) && cells.text(row(), text)) {
            mixed(column, text);
        }
    }

    @Override
    public void certainText(int column, String text) {
        CellColumn cells = at(column);
        if (!tookName(column, text, true) && cells.shown(row(), text)) {
            mixed(column, text);
        }
    }

    private boolean isMissing(String text) {
        int end = text.length();
        int start = 0;
        while (start < end && Blank.is(text.charAt(start))) {
            start++;
        }
        while (end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        return options.missingTokens().contains(text.substring(start, end));
    }

    @Override
    public void bool(int column, boolean value) {
        CellColumn cells = at(column);
        String text = String.valueOf(value);
        if (!tookName(column, text, false) && cells.bool(row(), value)) {
            mixed(column, text);
        }
    }

    @Override
    public void moment(int column, long micros) {
        CellColumn cells = at(column);
        boolean time = Math.floorMod(micros, 86_400_000_000L) != 0;
        if (inHeader || cells.kind() != CellColumn.Kind.MOMENT) {
            String text = CellColumn.momentText(micros, time);
            if (!tookName(column, text, false) && cells.moment(row(), micros)) {
                mixed(column, text);
            }
        } else {
            cells.moment(row(), micros);
        }
    }

    @Override
    public void shown(int column, String text) {
        CellColumn cells = at(column);
        if (!tookName(column, text, false) && !isMissing(text) && cells.shown(row(), text)) {
            mixed(column, text);
        }
    }

    @Override
    public void noSuchDay(int column, String text) {
        CellColumn cells = at(column);
        if (!tookName(column, text, false)) {
            cells.shown(row(), text);
            note(ImportProblem.Code.NO_SUCH_DAY, column, text);
        }
    }

    @Override
    public void largeInteger(int column, String text) {
        beyond(ImportProblem.Code.INTEGER_TOO_LARGE, column, text);
    }

    @Override
    public void outOfRange(int column, String text) {
        beyond(ImportProblem.Code.NUMBER_OUT_OF_RANGE, column, text);
    }

    /** Takes a number that no double holds as a text. */
    private void beyond(ImportProblem.Code code, int column, String text) {
        CellColumn cells = at(column);
        if (!tookName(column, text, false) && !isMissing(text)) {
            note(code, column, text);
            cells.shown(row(), text);
        }
    }

    @Override
    public void error(int column, String raw) {
        at(column);
        if (!tookName(column, raw, true)) {
            note(ImportProblem.Code.CELL_ERROR, column, raw);
        }
    }

    @Override
    public void withoutValue(int column) {
        at(column);
        if (!tookName(column, "", true)) {
            note(ImportProblem.Code.FORMULA_WITHOUT_VALUE, column, "");
        }
    }

    /** Says that a column was read as text, unless that has been said already. */
    private void mixed(int column, String text) {
        boolean said = noted.contains(ImportProblem.Code.NO_SUCH_DAY.name() + column)
                || noted.contains(ImportProblem.Code.INTEGER_TOO_LARGE.name() + column)
                || noted.contains(ImportProblem.Code.NUMBER_OUT_OF_RANGE.name() + column);
        if (!said) {
            note(ImportProblem.Code.MIXED_CELLS, column, text);
        }
    }

    /** Takes note of what is odd, once a column. */
    private void note(ImportProblem.Code code, int column, String raw) {
        note(code, line, column, raw);
    }

    private void note(ImportProblem.Code code, long atLine, int column, String raw) {
        note(new ImportProblem(code, atLine, null, raw), column);
    }

    private void note(ImportProblem problem, int column) {
        if (noted.add(problem.code().name() + column)) {
            notes.add(new Note(problem, column));
        }
    }

    @Override
    public void merged(long firstLine, long lastLine, int firstColumn, int lastColumn) {
        boolean one = firstLine == lastLine && firstColumn == lastColumn;
        if (one || firstColumn > last || lastColumn < first) {
            return;
        }
        long above = headerLine > 0 ? headerLine : rows > 0 ? lines[0] : Long.MAX_VALUE;
        if (lastLine < above || firstLine > Math.max(headerLine, rows > 0 ? lines[rows - 1] : 0)) {
            return;
        }
        mergedCells++;
        if (mergedCells == 1) {
            String raw = cellName(firstColumn, firstLine) + ":" + cellName(lastColumn, lastLine);
            notes.add(new Note(new ImportProblem(ImportProblem.Code.MERGED_CELLS, firstLine, null, raw), -1));
        }
        int from = rowAt(firstLine);
        int to = rowAt(lastLine + 1);
        for (int column = firstColumn; column <= Math.min(last, lastColumn); column++) {
            CellColumn cells = columns[column];
            if (cells != null) {
                clearing += 1 + (to - from) / Long.SIZE;
                if (clearing > MOST_CLEARING) {
                    throw new CapacityExceededException();
                }
                boolean keepsFirst = column == firstColumn && from < rows && lines[from] == firstLine;
                cells.clear(from + (keepsFirst ? 1 : 0), to);
            }
        }
    }

    private int rowAt(long atLine) {
        int index = Arrays.binarySearch(lines, 0, rows, (int) Math.min(Integer.MAX_VALUE, atLine));
        return index < 0 ? -index - 1 : index;
    }

    private static String cellName(int column, long line) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(line).toString();
    }

    /**
     * Returns whether the header, read as one, holds names because a text stands above cells that are none; if not, its texts
     * decide.
     */
    boolean headerIsTextAboveValues() {
        for (int column = 0; column < header.size(); column++) {
            HeaderCell cell = header.get(column);
            CellColumn cells = columns[column];
            if (cell == null || cells == null || !cell.isText || isMissing(cell.text)) {
                continue;
            }
            switch (cells.kind()) {
                case NUMBER, BOOLEAN, MOMENT -> {
                    return true;
                }
                case NONE, TEXT, SHOWN, MIXED -> {}
            }
        }
        return false;
    }

    /** Returns the columns, of which nothing is kept: they can be asked for once. There must be a cell. */
    Table table() {
        Problems problems = new Problems();
        List<String> cells = new ArrayList<>();
        for (int column = first; column <= last; column++) {
            HeaderCell cell = column < header.size() ? header.get(column) : null;
            cells.add(cell == null ? "" : cell.text);
        }
        String[] names = HeaderNames.of(cells, headerLine, headerLine > 0, false, problems);
        List<Column> built = new ArrayList<>();
        for (int k = 0; k < names.length; k++) {
            CellColumn column = columns[first + k];
            columns[first + k] = null;
            built.add(column(column == null ? new CellColumn(allowance) : column, first + k, names[k]));
        }
        notes.sort(Comparator.comparingLong(Note::line));
        for (Note note : notes) {
            String name = note.column < 0 ? null : names[note.column - first];
            problems.add(note.problem.in(name));
        }
        for (long more = 1; more < mergedCells; more++) {
            problems.count(ImportProblem.Code.MERGED_CELLS);
        }
        return new Table(
                headerLine > 0 ? cells : List.of(),
                built,
                problems,
                new CellNotes(NumberSyntax.of('.'), problems),
                new QuoteMarks());
    }

    private Column column(CellColumn cells, int column, String name) {
        if (cells.kind() != CellColumn.Kind.TEXT) {
            Column built = cells.build(name, rows);
            ColumnNotes.infinite(built).ifPresent(odd -> note(odd.on(lines[(int) odd.line()]), column));
            return built;
        }
        TextCells.Found found = TextCells.read(cells, name, rows, options);
        found.code().ifPresent(code -> note(code, lines[found.row()], column, found.raw()));
        if (found.code().isEmpty()) {
            ColumnNotes.odd(found.column()).ifPresent(odd -> note(odd.on(lines[(int) odd.line()]), column));
        }
        ColumnNotes.infinite(found.column()).ifPresent(odd -> note(odd.on(lines[(int) odd.line()]), column));
        return found.column();
    }
}
