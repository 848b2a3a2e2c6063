package midas.ui.glmm;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** A text field of a {@link CheckedField}, and below it what is wrong with its text. */
public final class CheckedText {

    private CheckedText() {}

    /**
     * Ties the controls to the value.
     *
     * @param field where the text is typed
     * @param problem says what is wrong; takes no room where nothing is
     * @param value the value
     */
    public static void tie(TextField field, Label problem, CheckedField<?> value) {
        field.textProperty().bindBidirectional(value.textProperty());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                value.tidy();
            }
        });
        value.textProperty().subscribe(now -> {
            problem.setText(value.problem());
            problem.setVisible(!value.problem().isEmpty());
            problem.setManaged(problem.isVisible());
            field.pseudoClassStateChanged(Pseudo.INVALID, value.value().isEmpty());
        });
    }
}
