package midas.ui.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.project.SavedReport;

/** The reports of a project. All changes can be undone. */
public final class ProjectReports {

    private final Edits edits;
    /** Tells of reports that get other names, too. */
    private final ObservableList<ProjectReport> reports =
            FXCollections.observableArrayList(report -> new Observable[] {report.nameProperty()});

    private final ObservableList<ProjectReport> shown = FXCollections.unmodifiableObservableList(reports);

    ProjectReports(Edits edits) {
        this.edits = edits;
    }

    /** Returns the reports in the order in which they came, to be watched. */
    public ObservableList<ProjectReport> all() {
        return shown;
    }

    /** Returns what was done to the project. */
    Edits edits() {
        return edits;
    }

    /** Returns the report of an identity. */
    public Optional<ProjectReport> find(UUID id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /** Returns all of them as they are now. */
    List<SavedReport> saved() {
        return reports.stream().map(ProjectReport::saved).toList();
    }

    /** Takes others in the place of these, which cannot be undone. */
    void load(List<SavedReport> others) {
        reports.setAll(
                others.stream().map(saved -> new ProjectReport(this, saved)).toList());
    }

    /** Adds an empty report; where its name is taken it gets a number. */
    public ProjectReport add(String wanted) {
        ProjectReport added = new ProjectReport(
                this, SavedReport.empty(Names.free(wanted, reports.stream().map(ProjectReport::name))));
        List<ProjectReport> before = List.copyOf(reports);
        reports.add(added);
        record(EditNames.newReport(added.name()), before);
        return added;
    }

    /** Lets what was made of a model name it as it is called now; what somebody has written stays as it is. */
    void renameModel(UUID model, String before, String now) {
        for (ProjectReport report : reports) {
            report.change(EditNames.rename(before, now), ModelRenaming.of(report.saved(), model, before, now));
        }
    }

    /** Takes a report away; models and datasets stay. */
    public void delete(ProjectReport report) {
        List<ProjectReport> before = List.copyOf(reports);
        reports.remove(report);
        record(EditNames.delete(report.name(), 0), before);
    }

    private void record(String name, List<ProjectReport> before) {
        List<ProjectReport> after = List.copyOf(reports);
        edits.record(name, () -> ListSteps.become(reports, before), () -> ListSteps.become(reports, after));
    }

    /** Returns why a report cannot have a name, in a sentence; empty where it can. */
    String nameProblem(ProjectReport report, String name) {
        return Names.problem(
                name,
                ".report",
                reports.stream().filter(other -> other != report).map(ProjectReport::name));
    }
}
