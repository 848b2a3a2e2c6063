package midas.ui.manual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Which place of the manual is about what in the window. */
public final class ManualMarks {

    private static final Object KEY = ManualMarks.class;

    private ManualMarks() {}

    /** Says that a place is about a node and all within it. */
    public static void mark(Node node, ManualPlace place) {
        node.getProperties().put(KEY, place);
    }

    /** Returns the place that is about a node, or about the first node within it that has one; those further out come before those further in. */
    public static Optional<ManualPlace> within(Node node) {
        Deque<Node> next = new ArrayDeque<>(List.of(node));
        while (!next.isEmpty()) {
            Node here = next.removeFirst();
            if (here.hasProperties() && here.getProperties().get(KEY) instanceof ManualPlace place) {
                return Optional.of(place);
            }
            if (here instanceof Parent parent) {
                next.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return Optional.empty();
    }

    /** Returns the place that is about a node, or about the nearest node around it that has one. */
    public static Optional<ManualPlace> of(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.hasProperties() && around.getProperties().get(KEY) instanceof ManualPlace place) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
