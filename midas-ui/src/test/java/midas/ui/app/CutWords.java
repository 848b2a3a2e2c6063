package midas.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import midas.ui.grid.Grid;
import org.jspecify.annotations.Nullable;

/** Words of a scene of which not all can be read. On the window's thread. */
final class CutWords {

    private CutWords() {}

    /** Returns words that are cut: shortened with dots, beyond an edge that nothing scrolls to, or one over the other. */
    static List<String> cut(Scene scene) {
        List<String> cut = new ArrayList<>();
        SceneNodes.all(scene.getRoot()).stream()
                .filter(node -> node instanceof Labeled labeled && isShortened(labeled) && SceneNodes.isShown(node))
                .filter(node -> !isData(node) && SceneNodes.box(node).getWidth() > 0)
                .forEach(node -> cut.add("shortened: " + SceneNodes.describe(node)));
        List<Text> texts = SceneNodes.texts(scene.getRoot());
        List<Bounds> boxes = new ArrayList<>();
        for (Text text : texts) {
            Bounds room = room(text, scene);
            Bounds box = SceneNodes.box(text);
            if (!isData(text)
                    && !isEdited(text)
                    && (box.getMinX() < room.getMinX() - 1.5
                            || box.getMaxX() > room.getMaxX() + 1.5
                            || box.getMinY() < room.getMinY() - 3
                            || box.getMaxY() > room.getMaxY() + 3)) {
                cut.add(String.format(
                        Locale.ROOT,
                        "beyond the edge: %s at %.0f–%.0f × %.0f–%.0f, room %.0f–%.0f × %.0f–%.0f",
                        SceneNodes.describe(text),
                        box.getMinX(),
                        box.getMaxX(),
                        box.getMinY(),
                        box.getMaxY(),
                        room.getMinX(),
                        room.getMaxX(),
                        room.getMinY(),
                        room.getMaxY()));
            }
            Bounds seen = SceneNodes.seenOf(text, scene);
            boxes.add(seen == null || SceneNodes.opacity(text) == 0 ? new BoundingBox(0, 0, -1, -1) : seen);
        }
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                if (overlap(boxes.get(one), boxes.get(other))
                        && isNotice(texts.get(one)) == isNotice(texts.get(other))
                        && texts.get(one).getParent() != texts.get(other).getParent()
                        && !shareFlow(texts.get(one), texts.get(other))) {
                    cut.add("one over the other: " + SceneNodes.describe(texts.get(one)) + " and "
                            + SceneNodes.describe(texts.get(other)));
                }
            }
        }
        return cut;
    }

    /** What flows in lines lies side by side; the box of a text that goes on in the next line is as wide as both lines. */
    private static boolean shareFlow(Node one, Node other) {
        for (@Nullable Node at = one.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextFlow) {
                return SceneNodes.isWithin(other, at);
            }
        }
        return false;
    }

    /** The notice lies over the chips, which it hides. */
    private static boolean isNotice(Node node) {
        return above(node, "notice");
    }

    private static boolean above(Node node, String style) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    /** What is written scrolls in its field. */
    private static boolean isEdited(Node node) {
        return above(node, "text-input");
    }

    /** What is drawn is not what is said; lines that are too narrow by the part of a pixel draw all of it and call it truncated. */
    private static boolean isShortened(Labeled labeled) {
        return labeled.isTextTruncated()
                && labeled.getChildrenUnmodifiable().stream()
                        .anyMatch(child ->
                                child instanceof Text drawn && !drawn.getText().equals(labeled.getText()));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > 3
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > 5;
    }

    /** What the user's files say may be of any length: cells, and names, which say all of it where they are pointed at. */
    private static boolean isData(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Grid
                    || at.getStyleClass().contains("raw")
                    || at.getStyleClass().contains("tab-header-area")
                    || at instanceof IndexedCell<?> row && says(row.getTooltip(), node)) {
                return true;
            }
        }
        return node instanceof Labeled labeled && labeled.getTooltip() != null;
    }

    private static boolean says(@Nullable Tooltip tip, Node node) {
        return tip != null && node instanceof Labeled name && tip.getText().contains(name.getText());
    }

    /** Returns the room a text has: up to the nearest edges that cut it and that nothing can scroll. */
    private static Bounds room(Node node, Scene scene) {
        double left = 0;
        double top = 0;
        double right = scene.getWidth();
        double bottom = scene.getHeight();
        boolean across = true;
        boolean down = true;
        for (@Nullable Node at = node.getParent(); at != null && (across || down); at = at.getParent()) {
            if (at instanceof TextInputControl) {
                across = false;
                down = false;
            }
            if (at.getClip() != null) {
                Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
                if (across) {
                    left = Math.max(left, clip.getMinX());
                    right = Math.min(right, clip.getMaxX());
                }
                if (down) {
                    top = Math.max(top, clip.getMinY());
                    bottom = Math.min(bottom, clip.getMaxY());
                }
            }
            if (at.getStyleClass().contains("viewport") && at.getParent() instanceof ScrollPane pane) {
                across &= pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER;
                down &= pane.getVbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER;
                if (!across) {
                    left = Double.NEGATIVE_INFINITY;
                    right = Double.POSITIVE_INFINITY;
                }
                if (!down) {
                    top = Double.NEGATIVE_INFINITY;
                    bottom = Double.POSITIVE_INFINITY;
                }
            }
            if (at instanceof VirtualFlow<?>
                    || at instanceof Grid
                    || at.getStyleClass().contains("headers-region")
                    || at.getStyleClass().contains("column-header-background")) {
                return new BoundingBox(-1e9, -1e9, 2e9, 2e9);
            }
        }
        left = Math.max(left, -1e9);
        top = Math.max(top, -1e9);
        return new BoundingBox(left, top, Math.min(right, 1e9) - left, Math.min(bottom, 1e9) - top);
    }
}
