package midas.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
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
                                WindowText.text("import.dialog.data"), "*.csv", "*.tsv", "*.txt"),
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
}
