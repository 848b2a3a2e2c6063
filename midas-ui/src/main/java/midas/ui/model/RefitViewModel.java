package midas.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import midas.core.fit.FitMonitor;
import midas.ui.glmm.FitRun;
import midas.ui.glmm.GlmmFitter;
import midas.ui.glmm.GlmmOutcome;
import midas.ui.glmm.GlmmRequest;
import midas.ui.label.WindowText;
import midas.ui.project.ModelText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.RefreshViewModel;
import midas.ui.task.JobRunner;

/** Fits a saved model again, to what its dataset holds now. What was fitted before stays where that comes to nothing. */
public final class RefitViewModel {

    /** What came of a run. */
    private sealed interface Attempt {

        /**
         * Another fit.
         *
         * @param made what the project keeps of it
         */
        record Fitted(ModelMaker.Made made) implements Attempt {}

        /**
         * No fit.
         *
         * @param message why, in a sentence or two
         */
        record NotFitted(String message) implements Attempt {}

        /** Ended by the user. */
        record Cancelled() implements Attempt {}
    }

    private final ProjectModel model;
    private final Project project;
    private final Supplier<GlmmFitter> fitter;
    private final RefreshViewModel refreshing;
    private final Consumer<RefitViewModel> onEnd;
    private final FitRun<Attempt> run;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ending = new ReadOnlyStringWrapper("");
    private final List<Runnable> afterwards = new ArrayList<>();
    private Subscription tried = Subscription.EMPTY;
    private boolean waiting;

    /**
     * Makes a view model.
     *
     * @param model the model
     * @param project its project
     * @param fitter what fits models
     * @param refreshing makes its dataset again before, where that is out of date
     * @param runner where it is fitted
     * @param onEnd hears that it was fitted again, or why it could not be
     */
    RefitViewModel(
            ProjectModel model,
            Project project,
            Supplier<GlmmFitter> fitter,
            RefreshViewModel refreshing,
            JobRunner runner,
            Consumer<RefitViewModel> onEnd) {
        this.model = model;
        this.project = project;
        this.fitter = fitter;
        this.refreshing = refreshing;
        this.onEnd = onEnd;
        this.run = new FitRun<>(runner, new FitRun.Listener<Attempt>() {
            @Override
            public void done(Attempt attempt) {
                take(attempt);
            }

            @Override
            public void failed() {
                fail(WindowText.text("model.refit.broken"));
            }

            @Override
            public void cancelled() {
                sayCancelled();
            }
        });
        // what was said of a run holds for the data it was tried on
        model.savedProperty().addListener((property, before, now) -> forget());
        model.stalenessProperty().addListener((property, before, now) -> forget());
    }

    /** Returns the model. */
    public ProjectModel model() {
        return model;
    }

    /** Returns the run. */
    public FitRun<?> run() {
        return run;
    }

    /** Returns why the model could not be fitted again, until its data change; empty where nobody has tried. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns a word on the run that was cancelled last; empty where there is none. */
    public ReadOnlyStringProperty endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /** Fits the model again; its dataset is made again before, where that is out of date. Does nothing where it is being fitted. */
    public void refit() {
        if (waiting || run.runningProperty().get() || model.dataset().isEmpty()) {
            return;
        }
        forget();
        ProjectDataset dataset = model.dataset().get();
        // a model that was stale stays so, whatever else changes
        tried.unsubscribe();
        tried = dataset.datasetProperty().subscribe((before, now) -> forget());
        if (dataset.staleProperty().get()) {
            waiting = true;
            refreshing.refresh(dataset, this::fitRefreshed);
        } else {
            fit(dataset);
        }
    }

    /** Fits the model again, and then does something, whatever came of it. */
    void refit(Runnable then) {
        afterwards.add(then);
        refit();
        if (!waiting && !run.runningProperty().get()) {
            finish();
        }
    }

    /** Ends the run. The model stays as it was. */
    public void cancel() {
        run.cancel();
    }

    private void fitRefreshed() {
        waiting = false;
        if (!project.models().contains(model)) {
            finish();
            return;
        }
        model.dataset()
                .ifPresentOrElse(
                        dataset -> {
                            if (dataset.staleProperty().get()) {
                                fail(WindowText.text("model.refit.stale", dataset.name()));
                            } else {
                                fit(dataset);
                            }
                        },
                        this::finish);
    }

    private void fit(ProjectDataset dataset) {
        GlmmRequest request = new GlmmRequest(dataset.dataset(), model.saved().spec());
        GlmmFitter engine = fitter.get();
        String name = model.name();
        UUID id = model.id();
        UUID diagnostics = model.saved().diagnostics().orElseGet(UUID::randomUUID);
        run.start(monitor ->
                attempt(engine, request, monitor, fitted -> ModelMaker.make(fitted.fit(), id, name, diagnostics)));
    }

    private static Attempt attempt(
            GlmmFitter engine,
            GlmmRequest request,
            FitMonitor monitor,
            Function<GlmmOutcome.Fitted, ModelMaker.Made> keep) {
        return switch (engine.fit(request, monitor)) {
            case GlmmOutcome.Fitted fitted -> new Attempt.Fitted(keep.apply(fitted));
            case GlmmOutcome.NotFitted not -> new Attempt.NotFitted(not.message());
            case GlmmOutcome.Cancelled cancelled -> new Attempt.Cancelled();
        };
    }

    private void take(Attempt attempt) {
        switch (attempt) {
            case Attempt.Fitted fitted -> {
                // it may have gone, or got another name, in the meantime
                if (project.models().contains(model)) {
                    project.refit(
                            model,
                            fitted.made().saved().withName(model.name()),
                            fitted.made().diagnostics().orElseThrow());
                    onEnd.accept(this);
                }
                finish();
            }
            case Attempt.NotFitted not -> fail(not.message());
            case Attempt.Cancelled cancelled -> sayCancelled();
        }
    }

    private void fail(String message) {
        problem.set(message);
        onEnd.accept(this);
        finish();
    }

    private void sayCancelled() {
        ending.set(run.cancelledAt());
        finish();
    }

    private void finish() {
        List<Runnable> due = List.copyOf(afterwards);
        afterwards.clear();
        due.forEach(Runnable::run);
    }

    private void forget() {
        problem.set("");
        ending.set("");
    }

    /** Returns what came of the last run in a sentence, for the status of the window. */
    String outcome() {
        return WindowText.text(
                problem.get().isEmpty() ? "model.refit.done" : "model.refit.failed",
                model.name(),
                ModelText.dataset(model));
    }
}
