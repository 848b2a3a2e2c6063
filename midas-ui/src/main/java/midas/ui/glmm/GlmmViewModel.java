package midas.ui.glmm;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import midas.io.project.FormFit;
import midas.io.project.GlmFit;
import midas.io.project.ShownFit;
import midas.ui.label.WindowText;
import midas.ui.task.JobRunner;
import midas.ui.text.ModelCode;
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
    private final JobRunner runner;
    private final FitRun<GlmmOutcome> fitting;
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownFit>> fit = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GlmmOutcome.Fitted>> fitted =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ResultsViewModel>> results =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ResultsPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper ending = new ReadOnlyStringWrapper("");
    private final BooleanBinding stale;
    private final ObjectBinding<Optional<RunNotice>> notice;
    private final ObservableValue<@Nullable String> datasetName;
    private final StringBinding title;
    private final StringBinding description;
    private final ReadOnlyObjectWrapper<Optional<AskedModel>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Boolean> onEnd = hasFitted -> {};
    private Runnable withoutGroup = () -> {};
    private long startedAt;

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
        this.runner = runner;
        this.nanoTime = nanoTime;
        this.fitting = new FitRun<>(runner, new FitRun.Listener<GlmmOutcome>() {
            @Override
            public void done(GlmmOutcome outcome) {
                take(outcome);
            }

            @Override
            public void failed() {
                problem.set(Optional.of(new Problem(WindowText.text("run.broken"), Optional.empty())));
                onEnd.accept(false);
            }

            @Override
            public void cancelled() {
                sayCancelled();
            }
        });
        this.stale = Bindings.createBooleanBinding(this::isStale, shown, form.requestBinding());
        this.notice = Bindings.createObjectBinding(
                this::findNotice,
                page,
                stale,
                runningProperty(),
                stageProperty(),
                problem,
                ending,
                form.requestBinding());
        this.datasetName = form.datasetProperty()
                .flatMap(chosen -> Objects.requireNonNull(chosen).nameProperty());
        this.title = Bindings.createStringBinding(this::writeTitle, datasetName, form.responseProperty());
        this.description = Bindings.createStringBinding(this::writeDescription, datasetName, form.formulaBinding());
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
        return fitting.runningProperty();
    }

    /** Returns how far the run is, from 0 to 1: a guess, for nobody knows how many iterations it takes. */
    public ReadOnlyDoubleProperty progressProperty() {
        return fitting.progressProperty();
    }

    /** Returns what the run is doing. */
    public ReadOnlyStringProperty stageProperty() {
        return fitting.stageProperty();
    }

    /** Returns iteration and log-likelihood of the run, where there are any. */
    public ReadOnlyStringProperty detailProperty() {
        return fitting.detailProperty();
    }

    /** Returns how long the run has taken so far. */
    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** Returns why the last run gave no model, until the form changes. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns the fit whose results are shown, or about to be. */
    public ReadOnlyObjectProperty<Optional<ShownFit>> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /** Sets who hears that a run has ended, and whether it gave a model. */
    public void setOnEnd(Consumer<Boolean> listener) {
        onEnd = listener;
    }

    /** Shows results of before again, once they are made ready, unless others come first. */
    public void restore(ShownFit saved) {
        fit.set(Optional.of(saved));
        shown.set(Optional.of(AskedModel.of(saved)));
        switch (saved) {
            case FormFit mixed -> prepare(saved, () -> GlmmOutcome.Fitted.of(mixed), this::show);
            case GlmFit fixed ->
                prepare(saved, () -> GlmmOutcome.FittedGlm.of(fixed), made -> page.set(Optional.of(made.results())));
        }
    }

    private <T> void prepare(ShownFit saved, Supplier<T> making, Consumer<T> showing) {
        runner.inBackground(() -> {
            T made = making.get();
            runner.onWindow(() -> {
                if (fit.get().equals(Optional.of(saved))) {
                    showing.accept(made);
                }
            });
        });
    }

    /** Returns what the last run that gave a model was asked for, and what came of it. */
    public ReadOnlyObjectProperty<Optional<GlmmOutcome.Fitted>> fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    /** Returns the results of the last run that gave a model. */
    public ReadOnlyObjectProperty<Optional<ResultsViewModel>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Returns the results of the last run that gave a model, of whatever kind. */
    public ReadOnlyObjectProperty<Optional<ResultsPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Returns the model of the results shown as code for other programs. */
    public Optional<ModelCode> code() {
        return shown.get().map(AskedModel::code);
    }

    /** Sets what opens the form's model without its group. */
    public void setOnWithoutGroup(Runnable opener) {
        withoutGroup = opener;
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
        if (request.isEmpty() || runningProperty().get()) {
            return;
        }
        problem.set(Optional.empty());
        ending.set("");
        startedAt = nanoTime.getAsLong();
        tick();
        fitting.start(monitor -> fitter.fit(request.get(), monitor));
    }

    /** Ends the run under way. The results shown stay. */
    public void cancel() {
        fitting.cancel();
    }

    /** Takes note that time has passed. */
    public void tick() {
        double seconds = (nanoTime.getAsLong() - startedAt) / 1e9;
        elapsed.set(Numbers.fixed(seconds, 1, Numbers.Minus.ASCII) + " s");
    }

    /** Changes the form as a remedy says, and runs; or opens another form. */
    public void apply(Remedy remedy) {
        switch (remedy) {
            case Remedy.WithoutGroup without -> {
                withoutGroup.run();
                return;
            }
            case Remedy.MoreIterations more ->
                form.maxIterations().textProperty().set(String.valueOf(more.iterations()));
            case Remedy.WiderTolerance wider -> form.tolerance().textProperty().set(wider.tolerance());
            case Remedy.OtherLink other -> form.linkProperty().set(other.link());
            case Remedy.WithoutPredictors without -> form.uncheckPredictors(without.names());
            case Remedy.OtherFamily other -> form.familyProperty().set(other.family());
        }
        run();
    }

    private void take(GlmmOutcome outcome) {
        switch (outcome) {
            case GlmmOutcome.Fitted model -> {
                fit.set(Optional.of(model.fit()));
                shown.set(Optional.of(AskedModel.of(model.fit())));
                show(model);
            }
            case GlmmOutcome.FittedGlm model -> {
                fit.set(Optional.of(model.fit()));
                shown.set(Optional.of(AskedModel.of(model.fit())));
                page.set(Optional.of(model.results()));
            }
            case GlmmOutcome.NotFitted not -> problem.set(Optional.of(new Problem(not.message(), not.remedy())));
            case GlmmOutcome.Cancelled cancelled -> ending.set(fitting.cancelledAt());
        }
        onEnd.accept(outcome instanceof GlmmOutcome.Fitted || outcome instanceof GlmmOutcome.FittedGlm);
    }

    private void show(GlmmOutcome.Fitted model) {
        fitted.set(Optional.of(model));
        results.set(Optional.of(model.results()));
        page.set(Optional.of(model.results()));
    }

    private void sayCancelled() {
        ending.set(fitting.cancelledAt());
        onEnd.accept(false);
    }

    private Optional<RunNotice> findNotice() {
        if (page.get().isEmpty()) {
            return Optional.empty();
        }
        if (runningProperty().get()) {
            return Optional.of(new RunNotice(
                    WindowText.text("results.running", stageProperty().get()), Optional.of(RunNotice.Action.CANCEL)));
        }
        if (problem.get().isPresent()) {
            return Optional.of(new RunNotice(WindowText.text("results.last-failed"), Optional.empty()));
        }
        if (stale.get()) {
            String what =
                    isDatasetGone() ? "results.stale.lost" : haveDataChanged() ? "results.stale.data" : "results.stale";
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
                ? WindowText.text(form.kind().key("tab"))
                : WindowText.text(form.kind().key("tab.of"), response, dataset);
    }

    private String writeDescription() {
        String dataset = datasetName.getValue();
        return dataset == null
                ? WindowText.text(form.kind().key("tab"))
                : WindowText.text(
                        form.kind().key("tab.description"),
                        form.formulaBinding().get(),
                        dataset);
    }

    private boolean isDatasetGone() {
        return shown.get()
                .filter(answered -> form.datasets().stream()
                        .noneMatch(one -> one.dataset().id().equals(answered.dataset())))
                .isPresent();
    }

    private boolean haveDataChanged() {
        GlmmRequest asked = form.requestBinding().get().orElse(null);
        return asked != null && shown.get().filter(asked::asksForTheModelOf).isPresent();
    }

    private boolean isStale() {
        AskedModel answered = shown.get().orElse(null);
        return answered != null
                && !form.requestBinding()
                        .get()
                        .map(request -> request.isAnsweredBy(answered))
                        .orElse(false);
    }
}
