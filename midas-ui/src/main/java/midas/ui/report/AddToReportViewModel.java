package midas.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.project.ModelPart;
import midas.io.project.SavedModel;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.result.ModelReport;

/** Adds results to reports from wherever they are shown. */
public final class AddToReportViewModel {

    /**
     * What was added last.
     *
     * @param report where to
     * @param words what is said of it
     */
    public record Added(ProjectReport report, String words) {}

    private final Project project;
    private final PartMaker maker;
    private final JobRunner runner;
    private final ReadOnlyObjectWrapper<Optional<Added>> added = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<String> said = words -> {};
    private Optional<ProjectReport> last = Optional.empty();

    /**
     * Makes a view model.
     *
     * @param project the project
     * @param maker makes blocks of models
     * @param runner where it does
     */
    public AddToReportViewModel(Project project, PartMaker maker, JobRunner runner) {
        this.project = project;
        this.maker = maker;
        this.runner = runner;
    }

    /** Lets somebody hear in words what became of it. */
    public void setOnSaid(Consumer<String> listener) {
        said = listener;
    }

    /** Returns what was added last, and where to. */
    public ReadOnlyObjectProperty<Optional<Added>> addedProperty() {
        return added.getReadOnlyProperty();
    }

    /** Returns the reports that something can be added to, the one used last first. */
    public List<ProjectReport> targets() {
        List<ProjectReport> all = project.reports().all();
        return Stream.concat(
                        last.stream().filter(all::contains),
                        all.stream()
                                .filter(report -> last.filter(report::equals).isEmpty()))
                .toList();
    }

    /** Takes note of a report that somebody works on. */
    public void use(ProjectReport report) {
        last = Optional.of(report);
    }

    /** Makes a new, empty report. */
    public ProjectReport newReport() {
        ProjectReport made = project.reports().add(WindowText.text("report.name"));
        use(made);
        return made;
    }

    /**
     * Adds parts of a model below what a report has.
     *
     * @param target the report; empty for a new one
     * @param what what it is, in words
     * @param model the model
     * @param parts the parts
     */
    public void add(Optional<ProjectReport> target, String what, ProjectModel model, List<ModelPart> parts) {
        PartMaker.Model from = ReportViewModel.Models.of(model);
        make(() -> parts.stream().map(part -> maker.make(from, part)).toList(), made -> {
            put(target, what, report -> {
                SavedReport next = report;
                for (int i = 0; i < parts.size(); i++) {
                    next = ReportEdit.insert(next, next.entries().size(), from.model(), parts.get(i), made.get(i));
                }
                return next;
            });
        });
    }

    /** Adds a part of a model as it is shown, below what a report has. */
    public void addShown(
            Optional<ProjectReport> target, String what, SavedModel model, ModelPart part, ReportBlock block) {
        put(
                target,
                what,
                report -> ReportEdit.insert(report, report.entries().size(), model, part, Made.of(List.of(block))));
    }

    /** Adds something that no model of the project stands behind, below what a report has. */
    public void add(Optional<ProjectReport> target, String what, Supplier<ReportBlock> block) {
        addAll(target, what, () -> List.of(block.get()));
    }

    /** Adds several blocks, as {@link #add(Optional, String, Supplier)}, in one step. */
    public void addAll(Optional<ProjectReport> target, String what, Supplier<List<ReportBlock>> blocks) {
        make(
                blocks,
                made -> put(
                        target,
                        what,
                        report -> ReportEdit.insert(
                                report,
                                report.entries().size(),
                                made.stream().map(SavedReport.Entry::of).toList())));
    }

    /** Adds a part of a model as it is shown but for its caption, which names the model, below what a report has. */
    public void addTable(
            Optional<ProjectReport> target,
            String what,
            ProjectModel model,
            ModelPart part,
            Supplier<ReportBlock> block) {
        make(
                block,
                made -> addShown(
                        target,
                        what,
                        model.saved(),
                        part,
                        made instanceof ReportBlock.Table table
                                ? table.withCaption(ModelReport.caption(what, model.name()))
                                : made));
    }

    private <T> void make(Supplier<T> making, Consumer<T> take) {
        Job<Void, T> job = new Job<>(runner);
        job.stateProperty().subscribe(state -> {
            switch (state) {
                case JobState.Done<Void, T> done -> take.accept(done.result());
                case JobState.Failed<Void, T> failed -> said.accept(WindowText.text("report.broken"));
                case JobState.Idle<Void, T> idle -> {}
                case JobState.Running<Void, T> under -> {}
                case JobState.Cancelled<Void, T> cancelled -> {}
            }
        });
        job.start(context -> making.get());
    }

    /** A new report comes with what is added to it in one step. */
    private void put(Optional<ProjectReport> target, String what, UnaryOperator<SavedReport> change) {
        String name = WindowText.text("edit.report.add", what);
        List<ProjectReport> used = new ArrayList<>();
        project.edits().together(name, () -> {
            ProjectReport report = target.filter(ProjectReport::isInProject).orElseGet(this::newReport);
            report.change(name, change.apply(report.saved()));
            used.add(report);
        });
        ProjectReport report = used.getFirst();
        use(report);
        String words = WindowText.text("report.added", what, report.name());
        added.set(Optional.of(new Added(report, words)));
        said.accept(words);
    }
}
