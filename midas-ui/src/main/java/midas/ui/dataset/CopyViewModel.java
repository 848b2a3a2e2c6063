package midas.ui.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.dataset.Column;
import midas.ui.grid.CellRange;
import midas.ui.grid.Selection;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

/** Copies cells. Whole rows and columns are copied with the names of the columns, other cells without. */
public final class CopyViewModel {

    /**
     * What is said about a copy.
     *
     * @param text the sentence
     * @param lasting whether it stays until something else is said
     */
    public record Notice(String text, boolean lasting) {}

    private final ProjectDataset source;
    private final SortViewModel sort;
    private final Consumer<RangeText> clipboard;
    private final Job<Void, Optional<RangeText>> job;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private CellRange range = new CellRange(0, -1, 0, -1);

    /**
     * Makes it.
     *
     * @param source the dataset
     * @param sort in which order its rows are shown
     * @param runner where texts are made
     * @param clipboard takes them, on the window's thread
     */
    public CopyViewModel(ProjectDataset source, SortViewModel sort, JobRunner runner, Consumer<RangeText> clipboard) {
        this.source = source;
        this.sort = sort;
        this.clipboard = clipboard;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns what is to be said. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /**
     * Copies what is selected; a heading stands for its column. Whole rows and columns come with the names of the columns.
     *
     * @param selection the selection
     * @param named whether other cells come with them, too
     */
    public void copy(Selection selection, boolean named) {
        if (selection.isHeading()) {
            copyColumn(selection.column());
        } else {
            boolean headed = named || selection.shape() != Selection.Shape.CELLS;
            copy(
                    selection.range(
                            source.dataset().rows(), source.dataset().columns().size()),
                    headed);
        }
    }

    /** Copies a column with its name. */
    public void copyColumn(int index) {
        copy(new CellRange(0, source.dataset().rows() - 1, index, index), true);
    }

    private void copy(CellRange cells, boolean headed) {
        job.cancel();
        if (cells.columns() == 0 || cells.isEmpty() && !headed) {
            return;
        }
        range = cells;
        List<Column> columns = source.dataset().columns().subList(cells.firstColumn(), cells.lastColumn() + 1);
        RowOrder order = sort.order();
        job.start(context -> RangeText.of(columns, order, cells.firstRow(), cells.lastRow(), headed));
    }

    private void onState(JobState<Void, Optional<RangeText>> state) {
        switch (state) {
            case JobState.Running<Void, Optional<RangeText>> running -> say(WindowText.text("copy.running"), true);
            case JobState.Done<Void, Optional<RangeText>> done -> {
                done.result().ifPresent(clipboard);
                say(
                        done.result().isPresent() ? copied() : tooMuch(),
                        done.result().isEmpty());
            }
            case JobState.Failed<Void, Optional<RangeText>> failed -> say(WindowText.text("copy.broken"), true);
            case JobState.Idle<Void, Optional<RangeText>> idle -> notice.set(Optional.empty());
            case JobState.Cancelled<Void, Optional<RangeText>> cancelled -> notice.set(Optional.empty());
        }
    }

    private void say(String text, boolean lasting) {
        notice.set(Optional.of(new Notice(text, lasting)));
    }

    private String copied() {
        return range.cells() == 1 ? WindowText.text("copy.cell") : WindowText.text("copy.done", size(range));
    }

    private String tooMuch() {
        return WindowText.text("copy.too-much", size(range), Numbers.count(RangeText.MOST_CHARACTERS / 1_000_000));
    }

    /** Returns the size of a range in words: {@code 3 rows × 2 columns}. */
    static String size(CellRange range) {
        return WindowText.text(
                "copy.size",
                Messages.counted("count.rows", range.rows()),
                Messages.counted("count.columns", range.columns()));
    }
}
