package midas.ui.project;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What stands in the project tree under a name, made of something else that may change. */
public abstract sealed class ProjectItem permits ProjectDataset, ProjectModel, ProjectReport {

    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Staleness> staleness = new ReadOnlyObjectWrapper<>(new Staleness.Fresh());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    ProjectItem() {
        stale.bind(Bindings.createBooleanBinding(() -> staleness.get().isStale(), staleness));
    }

    /** Returns the name, unique among all of its kind in the project. */
    public final String name() {
        return name.get();
    }

    /** Returns the name, to be watched. */
    public final ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Returns why it cannot have a name, in a sentence; empty where it can. */
    public abstract String nameProblem(String newName);

    /**
     * Gives it another name.
     *
     * @param newName the name; blanks around it are left out
     * @throws IllegalArgumentException if {@link #nameProblem} objects to the name
     */
    public final void rename(String newName) {
        String stripped = newName.strip();
        if (!nameProblem(stripped).isEmpty()) {
            throw new IllegalArgumentException("no name for " + name() + ": " + newName);
        }
        if (!stripped.equals(name())) {
            takeName(stripped);
        }
    }

    /** Takes a name that it can have, as a change of the project. */
    abstract void takeName(String newName);

    /** Returns whether it is in the project, and not deleted. */
    public abstract boolean isInProject();

    /** Returns what it is now, name and all, to be watched. */
    public abstract ReadOnlyObjectProperty<?> stateProperty();

    /** Returns whether it still is what would be made now of what it is made from; a change that is undone makes it so again. */
    public final ReadOnlyObjectProperty<Staleness> stalenessProperty() {
        return staleness.getReadOnlyProperty();
    }

    /** Returns whether what it is made from has changed since it was made. */
    public final ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    final void show(String newName) {
        name.set(newName);
    }

    void set(Staleness next) {
        staleness.set(next);
    }

    @Override
    public final String toString() {
        return name();
    }
}
