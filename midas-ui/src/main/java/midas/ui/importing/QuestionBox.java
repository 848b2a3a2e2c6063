package midas.ui.importing;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.text.Messages;

/** A number that can be read in two ways, and what it may be. */
final class QuestionBox extends VBox {

    private final ImportQuestion question;
    private final ImportDialogViewModel model;
    private final Runnable onImport;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * Makes the box.
     *
     * @param question what is asked
     * @param model takes the answer
     * @param onImport imports the file
     */
    QuestionBox(ImportQuestion question, ImportDialogViewModel model, Runnable onImport) {
        this.question = question;
        this.model = model;
        this.onImport = onImport;
        setId("question");
        getStyleClass().addAll("callout", "warning", "question");
        Label words = new Label(WindowText.text(
                "import.question",
                question.column(),
                question.raw().strip(),
                question.withoutThousands(),
                question.withDecimals()));
        words.getStyleClass().add("callout-title");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        String mark = WindowText.text(question.separator() == ',' ? "import.mark.comma" : "import.mark.point");
        FlowPane answers = new FlowPane(
                answer(
                        "answerThousands",
                        WindowText.text("import.question.thousands", question.withoutThousands(), mark),
                        ImportQuestion.Answer.THOUSANDS),
                answer(
                        "answerDecimals",
                        WindowText.text("import.question.decimals", question.withDecimals(), mark),
                        ImportQuestion.Answer.DECIMALS),
                answer("answerText", WindowText.text("import.question.text"), ImportQuestion.Answer.TEXT));
        answers.getStyleClass().add("answers");
        getChildren().addAll(words, answers);
        if (question.columns() > 1) {
            Label more = new Label(Messages.counted("import.question.more", question.columns() - 1));
            more.getStyleClass().add("soft");
            more.setWrapText(true);
            getChildren().add(1, more);
        }
        setAccessibleText(words.getText());
        showAnswer();
    }

    /** Returns what is asked. */
    ImportQuestion question() {
        return question;
    }

    /** Shows the answer as it was given last. */
    void showAnswer() {
        group.getToggles()
                .forEach(toggle -> toggle.setSelected(model.answer()
                        .filter(given -> given == toggle.getUserData())
                        .isPresent()));
    }

    /** Gives the keyboard to the answer that was given, or to the first one. */
    void takeFocus() {
        ToggleButton chosen = (ToggleButton) group.getSelectedToggle();
        (chosen == null ? (ToggleButton) group.getToggles().getFirst() : chosen).requestFocus();
    }

    private ToggleButton answer(String id, String text, ImportQuestion.Answer answer) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setUserData(answer);
        button.setOnAction(event -> {
            // an answer can be changed, not taken back
            button.setSelected(true);
            model.answer(answer);
        });
        // Enter imports from here as from everywhere else, once the answer is given
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.answer().isPresent()) {
                onImport.run();
                event.consume();
            }
        });
        return button;
    }
}
