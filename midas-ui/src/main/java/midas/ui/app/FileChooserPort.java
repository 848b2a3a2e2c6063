package midas.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import midas.io.report.ReportFormat;
import midas.ui.diagnostics.PlotFormat;

/** Asks the user for files. */
public interface FileChooserPort {

    /** Returns the data files the user chose, none where the user thought better of it. */
    List<Path> chooseDataFiles();

    /** Returns the project file the user wants to open, empty where the user thought better of it. */
    Optional<Path> chooseProject();

    /**
     * Returns the file the user wants a project to be saved to, with its ending, empty where the user thought better of it. The user has agreed to the loss of a file
     * that is there already.
     *
     * @param suggested a file or a name for it
     */
    Optional<Path> chooseProjectTarget(Path suggested);

    /**
     * Returns the file the user wants a dataset to be written to, empty where the user thought better of it. The user has agreed to the loss of a file that is
     * there already.
     *
     * @param suggestedName a name for it
     */
    Optional<Path> chooseExportFile(String suggestedName);

    /**
     * Returns the file the user wants a plot to be written to, with its ending, empty where the user thought better of it. The user has agreed to the loss of a file
     * that is there already.
     *
     * @param suggestedName a name for it
     * @param format kind of file
     */
    Optional<Path> choosePlotFile(String suggestedName, PlotFormat format);

    /**
     * Returns the file the user wants a report to be written to, with an ending that stands for a format, empty where the user thought better of it. The user has agreed
     * to the loss of a file that is there already.
     *
     * @param suggestedName a name for it
     * @param format kind of file that is suggested
     */
    Optional<Path> chooseReportFile(String suggestedName, ReportFormat format);
}
