package midas.ui.glmm;

import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import midas.core.fit.FitMonitor;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Labels;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** A tab: the form, the run, the results. */
public final class GlmmViewModel {

    /**
     * Why the last run gave no model.
     *
     * @param message why, in a sentence or two
     * @param remedy what one click can do about it
     */
    public record Problem(String message, Optional<Remedy> remedy) {}

    private final GlmmFormViewModel form;
    private final GlmmFitter fitter;
    private final LongSupplier nanoTime;
    private final Job<FitMonitor.Progress, GlmmOutcome> job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ResultsViewModel>> results =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper ending = new ReadOnlyStringWrapper("");
    private final BooleanBinding stale;
    private final ObjectBinding<Optional<RunNotice>> notice;
    private final ObservableValue<@Nullable String> datasetName;
    private final StringBinding title;
    private final StringBinding description;
    private long startedAt;
    private Optional<FitMonitor.Progress> lastShown = Optional.empty();

    /**
     * Makes a tab with an empty form.
     *
     * @param form the form
     * @param fitter what fits models
     * @param runner where it does so
     * @param nanoTime a clock in nanoseconds
     */
    public GlmmViewModel(GlmmFormViewModel form, GlmmFitter fitter, JobRunner runner, LongSupplier nanoTime) {
        this.form = form;
        this.fitter = fitter;
        this.nanoTime = nanoTime;
        this.job = new Job<>(runner);
        this.stale = Bindings.createBooleanBinding(this::isStale, results, form.requestBinding());
        this.notice = Bindings.createObjectBinding(
                this::findNotice, results, stale, running, stage, problem, ending, form.requestBinding());
        this.datasetName = form.datasetProperty()
                .flatMap(chosen -> Objects.requireNonNull(chosen).nameProperty());
        this.title = Bindings.createStringBinding(this::writeTitle, datasetName, form.responseProperty());
        this.description = Bindings.createStringBinding(this::writeDescription, datasetName, form.formulaBinding());
        job.stateProperty().subscribe(this::onState);
        form.requestBinding().addListener((property, before, now) -> {
            problem.set(Optional.empty());
            ending.set("");
        });
    }

    /** Returns what tells the tab from others: response and dataset, once there is a response. */
    public StringBinding titleBinding() {
        return title;
    }

    /** Returns the tab's model and dataset in one line. */
    public StringBinding descriptionBinding() {
        return description;
    }

    /** Returns the form. */
    public GlmmFormViewModel form() {
        return form;
    }

    /** Returns whether a run is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns how far the run is, from 0 to 1: a guess, for nobody knows how many iterations it takes. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns what the run is doing. */
    public ReadOnlyStringProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Returns iteration and log-likelihood of the run, where there are any. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Returns how long the run has taken so far. */
    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** Returns why the last run gave no model, until the form changes. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns the results of the last run that gave a model. */
    public ReadOnlyObjectProperty<Optional<ResultsViewModel>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Returns whether the form asks for something else than the results shown answer. */
    public BooleanBinding staleBinding() {
        return stale;
    }

    /** Returns what to say about the results shown, where they are not the answer of the last run to the form. */
    public ObjectBinding<Optional<RunNotice>> noticeBinding() {
        return notice;
    }

    /** Returns a word on the run that was cancelled last, until the form changes or the next run begins; empty where there is none. */
    public ReadOnlyStringProperty endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /** Runs the form's model, unless there is none or a run is under way. */
    public void run() {
        Optional<GlmmRequest> request = form.requestBinding().get();
        if (request.isEmpty() || running.get()) {
            return;
        }
        problem.set(Optional.empty());
        ending.set("");
        lastShown = Optional.empty();
        startedAt = nanoTime.getAsLong();
        progress.set(0);
        stage.set(WindowText.text("run.starting"));
        detail.set("");
        tick();
        job.start(context -> fitter.fit(request.get(), monitor(context)));
    }

    /** Ends the run under way. The results shown stay. */
    public void cancel() {
        job.cancel();
    }

    /** Takes note that time has passed. */
    public void tick() {
        double seconds = (nanoTime.getAsLong() - startedAt) / 1e9;
        elapsed.set(Numbers.fixed(seconds, 1, Numbers.Minus.ASCII) + " s");
    }

    /** Changes the form as a remedy says, and runs. */
    public void apply(Remedy remedy) {
        switch (remedy) {
            case Remedy.MoreIterations more ->
                form.maxIterations().textProperty().set(String.valueOf(more.iterations()));
            case Remedy.WiderTolerance wider -> form.tolerance().textProperty().set(wider.tolerance());
            case Remedy.OtherLink other -> form.linkProperty().set(other.link());
            case Remedy.OtherFamily other -> form.familyProperty().set(other.family());
        }
        run();
    }

    private void onState(JobState<FitMonitor.Progress, GlmmOutcome> state) {
        switch (state) {
            case JobState.Idle<FitMonitor.Progress, GlmmOutcome> idle -> running.set(false);
            case JobState.Running<FitMonitor.Progress, GlmmOutcome> under -> {
                running.set(true);
                under.progress().ifPresent(this::show);
            }
            case JobState.Done<FitMonitor.Progress, GlmmOutcome> done -> {
                running.set(false);
                take(done.result());
            }
            case JobState.Failed<FitMonitor.Progress, GlmmOutcome> failed -> {
                running.set(false);
                problem.set(Optional.of(new Problem(WindowText.text("run.broken"), Optional.empty())));
            }
            case JobState.Cancelled<FitMonitor.Progress, GlmmOutcome> cancelled -> {
                running.set(false);
                sayCancelled();
            }
        }
    }

    private void take(GlmmOutcome outcome) {
        switch (outcome) {
            case GlmmOutcome.Fitted fitted -> results.set(Optional.of(fitted.results()));
            case GlmmOutcome.NotFitted not -> problem.set(Optional.of(new Problem(not.message(), not.remedy())));
            case GlmmOutcome.Cancelled cancelled -> sayCancelled();
        }
    }

    private void sayCancelled() {
        ending.set(lastShown
                .filter(step -> step.iteration() > 0)
                .map(step -> WindowText.text(
                        "run.cancelled.at", Labels.stage(step.stage()), Numbers.count(step.iteration())))
                .orElseGet(() -> WindowText.text("run.cancelled")));
    }

    private void show(FitMonitor.Progress step) {
        lastShown = Optional.of(step);
        stage.set(Labels.stage(step.stage()));
        detail.set(RunProgress.detail(step));
        progress.set(Math.max(progress.get(), RunProgress.part(step)));
    }

    private Optional<RunNotice> findNotice() {
        if (results.get().isEmpty()) {
            return Optional.empty();
        }
        if (running.get()) {
            return Optional.of(new RunNotice(
                    WindowText.text("results.running", stage.get()), Optional.of(RunNotice.Action.CANCEL)));
        }
        if (problem.get().isPresent()) {
            return Optional.of(new RunNotice(WindowText.text("results.last-failed"), Optional.empty()));
        }
        if (stale.get()) {
            String what = haveDataChanged() ? "results.stale.data" : "results.stale";
            String text = WindowText.text(ending.get().isEmpty() ? what : "results.stale.cancelled");
            return Optional.of(new RunNotice(text, form.requestBinding().get().map(ignored -> RunNotice.Action.RUN)));
        }
        return ending.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new RunNotice(WindowText.text("run.cancelled"), Optional.of(RunNotice.Action.RUN)));
    }

    private String writeTitle() {
        String dataset = datasetName.getValue();
        String response = form.responseProperty().get();
        return dataset == null || response == null
                ? WindowText.text("glmm.tab")
                : WindowText.text("glmm.tab.of", response, dataset);
    }

    private String writeDescription() {
        String dataset = datasetName.getValue();
        return dataset == null
                ? WindowText.text("glmm.tab")
                : WindowText.text("glmm.tab.description", form.formulaBinding().get(), dataset);
    }

    private boolean haveDataChanged() {
        GlmmRequest asked = form.requestBinding().get().orElse(null);
        return asked != null
                && results.get()
                        .filter(shown -> shown.request().asksForTheSameModelAs(asked))
                        .isPresent();
    }

    private boolean isStale() {
        @Nullable ResultsViewModel shown = results.get().orElse(null);
        return shown != null
                && !form.requestBinding()
                        .get()
                        .map(request -> request.asksTheSameAs(shown.request()))
                        .orElse(false);
    }

    private static FitMonitor monitor(JobContext<FitMonitor.Progress> context) {
        return new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                context.progress(progress);
            }

            @Override
            public boolean isCancelled() {
                return context.isCancelled();
            }
        };
    }
}
