package midas.ui.project;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What stands in the project tree under a name. */
public sealed interface ProjectItem permits ProjectDataset, ProjectModel {

    /** Returns the name, unique among all of its kind. */
    String name();

    /** Returns why it cannot have a name, in a sentence; empty where it can. */
    String nameProblem(String name);

    /**
     * Gives it another name.
     *
     * @param newName the name; blanks around it are left out
     * @throws IllegalArgumentException if {@link #nameProblem} objects to the name
     */
    void rename(String newName);

    /** Returns whether it is in the project, and not deleted. */
    boolean isInProject();

    /** Returns what it is now, name and all, to be watched. */
    ReadOnlyObjectProperty<?> stateProperty();

    /** Returns whether it still is what would be made of what it is made from; a change that is undone makes it so again. */
    ReadOnlyObjectProperty<Staleness> stalenessProperty();

    /** Returns whether what it is made from has changed. */
    ReadOnlyBooleanProperty staleProperty();
}
