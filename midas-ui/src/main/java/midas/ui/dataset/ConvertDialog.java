package midas.ui.dataset;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import midas.ui.label.WindowText;
import midas.ui.widget.Centred;
import midas.ui.widget.DialogContent;
import org.jspecify.annotations.Nullable;

/** Shows which cells would become missing, and asks whether they may. */
final class ConvertDialog {

    private ConvertDialog() {}

    static boolean agrees(@Nullable Window owner, ConvertViewModel.Question question) {
        ButtonType convert = new ButtonType(WindowText.text("convert.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(WindowText.text("convert.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(question.title());
        VBox examples = new VBox();
        examples.getStyleClass().add("convert-examples");
        for (String example : question.examples()) {
            examples.getChildren().add(label(example));
        }
        Label note = label(question.note());
        note.getStyleClass().add("soft");
        VBox box = new VBox(label(question.lost()), examples);
        if (!question.scale().isEmpty()) {
            box.getChildren().add(label(question.scale()));
        }
        box.getChildren().add(note);
        box.getStyleClass().add("convert");
        dialog.getDialogPane().setContent(new DialogContent(question.title(), box));
        dialog.getDialogPane().getButtonTypes().addAll(convert, cancel);
        Button convertButton = (Button) dialog.getDialogPane().lookupButton(convert);
        Button cancelButton = (Button) dialog.getDialogPane().lookupButton(cancel);
        convertButton.setId("convertDo");
        cancelButton.setId("convertCancel");
        // Enter does not throw a whole column away
        convertButton.setDefaultButton(!question.nothingLeft());
        cancelButton.setDefaultButton(question.nothingLeft());
        (question.nothingLeft() ? cancelButton : convertButton).getStyleClass().add("primary");
        if (owner != null) {
            Centred.over(owner, dialog);
            dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        }
        return dialog.showAndWait().filter(convert::equals).isPresent();
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
