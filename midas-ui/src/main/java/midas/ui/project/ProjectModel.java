package midas.ui.project;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.project.SavedModel;
import midas.ui.label.WindowText;

/** A saved model of the project: the newest state of something that never changes itself. Every change made by its methods can be undone by the project's {@link Edits}. */
public final class ProjectModel extends ProjectItem {

    private final Project project;
    private final ReadOnlyObjectWrapper<SavedModel> saved = new ReadOnlyObjectWrapper<>();

    ProjectModel(Project project, SavedModel saved) {
        this.project = project;
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

    /** Returns the dataset it was fitted to, where that is in the project. */
    public Optional<ProjectDataset> dataset() {
        return project.find(saved().source().id());
    }

    /** Returns its dataset of fitted values and residuals, where that is in the project. */
    public Optional<ProjectDataset> diagnostics() {
        return saved().diagnostics().flatMap(project::find);
    }

    @Override
    void takeName(String newName) {
        String before = name();
        String edit = EditNames.rename(before, newName);
        project.edits().together(edit, () -> {
            project.edit(edit, () -> set(saved().withName(newName)));
            project.reports().renameModel(id(), before, newName);
            diagnostics()
                    .filter(values -> isNamedAfter(values.name(), before))
                    .ifPresent(values -> values.takeName(project.freeName(valuesOf(newName))));
        });
    }

    /** Returns whether its dataset has the name that it was given with the model, and not one that somebody chose. */
    private static boolean isNamedAfter(String values, String model) {
        return values.matches(Pattern.quote(valuesOf(model)) + "( \\(\\d+\\))?");
    }

    private static String valuesOf(String model) {
        return WindowText.text("model.diagnostics", model);
    }

    void set(SavedModel next) {
        // who hears of the model may ask for its name
        show(next.name());
        saved.set(next);
    }
}
