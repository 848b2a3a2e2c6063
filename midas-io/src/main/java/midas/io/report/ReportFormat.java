package midas.io.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.export.FileReplacement;

/** Formats of reports as files. What is written stands beside its target first and is then renamed: a file is either whole or as it was. */
public enum ReportFormat {
    /** One page for a browser, complete in itself. */
    HTML(".html", ".htm"),
    /** Text with marks, and beside it a folder of its plots and of its tables with all digits. */
    MARKDOWN(".md", ".markdown"),
    /** Pages to print, with their fonts. */
    PDF(".pdf"),
    /** For word processors. */
    DOCX(".docx");

    private final List<String> endings;

    ReportFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** Returns how names of such files end, with the point, the usual ending first. */
    public List<String> endings() {
        return endings;
    }

    /** Returns the format that a file's name asks for by its ending, in upper or lower case. */
    public static Optional<ReportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** Returns why nothing can be written to a file, whatever it is; empty where it can, as far as can be seen before. */
    public Optional<ExportOutcome.NotWritten> obstacle(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(new ExportOutcome.NotWritten(file, ExportOutcome.Reason.IS_DIRECTORY, ""));
        }
        if (!FileReplacement.hasFolder(file)) {
            return Optional.of(new ExportOutcome.NotWritten(file, ExportOutcome.Reason.NO_FOLDER, ""));
        }
        Path folder = MarkdownReport.folder(file);
        return this == MARKDOWN && MarkdownReport.isTaken(folder)
                ? Optional.of(new ExportOutcome.NotWritten(folder, ExportOutcome.Reason.FILE_FOR_FOLDER, ""))
                : Optional.empty();
    }

    /** Returns the letters of a report that no type face of the program has, so that the file shows boxes in their places, in the order in which they come. */
    public List<String> undrawn(Report report) {
        UndrawnLetters letters = new UndrawnLetters();
        switch (this) {
            case HTML, MARKDOWN -> {
                // browsers find faces of the computer
            }
            case PDF -> letters.all(report);
            case DOCX -> letters.plots(report);
        }
        return letters.found();
    }

    /**
     * Writes a report; one that was there before is replaced.
     *
     * @param report the report
     * @param words the words that are added to it
     * @param file where to
     * @param monitor hears how many rows of tables and other blocks are written, and may cancel: then all is as it was
     */
    public ExportOutcome write(Report report, ReportWords words, Path file, ExportMonitor monitor) {
        return switch (this) {
            case HTML -> single(new HtmlReport(), report, words, file, monitor);
            case MARKDOWN -> MarkdownReport.write(report, words, file, monitor);
            case PDF -> single(new PdfReport(), report, words, file, monitor);
            case DOCX -> single(new DocxReport(), report, words, file, monitor);
        };
    }

    private static ExportOutcome single(
            ReportWriter writer, Report report, ReportWords words, Path file, ExportMonitor monitor) {
        ReportProgress progress = new ReportProgress(report, monitor);
        return FileReplacement.write(file, progress.rows(), out -> {
            progress.check();
            writer.write(report, words, progress, out);
        });
    }
}
