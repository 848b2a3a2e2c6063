package midas.ui.model;

import midas.io.dataset.ColumnType;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import midas.ui.task.DirectJobRunner;

/** A project with a data set and a saved model, for tests of other rooms. */
public final class ProjectWithModel {

    private final Fits fits = new Fits();
    private final ProjectModel model = fits.save();

    /** Returns the project. */
    public Project project() {
        return fits.project;
    }

    /** Returns the model, called {@code first}. */
    public ProjectModel model() {
        return model;
    }

    /** Changes a column of the data. */
    public void changeAgain() {
        fits.data.convert("Days", ColumnType.STRING);
    }

    /** Changes a value of the data and fits the model again: two steps. */
    public void refit() {
        fits.change();
        fits.refits(fits.refreshing(), new DirectJobRunner()).of(model).refit();
    }
}
