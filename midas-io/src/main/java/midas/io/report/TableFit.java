package midas.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/**
 * How a table fits on paper. First with smaller type and headings of several lines; then with texts of several lines; and where even that is too broad, in parts one below the other,
 * which all have the first column.
 *
 * @param size size of the type
 * @param parts the parts, at least one where there are columns
 */
record TableFit(double size, List<Part> parts) {

    /**
     * Columns side by side.
     *
     * @param columns which of the table's, from 0
     * @param widths how broad each of them is
     */
    record Part(List<Integer> columns, List<Double> widths) {

        /** Returns how broad they are together, with less free at both ends. */
        double width(double size) {
            return widths.stream().mapToDouble(Double::doubleValue).sum() - 2 * TRIM * size;
        }
    }

    /** What is free on either side of a cell, as part of the type size. */
    static final double PAD = 0.6;

    /** How much less of that there is at both ends of a row. */
    static final double TRIM = 0.4;

    /** What is free between columns beyond that, where there is room. */
    private static final double MORE = 0.8;

    private static final double[] SIZES = {9, 8.5, 8, 7.5, 7, 6.5};
    private static final int SMALLEST_UNBROKEN = 3;
    private static final double IN_PARTS = 8;
    /** No text needs to be broader than this many times the type size before it is broken. */
    private static final double LEAST_TEXT = 10;

    private static final double MOST_OF_FIRST = 0.3;

    /** Finds how a table fits into a width. */
    static TableFit of(ReportBlock.Table table, double room) {
        int count = table.columns().size();
        if (count == 0) {
            return new TableFit(SIZES[0], List.of());
        }
        double[] cells = new double[count];
        double[] heads = new double[count];
        double[] headWords = new double[count];
        for (int k = 0; k < count; k++) {
            cells[k] = cells(table, k);
            heads[k] = TypeSetting.width(table.columns().get(k).text(), 1, Typeface.REGULAR);
            headWords[k] =
                    Math.min(LEAST_TEXT, Lines.word(table.columns().get(k).text(), 1, Typeface.REGULAR));
        }
        double[] whole = broader(cells, heads);
        double[] unbroken = broader(cells, headWords);
        for (int i = 0; i <= SMALLEST_UNBROKEN; i++) {
            for (double[] widths : List.of(whole, unbroken)) {
                if (sum(widths) * SIZES[i] <= room) {
                    double more = Math.min(MORE, (room / SIZES[i] - sum(widths)) / count);
                    double[] apart = new double[count];
                    Arrays.fill(apart, more);
                    return single(SIZES[i], widths, apart);
                }
            }
        }
        double[] least = new double[count];
        for (int k = 0; k < count; k++) {
            double words = table.columns().get(k).numeric()
                    ? cells[k]
                    : Math.min(cells[k], Math.max(LEAST_TEXT, Math.min(words(table, k), 2 * LEAST_TEXT)));
            least[k] = Math.max(words, headWords[k]) + 2 * PAD;
        }
        for (double size : SIZES) {
            double free = room - sum(least) * size;
            if (free >= 0) {
                double wanted = (sum(unbroken) - sum(least)) * size;
                double part = wanted <= 0 ? 0 : Math.min(1, free / wanted);
                double[] more = new double[count];
                Arrays.setAll(more, k -> part * (unbroken[k] - least[k]));
                return single(size, least, more);
            }
        }
        return parts(least, room);
    }

    private static double[] broader(double[] cells, double[] heads) {
        double[] widths = new double[cells.length];
        Arrays.setAll(widths, k -> Math.max(cells[k], heads[k]) + 2 * PAD);
        return widths;
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }

    private static TableFit single(double size, double[] least, double[] more) {
        List<Integer> columns = IntStream.range(0, least.length).boxed().toList();
        List<Double> widths =
                columns.stream().map(k -> (least[k] + more[k]) * size).toList();
        return new TableFit(size, List.of(new Part(columns, widths)));
    }

    private static TableFit parts(double[] least, double room) {
        List<Part> parts = new ArrayList<>();
        double first = Math.min(least[0] * IN_PARTS, MOST_OF_FIRST * room);
        int k = 1;
        do {
            List<Integer> columns = new ArrayList<>(List.of(0));
            List<Double> widths = new ArrayList<>(List.of(first));
            double used = first;
            while (k < least.length && (columns.size() == 1 || used + least[k] * IN_PARTS <= room)) {
                double width = Math.min(least[k] * IN_PARTS, room - first);
                columns.add(k);
                widths.add(width);
                used += width;
                k++;
            }
            parts.add(new Part(columns, widths));
        } while (k < least.length);
        return new TableFit(IN_PARTS, parts);
    }

    /** The broadest cell of a column, with room for its decimal point below those of the others. */
    private static double cells(ReportBlock.Table table, int k) {
        boolean numeric = table.columns().get(k).numeric();
        CellTails tails = new CellTails(numeric ? table.shownRows() : List.of(), k);
        double most = 0;
        for (List<ReportBlock.Cell> row : table.shownRows()) {
            String text = row.get(k).text();
            double width = 0;
            for (String line :
                    text.indexOf('\n') < 0 ? List.of(text) : text.lines().toList()) {
                width = Math.max(width, TypeSetting.width(Lines.plain(line), 1, Typeface.REGULAR));
            }
            if (numeric) {
                width += TypeSetting.width(tails.missing(text), 1, Typeface.REGULAR);
            }
            most = Math.max(most, width);
        }
        return most;
    }

    private static double words(ReportBlock.Table table, int k) {
        double most = 0;
        for (List<ReportBlock.Cell> row : table.shownRows()) {
            most = Math.max(most, Lines.word(row.get(k).text(), 1, Typeface.REGULAR));
        }
        return most;
    }
}
