package midas.ui.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import midas.core.family.Family;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.plot.Caterpillar;
import midas.io.plot.ModelNumbers;
import midas.io.plot.ModelPlot;
import midas.io.plot.ModelPlots;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.plot.Spots;
import midas.io.project.SavedModel;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.PlotText;

/** The plots of a saved model, made from its dataset of fitted values and residuals and from the random intercepts saved with it. */
public final class DiagnosticsViewModel {

    /**
     * Plots.
     *
     * @param numbers what they were made from
     * @param residual which residuals they show
     * @param plots the plots in order
     * @param groups the groups in order, where there are any
     */
    public record Shown(
            ModelNumbers numbers, ResidualKind residual, List<ModelPlot> plots, Optional<Caterpillar> groups) {

        /** Returns what is known of something that can be pointed at in a plot. */
        public String tip(ModelPlot of, int spot) {
            Spots spots = of.spots();
            return switch (spots.kind()) {
                case ROW ->
                    isRandomised(of)
                            ? PlotText.observation(numbers, spots.id(spot), spots.y(spot))
                            : PlotText.observation(numbers, spots.id(spot), residual);
                case GROUP -> PlotText.group(numbers.groups().get(spots.id(spot)));
                case BIN ->
                    PlotText.place(
                            of.plot().x().label(), spots.x(spot), of.plot().y().label(), spots.y(spot));
            };
        }

        private boolean isRandomised(ModelPlot plot) {
            return plot.kind() == PlotKind.RESIDUAL_QUANTILES
                    && numbers.model().result().responseModel().family() == Family.BINOMIAL;
        }
    }

    /**
     * A place in a dataset.
     *
     * @param dataset the dataset
     * @param row its row, from 0
     * @param column name of the column
     * @param group the group whose first row that is, where all of its rows are meant
     */
    public record Place(ProjectDataset dataset, int row, String column, Optional<String> group) {}

    private final ProjectModel model;
    private final Job<Double, Shown> job;
    private final ObjectProperty<ResidualKind> residual = new SimpleObjectProperty<>(ResidualKind.PEARSON);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Subscription watched = Subscription.EMPTY;
    private Subscription watchedData = Subscription.EMPTY;
    private Optional<Dataset> madeFrom = Optional.empty();
    private Optional<SavedModel> madeOf = Optional.empty();
    private boolean madeFresh;

    /**
     * Makes a view model, which follows the model until it is closed.
     *
     * @param model the model
     * @param runner where plots are made
     */
    public DiagnosticsViewModel(ProjectModel model, JobRunner runner) {
        this.model = model;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
        watched = Subscription.combine(
                model.savedProperty().subscribe(saved -> follow()),
                model.stalenessProperty().subscribe(staleness -> update()),
                residual.subscribe((before, now) -> change()));
    }

    /** Returns the model. */
    public ProjectModel model() {
        return model;
    }

    /** Returns which residuals are shown. */
    public ObjectProperty<ResidualKind> residualProperty() {
        return residual;
    }

    /** Returns the newest plots, once they are ready. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Returns whether plots are being made. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns the part made, in [0, 1], or −1 where it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns what is to be known about all plots, in words; empty where nothing is. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Returns why there are no plots, in words; empty where there are. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Ends the making of plots; those shown stay. */
    public void cancel() {
        job.cancel();
    }

    /** Makes the plots once more. */
    public void again() {
        make(Optional.empty());
    }

    /** Follows the model no more. */
    public void close() {
        watched.unsubscribe();
        watchedData.unsubscribe();
        job.cancel();
    }

    /** Returns where in the data something stands that can be pointed at: a row, or the first row of a group. Empty where the dataset is not in the project, or it has no such row. */
    public Optional<Place> place(ModelPlot plot, int spot) {
        Optional<ProjectDataset> dataset = model.dataset();
        if (shown.get().isEmpty() || dataset.isEmpty()) {
            return Optional.empty();
        }
        ModelNumbers numbers = shown.get().get().numbers();
        int id = plot.spots().id(spot);
        return switch (plot.spots().kind()) {
            case ROW ->
                Optional.of(new Place(
                                dataset.get(),
                                numbers.row(id) - 1,
                                model.saved().spec().response(),
                                Optional.empty()))
                        .filter(place -> place.row() < dataset.get().dataset().rows());
            case GROUP -> firstRow(dataset.get(), numbers.groups().get(id).group());
            case BIN -> Optional.empty();
        };
    }

    private Optional<Place> firstRow(ProjectDataset dataset, String group) {
        String name = model.saved().spec().group();
        Optional<Column> column = dataset.dataset().find(name);
        for (int row = 0; column.isPresent() && row < column.get().rows(); row++) {
            if (group.equals(column.get().text(row))) {
                return Optional.of(new Place(dataset, row, name, Optional.of(group)));
            }
        }
        return Optional.empty();
    }

    private void follow() {
        watchedData.unsubscribe();
        watchedData = model.diagnostics()
                .map(data -> data.datasetProperty().subscribe(now -> update()))
                .orElse(Subscription.EMPTY);
        update();
    }

    /** Makes the plots again where they would be others. */
    private void update() {
        boolean fresh = !model.staleProperty().get() && model.dataset().isPresent();
        Optional<Dataset> data = model.diagnostics().map(ProjectDataset::dataset);
        notice.set(fresh ? "" : WindowText.text(data.isPresent() ? "diagnostics.stale" : "diagnostics.groups-only"));
        boolean same = madeOf.filter(before -> before.result() == model.saved().result()
                                && before.diagnostics().equals(model.saved().diagnostics()))
                        .isPresent()
                && madeFrom.equals(data)
                && madeFresh == fresh;
        if (same) {
            return;
        }
        madeOf = Optional.of(model.saved());
        madeFrom = data;
        madeFresh = fresh;
        make(Optional.empty());
    }

    /** Other residuals: all else stays. */
    private void change() {
        make(shown.get().filter(before -> !running.get()));
    }

    private void make(Optional<Shown> before) {
        SavedModel saved = model.saved();
        Optional<Dataset> data = madeFrom;
        Optional<Dataset> source = madeFresh ? model.dataset().map(ProjectDataset::dataset) : Optional.empty();
        ResidualKind wanted = residual.get();
        job.cancel();
        problem.set("");
        job.start(context -> {
            ModelNumbers numbers = before.map(Shown::numbers).orElseGet(() -> PlotNumbers.of(saved, data, source));
            return made(context, numbers, wanted, before);
        });
    }

    private static Shown made(
            JobContext<Double> context, ModelNumbers numbers, ResidualKind wanted, Optional<Shown> before) {
        ModelPlots maker = new ModelPlots(numbers, PlotText::of);
        List<PlotKind> kinds = maker.kinds();
        List<ModelPlot> plots = new ArrayList<>();
        for (PlotKind kind : kinds) {
            if (context.isCancelled()) {
                break;
            }
            context.progress((double) (plots.size() + 1) / (kinds.size() + 1));
            boolean other = kind == PlotKind.RESIDUALS || kind == PlotKind.RESIDUAL_QUANTILES;
            Optional<ModelPlot> kept = before.filter(all -> !other)
                    .flatMap(all -> all.plots().stream()
                            .filter(plot -> plot.kind() == kind)
                            .findFirst());
            plots.add(kept.orElseGet(() -> maker.make(kind, wanted)));
        }
        Optional<Caterpillar> groups = before.isPresent()
                ? before.get().groups()
                : Optional.of(maker)
                        .filter(m -> kinds.contains(PlotKind.CATERPILLAR))
                        .map(ModelPlots::caterpillar);
        return new Shown(numbers, wanted, List.copyOf(plots), groups);
    }

    private void onState(JobState<Double, Shown> state) {
        running.set(state.isRunning());
        progress.set(-1);
        switch (state) {
            case JobState.Running<Double, Shown> under ->
                progress.set(under.progress().orElse(-1.0));
            case JobState.Done<Double, Shown> done -> {
                shown.set(Optional.of(done.result()));
                // the job need not keep what may be large
                job.forget();
            }
            case JobState.Failed<Double, Shown> failed -> problem.set(WindowText.text("diagnostics.broken"));
            case JobState.Idle<Double, Shown> idle -> {}
            case JobState.Cancelled<Double, Shown> cancelled ->
                problem.set(shown.get().isPresent() ? "" : WindowText.text("diagnostics.cancelled"));
        }
    }
}
