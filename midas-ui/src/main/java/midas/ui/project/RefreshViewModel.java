package midas.ui.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import midas.io.coding.Derivations;
import midas.io.coding.RedoOutcome;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;

/** Makes stale datasets again from what their parents are now, in the background, parents first. */
public final class RefreshViewModel {

    /**
     * A dataset to be made again.
     *
     * @param target the dataset
     * @param parent its parent
     * @param before its state when this was planned
     * @param parentBefore its parent's
     */
    private record Step(ProjectDataset target, ProjectDataset parent, Dataset before, Dataset parentBefore) {}

    /**
     * What came of a step.
     *
     * @param step the step
     * @param parent the state of the parent that it was made from
     * @param outcome what was made
     */
    private record Made(Step step, Dataset parent, RedoOutcome outcome) {}

    /** Fits models again. */
    @FunctionalInterface
    public interface Refitter {

        /**
         * Fits a model again.
         *
         * @param model the model
         * @param then is done afterwards, whatever came of it
         */
        void refit(ProjectModel model, Runnable then);
    }

    /** What is to be done for what was asked for. */
    private static final class Plan {

        /** What can be made again, parents first. */
        private final Map<ProjectDataset, Step> steps = new LinkedHashMap<>();
        /** What has to be fitted again, for its fitted values are wanted. */
        private final Set<ProjectModel> models = new LinkedHashSet<>();
        /** What is made from such fitted values. */
        private final Set<ProjectDataset> later = new LinkedHashSet<>();
    }

    private final Project project;
    private final Job<Void, List<Made>> job;
    private final Set<ProjectDataset> waiting = new LinkedHashSet<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final List<Runnable> afterwards = new ArrayList<>();
    private List<ProjectDataset> asked = List.of();
    private Plan plan = new Plan();
    private Refitter refitter = (model, then) -> {};
    private Consumer<ProjectDataset> onRefused = dataset -> {};
    private Consumer<String> onEnd = sentence -> {};

    /** Makes a view model with nothing to do. */
    public RefreshViewModel(Project project, JobRunner runner) {
        this.project = project;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Sets who hears of each dataset that could not be made again. */
    public void setOnRefused(Consumer<ProjectDataset> listener) {
        onRefused = listener;
    }

    /** Sets who hears, in a sentence, what came of it in the end. */
    public void setOnEnd(Consumer<String> listener) {
        onEnd = listener;
    }

    /** Sets what fits the models again whose fitted values and residuals are out of date. */
    public void setRefitter(Refitter newRefitter) {
        refitter = newRefitter;
    }

    /** Returns the model that is fitted again to make a dataset again; empty where that is made by another operation. */
    public Optional<ProjectModel> modelOf(ProjectDataset dataset) {
        return project.modelOf(dataset);
    }

    /** Returns whether something is being made again. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Refreshes a dataset, and before it those of its ancestors that are stale. */
    public void refresh(ProjectDataset dataset) {
        refresh(List.of(dataset));
    }

    /** Refreshes a dataset, and then does something, whatever came of it. */
    public void refresh(ProjectDataset dataset, Runnable then) {
        afterwards.add(then);
        refresh(dataset);
    }

    /** Refreshes all that is stale. */
    public void refreshAll() {
        refresh(project.stale());
    }

    private void refresh(List<ProjectDataset> datasets) {
        waiting.addAll(datasets);
        next();
    }

    private void next() {
        if (job.state().isRunning()) {
            return;
        }
        if (waiting.isEmpty()) {
            List<Runnable> due = List.copyOf(afterwards);
            afterwards.clear();
            due.forEach(Runnable::run);
            return;
        }
        asked = List.copyOf(waiting);
        waiting.clear();
        plan = plan();
        List<Step> steps = List.copyOf(plan.steps.values());
        if (steps.isEmpty()) {
            refit();
            next();
        } else {
            job.start(context -> make(steps));
        }
    }

    private Plan plan() {
        Plan needed = new Plan();
        asked.stream().filter(project.datasets()::contains).forEach(dataset -> need(dataset, needed));
        return needed;
    }

    /** Plans a dataset; returns whether it will be up to date without a model being fitted again. */
    private boolean need(ProjectDataset dataset, Plan needed) {
        Optional<ProjectDataset> parent = dataset.parent();
        if (!dataset.staleProperty().get() || parent.isEmpty() || needed.steps.containsKey(dataset)) {
            return true;
        }
        boolean parentInTime = need(parent.get(), needed);
        Optional<ProjectModel> model = modelOf(dataset);
        if (model.isPresent()) {
            needed.models.add(model.get());
            return false;
        }
        if (parentInTime) {
            needed.steps.put(
                    dataset,
                    new Step(
                            dataset,
                            parent.get(),
                            dataset.dataset(),
                            parent.get().dataset()));
        } else {
            needed.later.add(dataset);
        }
        return parentInTime;
    }

    /** Fits the models again that the plan needs, and makes again what waits for them. */
    private void refit() {
        Plan due = plan;
        plan = new Plan();
        for (ProjectModel model : due.models) {
            refitter.refit(model, () -> {
                if (!model.staleProperty().get() && !due.later.isEmpty()) {
                    refresh(List.copyOf(due.later));
                }
            });
        }
    }

    private static List<Made> make(List<Step> plan) {
        Map<ProjectDataset, Dataset> remade = new HashMap<>();
        Set<ProjectDataset> failed = new HashSet<>();
        List<Made> all = new ArrayList<>();
        for (Step step : plan) {
            // what is made from something that could not be made again waits for it
            if (failed.contains(step.parent())) {
                failed.add(step.target());
                continue;
            }
            Dataset parent = remade.getOrDefault(step.parent(), step.parentBefore());
            RedoOutcome outcome = Derivations.redo(step.before(), parent);
            switch (outcome) {
                case RedoOutcome.Redone redone -> remade.put(step.target(), redone.dataset());
                case RedoOutcome.Refused refused -> failed.add(step.target());
            }
            all.add(new Made(step, parent, outcome));
        }
        return all;
    }

    private void onState(JobState<Void, List<Made>> state) {
        running.set(state.isRunning());
        switch (state) {
            case JobState.Done<Void, List<Made>> done -> {
                take(done.result());
                refit();
                next();
            }
            case JobState.Failed<Void, List<Made>> failed -> {
                onEnd.accept(WindowText.text("refresh.broken"));
                next();
            }
            case JobState.Idle<Void, List<Made>> idle -> {}
            case JobState.Running<Void, List<Made>> under -> {}
            case JobState.Cancelled<Void, List<Made>> cancelled -> {}
        }
    }

    private void take(List<Made> all) {
        boolean overtaken = all.stream().map(Made::step).anyMatch(this::isOvertaken);
        if (overtaken) {
            // somebody has changed something in the meantime: what was made is not what is wanted any more
            waiting.addAll(asked);
            plan = new Plan();
            return;
        }
        List<Made> remade = all.stream()
                .filter(made -> made.outcome() instanceof RedoOutcome.Redone)
                .toList();
        if (!remade.isEmpty()) {
            List<ProjectDataset> datasets =
                    remade.stream().map(made -> made.step().target()).toList();
            project.edit(EditNames.refresh(datasets), () -> remade.forEach(RefreshViewModel::put));
            onEnd.accept(
                    datasets.size() == 1
                            ? WindowText.text(
                                    "refresh.done", datasets.getFirst().name())
                            : WindowText.text("refresh.done.more", datasets.size()));
        }
        for (Made made : all) {
            if (made.outcome() instanceof RedoOutcome.Refused refused) {
                ProjectDataset target = made.step().target();
                target.refuse(
                        refused, Derivations.basis(lineage(target.dataset()).operation(), made.parent()));
                onRefused.accept(target);
            }
        }
    }

    private boolean isOvertaken(Step step) {
        return step.target().dataset() != step.before()
                || step.parent().dataset() != step.parentBefore()
                || !project.datasets().contains(step.target());
    }

    private static void put(Made made) {
        if (made.outcome() instanceof RedoOutcome.Redone redone) {
            Lineage.Derived lineage = lineage(redone.dataset());
            made.step().target().refresh(redone.dataset(), Derivations.basis(lineage.operation(), made.parent()));
        }
    }

    private static Lineage.Derived lineage(Dataset dataset) {
        if (dataset.lineage() instanceof Lineage.Derived derived) {
            return derived;
        }
        throw new IllegalStateException(dataset.name() + " is not derived");
    }
}
