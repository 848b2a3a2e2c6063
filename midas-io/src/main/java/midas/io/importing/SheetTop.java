package midas.io.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midas.io.cell.NumberText;
import midas.io.workbook.CellHandler;
import midas.io.workbook.Workbook;

/** Looks at the first rows of a sheet for those above its table that are no part of it. */
final class SheetTop implements CellHandler {

    /** A title may stand far to the right of nothing: wider rows are not looked at. */
    private static final int WIDEST = 1 << 14;

    private record Cells(long line, String text, List<TableTop.Cell> cells) {}

    private final Set<String> missingTokens;
    private final NumberText numbers = new NumberText('.');
    private final List<Cells> rows = new ArrayList<>();
    private final List<TableTop.Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long line;

    private SheetTop(Set<String> missingTokens) {
        this.missingTokens = missingTokens;
    }

    /**
     * Returns the rows above the header that are no part of the table, or none.
     *
     * @param workbook an open workbook
     * @param sheet which of its sheets
     * @param missingTokens texts that stand for a missing cell
     */
    static List<TableTop.Row> above(Workbook workbook, int sheet, Set<String> missingTokens) throws IOException {
        SheetTop top = new SheetTop(missingTokens);
        try {
            workbook.read(sheet, top);
        } catch (RawSheet.EnoughException e) {
            // the first rows are all that is asked for
        }
        top.endRow();
        return top.above();
    }

    private List<TableTop.Row> above() {
        int first = Integer.MAX_VALUE;
        int width = 0;
        for (Cells row : rows) {
            first = Math.min(first, firstFilled(row.cells));
            width = Math.max(width, row.cells.size());
        }
        List<TableTop.Row> found = new ArrayList<>();
        long before = 0;
        for (Cells row : rows) {
            found.add(new TableTop.Row(
                    row.line, row.text, row.line > before + 1, row.cells.subList(first, row.cells.size())));
            before = row.line;
        }
        return rows.isEmpty() ? List.of() : TableTop.above(found, width - first);
    }

    private static int firstFilled(List<TableTop.Cell> cells) {
        int column = 0;
        while (cells.get(column) == TableTop.Cell.EMPTY) {
            column++;
        }
        return column;
    }

    @Override
    public void beginRow(long number) {
        endRow();
        if (rows.size() >= TableTop.MOST_ROWS) {
            throw new RawSheet.EnoughException();
        }
        line = number;
    }

    private void endRow() {
        if (!cells.isEmpty() && rows.size() < TableTop.MOST_ROWS) {
            rows.add(new Cells(line, text.toString(), List.copyOf(cells)));
        }
        cells.clear();
        text.setLength(0);
    }

    private void cell(int column, TableTop.Cell cell, String shown) {
        if (cell == TableTop.Cell.EMPTY || column >= WIDEST) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(TableTop.Cell.EMPTY);
        }
        cells.set(column, cell);
        if (text.length() < RawText.LONGEST) {
            text.append(text.isEmpty() ? "" : " ").append(shown, 0, Math.min(shown.length(), RawText.LONGEST));
        }
    }

    @Override
    public void number(int column, double value) {
        cell(column, TableTop.Cell.VALUE, NumberText.render(value, '.'));
    }

    @Override
    public void text(int column, String shown) {
        boolean missing = missingTokens.contains(shown.strip());
        boolean number = !missing && (!Double.isNaN(numbers.read(shown)) || NumberShape.of(shown) != NumberShape.OTHER);
        cell(column, missing ? TableTop.Cell.EMPTY : number ? TableTop.Cell.VALUE : TableTop.Cell.WORD, shown);
    }

    @Override
    public void bool(int column, boolean value) {
        cell(column, TableTop.Cell.VALUE, String.valueOf(value));
    }

    @Override
    public void moment(int column, long micros) {
        cell(column, TableTop.Cell.VALUE, CellColumn.momentText(micros, false));
    }

    @Override
    public void shown(int column, String shown) {
        cell(column, TableTop.Cell.VALUE, shown);
    }

    @Override
    public void noSuchDay(int column, String shown) {
        cell(column, TableTop.Cell.VALUE, shown);
    }

    @Override
    public void largeInteger(int column, String shown) {
        cell(column, TableTop.Cell.VALUE, shown);
    }

    @Override
    public void outOfRange(int column, String shown) {
        cell(column, TableTop.Cell.VALUE, shown);
    }

    @Override
    public void error(int column, String raw) {
        // a missing value
    }

    @Override
    public void withoutValue(int column) {
        // a missing value
    }

    @Override
    public void merged(long firstLine, long lastLine, int firstColumn, int lastColumn) {
        // all but the first of merged cells are empty
    }
}
