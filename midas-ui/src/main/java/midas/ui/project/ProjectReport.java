package midas.ui.project;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.project.SavedReport;

/** A report of the project: the newest state of something that never changes itself. Every change made by its methods can be undone by the project's {@link Edits}. */
public final class ProjectReport extends ProjectItem {

    private final ProjectReports reports;
    private final ReadOnlyObjectWrapper<SavedReport> saved = new ReadOnlyObjectWrapper<>();

    ProjectReport(ProjectReports reports, SavedReport saved) {
        this.reports = reports;
        set(saved);
    }

    /** Returns the identity, which no change touches. */
    public UUID id() {
        return saved().id();
    }

    /** Returns the report as it is now. */
    public SavedReport saved() {
        return saved.get();
    }

    /** Returns the report as it is now, to be watched. */
    public ReadOnlyObjectProperty<SavedReport> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<?> stateProperty() {
        return savedProperty();
    }

    @Override
    public boolean isInProject() {
        return reports.all().contains(this);
    }

    @Override
    public String nameProblem(String newName) {
        return reports.nameProblem(this, newName);
    }

    /**
     * Takes another state.
     *
     * @param name what the change is, as an order
     * @param next the state, of the same identity and name
     * @throws IllegalArgumentException if it is another report
     */
    public void change(String name, SavedReport next) {
        change(name, next, new Object());
    }

    /**
     * Takes another state, as {@link #change(String, SavedReport)}.
     *
     * @param step changes right after each other with the same step are undone as one
     */
    public void change(String name, SavedReport next, Object step) {
        if (!next.id().equals(id()) || !next.name().equals(name())) {
            throw new IllegalArgumentException(next.name() + " is another report than " + name());
        }
        SavedReport before = saved();
        if (!next.equals(before)) {
            set(next);
            reports.edits().record(name, () -> set(before), () -> set(next), step);
        }
    }

    @Override
    void takeName(String newName) {
        SavedReport before = saved();
        SavedReport after = before.withName(newName);
        set(after);
        reports.edits().record(EditNames.rename(before.name(), newName), () -> set(before), () -> set(after));
    }

    private void set(SavedReport next) {
        // who hears of the report may ask for its name
        show(next.name());
        saved.set(next);
    }
}
