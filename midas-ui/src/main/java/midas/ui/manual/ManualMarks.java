package midas.ui.manual;

import java.util.Optional;
import javafx.scene.Node;

/** Which place of the manual is about what in the window. */
public final class ManualMarks {

    private static final Object KEY = ManualMarks.class;

    private ManualMarks() {}

    /** Says that a place is about a node and all within it. */
    public static void mark(Node node, ManualPlace place) {
        node.getProperties().put(KEY, place);
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
