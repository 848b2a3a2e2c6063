package midas.io.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import midas.io.cell.CapacityExceededException;
import midas.io.cell.NumberText;
import midas.io.dataset.Reading;
import midas.io.workbook.Allowance;
import midas.io.workbook.CellHandler;
import midas.io.workbook.Parts;
import midas.io.workbook.UnpackedTooLargeException;
import midas.io.workbook.Workbooks;

/** Finds the first rows of a sheet as they stand there. Rows without a cell are none, as in the table that is read. */
final class RawSheet implements CellHandler {

    /** No more than this is unpacked for them: a second's work. */
    private static final Allowance.Bounds BOUNDS = new Allowance.Bounds(1L << 28, 0, 1L << 28, 1L << 27, 0);

    private static final long MICROS_A_DAY = 86_400_000_000L;

    /** Ends the reading when there are rows enough. */
    static final class EnoughException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("enough", null, false, false);
        }
    }

    private record Cell(int column, String text) {}

    private record Row(long line, List<Cell> cells) {}

    private final int count;
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private long line;
    private int length;

    private RawSheet(int count) {
        this.count = count;
    }

    /** Returns the first rows with a cell, their cells joined by tabs; fewer where they are far behind many others. */
    static List<RawRecord> first(Source.FileSource source, Reading reading, int count) throws IOException {
        RawSheet raw = new RawSheet(count);
        Allowance allowance = new Allowance(source.size(), BOUNDS);
        CompressedProgress progress = new CompressedProgress(source.size(), ImportMonitor.none());
        try (Parts parts = Parts.open(source.file(), allowance, progress)) {
            if (Workbooks.open(parts, allowance) instanceof Workbooks.Found.Book book) {
                book.workbook().read(reading.sheet().orElse(""), raw);
            }
        } catch (EnoughException | UnpackedTooLargeException | CapacityExceededException e) {
            // what was found until then
        }
        raw.keepRow();
        return raw.records();
    }

    private List<RawRecord> records() {
        int first =
                rows.stream().mapToInt(row -> row.cells.getFirst().column).min().orElse(0);
        return rows.stream()
                .map(row -> new RawRecord(row.line, joined(row.cells, first)))
                .toList();
    }

    private static String joined(List<Cell> cells, int first) {
        StringBuilder text = new StringBuilder();
        int column = first;
        for (Cell cell : cells) {
            if (text.length() >= RawText.LONGEST) {
                break;
            }
            text.repeat('\t', Math.max(0, cell.column - column)).append(cell.text);
            column = cell.column;
        }
        return text.length() > RawText.LONGEST ? text.substring(0, RawText.LONGEST) : text.toString();
    }

    @Override
    public void beginRow(long number) {
        keepRow();
        if (rows.size() >= count) {
            throw new EnoughException();
        }
        line = number;
    }

    private void keepRow() {
        if (!cells.isEmpty() && rows.size() < count) {
            cells.sort(Comparator.comparingInt(Cell::column));
            rows.add(new Row(line, cells));
        }
        cells = new ArrayList<>();
        length = 0;
    }

    /** Takes a cell; those of a row beyond what can be shown are not kept. */
    private void cell(int column, String text) {
        if (length < RawText.LONGEST) {
            String cut = text.length() > RawText.LONGEST ? text.substring(0, RawText.LONGEST) : text;
            cells.add(new Cell(column, cut.replace('\t', ' ')));
            length += cut.length() + 1;
        }
    }

    @Override
    public void number(int column, double value) {
        cell(column, NumberText.render(value, '.'));
    }

    @Override
    public void text(int column, String text) {
        cell(column, text);
    }

    @Override
    public void bool(int column, boolean value) {
        cell(column, String.valueOf(value));
    }

    @Override
    public void moment(int column, long micros) {
        cell(column, CellColumn.momentText(micros, Math.floorMod(micros, MICROS_A_DAY) != 0));
    }

    @Override
    public void shown(int column, String text) {
        cell(column, text);
    }

    @Override
    public void largeInteger(int column, String text) {
        cell(column, text);
    }

    @Override
    public void outOfRange(int column, String text) {
        cell(column, text);
    }

    @Override
    public void noSuchDay(int column, String text) {
        cell(column, text);
    }

    @Override
    public void error(int column, String raw) {
        cell(column, raw);
    }

    @Override
    public void withoutValue(int column) {
        cell(column, "");
    }

    @Override
    public void merged(long firstLine, long lastLine, int firstColumn, int lastColumn) {
        // cells stand as they were given
    }
}
