package midas.ui.dataset;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import midas.ui.label.WindowText;

/** The line below the table: what is selected, and what is being done. */
final class TableStatus extends HBox {

    private static final Duration SHORT_WHILE = Duration.seconds(4);
    /** Work that is done sooner is not spoken of. */
    private static final Duration SOON = Duration.millis(250);

    private final Label selection = new Label();
    private final Label message = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Hyperlink cancel = new Hyperlink(WindowText.text("table.cancel"));
    private final PauseTransition until = new PauseTransition(SHORT_WHILE);
    private final PauseTransition after = new PauseTransition(SOON);
    private Optional<String> work = Optional.empty();

    TableStatus(Runnable onCancel) {
        getStyleClass().add("table-status");
        selection.setId("tableSelection");
        selection.getStyleClass().add("soft");
        message.setId("tableMessage");
        cancel.setId("tableCancel");
        cancel.setOnAction(event -> onCancel.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        selection.setMinWidth(0);
        message.setMinWidth(0);
        cancel.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(selection, between, message, progress, cancel);
        until.setOnFinished(event -> message.setText(""));
        after.setOnFinished(event -> showWork());
        showWork();
    }

    void select(String words) {
        selection.setText(words);
    }

    /** Says something, for a short while or until something else is said. */
    void say(String words, boolean lasting) {
        message.setText(words);
        until.stop();
        if (!lasting) {
            until.playFromStart();
        }
    }

    /** Says what is being done, and how much of it is; nothing when it is done. */
    void work(Optional<String> words, double part) {
        boolean begins = work.isEmpty() && words.isPresent();
        work = words;
        progress.setProgress(part);
        if (begins) {
            after.playFromStart();
        } else if (words.isEmpty()) {
            after.stop();
            showWork();
        }
    }

    private void showWork() {
        boolean busy = work.isPresent();
        progress.setVisible(busy);
        progress.setManaged(busy);
        cancel.setVisible(busy);
        cancel.setManaged(busy);
        if (busy) {
            say(work.orElse(""), true);
            progress.setAccessibleText(work.orElse(""));
        } else if (until.getStatus() != Animation.Status.RUNNING) {
            message.setText("");
        }
    }
}
