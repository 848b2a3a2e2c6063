package midas.ui.dataset;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import midas.ui.label.WindowText;
import midas.ui.task.JobState;

/** Searches the table while somebody types. */
final class FindBar extends HBox {

    private static final double SHORT = 0.98;

    private final TextField field = new TextField();

    /**
     * Makes a bar.
     *
     * @param model the search
     * @param go goes to the next place, or to the one before
     * @param close ends the search
     */
    FindBar(FindViewModel model, Consumer<Boolean> go, Runnable close) {
        getStyleClass().add("find-bar");
        setId("find");
        field.setId("findText");
        field.setPromptText(WindowText.text("find.prompt"));
        field.setAccessibleText(WindowText.text("find.field"));
        field.textProperty().bindBidirectional(model.textProperty());
        CheckBox whole = new CheckBox(WindowText.text("find.whole"));
        whole.selectedProperty().bindBidirectional(model.wholeCellProperty());
        whole.setMinWidth(USE_PREF_SIZE);
        Label status = new Label();
        status.setId("findStatus");
        status.getStyleClass().add("soft");
        status.textProperty().bind(model.statusProperty());
        // a screen reader speaks the name of what has the focus anew when it changes
        field.accessibleHelpProperty().bind(model.statusProperty());
        ProgressBar progress = new ProgressBar();
        progress.setAccessibleText(WindowText.text("find.progress"));
        progress.progressProperty().bind(Bindings.createDoubleBinding(() -> part(model), model.stateProperty()));
        progress.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.stateProperty().get().isRunning() && part(model) < SHORT, model.stateProperty()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button shut = button("×", "find.close", close);
        shut.getStyleClass().add("close");
        getChildren()
                .addAll(
                        field,
                        button(WindowText.text("find.previous"), "find.previous.keys", () -> go.accept(false)),
                        button(WindowText.text("find.next"), "find.next.keys", () -> go.accept(true)),
                        whole,
                        status,
                        progress,
                        between,
                        shut);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && field.isFocused()) {
                go.accept(!event.isShiftDown());
                event.consume();
            }
        });
    }

    private static double part(FindViewModel model) {
        return model.stateProperty().get() instanceof JobState.Running<Matches.Progress, ?> running
                ? running.progress().map(Matches.Progress::part).orElse(0.0)
                : 0;
    }

    private static Button button(String text, String help, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("slim");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(WindowText.text(help));
        button.setOnAction(event -> action.run());
        return button;
    }

    void begin() {
        field.requestFocus();
        field.selectAll();
    }
}
