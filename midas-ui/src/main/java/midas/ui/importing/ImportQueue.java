package midas.ui.importing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.project.ImportOrigin;
import midas.ui.label.WindowText;
import midas.ui.project.ImportViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.task.JobRunner;

/** The files the user is to be asked about, one dialog after the other. */
public final class ImportQueue {

    private final DataReader reader;
    private final JobRunner runner;
    private final DatasetStore store;
    private final ImportViewModel imports;
    private final Deque<ImportTask> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<ImportDialogViewModel>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper waitingCount = new ReadOnlyIntegerWrapper();
    private Consumer<ProjectDataset> onImported = dataset -> {};
    private Consumer<ProjectDataset> onReadAgain = dataset -> {};

    /**
     * Makes a queue with nobody in it.
     *
     * @param reader reads the files
     * @param runner where they are read
     * @param store where datasets go
     * @param imports imports what nobody has to be asked about
     */
    public ImportQueue(DataReader reader, JobRunner runner, DatasetStore store, ImportViewModel imports) {
        this.reader = reader;
        this.runner = runner;
        this.store = store;
        this.imports = imports;
        imports.setOnDoubt(doubt -> ask(new ImportTask(
                doubt.file(),
                new ImportSettings(
                        doubt.options(), ColumnChoices.of(doubt.read().dataset())),
                Optional.of(doubt.read()),
                Optional.empty())));
    }

    /** Sets who hears of each dataset that has come into the project. */
    public void setOnImported(Consumer<ProjectDataset> listener) {
        onImported = listener;
    }

    /** Sets who hears of each dataset whose file was read again. */
    public void setOnReadAgain(Consumer<ProjectDataset> listener) {
        onReadAgain = listener;
    }

    /** Returns the dialog that is to be shown, where there is one. */
    public ReadOnlyObjectProperty<Optional<ImportDialogViewModel>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Asks about files, in order. */
    public void ask(List<Path> files) {
        files.forEach(file -> waiting.add(ImportTask.of(file)));
        next();
    }

    /** Returns the number of files that wait to be asked about. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waitingCount.getReadOnlyProperty();
    }

    /** Returns whether a dataset was imported from a file, which can be read again. */
    public boolean canAskAgain(ProjectDataset dataset) {
        return dataset.origin().isPresent();
    }

    /** Asks how the file of a dataset is to be read: it is read again in place. Does nothing where there is none. */
    public void askAgain(ProjectDataset dataset) {
        dataset.origin()
                .ifPresent(origin -> ask(new ImportTask(
                        origin.file(),
                        new ImportSettings(origin.options(), ColumnChoices.of(dataset.dataset())),
                        Optional.empty(),
                        Optional.of(dataset))));
    }

    /** Imports another sheet of the workbook a dataset comes from, read like that one. Does nothing where there is no file. */
    public void takeSheet(ProjectDataset dataset, String sheet) {
        dataset.origin()
                .ifPresent(origin -> imports.importFiles(
                        List.of(origin.file()),
                        origin.options().withSheet(sheet),
                        read -> read.withName(WindowText.text("import.sheets.dataset", read.name(), sheet))));
    }

    private void ask(ImportTask task) {
        waiting.add(task);
        next();
    }

    private void next() {
        if (current.get().isEmpty() && !waiting.isEmpty()) {
            current.set(Optional.of(
                    new ImportDialogViewModel(waiting.remove(), waitingProperty(), reader, runner, new Next())));
        }
        waitingCount.set(waiting.size());
    }

    private void forget() {
        waiting.clear();
        waitingCount.set(0);
    }

    private void take(Accepted accepted) {
        Optional<ProjectDataset> target = accepted.task().target();
        ImportOrigin origin =
                new ImportOrigin(accepted.task().file(), accepted.settings().options());
        ProjectDataset dataset;
        if (target.isPresent()) {
            dataset = target.get();
            store.readAgain(dataset, accepted.dataset(), accepted.preview().report(), origin, accepted.same());
        } else {
            dataset = store.add(accepted.dataset(), accepted.preview().report(), origin);
        }
        if (target.isPresent()) {
            onReadAgain.accept(dataset);
        } else {
            onImported.accept(dataset);
        }
        if (accepted.others()) {
            List<Path> others = waiting.stream().map(ImportTask::file).toList();
            forget();
            imports.importFiles(
                    others, accepted.settings().options(), accepted.settings().columns()::applyTo);
        }
    }

    private final class Next implements ImportDialogViewModel.Ending {

        @Override
        public void accepted(Accepted accepted) {
            current.set(Optional.empty());
            take(accepted);
            next();
        }

        @Override
        public void cancelled() {
            forget();
            current.set(Optional.empty());
        }

        @Override
        public void skipped() {
            current.set(Optional.empty());
            next();
        }
    }
}
