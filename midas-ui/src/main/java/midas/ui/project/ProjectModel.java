package midas.ui.project;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.project.SavedModel;

/** A saved model of the project: the newest state of something that never changes itself. Every change made by its methods can be undone by the project's {@link Edits}. */
public final class ProjectModel implements ProjectItem {

    private final Project project;
    private final ReadOnlyObjectWrapper<SavedModel> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Staleness> staleness = new ReadOnlyObjectWrapper<>(new Staleness.Fresh());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    ProjectModel(Project project, SavedModel saved) {
        this.project = project;
        stale.bind(Bindings.createBooleanBinding(() -> !(staleness.get() instanceof Staleness.Fresh), staleness));
        set(saved);
    }

    /** Returns the identity, which a change of the name or another fit leaves as it is. */
    public UUID id() {
        return saved().id();
    }

    /** Returns the model as it is now. */
    public SavedModel saved() {
        return saved.get();
    }

    /** Returns the model as it is now, to be watched. */
    public ReadOnlyObjectProperty<SavedModel> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Returns the name, unique among the models of the project. */
    @Override
    public String name() {
        return name.get();
    }

    @Override
    public ReadOnlyObjectProperty<?> stateProperty() {
        return savedProperty();
    }

    @Override
    public boolean isInProject() {
        return project.models().contains(this);
    }

    @Override
    public String nameProblem(String newName) {
        return project.modelNameProblem(this, newName);
    }

    /** Returns the name, to be watched. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Returns the dataset it was fitted to, where that is in the project. */
    public Optional<ProjectDataset> dataset() {
        return project.find(saved().source().id());
    }

    /** Returns its dataset of fitted values and residuals, where that is in the project. */
    public Optional<ProjectDataset> diagnostics() {
        return saved().diagnostics().flatMap(project::find);
    }

    /** Returns whether its dataset still holds what it was fitted to; a change that is undone makes it so again. */
    @Override
    public ReadOnlyObjectProperty<Staleness> stalenessProperty() {
        return staleness.getReadOnlyProperty();
    }

    /** Returns whether its dataset has changed since it was fitted. */
    @Override
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /**
     * Gives it another name.
     *
     * @param newName the name; blanks around it are left out
     * @throws IllegalArgumentException if {@link Project#modelNameProblem} objects to the name
     */
    @Override
    public void rename(String newName) {
        String stripped = newName.strip();
        if (!project.modelNameProblem(this, stripped).isEmpty()) {
            throw new IllegalArgumentException("no name for a model: " + newName);
        }
        if (!stripped.equals(name())) {
            project.edit(EditNames.rename(name(), stripped), () -> set(saved().withName(stripped)));
        }
    }

    void set(SavedModel next) {
        saved.set(next);
        name.set(next.name());
    }

    void set(Staleness next) {
        staleness.set(next);
    }

    @Override
    public String toString() {
        return name();
    }
}
