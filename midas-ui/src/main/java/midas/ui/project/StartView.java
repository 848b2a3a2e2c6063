package midas.ui.project;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualPlace;

/** What an empty project shows: how to bring data in. */
public final class StartView {

    private final ImportViewModel imports;
    private final Runnable chooseFiles;
    private final Node recent;

    @FXML
    private VBox column;

    @FXML
    private VBox samples;

    /**
     * Makes the controller.
     *
     * @param imports brings data in
     * @param chooseFiles asks the user for files and imports them
     * @param recent offers the projects of before
     */
    public StartView(ImportViewModel imports, Runnable chooseFiles, Node recent) {
        this.imports = imports;
        this.chooseFiles = chooseFiles;
        this.recent = recent;
    }

    @FXML
    private void initialize() {
        column.getChildren().add(1, recent);
        for (Sample sample : Sample.values()) {
            Hyperlink name = new Hyperlink(sample.datasetName());
            name.setId("sample-" + sample.datasetName());
            name.setOnAction(event -> imports.importSample(sample));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label description = new Label(sample.description());
            description.getStyleClass().add("soft");
            description.setWrapText(true);
            Label source = new Label(sample.source());
            source.getStyleClass().addAll("soft", "small");
            source.setWrapText(true);
            name.setAccessibleText(WindowText.text("sample.entry", sample.datasetName(), sample.description()));
            name.setAccessibleHelp(sample.source());
            HBox row = new HBox(name, new VBox(description, source));
            row.getStyleClass().add("sample-row");
            samples.getChildren().add(row);
        }
        Hyperlink sources = new Hyperlink(WindowText.text("sample.sources.link"));
        sources.setId("sampleSources");
        sources.setOnAction(event -> {
            sources.setVisited(false);
            sources.fireEvent(new ManualEvent(ManualPlace.SAMPLES));
        });
        samples.getChildren().add(sources);
    }

    @FXML
    private void onImport() {
        chooseFiles.run();
    }
}
