package midas.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import midas.ui.glmm.GlmmFitter;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import midas.ui.project.RefreshViewModel;
import midas.ui.task.JobRunner;

/** Fits the project's models again: one {@link RefitViewModel} for each, whoever asks. */
public final class Refits {

    private final Project project;
    private final Supplier<GlmmFitter> fitter;
    private final RefreshViewModel refreshing;
    private final JobRunner runner;
    private final Map<ProjectModel, RefitViewModel> all = new HashMap<>();
    private Consumer<String> onEnd = sentence -> {};
    private Consumer<ProjectModel> onFailed = model -> {};

    /**
     * Makes them.
     *
     * @param project the project
     * @param fitter what fits models
     * @param refreshing makes datasets again; from now on it has models fitted again by this
     * @param runner where models are fitted
     */
    public Refits(Project project, Supplier<GlmmFitter> fitter, RefreshViewModel refreshing, JobRunner runner) {
        this.project = project;
        this.fitter = fitter;
        this.refreshing = refreshing;
        this.runner = runner;
        refreshing.setRefitter((model, then) -> of(model).refit(then));
        project.models().addListener((ListChangeListener<ProjectModel>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::forget);
            }
        });
    }

    /** Sets who hears, in a sentence, what came of each refit. */
    public void setOnEnd(Consumer<String> listener) {
        onEnd = listener;
    }

    /** Sets who hears of each model that could not be fitted again. */
    public void setOnFailed(Consumer<ProjectModel> listener) {
        onFailed = listener;
    }

    /** Returns what fits a model again. */
    public RefitViewModel of(ProjectModel model) {
        return all.computeIfAbsent(
                model, one -> new RefitViewModel(one, project, fitter, refreshing, runner, this::onEnd));
    }

    private void onEnd(RefitViewModel refit) {
        onEnd.accept(refit.outcome());
        if (!refit.problemProperty().get().isEmpty()) {
            onFailed.accept(refit.model());
        }
    }

    private void forget(ProjectModel model) {
        RefitViewModel refit = all.remove(model);
        if (refit != null) {
            refit.cancel();
        }
    }
}
