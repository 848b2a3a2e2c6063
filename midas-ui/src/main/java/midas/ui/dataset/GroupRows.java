package midas.ui.dataset;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import midas.io.dataset.Column;
import midas.ui.grid.Selection;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.JobRunner;
import midas.ui.text.Numbers;

/** The rows of one group, marked in a table. */
final class GroupRows {

    private final ProjectDataset source;
    private final SortViewModel sort;
    private final JobRunner runner;
    private BitSet rows = new BitSet();
    private String column = "";
    private String label = "";
    private int asked;

    /**
     * Makes one without rows.
     *
     * @param source the dataset
     * @param sort the order of the rows shown
     * @param runner where rows are sought
     */
    GroupRows(ProjectDataset source, SortViewModel sort, JobRunner runner) {
        this.source = source;
        this.sort = sort;
        this.runner = runner;
    }

    /**
     * Marks the rows of a group, once they are found.
     *
     * @param newColumn name of the grouping variable
     * @param newLabel the group
     * @param done hears that they are marked
     */
    void mark(String newColumn, String newLabel, Runnable done) {
        Optional<Column> searched = source.dataset().find(newColumn);
        if (searched.isEmpty()) {
            return;
        }
        asked++;
        int asking = asked;
        runner.inBackground(() -> {
            BitSet found = new BitSet();
            for (int row = 0; row < searched.get().rows(); row++) {
                if (newLabel.equals(searched.get().text(row))) {
                    found.set(row);
                }
            }
            runner.onWindow(() -> {
                if (asking == asked) {
                    rows = found;
                    column = newColumn;
                    label = newLabel;
                    done.run();
                }
            });
        });
    }

    /** Marks none; returns whether there were any. */
    boolean clear() {
        asked++;
        boolean any = !rows.isEmpty();
        rows = new BitSet();
        return any;
    }

    /** Returns whether a row of the file is marked. */
    boolean isMarked(int fileRow) {
        return rows.get(fileRow);
    }

    /** Returns the rows as a selection that begins at the first one shown: all of them where they stand together, else the first one's cell. Empty where there are none. */
    Optional<Selection> selection(int columnIndex) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int first = shown().min().orElse(0);
        int last = shown().max().orElse(0);
        boolean together = last - first + 1 == rows.cardinality();
        return Optional.of(
                together
                        ? new Selection(Selection.Shape.ROWS, last, columnIndex, first, columnIndex)
                        : Selection.at(first, columnIndex));
    }

    private IntStream shown() {
        return rows.stream().map(sort.order()::shownRow);
    }

    /** Returns which of the rows one is, in the order shown: {@code Row 1 of 18 of Subject “308”}; empty where it is none of them. */
    Optional<String> words(int shownRow) {
        if (shownRow < 0
                || shownRow >= source.dataset().rows()
                || !isMarked(sort.order().fileRow(shownRow))) {
            return Optional.empty();
        }
        long number = shown().filter(other -> other <= shownRow).count();
        return Optional.of(WindowText.text(
                "table.group", Numbers.count(number), Numbers.count(rows.cardinality()), column, label));
    }
}
