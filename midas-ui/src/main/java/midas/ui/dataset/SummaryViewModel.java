package midas.ui.dataset;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnSummary;
import midas.io.dataset.Dataset;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;

/** The summary of one column at a time, computed in the background. It follows the dataset. */
public final class SummaryViewModel {

    private final ProjectDataset source;
    private final Job<Void, SummaryContent> job;
    private final ReadOnlyObjectWrapper<Optional<String>> column = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SummaryContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChangeListener<Dataset> onDataset = (property, before, now) -> follow(before, now);

    /** Makes a summary of nothing. */
    public SummaryViewModel(ProjectDataset source, JobRunner runner) {
        this.source = source;
        this.job = new Job<>(runner);
        source.datasetProperty().addListener(new WeakChangeListener<>(onDataset));
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns the name of the column whose summary was asked for, nothing where none is wanted. */
    public ReadOnlyObjectProperty<Optional<String>> columnProperty() {
        return column.getReadOnlyProperty();
    }

    /** Returns the newest summary; until it is there, the one before. */
    public ReadOnlyObjectProperty<Optional<SummaryContent>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Summarizes a column; closes the summary where it is the one that is shown. */
    public void toggle(String name) {
        if (column.get().equals(Optional.of(name))) {
            close();
        } else {
            show(name);
        }
    }

    /** Summarizes a column. */
    public void show(String name) {
        job.cancel();
        Optional<Column> found = source.dataset().find(name);
        if (found.isEmpty()) {
            close();
            return;
        }
        column.set(Optional.of(name));
        job.start(context -> SummaryContent.of(found.get(), ColumnSummary.of(found.get())));
    }

    /** Shows no summary. */
    public void close() {
        job.cancel();
        column.set(Optional.empty());
        content.set(Optional.empty());
    }

    private void follow(Dataset before, Dataset now) {
        column.get().ifPresent(name -> {
            if (!before.find(name).equals(now.find(name))) {
                show(name);
            }
        });
    }

    private void onState(JobState<Void, SummaryContent> state) {
        if (state instanceof JobState.Done<Void, SummaryContent> done) {
            content.set(Optional.of(done.result()));
        }
    }
}
