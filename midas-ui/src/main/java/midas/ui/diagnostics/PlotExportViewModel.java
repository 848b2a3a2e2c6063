package midas.ui.diagnostics;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import midas.io.export.ExportOutcome;
import midas.ui.exporting.FileExport;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectModel;
import midas.ui.task.JobRunner;

/** Writes plots to files, one at a time, and says what became of it. */
public final class PlotExportViewModel extends FileExport {

    /** Asks where something is to be written. */
    @FunctionalInterface
    public interface Chooser {
        /** Returns a file, from a suggested name; empty where the user thought better of it. */
        Optional<Path> choose(String suggested, PlotFormat format);
    }

    /**
     * Something to be written.
     *
     * @param title title of the plot
     * @param format kind of file
     * @param writer writes it, away from the window's thread
     * @param note what is to be known of the file, in words; may be empty
     */
    public record Request(String title, PlotFormat format, Function<Path, ExportOutcome> writer, String note) {}

    private final ProjectModel model;
    private final Chooser chooser;
    private Optional<Request> last = Optional.empty();

    /**
     * Makes a view model with nothing to do.
     *
     * @param model whose plots are written
     * @param runner where files are written
     * @param chooser asks where to
     */
    public PlotExportViewModel(ProjectModel model, JobRunner runner, Chooser chooser) {
        super(runner);
        this.model = model;
        this.chooser = chooser;
    }

    /** Asks where a plot is to be written and writes it, unless another one is being written. */
    public void export(Request request) {
        if (runningProperty().get()) {
            return;
        }
        String name = SaveTarget.safeName(WindowText.text("diagnostics.name", model.name(), request.title()))
                + '.'
                + request.format().extension();
        Optional<Path> file = chooser.choose(name, request.format());
        if (file.isEmpty()) {
            return;
        }
        last = Optional.of(request);
        write(
                request.title(),
                file.get(),
                model.dataset().stream().toList(),
                monitor -> request.writer().apply(file.get()));
    }

    @Override
    public void tryElsewhere() {
        last.ifPresent(this::export);
    }

    /** Says what was done, as if it had been an export. */
    void say(String sentence) {
        tell(sentence);
    }

    @Override
    protected String done(ExportOutcome.Written written) {
        String sentence =
                WindowText.text("diagnostics.exported", last.map(Request::title).orElse(""), written.file());
        return (sentence + ' ' + last.map(Request::note).orElse("")).strip();
    }
}
