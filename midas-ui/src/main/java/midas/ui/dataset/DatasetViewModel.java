package midas.ui.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.importing.ImportProblem;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.table.Decimals;
import midas.ui.table.Tsv;
import midas.ui.text.ImportText;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

/** A dataset as a table: what stands in headers and cells. */
public final class DatasetViewModel {

    private static final int MOST_NOTES = 4;

    /** Rows looked at for widths and decimals: the first ones, and as many more evenly among all. */
    private static final int LOOKED_AT = 500;

    /**
     * Widths in characters among the rows looked at.
     *
     * @param widest the widest cell, numbers on their decimal points
     * @param tail the most that stands from a decimal point on
     */
    private record Sizes(int widest, int tail) {}

    private final ProjectDataset source;
    private final Map<Integer, Sizes> sizesOfColumns = new HashMap<>();

    /** Makes the view model of a dataset of the project. */
    public DatasetViewModel(ProjectDataset source) {
        this.source = source;
    }

    /** Returns the number of rows. */
    public int rows() {
        return source.dataset().rows();
    }

    /** Returns the columns; their scales may change, nothing else. */
    public List<Column> columns() {
        return source.dataset().columns();
    }

    /** Returns type, scale, count and missing cells of column {@code index}: {@code float64 · ratio · n=180 · miss=0}. */
    public StringBinding heading(int index) {
        return Bindings.createStringBinding(
                () -> heading(source.dataset().columns().get(index)), source.datasetProperty());
    }

    /** Returns the length of the longest text that may stand in the heading of column {@code index} below its name. */
    public int headingLength(int index) {
        Column column = columns().get(index);
        return heading(column).length()
                - column.scale().label().length()
                + Scale.INTERVAL.label().length();
    }

    /** Returns the scale of column {@code index}. */
    public Scale scale(int index) {
        return columns().get(index).scale();
    }

    /** Gives column {@code index} another scale. */
    public void setScale(int index, Scale scale) {
        source.setScale(columns().get(index).name(), scale);
    }

    /** Returns whether the cells of column {@code index} are numbers, which are set flush right. */
    public boolean isNumeric(int index) {
        ColumnType type = columns().get(index).type();
        return switch (type) {
            case INT64, FLOAT64 -> true;
            case BOOLEAN, DATE, DATETIME, STRING -> false;
        };
    }

    /** Returns the text of a cell as it stood in the file, a number with a real minus sign, or a dash where it is missing. */
    public String text(int index, int row) {
        String text = columns().get(index).text(row);
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
        String text = text(index, row);
        return isNumeric(index) && !isMissing(index, row)
                ? Decimals.padded(text, sizes(index).tail())
                : text;
    }

    /**
     * Returns what makes rows into tab-separated text under the names of all columns, each cell as it stood in the file, missing ones empty. It can be
     * asked on any thread; many rows take long.
     */
    public Supplier<String> tsv(int[] rows) {
        List<Column> columns = columns();
        return () -> Tsv.of(Stream.concat(
                Stream.of(columns.stream().map(Column::name).toList()),
                Arrays.stream(rows)
                        .mapToObj(row -> columns.stream()
                                .map(column -> Objects.requireNonNullElse(column.text(row), ""))
                                .toList())));
    }

    /** Returns whether a cell is missing. */
    public boolean isMissing(int index, int row) {
        return columns().get(index).isMissing(row);
    }

    /** Returns the number of characters of the widest cell and of the name of a column, for its width. */
    public int widestText(int index) {
        return Math.max(columns().get(index).name().length(), sizes(index).widest());
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
                notes.add(ImportText.of(problem).message());
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
        return sizesOfColumns.computeIfAbsent(index, this::measured);
    }

    private Sizes measured(int index) {
        int stride = Math.max(1, rows() / LOOKED_AT);
        boolean numeric = isNumeric(index);
        int widest = 0;
        int head = 0;
        int tail = 0;
        for (int row = 0; row < rows(); row += row < LOOKED_AT ? 1 : stride) {
            String text = text(index, row);
            widest = Math.max(widest, text.length());
            if (numeric && !isMissing(index, row)) {
                tail = Math.max(tail, Decimals.tail(text));
                head = Math.max(head, text.length() - Decimals.tail(text));
            }
        }
        return new Sizes(Math.max(widest, head + tail), tail);
    }

    private static String heading(Column column) {
        return WindowText.text(
                "dataset.heading",
                column.type().label(),
                column.scale().label(),
                Numbers.count(column.rows() - column.missing()),
                Numbers.count(column.missing()));
    }
}
