package midas.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The nodes of a scene that are shown, and where. On the window's thread. */
final class SceneNodes {

    private SceneNodes() {}

    /** Returns the part of a text that is not cut off by anything, or null where nothing of it is seen. */
    static @Nullable Bounds seenOf(Node node, Scene scene) {
        Bounds seen = intersect(box(node), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (@Nullable Node at = node; at != null && seen != null; at = at.getParent()) {
            if (at.getClip() != null) {
                seen = intersect(seen, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    static @Nullable Bounds intersect(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return right - left < 3 || bottom - top < 6 ? null : new BoundingBox(left, top, right - left, bottom - top);
    }

    static List<Node> focusable(Scene scene) {
        return all(scene.getRoot()).stream()
                .filter(node -> node.isFocusTraversable() && isShown(node) && !node.isDisabled())
                .toList();
    }

    static List<Text> texts(Parent root) {
        return all(root).stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank() && isShown(text))
                .map(Text.class::cast)
                .toList();
    }

    static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>();
        gather(root, nodes);
        return nodes;
    }

    private static void gather(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, nodes));
        }
    }

    static boolean isShown(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    static double opacity(Node node) {
        double opacity = 1;
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    static boolean isWithin(Node node, Node whole) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    static Bounds box(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static String describe(Node node) {
        String text =
                node instanceof Labeled labeled ? labeled.getText() : node instanceof Text drawn ? drawn.getText() : "";
        StringBuilder place = new StringBuilder();
        @Nullable Node at = node.getParent();
        for (int level = 0; level < 3 && at != null; level++, at = at.getParent()) {
            place.append(" < ").append(at.getId() == null ? at.getStyleClass() : "#" + at.getId());
        }
        return node.getClass().getSimpleName()
                + (node.getId() == null ? node.getStyleClass().toString() : "#" + node.getId())
                + " “" + text + "”" + place;
    }
}
