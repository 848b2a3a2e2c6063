package midas.ui.dummy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.FilteredList;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoder;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.project.ChosenDataset;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.CodingText;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** The tab of dummy coding: which columns of which dataset, what that would make, and making it. */
public final class DummyViewModel {

    /** What was asked for, and what the coder made of it. */
    private record Made(Dataset parent, CodingOutcome outcome) {}

    private final Project project;
    private final JobRunner runner;
    private final DummyCoder coder = new DummyCoder();
    private final Job<Object, Made> job;
    private final CodingTarget target;
    private final ChosenDataset chosen;
    private final ObjectProperty<@Nullable ProjectDataset> dataset;
    private final ObservableList<DummyRow> rows = FXCollections.observableArrayList();
    private final FilteredList<DummyRow> shown = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final CodingLook look;
    private final StringBinding nameProblem;
    private final StringBinding blocked;
    private final StringBinding title;
    private final ChangeListener<Dataset> onColumns = (property, before, now) -> refill();
    private final WeakChangeListener<Dataset> weakOnColumns = new WeakChangeListener<>(onColumns);
    private final ListChangeListener<ProjectDataset> onDatasets = change -> rename();
    private Consumer<ProjectDataset> onCreated = created -> {};
    private String automaticName = "";
    private @Nullable ProjectDataset left;
    private List<DummyRow> leftRows = List.of();

    /**
     * Makes a tab without a dataset.
     *
     * @param project the project
     * @param runner where work is done
     */
    public DummyViewModel(Project project, JobRunner runner) {
        this.project = project;
        this.runner = runner;
        this.job = new Job<>(runner);
        this.look = new CodingLook(coder, runner, this::wanted, this::found);
        this.target = new CodingTarget(project);
        this.chosen = new ChosenDataset(project.datasets());
        this.dataset = chosen.property();
        filter.subscribe(now -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
        dataset.addListener((property, before, now) -> onDataset(before, now));
        nameProblem = Bindings.createStringBinding(
                () -> target.nameProblem(dataset.get(), name.get()), name, dataset, project.datasets(), running);
        blocked = Bindings.createStringBinding(
                this::findBlock, dataset, look.previewProperty(), look.failureProperty(), nameProblem, running);
        title = Bindings.createStringBinding(
                () -> {
                    ProjectDataset source = dataset.get();
                    return source == null
                            ? WindowText.text("dummy.tab")
                            : WindowText.text("dummy.tab.of", source.name());
                },
                dataset);
        job.stateProperty().subscribe(this::onState);
        project.datasets().addListener(new WeakListChangeListener<>(onDatasets));
    }

    /** Returns what tells the tab from others. */
    public StringBinding titleBinding() {
        return title;
    }

    /** Returns the datasets to choose from. */
    public ObservableList<ProjectDataset> datasets() {
        return project.datasets();
    }

    /** Returns the chosen dataset, or null. */
    public ObjectProperty<@Nullable ProjectDataset> datasetProperty() {
        return dataset;
    }

    /** Returns the columns whose names contain the filter. */
    public FilteredList<DummyRow> rows() {
        return shown;
    }

    /** Returns the row of a column. */
    public Optional<DummyRow> row(String column) {
        return rows.stream().filter(row -> row.name().equals(column)).findFirst();
    }

    /** Returns the text that the names of the columns shown must contain, in any case. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Returns the name of the dataset to be made. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Returns what is wrong with the name; empty where nothing is. */
    public StringBinding nameProblemBinding() {
        return nameProblem;
    }

    /** Returns why nothing can be made yet; empty where it can. */
    public StringBinding blockedBinding() {
        return blocked;
    }

    /** Returns what would be made. */
    public ReadOnlyObjectProperty<CodingPreview> previewProperty() {
        return look.previewProperty();
    }

    /** Returns whether the preview is not up to date yet. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return look.lookingProperty();
    }

    /** Returns why there is no preview, in words; empty where there is one. */
    public ReadOnlyStringProperty previewFailureProperty() {
        return look.failureProperty();
    }

    /** Looks once more what would be made. */
    public void lookAgain() {
        look.look();
    }

    /** Returns whether a dataset is being made. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns what came of the last attempt to make a dataset; empty where there is nothing to say. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Sets who hears of a dataset that was made. */
    public void setOnCreated(Consumer<ProjectDataset> listener) {
        onCreated = listener;
    }

    /** Chooses a dataset, and what is coded in it. */
    public void prefill(ProjectDataset source, List<Coding> codings) {
        dataset.set(source);
        codings.forEach(coding -> row(coding.column()).ifPresent(row -> row.prefill(coding)));
        look.look();
    }

    /** Lets what is made take the place of a dataset made from the same one, under its name. */
    public void replace(ProjectDataset replaced) {
        target.replace(replaced);
        name.set(replaced.name());
    }

    Optional<ProjectDataset> replaced() {
        return target.replaced();
    }

    /** Makes the dataset, unless there is a reason not to. */
    public void create() {
        ProjectDataset source = dataset.get();
        if (source == null || !blocked.get().isEmpty()) {
            return;
        }
        message.set("");
        Dataset parent = source.dataset();
        String wanted = name.get().strip();
        List<Coding> codings = codings();
        Set<String> leftOut = leftOut();
        job.start(context -> new Made(parent, coder.apply(parent, wanted, codings, leftOut)));
    }

    /** Gives up what is being made. */
    public void cancel() {
        job.cancel();
    }

    void setScale(String column, Scale scale) {
        ProjectDataset source = dataset.get();
        if (source != null) {
            source.setScale(column, scale);
        }
    }

    void onChoice(DummyRow row) {
        row.changed();
        look.look();
    }

    private void onDataset(@Nullable ProjectDataset before, @Nullable ProjectDataset now) {
        if (before != null) {
            before.datasetProperty().removeListener(weakOnColumns);
            left = before;
            leftRows = List.copyOf(rows);
        }
        rows.clear();
        filter.set("");
        message.set("");
        look.forget();
        if (now == null) {
            look.look();
            return;
        }
        now.datasetProperty().addListener(weakOnColumns);
        // a dataset that comes back finds what was chosen for it
        if (now == left) {
            rows.setAll(leftRows);
        }
        refill();
        rename();
    }

    private void rename() {
        ProjectDataset source = dataset.get();
        if (source != null && (name.get().isBlank() || name.get().equals(automaticName))) {
            automaticName = project.freeName(Messages.text("dummy.name", source.name()));
            name.set(automaticName);
        }
    }

    /** What was chosen for a column holds as long as there is a column of its name. */
    private void refill() {
        ProjectDataset source = dataset.get();
        List<Column> columns = source == null ? List.of() : source.dataset().columns();
        Map<String, DummyRow> before = new HashMap<>();
        rows.forEach(row -> before.put(row.name(), row));
        List<DummyRow> now = new ArrayList<>();
        for (Column column : columns) {
            DummyRow row = before.get(column.name());
            if (row == null) {
                row = new DummyRow(this, column);
            } else if (row.column() != column) {
                row.hold(column);
            }
            now.add(row);
        }
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        count(now);
        look.look();
    }

    private void count(List<DummyRow> counted) {
        List<Column> columns = counted.stream()
                .map(DummyRow::column)
                .filter(DummyCoding::isOffered)
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        runner.inBackground(() -> {
            Map<Column, Integer> counts = new HashMap<>();
            columns.forEach(column -> counts.put(column, column.unique()));
            runner.onWindow(() -> {
                for (DummyRow row : counted) {
                    Optional.ofNullable(counts.get(row.column())).ifPresent(row::counted);
                }
                look.look();
            });
        });
    }

    List<Coding> codings() {
        return rows.stream().flatMap(row -> row.coding().stream()).toList();
    }

    Set<String> leftOut() {
        return rows.stream()
                .filter(row -> row.action() == CodingAction.NOT_INCLUDED)
                .map(DummyRow::name)
                .collect(Collectors.toSet());
    }

    private Optional<CodingLook.Wanted> wanted() {
        ProjectDataset source = dataset.get();
        return source == null
                ? Optional.empty()
                : Optional.of(new CodingLook.Wanted(
                        source.dataset(),
                        codings(),
                        leftOut(),
                        rows.stream()
                                .filter(row -> row.action().codes())
                                .map(DummyRow::column)
                                .toList()));
    }

    private void found(Map<Column, List<String>> categories) {
        rows.forEach(row -> Optional.ofNullable(categories.get(row.column())).ifPresent(row::found));
    }

    private String findBlock() {
        if (dataset.get() == null) {
            return chosen.problem();
        }
        if (!look.failureProperty().get().isEmpty()) {
            return WindowText.text("dummy.blocked.broken");
        }
        CodingPreview preview = look.previewProperty().get();
        if (preview.columns().isEmpty()) {
            return WindowText.text("dummy.blocked.nothing");
        }
        List<CodingPreview.Impossible> problems = preview.problems();
        if (!problems.isEmpty()) {
            return WindowText.text("dummy.blocked.problem", problems.getFirst().column());
        }
        return nameProblem.get().isEmpty() ? "" : WindowText.text("dummy.blocked.name");
    }

    private void onState(JobState<Object, Made> state) {
        switch (state) {
            case JobState.Idle<Object, Made> idle -> running.set(false);
            case JobState.Running<Object, Made> under -> running.set(true);
            case JobState.Done<Object, Made> done -> {
                running.set(false);
                take(done.result());
            }
            case JobState.Failed<Object, Made> failed -> {
                running.set(false);
                message.set(WindowText.text("dummy.broken"));
            }
            case JobState.Cancelled<Object, Made> cancelled -> {
                running.set(false);
                message.set(WindowText.text("dummy.cancelled"));
            }
        }
    }

    private void take(Made made) {
        switch (made.outcome()) {
            case CodingOutcome.Coded coded -> {
                ProjectDataset created = target.put(coded.dataset(), made.parent());
                automaticName = name.get();
                rename();
                onCreated.accept(created);
            }
            case CodingOutcome.Refused refused ->
                message.set(refused.problems().stream()
                        .map(problem -> CodingText.of(
                                        problem,
                                        made.parent().columns().stream()
                                                .map(Column::name)
                                                .toList())
                                .message())
                        .collect(Collectors.joining(" ")));
        }
    }
}
