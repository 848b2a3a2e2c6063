package midas.ui.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.ui.importing.ColumnTypesView;
import midas.ui.importing.ColumnTypesViewModel;
import midas.ui.importing.DatasetStore;
import midas.ui.importing.ImportDialogView;
import midas.ui.importing.ImportDialogViewModel;
import midas.ui.importing.ImportQueue;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.JobRunner;
import midas.ui.widget.Unfolding;
import org.jspecify.annotations.Nullable;

/** The windows that ask how data are to be read. */
final class DataWindows {

    private static final double WIDTH = 1120;
    private static final double HEIGHT = 820;
    private static final double TYPES_HEIGHT = 640;

    private final Supplier<@Nullable Window> owner;
    private final ReadOnlyDoubleProperty zoom;
    private final JobRunner runner;
    private final DatasetStore store;
    private @Nullable Stage dialog;

    /**
     * Shows the dialogs of a queue as they come.
     *
     * @param owner the main window
     * @param zoom its zoom
     * @param runner where columns are converted
     * @param store takes changed columns
     * @param queue whom to ask about what
     */
    DataWindows(
            Supplier<@Nullable Window> owner,
            ReadOnlyDoubleProperty zoom,
            JobRunner runner,
            DatasetStore store,
            ImportQueue queue) {
        this.owner = owner;
        this.zoom = zoom;
        this.runner = runner;
        this.store = store;
        queue.currentProperty().addListener((property, before, now) -> show(now));
    }

    /** Opens the types and scales of a dataset's columns. */
    void showColumnTypes(ProjectDataset dataset) {
        Window over = owner.get();
        if (over == null) {
            return;
        }
        ColumnTypesViewModel model = new ColumnTypesViewModel(runner);
        Stage[] stage = new Stage[1];
        Runnable close = () -> {
            model.close();
            stage[0].close();
        };
        Parent content = Views.load(
                Fxml.COLUMN_TYPES,
                new ColumnTypesView(
                        dataset.dataset(), model, zoom.get(), changed -> store.setColumns(dataset, changed), close));
        stage[0] = OverWindow.open(
                over,
                WindowText.text("columns.window", dataset.name()),
                content,
                WIDTH * zoom.get(),
                TYPES_HEIGHT * zoom.get(),
                close);
    }

    private void show(Optional<ImportDialogViewModel> model) {
        Stage before = dialog;
        dialog = null;
        if (before != null) {
            before.close();
        }
        Window over = owner.get();
        if (model.isEmpty() || over == null) {
            return;
        }
        ImportDialogViewModel shown = model.get();
        ImportDialogView view = new ImportDialogView(shown, zoom.get());
        Parent content = Views.load(Fxml.IMPORT_DIALOG, view);
        Unfolding unfolding = new Unfolding(view.panes());
        String title = shown.task().target().isPresent() ? "import.title.again" : "import.title";
        dialog = OverWindow.open(
                over,
                WindowText.text(title, shown.task().fileName()),
                content,
                WIDTH * zoom.get(),
                HEIGHT * zoom.get(),
                shown::cancel);
        unfolding.play();
    }
}
