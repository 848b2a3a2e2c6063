package midas.ui.widget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import midas.io.project.ModelPart;
import midas.io.report.ReportBlock;
import midas.ui.label.WindowText;
import midas.ui.table.TableText;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;

/** Copies a table and says for a short while, beside the link, that it did. */
public final class CopyLink extends HBox {

    private static final Duration SHORT_WHILE = Duration.seconds(4);

    private final Label copied = new Label();
    private final Hyperlink link = new Hyperlink(WindowText.text("results.copy"));
    private final PauseTransition until = new PauseTransition(SHORT_WHILE);
    private final MenuButton more = new MenuButton();
    private Consumer<Form> copy = form -> {};
    private Runnable restoreNames = () -> {};

    /** Makes a link that copies nothing yet. */
    public CopyLink() {
        getStyleClass().add("copy-link");
        copied.getStyleClass().add("soft");
        copied.setVisible(false);
        copied.setMinWidth(USE_PREF_SIZE);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> copy.accept(Form.TABLE));
        more.getStyleClass().add("copy-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setAccessibleText(WindowText.text("results.copy.more"));
        more.setTooltip(new Tooltip(WindowText.text("results.copy.more")));
        for (Form form : Form.values()) {
            more.getItems().add(item(form));
        }
        until.setOnFinished(event -> forget());
        getChildren().addAll(copied, link, more);
    }

    /** As what a table is copied. */
    private enum Form {
        TABLE,
        MARKDOWN,
        LATEX;

        String key() {
            return "results.copy.as." + name().toLowerCase(Locale.ROOT);
        }
    }

    private MenuItem item(Form form) {
        MenuItem item = new MenuItem(WindowText.text(form.key()));
        item.setOnAction(event -> copy.accept(form));
        return item;
    }

    /** Takes out what it says, into a gap that takes the room other things leave, so that these stay where they are. */
    public Region sayingIn() {
        getChildren().remove(copied);
        copied.setMinWidth(0);
        HBox gap = new HBox(copied);
        gap.getStyleClass().add("copy-said");
        gap.setMinWidth(0);
        gap.setPrefWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /**
     * Makes it the link of a table, for good; Ctrl+C on the table does the same.
     *
     * @param node the table
     * @param title its title
     * @param table the table, where there is one; asked for in the background
     * @param runner where it is
     */
    public void copies(Node node, String title, Supplier<Optional<TableText>> table, JobRunner runner) {
        String name = WindowText.text("results.copy.named", title);
        restoreNames = () -> {
            link.setAccessibleText(name);
            node.setAccessibleText(title);
        };
        copy = form -> runner.inBackground(() -> {
            Optional<TableText> made = table.get();
            if (made.isEmpty()) {
                return;
            }
            TableText text = made.get();
            String tsv = text.tsv();
            // the first line is the header
            String words = Messages.counted("copied.rows", tsv.lines().count() - 1);
            Runnable put = switch (form) {
                case TABLE -> {
                    String html = text.html();
                    yield () -> Clip.put(tsv, Optional.of(html));
                }
                case MARKDOWN -> {
                    String markdown = text.markdown();
                    yield () -> Clip.put(markdown);
                }
                case LATEX -> {
                    String latex = text.latex();
                    yield () -> Clip.put(latex);
                }
            };
            runner.onWindow(() -> {
                put.run();
                say(node, words);
            });
        });
        forget();
        Clip.doOnCopy(node, () -> copy.accept(Form.TABLE));
        if (node instanceof Control control) {
            ContextMenu menu = new ContextMenu();
            for (Form form : Form.values()) {
                menu.getItems().add(item(form));
            }
            control.setContextMenu(menu);
        }
    }

    /**
     * Offers in the menus of the table that it is added to a report, too.
     *
     * @param node the table
     * @param title its title
     * @param part what of a model it is, where it is something of one
     * @param block makes the block that is added; for any thread
     */
    public void addsToReport(Node node, String title, Supplier<Optional<ModelPart>> part, Supplier<ReportBlock> block) {
        more.getItems().setAll(forms());
        more.getItems().addAll(new SeparatorMenuItem(), addItem(title, part, block));
        if (node instanceof Control control && control.getContextMenu() != null) {
            control.getContextMenu().getItems().setAll(forms());
            control.getContextMenu().getItems().addAll(new SeparatorMenuItem(), addItem(title, part, block));
        }
    }

    private List<MenuItem> forms() {
        return Stream.of(Form.values()).map(this::item).toList();
    }

    private MenuItem addItem(String title, Supplier<Optional<ModelPart>> part, Supplier<ReportBlock> block) {
        MenuItem item = new MenuItem(WindowText.text("report.add"));
        item.setId("tableToReport");
        item.setOnAction(event -> fireEvent(new ReportAsked(title, part.get(), block)));
        return item;
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
