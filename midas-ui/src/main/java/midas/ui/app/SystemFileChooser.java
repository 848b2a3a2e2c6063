package midas.ui.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import midas.io.project.ProjectFile;
import midas.io.report.ReportFormat;
import midas.ui.diagnostics.PlotFormat;
import midas.ui.exporting.ExportFormat;
import midas.ui.exporting.ExportTarget;
import midas.ui.files.Answer;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** The system's own dialog. */
final class SystemFileChooser implements FileChooserPort {

    private final Supplier<@Nullable Window> owner;
    private @Nullable File folder;

    SystemFileChooser(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> chooseDataFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WindowText.text("import.dialog"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                WindowText.text("import.dialog.data"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xlsx",
                                "*.ods",
                                "*.parquet"),
                        new FileChooser.ExtensionFilter(WindowText.text("import.dialog.all"), "*"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        @Nullable List<File> files = chooser.showOpenMultipleDialog(owner.get());
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        folder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseProject() {
        return chosen(projects("files.dialog.open").showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseProjectTarget(Path suggested) {
        return SaveTarget.choose(
                suggested, this::askForProject, Function.identity(), SaveTarget::project, this::mayReplace);
    }

    private boolean mayReplace(Path file) {
        Window over = owner.get();
        return over != null && Dialogs.ask(over, SaveTarget.mayReplace(file)) == Answer.REPLACE;
    }

    private Optional<Path> askForProject(Path suggested) {
        FileChooser chooser = projects("files.dialog.save");
        chooser.setInitialFileName(SaveTarget.name(suggested));
        Path beside = suggested.getParent();
        if (beside != null && Files.isDirectory(beside)) {
            chooser.setInitialDirectory(beside.toFile());
        }
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser projects(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WindowText.text(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                WindowText.text("files.dialog.projects"), "*" + ProjectFile.ENDING),
                        new FileChooser.ExtensionFilter(WindowText.text("import.dialog.all"), "*"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }

    @Override
    public Optional<Path> chooseExportFile(String suggestedName) {
        return ExportTarget.choose(Path.of(suggestedName), this::askForExport, this::mayReplace);
    }

    @Override
    public Optional<Path> choosePlotFile(String suggestedName, PlotFormat format) {
        return SaveTarget.choose(
                Path.of(suggestedName),
                suggested -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(WindowText.text("diagnostics.dialog"));
                    chooser.getExtensionFilters()
                            .add(new FileChooser.ExtensionFilter(format.name(), "*." + format.extension()));
                    chooser.setInitialFileName(SaveTarget.name(suggested));
                    if (folder != null && folder.isDirectory()) {
                        chooser.setInitialDirectory(folder);
                    }
                    return chosen(chooser.showSaveDialog(owner.get()));
                },
                Function.identity(),
                format::named,
                this::mayReplace);
    }

    /** What was chosen: a file as it was named, and the format beside it. */
    private record ReportChoice(Path file, ReportFormat format) {}

    @Override
    public Optional<Path> chooseReportFile(String suggestedName, ReportFormat format) {
        return SaveTarget.choose(
                Path.of(suggestedName),
                suggested -> askForReport(suggested, format),
                ReportChoice::file,
                choice -> ReportFormat.of(choice.file()).isPresent()
                        ? choice.file()
                        : choice.file()
                                .resolveSibling(SaveTarget.name(choice.file())
                                        + choice.format().endings().getFirst()),
                this::mayReplace);
    }

    private Optional<ReportChoice> askForReport(Path suggested, ReportFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WindowText.text("report.dialog"));
        Map<FileChooser.ExtensionFilter, ReportFormat> formats = new LinkedHashMap<>();
        for (ReportFormat each : ReportFormat.values()) {
            FileChooser.ExtensionFilter filter = new FileChooser.ExtensionFilter(
                    WindowText.text("report.format." + each.name().toLowerCase(Locale.ROOT)),
                    each.endings().stream().map(ending -> '*' + ending).toList());
            formats.put(filter, each);
            chooser.getExtensionFilters().add(filter);
            if (each == format) {
                chooser.setSelectedExtensionFilter(filter);
            }
        }
        chooser.setInitialFileName(SaveTarget.name(suggested));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        Optional<Path> file = chosen(chooser.showSaveDialog(owner.get()));
        FileChooser.@Nullable ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
        ReportFormat asked = chosen == null ? format : formats.getOrDefault(chosen, format);
        return file.map(named -> new ReportChoice(named, asked));
    }

    private Optional<ExportTarget.Choice> askForExport(Path suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WindowText.text("export.dialog"));
        Map<FileChooser.ExtensionFilter, ExportFormat> formats = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            formats.put(
                    new FileChooser.ExtensionFilter(
                            WindowText.text("export.dialog." + format.extension()), "*." + format.extension()),
                    format);
        }
        chooser.getExtensionFilters().addAll(formats.keySet());
        formats.forEach((filter, format) -> {
            if (format == ExportFormat.of(suggested)) {
                chooser.setSelectedExtensionFilter(filter);
            }
        });
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        @Nullable File file = chooser.showSaveDialog(owner.get());
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        FileChooser.@Nullable ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
        ExportFormat format = chosen == null ? ExportFormat.CSV : formats.getOrDefault(chosen, ExportFormat.CSV);
        return Optional.of(new ExportTarget.Choice(file.toPath(), format));
    }
}
