package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import midas.ui.label.WindowText;
import midas.ui.widget.Callout;

/** Says above a tab what that is made from, with a link there, and where it is out of date, offers to make it again. */
public abstract class OriginStrip extends HBox {

    /** Stands for the link in the sentence. */
    protected static final String LINK = "\u0001";

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final TextFlow made = new TextFlow();
    private final VBox words = new VBox();
    private Subscription watched = Subscription.EMPTY;

    /**
     * Makes a strip.
     *
     * @param action makes it again
     */
    protected OriginStrip(Button action) {
        getStyleClass().add("derivation");
        words.getStyleClass().add("callout-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        action.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        action.managedProperty().bind(action.visibleProperty());
        getChildren().setAll(words, action);
        setMinHeight(USE_PREF_SIZE);
        // only what is shown listens: a closed tab is not kept in memory by what it shows
        sceneProperty().subscribe(scene -> {
            watched.unsubscribe();
            watched = scene == null ? Subscription.EMPTY : watch();
        });
    }

    /** Listens to all that it speaks of, and says it at once. */
    protected abstract Subscription watch();

    /** Returns a view with this above it. */
    public final VBox above(Parent view) {
        VBox both = new VBox(this, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        return both;
    }

    /**
     * Says it.
     *
     * @param sentence what it is made from, with {@link #LINK} in the place of the link
     * @param link the link
     * @param stale whether it is out of date
     * @param more what stands below
     */
    protected final void say(String sentence, Node link, boolean stale, List<? extends Node> more) {
        int at = sentence.indexOf(LINK);
        made.getChildren().setAll(text(sentence.substring(0, at)), link, text(sentence.substring(at + 1)));
        List<Node> lines = new ArrayList<>(List.of(made));
        lines.addAll(more);
        words.getChildren().setAll(lines);
        pseudoClassStateChanged(STALE, stale);
    }

    /** Returns a link by a name. */
    protected static Node link(String name, Runnable open) {
        Hyperlink link = new Hyperlink(name);
        link.setId("parent");
        link.setOnAction(event -> open.run());
        return link;
    }

    /** Returns a name without a link. */
    protected static Node quoted(String name) {
        return text(WindowText.text("quoted", name));
    }

    /** Returns a sentence below the first one. */
    protected static Label sentence(String words) {
        return Callout.label(words, "callout-text");
    }

    /** Returns what stands above sentences that say why something was not done. */
    protected static Label title(String words) {
        return Callout.label(words, "callout-title");
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("derivation-text");
        return text;
    }
}
