package midas.ui.model;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import midas.ui.glmm.GlmmOutcome;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;

/** Gives the results of a form a name and saves them as a model of the project. */
public final class SaveModelViewModel {

    private final Project project;
    private final Job<Void, ModelMaker.Made> job;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProjectModel>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** The project lives longer than a form. */
    private final ListChangeListener<ProjectModel> onModels = change -> update();

    private Optional<GlmmOutcome.Fitted> shown = Optional.empty();
    private Optional<GlmmOutcome.Fitted> saving = Optional.empty();
    private Optional<ProjectModel> kept = Optional.empty();
    private String suggested = "";

    /**
     * Makes a view model.
     *
     * @param fitted the newest results of a form
     * @param project where models are saved
     * @param runner where they are made ready
     */
    public SaveModelViewModel(ObservableValue<Optional<GlmmOutcome.Fitted>> fitted, Project project, JobRunner runner) {
        this.project = project;
        this.job = new Job<>(runner);
        project.models().addListener(new WeakListChangeListener<>(onModels));
        name.addListener((property, before, now) -> {
            failure.set("");
            update();
        });
        job.stateProperty().subscribe(this::onState);
        fitted.subscribe(this::onFitted);
    }

    /** Returns the name that the model is to have. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Returns what is wrong with the name; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns what becomes of the results, or has become of them; empty where nothing has. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Returns why the results were not saved; empty where they were or nobody has tried. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Returns whether the results can be saved under the name. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Returns the model that the results were saved as last, where that is in the project. */
    public ReadOnlyObjectProperty<Optional<ProjectModel>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Saves the results, where that is possible. */
    public void save() {
        if (!possible.get()) {
            return;
        }
        GlmmOutcome.Fitted results = shown.orElseThrow();
        String chosen = name.get().strip();
        saving = shown;
        failure.set("");
        job.start(context -> ModelMaker.make(results.fit(), UUID.randomUUID(), chosen, UUID.randomUUID()));
    }

    /** Ends saving, where it is under way: nothing is saved. */
    public void cancel() {
        job.cancel();
    }

    /** Returns whether saving is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void onFitted(Optional<GlmmOutcome.Fitted> now) {
        boolean typed = !name.get().equals(suggested);
        shown = now;
        // results of a project that was opened may be those of one of its models
        kept = now.flatMap(fitted -> project.models().stream()
                .filter(model -> fitted.fit().isThatOf(model.saved()))
                .findFirst());
        failure.set("");
        kept.ifPresentOrElse(
                model -> {
                    suggested = model.name();
                    name.set(suggested);
                },
                () -> now.filter(fitted -> !typed).ifPresent(this::suggest));
        update();
    }

    private void suggest(GlmmOutcome.Fitted fitted) {
        suggested = project.freeModelName(ModelNames.of(fitted.fit().spec()));
        name.set(suggested);
    }

    private void onState(JobState<Void, ModelMaker.Made> state) {
        switch (state) {
            case JobState.Done<Void, ModelMaker.Made> done -> add(done.result());
            case JobState.Failed<Void, ModelMaker.Made> failed -> failure.set(WindowText.text("model.save.broken"));
            case JobState.Idle<Void, ModelMaker.Made> idle -> {}
            case JobState.Running<Void, ModelMaker.Made> under -> {}
            case JobState.Cancelled<Void, ModelMaker.Made> cancelled -> {}
        }
        update();
    }

    private void add(ModelMaker.Made made) {
        // another form may have taken the name in the meantime
        String taken = project.newModelNameProblem(made.saved().name());
        if (!taken.isEmpty()) {
            failure.set(taken);
            return;
        }
        if (saving.equals(shown)) {
            // from now on the name is nobody's wish for other results
            suggested = name.get();
        }
        ProjectModel added = project.addModel(made.saved(), made.diagnostics());
        if (saving.equals(shown)) {
            kept = Optional.of(added);
        }
    }

    private void update() {
        boolean underWay = job.state().isRunning();
        running.set(underWay);
        Optional<ProjectModel> present = kept.filter(project.models()::contains);
        String sentence = project.newModelNameProblem(name.get());
        boolean own =
                present.filter(model -> model.name().equals(name.get().strip())).isPresent();
        saved.set(present);
        problem.set(shown.isEmpty() || underWay || own ? "" : sentence);
        possible.set(shown.isPresent() && !underWay && sentence.isEmpty());
        status.set(
                underWay
                        ? WindowText.text("model.saving")
                        : present.map(model -> WindowText.text("model.saved", model.name()))
                                .orElse(""));
    }
}
