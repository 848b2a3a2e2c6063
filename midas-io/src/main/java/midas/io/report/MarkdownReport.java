package midas.io.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import midas.io.export.CsvWriter;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.export.FileReplacement;
import midas.io.files.SafeFile;
import midas.io.plot.Drawings;

/**
 * Writes a report as Markdown, and what Markdown cannot hold into a folder beside it, {@code OUT_files} beside {@code OUT.md}: plots as SVG, tables with all digits as CSV, the results of
 * models as JSON.
 */
final class MarkdownReport {

    private static final String FOLDER = "_files";

    private final ReportWords words;
    private final ReportProgress progress;
    private final FileSet files;
    private final String folder;
    private final StringBuilder text = new StringBuilder();
    private int tables;
    private int figures;
    private int summaries;

    private MarkdownReport(ReportWords words, ReportProgress progress, FileSet files, String folder) {
        this.words = words;
        this.progress = progress;
        this.files = files;
        this.folder = folder;
    }

    static ExportOutcome write(Report report, ReportWords words, Path file, ExportMonitor monitor) {
        ReportProgress progress = new ReportProgress(report, monitor);
        if (Files.isDirectory(file) || !FileReplacement.hasFolder(file)) {
            // it says why
            return FileReplacement.write(file, 0, out -> {});
        }
        Path folder = folder(file);
        if (isTaken(folder)) {
            return new ExportOutcome.NotWritten(folder, ExportOutcome.Reason.FILE_FOR_FOLDER, "");
        }
        try (FileSet files = new FileSet(folder)) {
            progress.check();
            MarkdownReport writer = new MarkdownReport(words, progress, files, folder.getFileName() + "/");
            writer.write(report);
            files.place();
            ExportOutcome outcome = FileReplacement.write(file, progress.rows(), out -> {
                Writer characters = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
                characters.append(writer.text).flush();
            });
            if (!(outcome instanceof ExportOutcome.Written)) {
                files.takeBack();
            }
            return outcome;
        } catch (IOException e) {
            return FileReplacement.failed(file, e);
        }
    }

    /** Returns whether there is something in the place of a folder that is none. */
    static boolean isTaken(Path folder) {
        return Files.exists(folder) && !Files.isDirectory(folder);
    }

    /** Returns the folder of the files of a report. */
    static Path folder(Path file) {
        String name = String.valueOf(file.toAbsolutePath().getFileName());
        int point = name.lastIndexOf('.');
        return file.toAbsolutePath().resolveSibling((point > 0 ? name.substring(0, point) : name) + FOLDER);
    }

    private void write(Report report) throws IOException {
        paragraph("# " + MarkdownText.inLine(report.title().strip()));
        for (ReportBlock block : report.blocks()) {
            write(block);
        }
    }

    private void write(ReportBlock block) throws IOException {
        switch (block) {
            case ReportBlock.Heading heading ->
                paragraph("#".repeat(heading.level() + 1)
                        + ' '
                        + MarkdownText.inLine(heading.text().strip()));
            case ReportBlock.Text said -> paragraphs(said.text());
            case ReportBlock.Table table -> table(table);
            case ReportBlock.Picture picture -> picture(picture);
            case ReportBlock.ModelSummary summary -> summary(summary);
            case ReportBlock.Code code -> code(code);
        }
        if (!(block instanceof ReportBlock.Table)) {
            progress.block();
        }
    }

    private void paragraph(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line).append('\n');
    }

    private void paragraphs(String paragraphs) {
        for (String paragraph : Paragraphs.of(paragraphs)) {
            // two blanks at its end keep a line for itself
            paragraph(paragraph.lines().map(MarkdownText::line).collect(Collectors.joining("  \n")));
        }
    }

    private void table(ReportBlock.Table table) throws IOException {
        String name = "table-" + ++tables + ".csv";
        write(name, out -> CsvWriter.write(TableData.of(table), out, ExportMonitor.none()));
        paragraph("**" + MarkdownText.inLine(words.table(tables).strip()) + "** " + MarkdownText.inLine(table.caption())
                + " (" + link(words.allDigits(table), name) + ')');
        List<ReportBlock.Column> columns = table.columns();
        text.append('\n');
        row(columns.stream().map(ReportBlock.Column::text).toList());
        text.append(columns.stream()
                .map(column -> column.numeric() ? "---:" : ":---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        for (List<ReportBlock.Cell> row : table.shownRows()) {
            row(row.stream().map(ReportBlock.Cell::text).toList());
            progress.row();
        }
        table.notes().forEach(this::paragraphs);
    }

    private void row(List<String> cells) {
        text.append(cells.stream().map(MarkdownText::inLine).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void picture(ReportBlock.Picture picture) throws IOException {
        String name = "figure-" + ++figures + ".svg";
        write(name, out -> Drawings.svg(picture.plot(), out));
        paragraph("![" + MarkdownText.inLine(picture.plot().description()) + "](" + address(name) + ')');
        paragraph("**" + MarkdownText.inLine(words.figure(figures).strip()) + "** "
                + MarkdownText.inLine(picture.caption()));
    }

    private void summary(ReportBlock.ModelSummary summary) throws IOException {
        String name = "results-" + ++summaries + ".json";
        boolean results = !summary.results().isEmpty();
        paragraph("**" + MarkdownText.inLine(summary.caption()) + "**"
                + (results ? " (" + link(words.results(), name) + ')' : ""));
        text.append("\n|   |   |\n| :--- | :--- |\n");
        summary.facts().forEach(fact -> row(List.of(fact.label(), fact.value())));
        if (results) {
            write(name, out -> {
                Writer characters = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
                characters.append(summary.results()).append('\n').flush();
            });
        }
    }

    private void code(ReportBlock.Code code) {
        paragraph(MarkdownText.line(code.caption()));
        String fence = MarkdownText.fence(code.text());
        paragraph(fence + code.language() + '\n' + code.text().stripTrailing() + '\n' + fence);
    }

    private String link(String words, String name) {
        return '[' + MarkdownText.inLine(words) + "](" + address(name) + ')';
    }

    private String address(String name) {
        return MarkdownText.address(folder + name);
    }

    private void write(String name, SafeFile.Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(files.add(name)))) {
            content.write(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
