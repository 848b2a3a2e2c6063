package midas.ui.widget;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The clipboard. */
public final class Clip {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Clip() {}

    /** Puts text on the clipboard. */
    public static void put(String text) {
        put(text, Optional.empty());
    }

    /** Puts text on the clipboard, and the same as HTML for those who prefer it. */
    public static void put(String text, Optional<String> html) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        html.ifPresent(content::putHtml);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Lets Ctrl+C on a node copy a text that is made when it is asked for. */
    public static void onCopy(Node node, Supplier<String> text) {
        doOnCopy(node, () -> put(text.get()));
    }

    /** Takes note that Ctrl+C on a node copies something. */
    public static void offerCopy(Node node) {
        node.getProperties().put(Clip.class, true);
    }

    /** Returns whether Ctrl+C on a node copies something. */
    public static boolean offersCopy(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().containsKey(Clip.class)) {
                return true;
            }
        }
        return false;
    }

    /** Lets Ctrl+C on a node do what copies its content. */
    static void doOnCopy(Node node, Runnable copy) {
        offerCopy(node);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy.run();
                event.consume();
            }
        });
    }
}
