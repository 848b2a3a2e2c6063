package midas.ui.model;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ProjectModel;
import midas.ui.widget.InSight;

/** Below the results of a form: the field for a model's name and the button that saves it, and what has become of it. */
public final class SaveModelPane extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    /**
     * Makes a pane.
     *
     * @param saving saves the results
     * @param open shows a saved model
     * @param plots shows its plots
     */
    public SaveModelPane(SaveModelViewModel saving, Consumer<ProjectModel> open, Consumer<ProjectModel> plots) {
        ManualMarks.mark(this, ManualPlace.SAVED_MODEL);
        getStyleClass().addAll("section", "save-model");
        Label title = new Label(WindowText.text("model.name"));
        title.getStyleClass().add("section-title");
        TextField name = new TextField();
        name.setId("modelName");
        name.textProperty().bindBidirectional(saving.nameProperty());
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                saving.save();
                event.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        title.setLabelFor(name);
        Button save = new Button(WindowText.text("model.save"));
        save.setId("saveModel");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> saving.save());
        saving.possibleProperty().subscribe(possible -> save.setDisable(!possible));
        Button details = new Button(WindowText.text("model.details"));
        details.setId("modelDetails");
        details.setMinWidth(USE_PREF_SIZE);
        details.setOnAction(event -> saving.savedProperty().get().ifPresent(open));
        details.managedProperty().bind(details.visibleProperty());
        Button diagnostics = new Button(WindowText.text("diagnostics.view"));
        diagnostics.setId("modelDiagnostics");
        diagnostics.setMinWidth(USE_PREF_SIZE);
        diagnostics.setOnAction(event -> saving.savedProperty().get().ifPresent(plots));
        diagnostics.visibleProperty().bind(details.visibleProperty());
        diagnostics.managedProperty().bind(details.visibleProperty());
        saving.savedProperty().subscribe(saved -> details.setVisible(saved.isPresent()));
        Button cancel = new Button(WindowText.text("import.cancel"));
        cancel.setId("cancelSaveModel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> saving.cancel());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.visibleProperty().bind(saving.runningProperty());
        HBox row = new HBox(name, save);
        row.getStyleClass().add("save-row");
        Label problem = new Label();
        problem.setId("modelNameProblem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        Label status = new Label();
        status.setId("modelStatus");
        status.getStyleClass().add("soft");
        status.setWrapText(true);
        saving.problemProperty().subscribe(sentence -> {
            show(problem, sentence.isEmpty() ? saving.failureProperty().get() : sentence);
            name.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
            name.setAccessibleHelp(sentence);
        });
        saving.failureProperty()
                .subscribe(sentence -> show(
                        problem, sentence.isEmpty() ? saving.problemProperty().get() : sentence));
        saving.statusProperty().subscribe(sentence -> show(status, sentence));
        // below: nothing comes to lie where somebody has just clicked
        HBox after = new HBox(status, cancel, details, diagnostics);
        after.getStyleClass().add("save-row");
        getChildren().setAll(title, row, problem, after);
        saving.savedProperty().subscribe(saved -> {
            if (saved.isPresent()) {
                // what comes below may come below the edge
                Platform.runLater(() -> InSight.bring(this));
            }
        });
    }

    private static void show(Label label, String sentence) {
        label.setText(sentence);
        label.setVisible(!sentence.isEmpty());
        label.setManaged(!sentence.isEmpty());
    }
}
