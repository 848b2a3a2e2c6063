package midas.ui.importing;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.text.ImportText;

/** Above the table of a dataset: how it was read, and what can be done with it. */
public final class ReadingStrip extends VBox {

    /** What the links do. */
    public interface Actions {

        /** Returns whether a dataset was read from a file. */
        boolean hasFile(ProjectDataset dataset);

        /** Asks how the file of a dataset is to be read. */
        void importSettings(ProjectDataset dataset);

        /** Shows types and scales of a dataset's columns. */
        void columnTypes(ProjectDataset dataset);

        /** Returns what offers the other sheets of the file a dataset comes from. */
        SheetLine sheets(ProjectDataset dataset);

        /** Writes a dataset to a file. */
        void export(ProjectDataset dataset);
    }

    /** Makes the strip of a dataset. */
    public ReadingStrip(ProjectDataset dataset, Actions actions) {
        getStyleClass().add("reading-strip");
        Label reading = new Label();
        reading.setId("reading");
        reading.getStyleClass().add("soft");
        reading.setMaxWidth(Double.MAX_VALUE);
        reading.setWrapText(true);
        reading.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(reading, Priority.ALWAYS);
        reading.textProperty()
                .bind(dataset.datasetProperty()
                        .map(now -> dataset.report()
                                .map(report -> ImportText.reading(report.reading()))
                                .orElse("")));
        HBox row = new HBox(reading);
        row.getStyleClass().add("reading-row");
        if (actions.hasFile(dataset)) {
            row.getChildren().add(link("importSettings", "import.settings", () -> actions.importSettings(dataset)));
        }
        row.getChildren()
                .addAll(
                        link("stripColumnTypes", "columns.link", () -> actions.columnTypes(dataset)),
                        link("stripExport", "export.link", () -> actions.export(dataset)));
        getChildren().addAll(row, actions.sheets(dataset));
    }

    private static Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = new Hyperlink(WindowText.text(key));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }
}
