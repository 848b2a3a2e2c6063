package midas.io.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where a table begins below lines that are no part of it, such as a title. There are such lines if a row of nothing but words stands
 * above at least one column of nothing but numbers, and every row above it is none of the table: the one cell of it that is filled is a word in the first column; or it is
 * short by two cells and has no number above numbers; or it is short, and an empty line stands between. In doubt there are none, and every row is read.
 */
final class TableTop {

    /** Rows worth looking at. */
    static final int MOST_ROWS = 100;

    private static final int MOST_ABOVE = 20;

    /** What a cell is. */
    enum Cell {
        /** Nothing, or a text that stands for a missing value. */
        EMPTY,
        /** A text. */
        WORD,
        /** A number or a day. */
        VALUE
    }

    /**
     * A row with at least one cell that is not empty.
     *
     * @param line line of the file or row of the sheet on which it begins, from 1
     * @param text its text
     * @param afterEmpty whether nothing stands in the line before
     * @param cells its cells, from the first column on
     */
    record Row(long line, String text, boolean afterEmpty, List<Cell> cells) {

        private Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        private int filled() {
            return (int) cells.stream().filter(cell -> cell != Cell.EMPTY).count();
        }

        /** Names of rows often have no name themselves. */
        private boolean isNames(int width) {
            boolean words = cells.size() == width && cells.stream().skip(1).allMatch(cell -> cell == Cell.WORD);
            return words && cells.getFirst() != Cell.VALUE;
        }

        private boolean isAbove(int width, BitSet values, boolean emptyBelow, boolean several) {
            int filled = filled();
            if (emptyBelow && filled < width) {
                return true;
            }
            if (filled == 1 && at(0) == Cell.WORD) {
                // one name above two columns may be that of the second
                return width > 2 || several || text.strip().indexOf(' ') >= 0;
            }
            return cells.size() <= width - 2 && values.stream().noneMatch(column -> at(column) == Cell.VALUE);
        }
    }

    private TableTop() {}

    /**
     * Returns the rows above the header, or none.
     *
     * @param rows the first rows
     * @param width how many columns most rows have
     */
    static List<Row> above(List<Row> rows, int width) {
        int header = 0;
        while (header < rows.size() && !rows.get(header).isNames(width)) {
            header++;
        }
        if (width < 2 || header == 0 || header > MOST_ABOVE || header == rows.size()) {
            return List.of();
        }
        BitSet values = values(rows, header, width);
        boolean emptyBelow = false;
        for (int row = header - 1; row >= 0 && !values.isEmpty(); row--) {
            emptyBelow |= rows.get(row + 1).afterEmpty();
            if (!rows.get(row).isAbove(width, values, emptyBelow, header > 1)) {
                return List.of();
            }
        }
        return values.isEmpty() ? List.of() : List.copyOf(rows.subList(0, header));
    }

    /**
     * Returns whether a line that begins as comments do is the header of the table below it, as in {@code #id,x,y}: it has a word for each column, and the first row of the
     * table has none. Where all of the table is words that cannot be told; then a comment is one whose words do not begin at once.
     *
     * @param line the line
     * @param spaced whether a blank stands behind what makes it a comment
     * @param rows the rows below it
     * @param width how many columns most of them have
     */
    static boolean isHeader(Row line, boolean spaced, List<Row> rows, int width) {
        if (!line.isNames(width)) {
            return false;
        }
        if (!rows.getFirst().isNames(width)) {
            return true;
        }
        return !spaced && values(rows, 0, width).isEmpty();
    }

    /** Returns the columns of nothing but values below a word. */
    private static BitSet values(List<Row> rows, int header, int width) {
        BitSet values = new BitSet();
        BitSet words = new BitSet();
        for (Row row : rows.subList(header + 1, rows.size())) {
            for (int column = 0; column < width; column++) {
                switch (row.at(column)) {
                    case VALUE -> values.set(column);
                    case WORD -> words.set(column);
                    case EMPTY -> {}
                }
            }
        }
        values.andNot(words);
        if (rows.get(header).at(0) != Cell.WORD) {
            values.clear(0);
        }
        return values;
    }

    /** Returns an import with a word about each of the rows that were left out, in front of all others. */
    static ImportOutcome.Imported told(ImportOutcome.Imported imported, List<Row> leftOut) {
        ImportReport report = imported.report();
        List<ImportProblem> problems = new ArrayList<>();
        for (Row row : leftOut) {
            problems.add(new ImportProblem(ImportProblem.Code.LINE_ABOVE_TABLE, row.line(), null, row.text()));
        }
        problems.addAll(report.problems());
        Map<ImportProblem.Code, Long> counts = new EnumMap<>(ImportProblem.Code.class);
        counts.putAll(report.problemCounts());
        counts.put(ImportProblem.Code.LINE_ABOVE_TABLE, (long) leftOut.size());
        return new ImportOutcome.Imported(
                imported.dataset(),
                new ImportReport(
                        report.reading(),
                        report.sheets(),
                        report.rows(),
                        problems.subList(0, Math.min(problems.size(), ImportReport.MAX_PROBLEMS)),
                        counts));
    }
}
