package midas.ui.glmm;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import midas.ui.label.WindowText;
import midas.ui.text.ModelCode;
import midas.ui.widget.Centred;
import midas.ui.widget.Clip;
import midas.ui.widget.DialogContent;

/** A link that shows a model as R code and as a command, to be copied. */
public final class CodeLink extends Hyperlink {

    private static final int COLUMNS = 72;
    private static final int R_ROWS = 8;
    private static final int COMMAND_ROWS = 4;

    /**
     * Makes a link.
     *
     * @param code the code of the model that is shown, where there is one
     */
    public CodeLink(Supplier<Optional<ModelCode>> code) {
        super(WindowText.text("code.link"));
        setId("modelCode");
        setAccessibleHelp(WindowText.text("code.title"));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            setVisited(false);
            code.get().ifPresent(shown -> show(getScene().getWindow(), shown));
        });
    }

    private static void show(Window owner, ModelCode code) {
        VBox content = new VBox();
        content.getStyleClass().add("model-code");
        add(content, "rCode", WindowText.text("code.r"), WindowText.text("code.r.note"), code.r(), R_ROWS);
        add(
                content,
                "commandLine",
                WindowText.text("code.command"),
                WindowText.text("code.command.note"),
                code.command(),
                COMMAND_ROWS);
        Dialog<ButtonType> dialog = new Dialog<>();
        Centred.over(owner, dialog);
        dialog.setTitle(WindowText.text("code.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new DialogContent(dialog.getTitle(), content));
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(WindowText.text("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.show();
    }

    private static void add(VBox content, String id, String title, String note, String code, int rows) {
        TextArea area = new TextArea(code);
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefColumnCount(COLUMNS);
        area.setPrefRowCount(rows);
        VBox.setVgrow(area, Priority.ALWAYS);
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setLabelFor(area);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Hyperlink copy = new Hyperlink(WindowText.text("results.copy"));
        copy.setId(id + "Copy");
        copy.setAccessibleText(WindowText.text("results.copy.named", title));
        copy.setOnAction(event -> {
            Clip.put(code);
            copy.setText(WindowText.text("code.copied"));
        });
        HBox head = new HBox(heading, gap, copy);
        head.getStyleClass().add("section-head");
        Label words = new Label(note);
        words.getStyleClass().add("soft");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        content.getChildren().addAll(head, words, area);
    }
}
