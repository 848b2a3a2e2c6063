package midas.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.io.dataset.SameColumns;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmOutcome;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.RefreshViewModel;
import midas.ui.project.Sample;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.JobRunner;

/** A project with a data set and a form that has fitted a model to it. */
final class Fits {

    final Project project = new Project();
    final ProjectDataset data = project.add(TestData.of(Sample.SLEEPSTUDY), Optional.empty());
    final GlmmViewModel form;
    /** What the status of the window would say. */
    final List<String> said = new ArrayList<>();

    Fits() {
        data.setScale("Subject", Scale.NOMINAL);
        form = fitted(data);
    }

    /** Returns a form that has fitted a model to a dataset like this one. */
    GlmmViewModel fitted(ProjectDataset dataset) {
        GlmmFormViewModel fields = new GlmmFormViewModel(project.datasets(), new DirectJobRunner());
        fields.datasetProperty().set(dataset);
        fields.responseProperty().set("Reaction");
        fields.groupProperty().set("Subject");
        fields.predictors().getFirst().toggle();
        GlmmViewModel made = new GlmmViewModel(fields, new EngineFitter(), new DirectJobRunner(), () -> 0);
        made.run();
        return made;
    }

    GlmmOutcome.Fitted results() {
        return form.fittedProperty().get().orElseThrow();
    }

    /** Returns what saves the results of the form. */
    SaveModelViewModel saving(JobRunner runner) {
        return new SaveModelViewModel(form.fittedProperty(), project, runner);
    }

    /** Saves the results of a form. */
    ProjectModel save(GlmmViewModel results, String name) {
        SaveModelViewModel saving = new SaveModelViewModel(results.fittedProperty(), project, new DirectJobRunner());
        saving.nameProperty().set(name);
        saving.save();
        return saving.savedProperty().get().orElseThrow();
    }

    ProjectModel save() {
        return save(form, "first");
    }

    RefreshViewModel refreshing() {
        RefreshViewModel refreshing = new RefreshViewModel(project, new DirectJobRunner());
        refreshing.setOnEnd(said::add);
        return refreshing;
    }

    /** Returns what fits models again. */
    Refits refits(RefreshViewModel refreshing, JobRunner runner) {
        Refits refits = new Refits(project, EngineFitter::new, refreshing, runner);
        refits.setOnEnd(said::add);
        return refits;
    }

    /** Reads the file again, in which a value is another one now. */
    void change() {
        read(Sample.SLEEPSTUDY.content().replaceFirst("249\\.56,0,308", "349.56,0,308"));
    }

    void read(String csv) {
        ProjectDataset read = TestData.add(new Project(), "sleepstudy", csv);
        Dataset now = read.dataset().withScale("Subject", Scale.NOMINAL);
        data.readAgain(
                now,
                read.report().orElseThrow(),
                data.origin(),
                SameColumns.of(data.dataset(), now, data.columnsUsed()));
    }
}
