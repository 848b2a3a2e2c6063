package midas.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import midas.core.result.FittedModel;
import midas.io.project.SavedModel;
import midas.ui.glmm.CheckedField;
import midas.ui.glmm.FitReport;
import midas.ui.glmm.ResultsViewModel;
import midas.ui.project.ProjectModel;
import midas.ui.table.TableContent;
import midas.ui.task.JobRunner;
import midas.ui.text.ModelCode;
import org.jspecify.annotations.Nullable;

/** The details of a saved model: its results, from what was saved of them alone, with intervals of any level. */
public final class ModelViewModel {

    private final ProjectModel model;
    private final JobRunner runner;
    private final CheckedField<Double> confidence;
    private final ReadOnlyObjectWrapper<Optional<ResultsViewModel>> results =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TableContent>> fixedEffects =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final Subscription watched;
    private double level;
    private @Nullable FittedModel shown;

    /**
     * Makes a view model, which follows the model until it is closed.
     *
     * @param model the model
     * @param runner where its results are made ready
     */
    public ModelViewModel(ProjectModel model, JobRunner runner) {
        this.model = model;
        this.runner = runner;
        this.level = model.saved().result().confidenceLevel();
        this.confidence = CheckedField.confidence(level);
        this.watched = Subscription.combine(
                model.savedProperty().subscribe(this::show),
                model.staleProperty().subscribe(now -> stale.set(now)),
                confidence.valueBinding().subscribe(now -> now.ifPresent(this::setLevel)));
    }

    /** Returns the model. */
    public ProjectModel model() {
        return model;
    }

    /** Returns the model as code for other programs. */
    public ModelCode code() {
        return model.dataset()
                .map(data -> ModelCode.of(model.saved().spec(), data.dataset()))
                .orElseGet(() -> ModelCode.of(
                        model.saved().spec(), model.saved().source().name()));
    }

    /** Returns the results as they were saved, once they are ready. */
    public ReadOnlyObjectProperty<Optional<ResultsViewModel>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Returns whether the model's data have changed since it was fitted. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Returns the confidence level of the intervals of coefficients and random intercepts. What was saved stays as it is. */
    public CheckedField<Double> confidence() {
        return confidence;
    }

    /** Returns the level of the coefficients' intervals shown, as a proportion. */
    public double level() {
        return level;
    }

    /** Returns the coefficients with intervals of that level, or of the last one where the text stands for none. */
    public ReadOnlyObjectProperty<Optional<TableContent>> fixedEffectsProperty() {
        return fixedEffects.getReadOnlyProperty();
    }

    /** Follows the model no more. */
    public void close() {
        watched.unsubscribe();
    }

    private void show(SavedModel saved) {
        FittedModel next = saved.result();
        if (next == shown) {
            return;
        }
        shown = next;
        runner.inBackground(() -> {
            ResultsViewModel made = new ResultsViewModel(FitReport.of(saved));
            runner.onWindow(() -> {
                // another fit may have come in between
                if (shown == next) {
                    results.set(Optional.of(made));
                    update();
                }
            });
        });
    }

    private void setLevel(double newLevel) {
        if (newLevel != level) {
            level = newLevel;
            update();
        }
    }

    private void update() {
        results.get().ifPresent(all -> all.blup().showLevel(level));
        fixedEffects.set(results.get().map(all -> all.fixedEffects(level)));
    }
}
