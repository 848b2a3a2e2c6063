package midas.ui.widget;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import midas.ui.label.WindowText;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;

/** Copies a table and says for a short while, beside the link, that it did. */
public final class CopyLink extends HBox {

    private static final Duration SHORT_WHILE = Duration.seconds(4);

    private final Label copied = new Label();
    private final Hyperlink link = new Hyperlink(WindowText.text("results.copy"));
    private final PauseTransition until = new PauseTransition(SHORT_WHILE);
    private Runnable copy = () -> {};
    private Runnable restoreNames = () -> {};

    /** Makes a link that copies nothing yet. */
    public CopyLink() {
        getStyleClass().add("copy-link");
        copied.getStyleClass().add("soft");
        copied.setVisible(false);
        copied.setMinWidth(USE_PREF_SIZE);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> copy.run());
        until.setOnFinished(event -> forget());
        getChildren().addAll(copied, link);
    }

    /**
     * Makes it the link of a table, for good; Ctrl+C on the table does the same.
     *
     * @param node the table
     * @param title its title
     * @param tsv its rows with a header, tab-separated; asked for in the background
     * @param runner where it is
     */
    public void copies(Node node, String title, Supplier<String> tsv, JobRunner runner) {
        String name = WindowText.text("results.copy.named", title);
        restoreNames = () -> {
            link.setAccessibleText(name);
            node.setAccessibleText(title);
        };
        copy = () -> runner.inBackground(() -> {
            String text = tsv.get();
            // the first line is the header
            String words = Messages.counted("copied.rows", text.lines().count() - 1);
            runner.onWindow(() -> {
                Clip.put(text);
                say(node, words);
            });
        });
        forget();
        Clip.doOnCopy(node, () -> copy.run());
    }

    private void say(Node node, String words) {
        copied.setText(words);
        copied.setVisible(true);
        // a screen reader speaks the name of what has the focus anew when it changes
        link.setAccessibleText(words);
        node.setAccessibleText(words);
        until.playFromStart();
    }

    private void forget() {
        until.stop();
        copied.setVisible(false);
        restoreNames.run();
    }
}
