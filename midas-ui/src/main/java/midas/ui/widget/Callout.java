package midas.ui.widget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;

/** A calm box that says something near the place it is about. */
public final class Callout extends HBox {

    /** How grave it is; the style sheet knows each by its name in lower case. */
    public enum Kind {
        /** Good to know. */
        NOTE,
        /** Look before you go on. */
        WARNING,
        /** Something was not done. */
        ERROR
    }

    /** Words that scroll would like to be wider than any room they get: a box works out its height right when it shrinks, not when it grows. */
    private static final double WIDE = 2000;

    private static final double WIDEST_TOOLTIP = 480;

    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");

    private final VBox words = new VBox();
    private final HBox actions = new HBox();
    private Optional<FittingScrollPane> briefly = Optional.empty();

    /**
     * Makes a box.
     *
     * @param kind how grave it is
     * @param title a few words; empty for none
     * @param paragraphs sentences, a paragraph each
     */
    public Callout(Kind kind, String title, String... paragraphs) {
        getStyleClass().addAll("callout", kind.name().toLowerCase(Locale.ROOT));
        words.getStyleClass().add("callout-words");
        actions.getStyleClass().add("callout-actions");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!title.isEmpty()) {
            words.getChildren().add(label(title, "callout-title"));
        }
        for (String paragraph : paragraphs) {
            words.getChildren().add(label(paragraph, "callout-text"));
        }
        getChildren().add(words);
        setAccessibleText(title.isEmpty() ? String.join(" ", paragraphs) : title + ". " + String.join(" ", paragraphs));
        LiveRegion.appearing(this, WindowText.text("callout." + kind.name().toLowerCase(Locale.ROOT)));
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setFocusTraversable(false);
    }

    /** Lets the words scroll where the box gets less room than they take; buttons added afterwards stay in sight. */
    public Callout scrolling() {
        FittingScrollPane pane = scroll();
        VBox.setVgrow(pane, Priority.SOMETIMES);
        getStyleClass().add("scrolling");
        Tooltip whole = new Tooltip(getAccessibleText());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        Tooltip.install(this, whole);
        setMinHeight(0);
        return this;
    }

    private FittingScrollPane scroll() {
        VBox texts = new VBox();
        texts.getStyleClass().add("callout-words");
        texts.getChildren().setAll(List.copyOf(words.getChildren()));
        FittingScrollPane pane = new FittingScrollPane();
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setContent(texts);
        pane.setMinHeight(0);
        pane.setPrefWidth(WIDE);
        words.getChildren().setAll(pane);
        return pane;
    }

    /**
     * Lets the words take two lines at most, in which the others can be scrolled to, or as many as they need.
     *
     * @param brief whether it is two
     */
    void setBrief(boolean brief) {
        if (briefly.isEmpty()) {
            briefly = Optional.of(scroll());
            getStyleClass().add("foldable");
        }
        pseudoClassStateChanged(BRIEF, brief);
    }

    /** Returns whether there are more words than can be seen, once it was made brief. */
    boolean isOverflowing() {
        return briefly.map(pane -> pane.overflowingProperty().get()).orElse(false);
    }

    /** Calls somebody whenever there are more words than can be seen, or not any more. */
    void onOverflow(Runnable listener) {
        briefly.ifPresent(pane -> pane.overflowingProperty().subscribe(listener));
    }

    /** Puts something beside the words, before what takes the box away. */
    void putBeside(Node node) {
        int last = getChildren().size() - 1;
        boolean closes = getChildren().get(last).getStyleClass().contains("close");
        getChildren().add(closes ? last : last + 1, node);
    }

    /** Puts the buttons beside the words, so that a short sentence takes one line. */
    public Callout inOneLine() {
        getStyleClass().add("one-line");
        actions.setMinWidth(USE_PREF_SIZE);
        getChildren().add(actions);
        return this;
    }

    /** Adds a button below the words, beside those added before. */
    public Callout withAction(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("callout-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        actions.getChildren().add(button);
        if (actions.getParent() == null) {
            words.getChildren().add(actions);
        }
        return this;
    }

    /** Adds a link beside the buttons. */
    public Callout withLink(Hyperlink link) {
        actions.getChildren().add(link);
        if (actions.getParent() == null) {
            words.getChildren().add(actions);
        }
        return this;
    }

    /** Adds a button that takes the box away. */
    public Callout withClose(Runnable action) {
        Button button = new Button("×");
        button.getStyleClass().add("close");
        button.setAccessibleText(WindowText.text("callout.close"));
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return this;
    }

    /** Returns words that take the lines they need. */
    public static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
