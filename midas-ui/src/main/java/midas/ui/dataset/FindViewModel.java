package midas.ui.dataset;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import midas.io.dataset.Dataset;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Numbers;

/** Searches the names and cells of a dataset while somebody types. */
public final class FindViewModel {

    private final ProjectDataset source;
    private final SortViewModel sort;
    private final Job<Matches.Progress, Optional<Matches>> job;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty wholeCell = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<CellPlace>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellQuery>> query = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ChangeListener<Dataset> onDataset = (property, before, now) -> search(false);
    private Optional<Matches> matches = Optional.empty();
    private int from;
    private boolean keepsPlace;

    /** Makes a search for nothing. */
    public FindViewModel(ProjectDataset source, SortViewModel sort, JobRunner runner) {
        this.source = source;
        this.sort = sort;
        this.job = new Job<>(runner);
        source.datasetProperty().addListener(new WeakChangeListener<>(onDataset));
        text.subscribe((before, now) -> search(true));
        wholeCell.subscribe((before, now) -> search(true));
        sort.orderProperty().subscribe((before, now) -> tell());
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns what is searched for; every change starts the search anew. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns whether a cell must be nothing else than the text. */
    public BooleanProperty wholeCellProperty() {
        return wholeCell;
    }

    /** Returns the place that was gone to. */
    public ReadOnlyObjectProperty<Optional<CellPlace>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Returns what is marked wherever it stands. */
    public ReadOnlyObjectProperty<Optional<CellQuery>> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /** Returns in words how far it is: {@code 12 of 340}. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Returns where the search stands. */
    public ReadOnlyObjectProperty<JobState<Matches.Progress, Optional<Matches>>> stateProperty() {
        return job.stateProperty();
    }

    /** Sets the row shown from which on a search begins that is started from now on. */
    public void setFrom(int shownRow) {
        from = shownRow;
    }

    /**
     * Goes to the next place, or to the one before.
     *
     * @param forward whether the next is wanted
     * @param start where somebody is now
     */
    public void go(boolean forward, CellPlace start) {
        matches.ifPresent(found -> {
            found.next(sort.order(), start, forward).ifPresent(next -> place.set(Optional.of(next)));
            tell();
        });
    }

    /** Ends the search; what was searched for is kept for the next one. */
    public void close() {
        job.cancel();
        matches = Optional.empty();
        query.set(Optional.empty());
        place.set(Optional.empty());
        status.set("");
    }

    /** Searches again for what was searched for last. */
    public void open() {
        search(true);
    }

    private void search(boolean anew) {
        if (!anew && query.get().isEmpty()) {
            return;
        }
        job.cancel();
        matches = Optional.empty();
        keepsPlace = !anew && place.get().isPresent();
        if (!keepsPlace) {
            place.set(Optional.empty());
        }
        if (text.get().isEmpty()) {
            query.set(Optional.empty());
            status.set("");
            return;
        }
        CellQuery asked = new CellQuery(text.get(), wholeCell.get());
        query.set(Optional.of(asked));
        Dataset dataset = source.dataset();
        RowOrder order = sort.order();
        int start = Math.clamp(from, 0, Math.max(0, dataset.rows() - 1));
        job.start(context -> Matches.search(dataset.columns(), asked, order, start, context));
    }

    private void onState(JobState<Matches.Progress, Optional<Matches>> state) {
        switch (state) {
            case JobState.Running<Matches.Progress, Optional<Matches>> running ->
                running.progress().ifPresent(progress -> {
                    status.set(WindowText.text("find.searching", Numbers.count(progress.found())));
                    if (place.get().isEmpty() && progress.first().isPresent()) {
                        place.set(progress.first());
                    }
                });
            case JobState.Done<Matches.Progress, Optional<Matches>> done -> {
                matches = done.result();
                if (keepsPlace) {
                    place.set(matches.flatMap(this::kept));
                } else if (place.get().isEmpty()) {
                    place.set(matches.flatMap(found -> found.first(sort.order(), from)));
                }
                tell();
            }
            case JobState.Failed<Matches.Progress, Optional<Matches>> failed ->
                status.set(WindowText.text("find.broken"));
            case JobState.Idle<Matches.Progress, Optional<Matches>> idle -> {}
            case JobState.Cancelled<Matches.Progress, Optional<Matches>> cancelled -> {}
        }
    }

    /** Where the data changed below a place that was gone to, the view stays. */
    private Optional<CellPlace> kept(Matches found) {
        return place.get()
                .filter(at -> at.column() < source.dataset().columns().size()
                        && at.row() < source.dataset().rows()
                        && found.isMatch(at.row(), at.column()));
    }

    private void tell() {
        matches.ifPresent(found -> {
            Optional<CellPlace> at = place.get();
            status.set(
                    found.total() == 0
                            ? WindowText.text("find.none")
                            : at.isEmpty()
                                    ? WindowText.text("find.count", Numbers.count(found.total()))
                                    : WindowText.text(
                                            "find.place",
                                            Numbers.count(found.number(sort.order(), at.get())),
                                            Numbers.count(found.total())));
        });
    }
}
