package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.CodingText;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** One click that dummy codes a column for a form: a coded dataset, the form on it, and the dummies checked. */
public final class QuickCodingViewModel {

    /** Opens the tab of dummy coding. */
    @FunctionalInterface
    public interface Tab {

        /**
         * Opens it for a dataset.
         *
         * @param parent the dataset
         * @param codings what is chosen in it
         * @param result what was made of it, which is replaced
         * @param use takes what comes of it
         */
        void open(ProjectDataset parent, List<Coding> codings, ProjectDataset result, Consumer<ProjectDataset> use);
    }

    /**
     * What to say about the last click.
     *
     * @param text what came of it; empty for nothing
     * @param canUndo whether it can be taken back
     * @param canChange whether another reference can be chosen
     */
    public record Notice(String text, boolean canUndo, boolean canChange) {
        static final Notice NONE = new Notice("", false, false);

        static Notice plain(String text) {
            return new Notice(text, false, false);
        }
    }

    /**
     * What is to be done.
     *
     * @param source the form's dataset
     * @param origin the dataset that is coded: its parent where it is extended, else itself
     * @param parent the state of that
     * @param codings all codings, the new one last
     * @param extended whether the form's dataset takes the new dummies
     */
    private record Plan(
            ProjectDataset source, ProjectDataset origin, Dataset parent, List<Coding> codings, boolean extended) {
        String column() {
            return codings.getLast().column();
        }
    }

    private record Made(Plan plan, CodingOutcome outcome) {}

    private record Done(Plan plan, ProjectDataset result, String edit) {}

    private final GlmmFormViewModel form;
    private final Project project;
    private final Tab tab;
    private final Job<Object, Made> job;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ChangeListener<String> onEdit = (property, before, now) -> onEdit(now);
    private Optional<Done> done = Optional.empty();

    /**
     * Ties it to a form.
     *
     * @param form the form
     * @param project the project
     * @param runner where columns are coded
     * @param tab opens the tab of dummy coding
     */
    public QuickCodingViewModel(GlmmFormViewModel form, Project project, JobRunner runner, Tab tab) {
        this.form = form;
        this.project = project;
        this.tab = tab;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
        project.edits().undoNameProperty().addListener(new WeakChangeListener<>(onEdit));
        form.datasetProperty().addListener((property, before, now) -> {
            if (done.filter(last -> last.result() == now).isEmpty()) {
                forget();
            }
        });
    }

    /** Returns what to say about the last click. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Codes a column of the form's dataset, unless another one is being coded. */
    public void code(String column) {
        ProjectDataset source = form.datasetProperty().get();
        if (source == null || job.state().isRunning()) {
            return;
        }
        Optional<ProjectDataset> made = madeBefore(source, column);
        if (made.isPresent()) {
            reuse(made.get(), column);
            return;
        }
        Plan plan = plan(source, column);
        String name = automaticName(plan.origin().name(), plan.codings());
        notice.set(Notice.plain(WindowText.text("form.code.running", column)));
        job.start(context -> new Made(plan, DummyCoding.apply(plan.parent(), name, plan.codings())));
    }

    /** A column that was coded before needs no second dataset: where one holds its dummies and all that the form uses, the form takes that. */
    private Optional<ProjectDataset> madeBefore(ProjectDataset source, String column) {
        return project.derivedFrom(source).stream()
                .filter(other -> other.parent().equals(Optional.of(source)))
                .filter(other -> !other.staleProperty().get())
                .filter(other -> coded(other, column).isPresent())
                .filter(other -> Stream.concat(
                                Stream.of(
                                        form.responseProperty().get(),
                                        form.groupProperty().get()),
                                form.checkedPredictors().stream())
                        .filter(Objects::nonNull)
                        .allMatch(name -> other.dataset().find(name).isPresent()))
                .findFirst();
    }

    private void reuse(ProjectDataset made, String column) {
        Optional<Operation.CodedColumn> coded = coded(made, column);
        project.edits().together(WindowText.text("edit.code", column), () -> {
            form.datasetProperty().set(made);
            coded.ifPresent(found -> form.checkPredictors(found.dummies()));
        });
        coded.ifPresent(found -> {
            notice.set(Notice.plain(WindowText.text(
                    "form.code.reused",
                    column,
                    Messages.counted("count.dummies", found.dummies().size()),
                    found.reference(),
                    made.name())));
        });
    }

    private static Optional<Operation.CodedColumn> coded(ProjectDataset made, String column) {
        return codedColumns(made.dataset()).stream()
                .filter(each -> each.column().equals(column))
                .findFirst();
    }

    /** Takes the last click back. */
    public void undo() {
        done.filter(last -> project.edits().undoNameProperty().get().equals(last.edit()))
                .ifPresent(last -> {
                    project.edits().undo();
                    // the dummies of the reference before are fixed effects again
                    if (form.datasetProperty().get() == last.result()) {
                        codedColumns(last.result().dataset()).stream()
                                .filter(column ->
                                        column.column().equals(last.plan().column()))
                                .forEach(column -> form.checkPredictors(column.dummies()));
                    }
                });
        forget();
    }

    /** Opens the tab where another reference can be chosen. */
    public void changeReference() {
        done.ifPresent(
                last -> tab.open(last.plan().origin(), codings(last.result().dataset()), last.result(), this::use));
    }

    /** Lets the form work on a coded dataset, with its dummies as fixed effects. */
    private void use(ProjectDataset coded) {
        project.edits().along(() -> {
            form.datasetProperty().set(coded);
            codedColumns(coded.dataset()).forEach(column -> form.checkPredictors(column.dummies()));
        });
        done.filter(last -> last.result() == coded).ifPresent(last -> {
            Done changed = new Done(
                    last.plan(), coded, project.edits().undoNameProperty().get());
            done = Optional.of(changed);
            say(changed, true);
        });
    }

    private void say(Done last, boolean canUndo) {
        notice.set(codedColumns(last.result().dataset()).stream()
                .filter(column -> column.column().equals(last.plan().column()))
                .findFirst()
                .map(column -> new Notice(
                        WindowText.text(
                                last.plan().extended() ? "form.code.extended" : "form.code.done",
                                column.column(),
                                Messages.counted(
                                        "count.dummies", column.dummies().size()),
                                column.reference(),
                                last.result().name()),
                        canUndo,
                        true))
                .orElse(Notice.NONE));
    }

    private static List<Coding> codings(Dataset dataset) {
        return codedColumns(dataset).stream()
                .map(each -> new Coding(each.column(), each.reference(), each.originalKept()))
                .toList();
    }

    /** A dataset that was made this way takes further dummies, as long as nothing else was made of it. */
    private Plan plan(ProjectDataset source, String column) {
        Coding added = new Coding(column, null, false);
        Optional<ProjectDataset> origin = source.parent();
        if (origin.isPresent()
                && source.dataset().lineage() instanceof Lineage.Derived derived
                && derived.operation() instanceof Operation.DummyCoded
                && !source.staleProperty().get()
                && project.derivedFrom(source).isEmpty()) {
            List<Coding> codings = new ArrayList<>(codings(source.dataset()));
            if (isAutomatic(source.name(), automaticName(origin.get().name(), codings))) {
                codings.add(added);
                return new Plan(source, origin.get(), origin.get().dataset(), List.copyOf(codings), true);
            }
        }
        return new Plan(source, source, source.dataset(), List.of(added), false);
    }

    private static String automaticName(String parent, List<Coding> codings) {
        return Messages.text(
                "dummy.name.columns",
                parent,
                codings.stream().map(Coding::column).collect(Collectors.joining(", ")));
    }

    private static boolean isAutomatic(String name, String automatic) {
        return name.equals(automatic)
                || name.startsWith(automatic + " (")
                        && name.substring(automatic.length()).matches(" \\(\\d+\\)");
    }

    private void onState(JobState<Object, Made> state) {
        switch (state) {
            case JobState.Idle<Object, Made> idle -> notice.set(Notice.NONE);
            case JobState.Running<Object, Made> running -> {}
            case JobState.Done<Object, Made> finished -> take(finished.result());
            case JobState.Failed<Object, Made> failed -> notice.set(Notice.plain(WindowText.text("dummy.broken")));
            case JobState.Cancelled<Object, Made> cancelled -> notice.set(Notice.NONE);
        }
    }

    private void take(Made made) {
        Plan plan = made.plan();
        if (form.datasetProperty().get() != plan.source()
                || project.find(plan.parent().id()).isEmpty()) {
            notice.set(Notice.NONE);
            return;
        }
        switch (made.outcome()) {
            case CodingOutcome.Coded coded -> use(plan, coded.dataset());
            case CodingOutcome.Refused refused -> {
                List<String> names =
                        plan.parent().columns().stream().map(Column::name).toList();
                notice.set(Notice.plain(
                        CodingText.of(refused.problems().getFirst(), names).message()));
            }
        }
    }

    private void use(Plan plan, Dataset coded) {
        String edit = WindowText.text("edit.code", plan.column());
        project.edits().together(edit, () -> {
            ProjectDataset result = plan.extended() ? extend(plan, coded) : create(plan, coded);
            done = Optional.of(new Done(plan, result, edit));
            form.datasetProperty().set(result);
            form.checkPredictors(codedColumns(coded).getLast().dummies());
        });
        done.ifPresent(last -> say(last, true));
    }

    private ProjectDataset extend(Plan plan, Dataset coded) {
        Dataset named =
                coded.name().equals(plan.source().name()) ? coded : coded.withName(project.freeName(coded.name()));
        plan.source().remake(named, plan.parent());
        return plan.source();
    }

    private ProjectDataset create(Plan plan, Dataset coded) {
        ProjectDataset before = plan.source();
        ProjectDataset result = project.addDerived(coded, plan.parent());
        // the form leaves a dataset before it goes, and comes back to it after it has come back
        project.edits().record("", () -> move(result, before), () -> move(before, result));
        return result;
    }

    private void move(ProjectDataset from, ProjectDataset to) {
        @Nullable ProjectDataset now = form.datasetProperty().get();
        if (now == from) {
            form.datasetProperty().set(to);
        }
    }

    private void onEdit(String now) {
        Notice shown = notice.get();
        if (shown.canUndo() && done.filter(last -> last.edit().equals(now)).isEmpty()) {
            // something else came since, or it was undone from the menu
            done.filter(last -> project.datasets().contains(last.result()))
                    .ifPresentOrElse(last -> say(last, false), () -> notice.set(Notice.NONE));
        }
    }

    private static List<Operation.CodedColumn> codedColumns(Dataset dataset) {
        return dataset.lineage() instanceof Lineage.Derived derived
                        && derived.operation() instanceof Operation.DummyCoded operation
                ? operation.columns()
                : List.of();
    }

    private void forget() {
        done = Optional.empty();
        if (!job.state().isRunning()) {
            notice.set(Notice.NONE);
        }
    }
}
