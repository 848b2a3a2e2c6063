package midas.ui.widget;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls what somebody should see into sight. */
public final class InSight {

    private InSight() {}

    /** Scrolls the pane around a node up or down, as little as is needed to show all of the node; does nothing where no pane is around it. */
    public static void bring(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane) {
                bring(node, pane);
                return;
            }
        }
    }

    private static void bring(Node node, ScrollPane pane) {
        // where it is must be known first
        pane.applyCss();
        pane.layout();
        Node content = pane.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (!(hidden > 0)) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (place.getMinY() < top || place.getHeight() > seen) {
            pane.setVvalue(Math.clamp(place.getMinY() / hidden, 0, 1));
        } else if (place.getMaxY() > top + seen) {
            pane.setVvalue(Math.clamp((place.getMaxY() - seen) / hidden, 0, 1));
        }
    }
}
