package midas.ui.importing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import midas.io.dataset.Dataset;
import midas.io.dataset.Reading;
import midas.io.dataset.SameColumns;
import midas.io.importing.ImportFailure;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.ui.label.WindowText;
import midas.ui.project.ImportProgress;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.ImportText;
import midas.ui.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a file before it is imported: what was found of it, every bit of which can be changed, and what it holds when it is read that way. Each
 * change reads the file again in the background; what was shown stays until the new reading is there.
 */
public final class ImportDialogViewModel {

    /** Number of records and rows that are shown. */
    static final int SHOWN_ROWS = 100;

    /** Hears how the dialog ends. */
    interface Ending {

        /** The file is to be imported as shown. */
        void accepted(Accepted accepted);

        /** The file, and those that wait, are not to be imported. */
        void cancelled();

        /** The file is not to be imported; those that wait are still to be asked about. */
        void skipped();
    }

    /** How a reading, or the look at the file before it is imported, ended. */
    private sealed interface Ended {

        record Read(ImportPreview preview, DataReader.Stamp stamp) implements Ended {}

        record Refused(ImportFailure failure, RawLines lines) implements Ended {}

        record Stopped() implements Ended {}

        record Unchanged(boolean others, SameColumns same) implements Ended {}
    }

    private final ImportTask task;
    private final ReadOnlyIntegerProperty waiting;
    private final DataReader reader;
    private final Ending ending;
    private final Job<Double, Ended> job;
    private final ColumnTypesViewModel columns;
    private final ImportOptionsModel options;
    private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportQuestion>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RawLines> raw = new ReadOnlyObjectWrapper<>(RawLines.NONE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringBinding blocked;
    private ColumnChoices choices;
    private ImportOptions readOptions;
    private Optional<Reading> found = Optional.empty();
    private DataReader.@Nullable Stamp stamp;

    /**
     * Makes a dialog that begins to read at once.
     *
     * @param task the file
     * @param waiting number of files that wait to be asked about
     * @param reader reads it
     * @param runner where it is read
     * @param ending hears how the dialog ends
     */
    ImportDialogViewModel(
            ImportTask task, ReadOnlyIntegerProperty waiting, DataReader reader, JobRunner runner, Ending ending) {
        this.task = task;
        this.waiting = waiting;
        this.reader = reader;
        this.ending = ending;
        this.job = new Job<>(runner);
        this.columns = new ColumnTypesViewModel(runner);
        this.options = new ImportOptionsModel(task.settings().options());
        this.readOptions = options.get();
        this.choices = task.settings().columns();
        task.target().ifPresent(target -> name.set(target.name()));
        blocked = Bindings.createStringBinding(
                this::blocked,
                reading,
                failure,
                preview,
                question,
                options.optionsProperty(),
                name,
                columns.convertingProperty());
        job.stateProperty().subscribe(this::onState);
        read(task.read());
        options.optionsProperty().addListener((property, before, now) -> read(Optional.empty()));
    }

    /** Returns the file. */
    public ImportTask task() {
        return task;
    }

    /** Returns the number of files that wait to be asked about. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting;
    }

    /** Returns what is known about the file in place of what would be found; each change reads the file again. */
    public ImportOptionsModel options() {
        return options;
    }

    /** Returns what the file holds; empty until it was read once. Where it cannot be read any more, what it held before. */
    public ReadOnlyObjectProperty<Optional<ImportPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Returns the first records as they stand in the file, or the lines that could not be read. */
    ReadOnlyObjectProperty<RawLines> rawProperty() {
        return raw.getReadOnlyProperty();
    }

    /** Returns what only the user can decide. */
    public ReadOnlyObjectProperty<Optional<ImportQuestion>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Returns why the file cannot be read with these options, in words; empty where it can. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Returns what else is to be known, in words; mostly empty. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Returns whether the file is being read. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Returns the part read, in [0, 1], or −1 where it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns the name the dataset will have. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Returns why the file cannot be imported now, in words; empty where it can. */
    public StringBinding blockedBinding() {
        return blocked;
    }

    /** Returns the columns with their types and scales. */
    public ColumnTypesViewModel columns() {
        return columns;
    }

    /** Returns the answer to the question, if it was given. */
    public Optional<ImportQuestion.Answer> answer() {
        return question.get().flatMap(asked -> asked.answerIn(options.get(), found));
    }

    /** Answers the question. */
    public void answer(ImportQuestion.Answer answer) {
        question.get().ifPresent(asked -> options.set(asked.answered(options.get(), answer)));
    }

    /** Reads the file once more as it is. */
    public void readAgain() {
        read(Optional.empty());
    }

    /** Ends the reading that goes on; what was shown before stays. */
    public void stop() {
        if (reading.get()) {
            job.cancel();
            failure.set(WindowText.text("import.stopped"));
        }
    }

    /**
     * Imports the file as shown, if nothing stands against it: where it was changed since, it is read and shown again first.
     *
     * @param others whether the files that wait are to be imported in the same way
     */
    public void accept(boolean others) {
        if (!blocked.get().isEmpty()) {
            return;
        }
        DataReader.Stamp shown = stamp;
        Supplier<SameColumns> same = task.same(preview.get());
        job.start(context -> {
            try {
                return reader.stamp(task.file()).equals(shown)
                        ? new Ended.Unchanged(others, same.get())
                        : read(context, options.get(), Optional.empty());
            } catch (IOException gone) {
                return new Ended.Refused(task.gone(gone), RawLines.NONE);
            }
        });
    }

    /** Ends the dialog without an import; files that wait are forgotten. */
    public void cancel() {
        close();
        ending.cancelled();
    }

    /** Ends the dialog without an import; files that wait are asked about. */
    public void skip() {
        close();
        ending.skipped();
    }

    private void close() {
        job.cancel();
        columns.close();
    }

    private void read(Optional<ImportOutcome.Imported> known) {
        job.cancel();
        ImportOptions wanted = options.get();
        job.start(context -> read(context, wanted, known));
    }

    /** In the background. */
    private Ended read(JobContext<Double> context, ImportOptions wanted, Optional<ImportOutcome.Imported> known) {
        try {
            DataReader.Stamp before = reader.stamp(task.file());
            ImportOutcome outcome =
                    known.isPresent() ? known.get() : reader.read(task.file(), wanted, new ImportProgress(context));
            return switch (outcome) {
                case ImportOutcome.Imported imported ->
                    new Ended.Read(
                            new ImportPreview(
                                    imported.dataset(),
                                    imported.report(),
                                    reader.raw(task.file(), imported.report().reading(), SHOWN_ROWS + 1)),
                            before);
                case ImportOutcome.Refused refused ->
                    new Ended.Refused(refused.failure(), lines(refused.failure(), wanted));
                case ImportOutcome.Cancelled cancelled -> new Ended.Stopped();
            };
        } catch (IOException gone) {
            return new Ended.Refused(task.gone(gone), RawLines.NONE);
        }
    }

    private RawLines lines(ImportFailure why, ImportOptions wanted) {
        long line = why instanceof ImportFailure.MalformedQuotes quotes ? quotes.line() : 0;
        return reader.lines(task.file(), wanted, RawLines.firstLine(line, SHOWN_ROWS), SHOWN_ROWS)
                .map(lines -> RawLines.of(lines.lines(), lines.delimiter(), line))
                .orElse(RawLines.NONE);
    }

    private void onState(JobState<Double, Ended> state) {
        reading.set(state.isRunning());
        progress.set(-1);
        switch (state) {
            case JobState.Idle<Double, Ended> idle -> {}
            case JobState.Running<Double, Ended> under ->
                progress.set(under.progress().orElse(-1.0));
            case JobState.Done<Double, Ended> done -> take(done.result());
            case JobState.Failed<Double, Ended> failed ->
                failure.set(WindowText.text("import.broken", task.fileName()));
            case JobState.Cancelled<Double, Ended> cancelled -> {
                // by the user, or for a reading in another way that begins at once
            }
        }
    }

    private void take(Ended ended) {
        switch (ended) {
            case Ended.Read read -> show(read);
            case Ended.Refused refused -> {
                if (!refused.lines().records().isEmpty()) {
                    raw.set(refused.lines());
                }
                failure.set(
                        ImportText.of(refused.failure(), Place.IMPORT_DIALOG).message());
            }
            case Ended.Stopped stopped -> failure.set(WindowText.text("import.stopped"));
            case Ended.Unchanged unchanged -> importNow(unchanged);
        }
    }

    private void show(Ended.Read read) {
        boolean sameOptions = readOptions.equals(options.get());
        boolean changed = stamp != null && !stamp.equals(read.stamp()) && sameOptions;
        note.set(changed ? WindowText.text("import.changed", task.fileName()) : "");
        failure.set("");
        if (name.get().isEmpty()) {
            name.set(read.preview().dataset().name());
        }
        keepChoices();
        found = Optional.of(read.preview().report().reading());
        question.set(question(read.preview()));
        stamp = read.stamp();
        readOptions = options.get();
        columns.show(read.preview().dataset(), choices, false);
        preview.set(Optional.of(read.preview()));
        raw.set(RawLines.of(read.preview()));
    }

    /** A question stays once it was asked, so that its answer can be changed, as long as the same cells are read. */
    private Optional<ImportQuestion> question(ImportPreview now) {
        Optional<ImportQuestion> asked = ImportQuestion.of(now.report());
        ImportOptions before = readOptions;
        ImportOptions wanted = options.get();
        boolean sameCells = before.charset().equals(wanted.charset())
                && before.delimiter().equals(wanted.delimiter())
                && before.quote().equals(wanted.quote())
                && before.sheet().equals(wanted.sheet());
        boolean answered = wanted.thousandsSeparator().isPresent()
                || wanted.decimalSeparator().isPresent();
        return asked.isEmpty() && sameCells && answered ? question.get() : asked;
    }

    private void keepChoices() {
        Map<String, ColumnChoice> all = new LinkedHashMap<>(choices.byName());
        Map<String, ColumnChoice> shown = columns.choices().byName();
        columns.allRows().forEach(row -> all.put(row.name(), shown.getOrDefault(row.name(), ColumnChoice.NONE)));
        choices = new ColumnChoices(all);
    }

    private void importNow(Ended.Unchanged unchanged) {
        Optional<ImportPreview> shown = preview.get();
        if (shown.isEmpty()) {
            return;
        }
        keepChoices();
        Dataset dataset = shown.get()
                .dataset()
                .withColumns(columns.changed())
                .withName(name.get().strip());
        close();
        ImportSettings settings = new ImportSettings(options.get(), choices);
        ending.accepted(new Accepted(task, dataset, shown.get(), settings, unchanged.others(), unchanged.same()));
    }

    private String blocked() {
        if (reading.get()) {
            return WindowText.text("import.blocked.reading");
        }
        if (!failure.get().isEmpty() || preview.get().isEmpty()) {
            return WindowText.text("import.blocked.failure");
        }
        if (question.get().isPresent() && answer().isEmpty()) {
            return WindowText.text(
                    "import.blocked.question", question.get().get().raw());
        }
        if (columns.convertingProperty().get()) {
            return WindowText.text("import.blocked.converting");
        }
        if (name.get().isBlank()) {
            return WindowText.text("import.blocked.name");
        }
        return "";
    }
}
