package midas.ui.dataset;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.ui.grid.SortMark;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import org.jspecify.annotations.Nullable;

/** In which order the rows of a dataset are shown: that of the file, or by a column. The dataset stays as it is. */
public final class SortViewModel {

    /**
     * An order by a column.
     *
     * @param column name of the column
     * @param descending whether the largest comes first
     */
    public record By(String column, boolean descending) {}

    private final ProjectDataset source;
    private final Job<Double, Optional<RowOrder>> job;
    private final ReadOnlyObjectWrapper<RowOrder> order;
    private final ChangeListener<Dataset> onDataset = (property, before, now) -> follow(before, now);
    private Optional<By> shown = Optional.empty();
    private @Nullable By wanted;

    /** Makes the order of the file. */
    public SortViewModel(ProjectDataset source, JobRunner runner) {
        this.source = source;
        this.job = new Job<>(runner);
        this.order =
                new ReadOnlyObjectWrapper<>(RowOrder.asInFile(source.dataset().rows()));
        source.datasetProperty().addListener(new WeakChangeListener<>(onDataset));
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns the order shown; it always has as many rows as the dataset. */
    public ReadOnlyObjectProperty<RowOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** Returns the order shown. */
    public RowOrder order() {
        return order.get();
    }

    /** Returns where sorting stands; what it reports is the part done, 0 to 1. */
    public ReadOnlyObjectProperty<JobState<Double, Optional<RowOrder>>> stateProperty() {
        return job.stateProperty();
    }

    /** Returns the column that is being sorted by. */
    public Optional<String> sorting() {
        return job.state().isRunning() ? Optional.ofNullable(wanted).map(By::column) : Optional.empty();
    }

    /** Returns how the rows shown stand with respect to a column. */
    public SortMark mark(String column) {
        return shown.filter(by -> by.column().equals(column))
                .map(by -> by.descending() ? SortMark.DESCENDING : SortMark.ASCENDING)
                .orElse(SortMark.NONE);
    }

    /** Returns whether rows are shown in the order of the file. */
    public boolean isAsInFile() {
        return shown.isEmpty();
    }

    /** Goes on from ascending to descending to the order of the file; begins with ascending. What is wanted counts, even if it is not shown yet. */
    public void cycle(String column) {
        By last = job.state().isRunning() ? wanted : shown.orElse(null);
        if (last == null || !last.column().equals(column)) {
            sort(column, SortMark.ASCENDING);
        } else {
            sort(column, last.descending() ? SortMark.NONE : SortMark.DESCENDING);
        }
    }

    /** Sorts by a column, or goes back to the order of the file. What is shown stays until the new order is there. */
    public void sort(String column, SortMark mark) {
        job.cancel();
        switch (mark) {
            case NONE ->
                show(Optional.empty(), RowOrder.asInFile(source.dataset().rows()));
            case ASCENDING -> start(new By(column, false));
            case DESCENDING -> start(new By(column, true));
        }
    }

    /** Keeps the order that is shown. */
    public void cancel() {
        job.cancel();
    }

    private void start(By by) {
        Optional<Column> column = source.dataset().find(by.column());
        if (column.isEmpty()) {
            show(Optional.empty(), RowOrder.asInFile(source.dataset().rows()));
            return;
        }
        wanted = by;
        job.start(context -> RowSorting.by(column.get(), by.descending(), context));
    }

    private void onState(JobState<Double, Optional<RowOrder>> state) {
        if (state instanceof JobState.Done<Double, Optional<RowOrder>> done && wanted != null) {
            By by = wanted;
            done.result().ifPresent(sorted -> show(Optional.of(by), sorted));
        }
    }

    private void show(Optional<By> by, RowOrder next) {
        shown = by;
        order.set(next);
    }

    private void follow(Dataset before, Dataset now) {
        By by = job.state().isRunning() ? wanted : shown.orElse(null);
        boolean same = by == null
                || before.find(by.column())
                        .flatMap(old -> now.find(by.column()).map(old::hasCellsOf))
                        .orElse(false);
        if (same && before.rows() == now.rows()) {
            return;
        }
        job.cancel();
        if (before.rows() != now.rows()) {
            show(Optional.empty(), RowOrder.asInFile(now.rows()));
        }
        if (by != null) {
            start(by);
        }
    }
}
