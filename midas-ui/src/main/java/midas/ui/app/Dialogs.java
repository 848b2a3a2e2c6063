package midas.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import midas.ui.about.LicenceList;
import midas.ui.files.Answer;
import midas.ui.files.Question;
import midas.ui.label.WindowText;
import midas.ui.logging.LogFile;
import midas.ui.project.Deletion;
import midas.ui.text.ProgramText;
import midas.ui.widget.Centred;
import midas.ui.widget.Clip;
import midas.ui.widget.DialogContent;
import org.slf4j.LoggerFactory;

/** The small windows of the Help menu. */
final class Dialogs {

    private static final int LOG_CHARACTERS = 200_000;

    private Dialogs() {}

    static void shortcuts(Window owner) {
        boolean mac = System.getProperty("os.name", "").contains("Mac");
        String key = mac ? "⌘" : "Ctrl+";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("shortcuts.manual", "F1");
        all.put("shortcuts.new", key + "N");
        all.put("shortcuts.open", key + "O");
        all.put("shortcuts.save", key + "S   " + (mac ? "⇧⌘S" : "Ctrl+Shift+S"));
        all.put("shortcuts.import", key + "I");
        all.put("shortcuts.export", key + "E");
        all.put("shortcuts.glmm", key + "M");
        all.put("shortcuts.glm", mac ? "⇧⌘M" : "Ctrl+Shift+M");
        all.put("shortcuts.run", key + "Enter");
        all.put("shortcuts.cancel", "Esc");
        all.put("shortcuts.undo", key + "Z   " + (mac ? "⇧⌘Z" : "Ctrl+Shift+Z"));
        all.put("shortcuts.rename", "F2");
        all.put("shortcuts.delete", mac ? "⌫" : "Del");
        all.put("shortcuts.move-block", mac ? "⌥↑   ⌥↓" : "Alt+↑   Alt+↓");
        all.put("shortcuts.copy", key + "C");
        all.put("shortcuts.copy-named", mac ? "⇧⌘C" : "Ctrl+Shift+C");
        all.put("shortcuts.find", key + "F   F3   Shift+F3");
        all.put("shortcuts.column", "Shift+F10");
        all.put("shortcuts.select-column", "Ctrl+Space   Shift+Space");
        all.put("shortcuts.close", key + "W");
        all.put("shortcuts.zoom", key + "+   " + key + "−   " + key + "0");
        all.put("shortcuts.settings", key + ",");
        all.put("shortcuts.quit", key + "Q");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        all.forEach((what, keys) -> {
            Label combination = new Label(keys);
            combination.getStyleClass().add("keys");
            combination.setMinWidth(Region.USE_PREF_SIZE);
            Label action = new Label(WindowText.text(what));
            action.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), action, combination);
        });
        show(owner, "shortcuts.title", grid);
    }

    static void about(Window owner) {
        Label title = new Label(WindowText.text("app.title"));
        title.getStyleClass().add("the-number");
        Label text = new Label(WindowText.text("about.text"));
        Label versions = new Label(WindowText.text(
                "about.version",
                ProgramText.version().orElse("–"),
                Runtime.version().feature(),
                System.getProperty("javafx.version", "–")));
        Label licence = new Label(WindowText.text("about.licence"));
        versions.getStyleClass().add("soft");
        licence.getStyleClass().add("soft");
        for (Label label : new Label[] {text, versions, licence}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox box = new VBox(title, text, versions, licence, new LicenceList());
        box.getStyleClass().add("about");
        show(owner, "about.title", box);
    }

    static void log(Window owner) {
        log(owner, LogFile.file());
    }

    static void log(Window owner, Path file) {
        TextArea area = new TextArea(tail(file));
        area.setEditable(false);
        area.getStyleClass().add("log");
        area.setAccessibleText(WindowText.text("log.title"));
        Label path = new Label(file.toString());
        path.getStyleClass().add("soft");
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(path, area);
        box.getStyleClass().add("about");
        Clip.onCopy(area, () -> area.getSelectedText().isEmpty() ? area.getText() : area.getSelectedText());
        show(owner, "log.title", box);
        // the newest entry is the last; a caret that has not been laid out yet is not scrolled to
        area.applyCss();
        area.layout();
        area.positionCaret(area.getLength());
        area.setScrollTop(Double.MAX_VALUE);
    }

    /**
     * Asks before something is done.
     *
     * @param owner the window
     * @param question the question
     * @param consequences what it means, a sentence each
     * @param action what stands on the button that does it
     */
    static boolean confirm(Window owner, String question, List<String> consequences, String action) {
        ButtonType yes = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog(owner, action, words(question, consequences));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(yes, new ButtonType(WindowText.text("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Node confirm = dialog.getDialogPane().lookupButton(yes);
        confirm.setId("confirm");
        confirm.getStyleClass().add("primary");
        return dialog.showAndWait().filter(yes::equals).isPresent();
    }

    /** Asks a question with several answers, the first of which is proposed unless nothing could bring back what it takes, and the last of which is that of closing it. */
    static Answer ask(Window owner, Question question) {
        Map<ButtonType, Answer> answers = new LinkedHashMap<>();
        for (Answer answer : question.answers()) {
            boolean first = answers.isEmpty();
            boolean last = answers.size() == question.answers().size() - 1;
            answers.put(
                    new ButtonType(
                            answer.label(),
                            last
                                    ? ButtonBar.ButtonData.CANCEL_CLOSE
                                    : first && question.isFirstProposed()
                                            ? ButtonBar.ButtonData.OK_DONE
                                            : ButtonBar.ButtonData.NO),
                    answer);
        }
        Dialog<ButtonType> dialog =
                dialog(owner, WindowText.text("app.title"), words(question.title(), question.sentences()));
        dialog.getDialogPane().getButtonTypes().setAll(answers.keySet());
        answers.forEach((type, answer) -> {
            Node button = dialog.getDialogPane().lookupButton(type);
            button.setId(answer.id());
            if (answer == question.answers().getFirst() && question.isFirstProposed()) {
                button.getStyleClass().add("primary");
            }
        });
        return dialog.showAndWait().map(answers::get).orElse(question.answers().getLast());
    }

    private static VBox words(String question, List<String> sentences) {
        Label title = new Label(question);
        title.getStyleClass().add("question");
        VBox box = new VBox(title);
        sentences.forEach(sentence -> box.getChildren().add(new Label(sentence)));
        box.getStyleClass().add("about");
        for (Node line : box.getChildren()) {
            Label label = (Label) line;
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        return box;
    }

    /** Asks before something is deleted, where that takes along what the user may not think of; returns whether to delete it. */
    static boolean confirm(Window owner, Deletion deletion) {
        return !deletion.takesAlong()
                || confirm(owner, deletion.question(), deletion.consequences(), WindowText.text("tree.delete"));
    }

    private static String tail(Path file) {
        if (!Files.isReadable(file)) {
            return WindowText.text("log.none");
        }
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String end = all.substring(Math.max(0, all.length() - LOG_CHARACTERS));
            return end.isBlank() ? WindowText.text("log.none") : end;
        } catch (IOException unreadable) {
            LoggerFactory.getLogger(Dialogs.class).warn("Log not read", unreadable);
            return WindowText.text("log.none");
        }
    }

    private static void show(Window owner, String title, Node content) {
        show(owner, WindowText.text(title), content, () -> {});
    }

    /**
     * Shows something beside which the window can be used.
     *
     * @param owner the window
     * @param title its title
     * @param content what is shown
     * @param onClosed is done when it is closed
     */
    static void show(Window owner, String title, Node content, Runnable onClosed) {
        Dialog<ButtonType> dialog = dialog(owner, title, content);
        dialog.setOnHidden(event -> onClosed.run());
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(WindowText.text("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.show();
    }

    private static Dialog<ButtonType> dialog(Window owner, String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Centred.over(owner, dialog);
        // the manual stays in reach
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new DialogContent(title, content));
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        HelpKey.listen(dialog.getDialogPane(), owner);
        return dialog;
    }
}
