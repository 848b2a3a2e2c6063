package midas.ui.importing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Conversion;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Messages;

/** The columns of a dataset, a row each, with types and scales that can be changed. The dataset itself stays as it is. */
public final class ColumnTypesViewModel {

    private record Task(ColumnRow row, Column column, Optional<ColumnType> type) {}

    private record Result(Task task, Column column, Optional<Conversion> conversion, ColumnFigures figures) {}

    private final Job<Integer, Integer> job;
    private final ConcurrentLinkedQueue<Result> results = new ConcurrentLinkedQueue<>();
    private final ObservableList<ColumnRow> all = FXCollections.observableArrayList();
    private final FilteredList<ColumnRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper converting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    /** A new one for each dataset: work that was cancelled may still take from the old one. */
    private ConcurrentLinkedDeque<Task> tasks = new ConcurrentLinkedDeque<>();

    private boolean typesFixed;

    /** Makes a table without columns. */
    public ColumnTypesViewModel(JobRunner runner) {
        job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
        filter.subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /**
     * Shows the columns of a dataset. Types that are chosen and not there yet are converted in the background, and so is counted what has to be counted.
     *
     * @param dataset the dataset
     * @param choices what is wanted of its columns
     * @param fixed whether types cannot be changed
     */
    public void show(Dataset dataset, ColumnChoices choices, boolean fixed) {
        job.cancel();
        tasks = new ConcurrentLinkedDeque<>();
        typesFixed = fixed;
        List<ColumnRow> rows = dataset.columns().stream().map(ColumnRow::new).toList();
        for (ColumnRow row : rows) {
            ColumnChoice choice = choices.of(row.name());
            Column column = row.state().column();
            Column scaled = choice.scale().map(column::withScale).orElse(column);
            row.set(ColumnState.of(scaled));
            Optional<ColumnType> other = choice.type().filter(type -> type != column.type());
            if (other.isPresent()) {
                row.set(row.state().wanting(other.get()));
                tasks.addFirst(new Task(row, scaled, other));
            } else {
                // counting again what an earlier conversion lost takes the conversion itself
                boolean converted = column.type() != column.importedType();
                tasks.addLast(new Task(row, scaled, converted ? Optional.of(column.type()) : Optional.empty()));
            }
        }
        all.setAll(rows);
        count();
        changes.set(changes.get() + 1);
        work();
    }

    /** Ends what goes on in the background. */
    public void close() {
        tasks.clear();
        job.cancel();
    }

    /** Returns the rows whose names hold the text of the filter, in the order of the dataset. */
    public ObservableList<ColumnRow> rows() {
        return shown;
    }

    /** Returns all rows, in the order of the dataset. */
    public ObservableList<ColumnRow> allRows() {
        return all;
    }

    /** Returns the text that names of shown rows hold, in any case. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Returns whether types cannot be changed, as in derived datasets. */
    public boolean isTypesFixed() {
        return typesFixed;
    }

    /** Returns whether a column is being converted, so that the columns are not yet what they are to be. */
    public ReadOnlyBooleanProperty convertingProperty() {
        return converting.getReadOnlyProperty();
    }

    /** Returns a number that changes with every change of a type or scale that is done. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Reads columns as another type, in the background. */
    public void setType(Collection<ColumnRow> rows, ColumnType type) {
        if (typesFixed) {
            return;
        }
        for (ColumnRow row : rows) {
            if (row.state().type() != type) {
                row.set(row.state().wanting(type));
                tasks.addFirst(new Task(row, row.state().column(), Optional.of(type)));
            }
        }
        count();
        work();
    }

    /** Gives columns another scale. */
    public void setScale(Collection<ColumnRow> rows, Scale scale) {
        for (ColumnRow row : rows) {
            row.set(row.state().with(row.state().column().withScale(scale)));
        }
        count();
        changes.set(changes.get() + 1);
    }

    /** Returns in what columns differ from what the import found, or will when conversions under way are done. */
    public ColumnChoices choices() {
        Map<String, ColumnChoice> chosen = new LinkedHashMap<>();
        for (ColumnRow row : all) {
            ColumnState state = row.state();
            ColumnChoice now = ColumnChoice.of(state.column());
            Optional<ColumnType> wanted =
                    state.wanted().filter(type -> type != state.column().importedType());
            chosen.put(row.name(), state.wanted().isPresent() ? new ColumnChoice(wanted, now.scale()) : now);
        }
        return new ColumnChoices(chosen);
    }

    /** Returns the columns that are not as they came. */
    public List<Column> changed() {
        return all.stream()
                .filter(ColumnRow::isChanged)
                .map(row -> row.state().column())
                .toList();
    }

    /** Returns how many columns change, and how many cells become missing by that, in words; empty where nothing changes. */
    public String changesInWords() {
        long columns = all.stream().filter(ColumnRow::isChanged).count();
        long lost = all.stream().mapToLong(ColumnRow::newlyLost).sum();
        if (columns == 0) {
            return "";
        }
        String words = Messages.counted("columns.change", columns);
        return lost == 0 ? words : WindowText.text("columns.and", words, Messages.counted("columns.lost", lost));
    }

    /** Returns how many cells become missing by the changes. */
    public long lost() {
        return all.stream().mapToLong(ColumnRow::newlyLost).sum();
    }

    private void count() {
        converting.set(all.stream().anyMatch(row -> row.state().wanted().isPresent()));
    }

    private void work() {
        if (!job.state().isRunning() && !tasks.isEmpty()) {
            ConcurrentLinkedDeque<Task> toDo = tasks;
            job.start(context -> run(toDo, context));
        }
    }

    /** In the background. */
    private Integer run(ConcurrentLinkedDeque<Task> toDo, JobContext<Integer> context) {
        int done = 0;
        for (Task task = toDo.poll(); task != null; task = toDo.poll()) {
            if (context.isCancelled()) {
                return done;
            }
            Column column = task.column();
            Optional<Conversion> conversion = task.type().map(column::as);
            Column now = conversion.map(Conversion::column).orElse(column);
            results.add(new Result(task, now, conversion, ColumnFigures.of(now)));
            context.progress(++done);
        }
        return done;
    }

    private void onState(JobState<Integer, Integer> state) {
        switch (state) {
            case JobState.Idle<Integer, Integer> idle -> {}
            case JobState.Running<Integer, Integer> under -> take();
            case JobState.Done<Integer, Integer> done -> {
                take();
                work();
            }
            case JobState.Failed<Integer, Integer> failed -> {
                tasks.clear();
                all.forEach(row -> {
                    ColumnState now = row.state();
                    row.set(new ColumnState(now.column(), Optional.empty(), now.lost(), now.examples(), now.figures()));
                });
                count();
            }
            case JobState.Cancelled<Integer, Integer> cancelled -> {}
        }
    }

    private void take() {
        boolean changed = false;
        for (Result result = results.poll(); result != null; result = results.poll()) {
            changed |= take(result);
        }
        if (changed) {
            count();
            changes.set(changes.get() + 1);
        }
    }

    /** Returns whether more than figures has changed. */
    private static boolean take(Result result) {
        ColumnRow row = result.task().row();
        ColumnState before = row.state();
        Optional<ColumnFigures> figures = Optional.of(result.figures());
        if (before.wanted().isEmpty()) {
            // counted only; the scale may have been changed meanwhile
            if (before.type() == result.column().type()) {
                row.set(new ColumnState(
                        before.column(),
                        Optional.empty(),
                        result.conversion().map(Conversion::lost).orElse(0),
                        result.conversion().map(Conversion::examples).orElse(List.of()),
                        figures));
            }
            return row.state().lost() != before.lost();
        }
        if (!before.wanted().equals(result.task().type())) {
            // another type has been chosen since
            return false;
        }
        Column column = before.column().scale() == result.task().column().scale()
                ? result.column()
                : result.column().withScale(before.column().scale());
        row.set(new ColumnState(
                column,
                Optional.empty(),
                result.conversion().map(Conversion::lost).orElse(0),
                result.conversion().map(Conversion::examples).orElse(List.of()),
                figures));
        return true;
    }
}
