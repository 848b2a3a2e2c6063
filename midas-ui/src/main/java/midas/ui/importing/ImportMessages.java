package midas.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.widget.Callout;
import org.jspecify.annotations.Nullable;

/** What is asked and said at the top of the import dialog. */
final class ImportMessages {

    private final VBox box;
    private final ImportDialogViewModel model;
    private final Runnable onImport;
    private @Nullable QuestionBox question;
    private boolean askedBefore;

    /**
     * Shows what there is to say now and from now on.
     *
     * @param box where it is shown
     * @param model the dialog
     * @param onImport imports the file
     */
    ImportMessages(VBox box, ImportDialogViewModel model, Runnable onImport) {
        this.box = box;
        this.model = model;
        this.onImport = onImport;
        model.questionProperty().subscribe(now -> show());
        model.failureProperty().subscribe(now -> show());
        model.noteProperty().subscribe(now -> show());
    }

    void show() {
        List<Node> shown = new ArrayList<>();
        ask(model.questionProperty().get()).ifPresent(shown::add);
        model.previewProperty()
                .get()
                .ifPresent(now -> now.doubts(model.options().get())
                        .forEach(doubt -> shown.add(new Callout(Callout.Kind.WARNING, "", doubt))));
        String failure = model.failureProperty().get();
        if (!failure.isEmpty()) {
            shown.add(new Callout(Callout.Kind.ERROR, "", failure)
                    .withAction(WindowText.text("import.read-again"), model::readAgain));
        }
        String note = model.noteProperty().get();
        if (!note.isEmpty()) {
            shown.add(new Callout(Callout.Kind.WARNING, "", note));
        }
        // a box that stays where it is keeps the keyboard
        boolean stays = !shown.isEmpty()
                && !box.getChildren().isEmpty()
                && shown.getFirst() == box.getChildren().getFirst();
        if (stays) {
            box.getChildren().subList(1, box.getChildren().size()).clear();
            box.getChildren().addAll(shown.subList(1, shown.size()));
        } else {
            box.getChildren().setAll(shown);
        }
        box.setVisible(!shown.isEmpty());
        box.setManaged(!shown.isEmpty());
    }

    private Optional<QuestionBox> ask(Optional<ImportQuestion> wanted) {
        QuestionBox before = question;
        if (wanted.isEmpty()) {
            question = null;
        } else if (before == null || !before.question().equals(wanted.get())) {
            QuestionBox made = new QuestionBox(wanted.get(), model, onImport);
            question = made;
            Platform.runLater(() -> giveKeyboard(made));
        } else {
            before.showAnswer();
        }
        return Optional.ofNullable(question);
    }

    /** What is asked first has the keyboard; later nobody is interrupted who writes. */
    private void giveKeyboard(QuestionBox asked) {
        if (asked != question || asked.getScene() == null) {
            return;
        }
        if (!askedBefore || !(asked.getScene().getFocusOwner() instanceof TextInputControl)) {
            asked.takeFocus();
        }
        askedBefore = true;
    }
}
