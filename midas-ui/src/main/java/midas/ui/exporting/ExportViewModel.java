package midas.ui.exporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import midas.io.dataset.Dataset;
import midas.io.export.ExportOutcome;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;

/** Writes datasets to files, one at a time, and says what became of it. */
public final class ExportViewModel extends FileExport {

    private final Function<String, Optional<Path>> chooser;
    private Optional<ProjectDataset> last = Optional.empty();

    /**
     * Makes a view model with nothing to do.
     *
     * @param runner where files are written
     * @param chooser asks where to, from a suggested name; empty where the user thought better of it
     */
    public ExportViewModel(JobRunner runner, Function<String, Optional<Path>> chooser) {
        super(runner);
        this.chooser = chooser;
    }

    /** Asks where a dataset is to be written and writes it, unless another one is being written. */
    public void export(ProjectDataset source) {
        if (runningProperty().get()) {
            return;
        }
        Optional<Path> file = chooser.apply(suggested(source));
        if (file.isEmpty()) {
            return;
        }
        last = Optional.of(source);
        Dataset dataset = source.dataset();
        ExportFormat format = ExportFormat.of(file.get());
        write(source.name(), file.get(), List.of(source), monitor -> format.write(dataset, file.get(), monitor));
    }

    /** The name of the dataset, unless its own file has it. */
    private static String suggested(ProjectDataset source) {
        String name = SaveTarget.safeName(source.name());
        String ending = '.' + ExportFormat.CSV.extension();
        boolean taken = SourceFile.of(source)
                .map(Path::getFileName)
                .filter(read -> read.toString().equalsIgnoreCase(name + ending))
                .isPresent();
        return (taken ? WindowText.text("export.name", name) : name) + ending;
    }

    @Override
    public void tryElsewhere() {
        last.ifPresent(this::export);
    }

    @Override
    protected String done(ExportOutcome.Written written) {
        return WindowText.text("export.done", Messages.counted("count.rows", written.rows()), written.file());
    }
}
