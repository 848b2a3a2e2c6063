package midas.ui.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Scale;
import midas.io.importing.ImportProblem;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.table.Decimals;
import midas.ui.text.ImportText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.Place;
import org.jspecify.annotations.Nullable;

/** A dataset as a table: what stands in headers and cells. */
public final class DatasetViewModel {

    private static final int MOST_NOTES = 4;
    private static final double CHARACTER = 7.4;
    private static final double DIGIT = 8.3;
    private static final double SMALL_CHARACTER = 5.4;
    private static final double PADDING = 28;
    private static final double SORT_ARROW = 16;
    private static final double NARROWEST = 120;
    private static final double WIDEST = 320;
    private static final double WIDEST_FITTING = 1600;

    /** Rows looked at for widths and decimals: the first ones, and as many more evenly among all. */
    private static final int LOOKED_AT = 200;

    /**
     * Widths in characters among the rows looked at.
     *
     * @param widest the widest cell, numbers on their decimal points
     * @param tail the most that stands from a decimal point on
     */
    private record Sizes(int widest, int tail) {}

    private final ProjectDataset source;
    private final Map<Integer, Sizes> sizesOfColumns = new HashMap<>();
    private @Nullable Dataset measuredIn;

    /** Makes the view model of a dataset of the project. */
    public DatasetViewModel(ProjectDataset source) {
        this.source = source;
    }

    /** Returns the dataset of the project that is shown. */
    public ProjectDataset source() {
        return source;
    }

    /** Returns whether types can be changed: a derived dataset takes them from its parents. */
    public boolean isPrimary() {
        return switch (source.dataset().lineage()) {
            case Lineage.Imported imported -> true;
            case Lineage.Derived derived -> false;
        };
    }

    /** Returns the number of rows. */
    public int rows() {
        return source.dataset().rows();
    }

    /** Returns the columns; their scales may change, nothing else. */
    public List<Column> columns() {
        return source.dataset().columns();
    }

    /** Returns the index of the column of a name, 0 where there is none. */
    int columnOf(String name) {
        return Math.max(0, columns().stream().map(Column::name).toList().indexOf(name));
    }

    /** Returns type, scale, count and missing cells of column {@code index}: {@code float64 · ratio · n=180 · miss=0}. */
    public String heading(int index) {
        Column column = columns().get(index);
        return WindowText.text(
                "dataset.heading",
                type(column),
                Labels.scale(column.scale()),
                Numbers.count(column.rows() - column.missing()),
                Numbers.count(column.missing()));
    }

    private static String type(Column column) {
        return column.type() == column.importedType()
                ? column.type().label()
                : WindowText.text(
                        "dataset.converted",
                        column.type().label(),
                        column.importedType().label());
    }

    /** Returns the length of the longest text that may stand in the heading of column {@code index} below its name. */
    private int headingLength(int index) {
        Column column = columns().get(index);
        return heading(index).length()
                - Labels.scale(column.scale()).length()
                + Labels.scale(Scale.INTERVAL).length();
    }

    /** Returns the width a column is given at first, in pixels at zoom 1: what stands in it, within bounds. */
    public double usualWidth(int index) {
        return Math.clamp(fittingWidth(index), NARROWEST, WIDEST);
    }

    /** Returns the width at which nothing is cut of the heading and of the cells looked at, in pixels at zoom 1, within generous bounds. */
    public double fittingWidth(int index) {
        double name = CHARACTER * columns().get(index).name().length() + SORT_ARROW;
        double cells = (isNumeric(index) ? DIGIT : CHARACTER) * sizes(index).widest();
        return Math.min(
                PADDING + Math.max(Math.max(name, cells), SMALL_CHARACTER * headingLength(index)), WIDEST_FITTING);
    }

    /** Returns whether the cells of column {@code index} are numbers, which are set flush right. */
    public boolean isNumeric(int index) {
        return isNumeric(columns().get(index).type());
    }

    static boolean isNumeric(ColumnType type) {
        return switch (type) {
            case INT64, FLOAT64 -> true;
            case BOOLEAN, DATE, DATETIME, STRING -> false;
        };
    }

    /** Returns the text of a cell as it stood in the file, a number without thousands separators and with a real minus sign, or a dash where it is missing. */
    public String text(int index, int row) {
        String text = columns().get(index).shownText(row);
        if (text == null) {
            return WindowText.text("dataset.missing");
        }
        return isNumeric(index) ? Numbers.typographic(text) : text;
    }

    /**
     * Returns {@link #text} as it is set in a cell: numbers are followed by spaces so that, flush right, their decimal points stand one below the
     * other. Few numbers of a long column may have more decimals than the rows that were looked at; they stand out to the left.
     */
    public String cell(int index, int row) {
        String text = OneLine.of(text(index, row));
        return isNumeric(index) && !isMissing(index, row)
                ? Decimals.padded(text, sizes(index).tail())
                : text;
    }

    /** Returns whether a cell is missing. */
    public boolean isMissing(int index, int row) {
        return columns().get(index).isMissing(row);
    }

    /** Returns name and size: {@code 180 rows, 3 columns}. */
    public String summary() {
        Dataset dataset = source.dataset();
        return WindowText.text(
                "dataset.summary",
                dataset.name(),
                Messages.counted("count.rows", dataset.rows()),
                Messages.counted("count.columns", dataset.columns().size()));
    }

    /** Returns what was odd when the file was read, a sentence each: the first few, and how many more there are. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        source.report().ifPresent(report -> {
            List<ImportProblem> problems = report.problems();
            for (ImportProblem problem : problems.subList(0, Math.min(MOST_NOTES, problems.size()))) {
                notes.add(ImportText.of(problem, report.reading().format(), Place.WINDOW)
                        .message());
            }
            long all = report.problemCounts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (all > notes.size()) {
                notes.add(WindowText.text("dataset.more-notes", Numbers.count(all - notes.size())));
            }
        });
        return List.copyOf(notes);
    }

    private Sizes sizes(int index) {
        Dataset now = source.dataset();
        if (now != measuredIn) {
            sizesOfColumns.clear();
            measuredIn = now;
        }
        return sizesOfColumns.computeIfAbsent(index, this::measured);
    }

    private Sizes measured(int index) {
        int stride = Math.max(1, rows() / LOOKED_AT);
        boolean numeric = isNumeric(index);
        int widest = 0;
        int head = 0;
        int tail = 0;
        for (int row = 0; row < rows(); row += row < LOOKED_AT ? 1 : stride) {
            String text = OneLine.of(text(index, row));
            widest = Math.max(widest, text.length());
            if (numeric && !isMissing(index, row)) {
                tail = Math.max(tail, Decimals.tail(text));
                head = Math.max(head, text.length() - Decimals.tail(text));
            }
        }
        return new Sizes(Math.max(widest, head + tail), tail);
    }
}
