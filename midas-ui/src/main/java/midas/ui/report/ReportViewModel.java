package midas.ui.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.project.ModelPart;
import midas.io.project.SavedModel;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;

/** A report that is written: all changes are changes of the project. */
public final class ReportViewModel {

    /** What has become of the model that something was made from. */
    public sealed interface Standing {

        /** It shows the fit that the project holds, or nothing of a model. */
        record Current() implements Standing {}

        /**
         * The model was fitted again.
         *
         * @param model the model
         */
        record Refitted(ProjectModel model) implements Standing {}

        /**
         * The model is not in the project any more.
         *
         * @param name its name then
         */
        record Gone(String name) implements Standing {}
    }

    private final ProjectReport report;
    private final Project project;
    private final PartMaker maker;
    private final JobRunner runner;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final List<Job<Void, ?>> jobs = new ArrayList<>();

    /**
     * Makes a view model.
     *
     * @param report the report
     * @param project its project
     * @param maker makes blocks of models
     * @param runner where it does
     */
    public ReportViewModel(ProjectReport report, Project project, PartMaker maker, JobRunner runner) {
        this.report = report;
        this.project = project;
        this.maker = maker;
        this.runner = runner;
    }

    /** Returns the report. */
    public ProjectReport report() {
        return report;
    }

    /** Returns the project. */
    public Project project() {
        return project;
    }

    /** Returns whether something is being made from a model. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns why something could not be made, in words; empty where nothing is to be said. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Forgets what could not be done. */
    public void forgetProblem() {
        problem.set("");
    }

    /** Ends what is being made: the report stays as it is. */
    public void cancel() {
        List.copyOf(jobs).forEach(Job::cancel);
    }

    private SavedReport now() {
        return report.saved();
    }

    /** Returns the place behind a block, or at the end where there is no such block. */
    public int placeBehind(Optional<UUID> block) {
        int index = block.map(id -> ReportEdit.indexOf(now(), id)).orElse(-1);
        return index < 0 ? now().entries().size() : index + 1;
    }

    /**
     * Adds an empty heading.
     *
     * @return its identity
     */
    public UUID addHeading(int at) {
        return add(at, new ReportBlock.Heading(1, ""), "edit.report.heading");
    }

    /**
     * Adds an empty text.
     *
     * @return its identity
     */
    public UUID addText(int at) {
        return add(at, new ReportBlock.Text(""), "edit.report.text");
    }

    private UUID add(int at, ReportBlock block, String key) {
        SavedReport.Entry entry = SavedReport.Entry.of(block);
        report.change(WindowText.text(key), ReportEdit.insert(now(), at, List.of(entry)));
        return entry.id();
    }

    /** Moves a block to another place, where there is one; returns whether it moved. */
    public boolean move(UUID block, int to) {
        int from = ReportEdit.indexOf(now(), block);
        int place = Math.clamp(to, 0, Math.max(0, now().entries().size() - 1));
        if (from < 0 || from == place) {
            return false;
        }
        report.change(
                WindowText.text(
                        "edit.report.move", name(now().entries().get(from).block())),
                ReportEdit.move(now(), block, place));
        return true;
    }

    /** Moves a block by a number of places, down where that is above 0. */
    public boolean moveBy(UUID block, int by) {
        return move(block, ReportEdit.indexOf(now(), block) + by);
    }

    /** Takes a block away. */
    public void delete(UUID block) {
        int at = ReportEdit.indexOf(now(), block);
        if (at >= 0) {
            report.change(
                    WindowText.text("edit.delete", name(now().entries().get(at).block())),
                    ReportEdit.remove(now(), entry -> entry.id().equals(block)));
        }
    }

    /**
     * Gives a heading or a text other words, a table, a plot or a listing another caption.
     *
     * @param step changes right after each other with the same step are undone as one
     */
    public void write(UUID block, String words, Object step) {
        int at = ReportEdit.indexOf(now(), block);
        if (at < 0) {
            return;
        }
        ReportBlock before = now().entries().get(at).block();
        ReportBlock next = Captions.with(before, words);
        if (before instanceof ReportBlock.Heading || before instanceof ReportBlock.Text) {
            replace(block, before, next, step);
        } else if (!next.equals(before)) {
            report.change(WindowText.text("edit.report.edit-caption"), ReportEdit.caption(now(), block, next), step);
        }
    }

    /** Gives a heading another level. */
    public void setLevel(UUID block, int level) {
        int at = ReportEdit.indexOf(now(), block);
        if (at >= 0 && now().entries().get(at).block() instanceof ReportBlock.Heading heading) {
            replace(block, heading, new ReportBlock.Heading(level, heading.text()), new Object());
        }
    }

    private void replace(UUID block, ReportBlock before, ReportBlock next, Object step) {
        if (!next.equals(before)) {
            report.change(
                    WindowText.text(
                            before instanceof ReportBlock.Heading
                                    ? "edit.report.edit-heading"
                                    : "edit.report.edit-text"),
                    ReportEdit.replace(now(), block, next),
                    step);
        }
    }

    /** Returns what a block is called in a few words. */
    public static String name(ReportBlock block) {
        String words = switch (block) {
            case ReportBlock.Heading heading -> heading.text();
            case ReportBlock.Text text -> text.text();
            case ReportBlock.Table table -> table.caption();
            case ReportBlock.Picture picture -> picture.plot().title();
            case ReportBlock.ModelSummary summary -> summary.caption();
            case ReportBlock.Code code -> code.caption();
        };
        String line = words.strip().replaceAll("\\s+", " ");
        return line.isEmpty()
                ? WindowText.text(block instanceof ReportBlock.Heading ? "report.heading" : "report.text")
                : line.codePointCount(0, line.length()) <= 32
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, 31)) + "…";
    }

    /** Returns what has become of the model that a block was made from. */
    public Standing standing(SavedReport.Entry entry) {
        return now().source(entry).map(this::standing).orElseGet(Standing.Current::new);
    }

    private Standing standing(SavedReport.Source source) {
        Optional<ProjectModel> model = project.findModel(source.model());
        if (model.isEmpty()) {
            return new Standing.Gone(source.name());
        }
        return model.get().saved().fittedAt().equals(source.fittedAt())
                ? new Standing.Current()
                : new Standing.Refitted(model.get());
    }

    /** Returns what is not current in the whole report, once for each model. */
    public List<Standing> standings() {
        Map<UUID, Standing> all = new LinkedHashMap<>();
        for (SavedReport.Source source : now().sources()) {
            Standing standing = standing(source);
            if (!(standing instanceof Standing.Current)) {
                all.put(source.model(), standing);
            }
        }
        return List.copyOf(all.values());
    }

    /** Makes all that was added from a model anew, of the fit that the project holds now. */
    public void bringUpToDate(ProjectModel model) {
        if (model.staleProperty().get()) {
            // plots of its rows could not be made, and what is here would be lost
            problem.set(WindowText.text("report.renew.stale", model.name()));
            return;
        }
        List<SavedReport.Source> old = now().sources().stream()
                .filter(source -> source.model().equals(model.id()) && standing(source) instanceof Standing.Refitted)
                .toList();
        SavedModel saved = model.saved();
        PartMaker.Model from = Models.of(model);
        start(
                () -> {
                    List<List<Made>> made = new ArrayList<>();
                    old.forEach(source -> made.add(maker.make(from, source.part())));
                    return made;
                },
                made -> {
                    SavedReport next = now();
                    for (int i = 0; i < old.size(); i++) {
                        // what was taken away in the meantime stays away
                        if (next.sources().contains(old.get(i))) {
                            next = ReportEdit.renew(next, old.get(i), saved, made.get(i));
                        }
                    }
                    report.change(WindowText.text("edit.report.renew", model.name()), next);
                });
    }

    /** Adds something from a model. */
    public void add(int at, ProjectModel model, List<ModelPart> parts) {
        SavedModel saved = model.saved();
        PartMaker.Model from = Models.of(model);
        start(() -> parts.stream().map(part -> maker.make(from, part)).toList(), made -> {
            if (made.stream().allMatch(List::isEmpty)) {
                problem.set(WindowText.text("report.nothing", model.name()));
                return;
            }
            SavedReport next = now();
            int place = Math.min(at, next.entries().size());
            for (int i = 0; i < parts.size(); i++) {
                next = ReportEdit.insert(next, place, saved, parts.get(i), made.get(i));
                place += made.get(i).size();
            }
            report.change(WindowText.text("edit.report.add", model.name()), next);
        });
    }

    private <T> void start(Supplier<T> making, Consumer<T> take) {
        Job<Void, T> job = new Job<>(runner);
        problem.set("");
        job.stateProperty().subscribe(state -> {
            if (state.isRunning()) {
                jobs.add(job);
            } else {
                jobs.remove(job);
            }
            running.set(!jobs.isEmpty());
            switch (state) {
                case JobState.Done<Void, T> done -> {
                    if (report.isInProject()) {
                        take.accept(done.result());
                    }
                }
                case JobState.Failed<Void, T> failed -> problem.set(WindowText.text("report.broken"));
                case JobState.Idle<Void, T> idle -> {}
                case JobState.Running<Void, T> under -> {}
                case JobState.Cancelled<Void, T> cancelled -> {}
            }
        });
        job.start(context -> making.get());
    }

    /** From models of the project to what blocks are made from. */
    static final class Models {

        private Models() {}

        /** Returns a model as it is now; its dataset where it still holds what the model saw. */
        static PartMaker.Model of(ProjectModel model) {
            return new PartMaker.Model(
                    model.saved(),
                    model.diagnostics().map(ProjectDataset::dataset),
                    model.staleProperty().get()
                            ? Optional.empty()
                            : model.dataset().map(ProjectDataset::dataset));
        }
    }
}
