package midas.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Where Tab goes in a scene, and whether it is seen where the keyboard is. On the window's thread. */
final class TabWalk {

    private TabWalk() {}

    /** Least contrast of what tells where the keyboard is (WCAG 2.2, 1.4.11). */
    private static final double FOCUS_CONTRAST = 3;

    /**
     * Goes through a scene by Tab, once around.
     *
     * @param scene the scene
     * @param known kinds of controls whose focus was seen before, to which those seen here are added
     * @param unseen hears of controls that look the same with the keyboard as without
     * @return what Tab does not reach, and what it reaches against the order of reading
     */
    static List<String> tabWalk(Scene scene, Set<String> known, List<String> unseen) {
        List<String> problems = new ArrayList<>();
        List<Node> wanted = SceneNodes.focusable(scene);
        if (wanted.isEmpty()) {
            return problems;
        }
        List<Node> order = new ArrayList<>();
        Set<Node> reached = new HashSet<>();
        Node start = scene.getFocusOwner();
        Map<ScrollPane, Double> places = new HashMap<>();
        SceneNodes.all(scene.getRoot()).stream()
                .filter(ScrollPane.class::isInstance)
                .forEach(pane -> places.put((ScrollPane) pane, ((ScrollPane) pane).getVvalue()));
        if (start == null) {
            wanted.getFirst().requestFocus();
        }
        for (int step = 0; step <= 2 * wanted.size() + 4; step++) {
            Node owner = scene.getFocusOwner();
            if (owner == null || !reached.add(owner)) {
                break;
            }
            order.add(owner);
            tab(owner);
            Node next = scene.getFocusOwner();
            if (next == owner) {
                if (wanted.size() > 1) {
                    problems.add("Tab stays at " + SceneNodes.describe(owner));
                }
                break;
            }
            if (next != null && known.add(kind(next)) && !seen(scene, next)) {
                unseen.add(SceneNodes.describe(next));
            }
        }
        wanted.stream()
                .filter(node ->
                        !reached.contains(node) && SceneNodes.focusable(scene).contains(node))
                // arrows choose within a group of buttons
                .filter(node -> !(node instanceof ToggleButton toggle
                        && toggle.getToggleGroup() != null
                        && !toggle.isSelected()))
                .forEach(node -> problems.add("Tab does not reach " + SceneNodes.describe(node)));
        List<String> back = new ArrayList<>();
        for (int i = 1; i < order.size(); i++) {
            // once around: from the last to the first
            if (goesBack(order.get(i - 1), order.get(i)) && order.get(i) != wanted.getFirst()) {
                back.add("Tab goes back from " + SceneNodes.describe(order.get(i - 1)) + " to "
                        + SceneNodes.describe(order.get(i)));
            }
        }
        // a walk that began below the first has been around already where its end leads down to its beginning
        boolean around = order.size() > 1
                && sharesPane(order.getLast(), order.getFirst())
                && !goesBack(order.getLast(), order.getFirst());
        problems.addAll(around && !back.isEmpty() ? back.subList(1, back.size()) : back);
        if (start != null) {
            start.requestFocus();
        }
        // Tab has scrolled to what it reached
        places.forEach(ScrollPane::setVvalue);
        return problems;
    }

    private static boolean goesBack(Node one, Node next) {
        Bounds before = SceneNodes.box(one);
        Bounds after = SceneNodes.box(next);
        boolean above = after.getMaxY() <= before.getMinY() + 1 && after.getMinX() < before.getMaxX() - 1;
        boolean toTheLeft = after.getMaxX() <= before.getMinX() + 1
                && Math.abs(after.getCenterY() - before.getCenterY())
                        < Math.min(after.getHeight(), before.getHeight()) / 2;
        return (above || toTheLeft) && sharesPane(one, next);
    }

    /** Two neighbours under one parent of the last few levels; panels beside each other have orders of their own. */
    private static boolean sharesPane(Node one, Node other) {
        Set<Node> above = new HashSet<>();
        @Nullable Node at = one;
        for (int level = 0; level < 4 && at != null; level++, at = at.getParent()) {
            above.add(at);
        }
        at = other;
        for (int level = 0; level < 4 && at != null; level++, at = at.getParent()) {
            if (above.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static void tab(Node owner) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(owner, new KeyEvent(type, "\t", "\t", KeyCode.TAB, false, false, false, false));
        }
    }

    /** Returns whether it can be seen that a control has the keyboard: by colours that come with it and stand out from the window. */
    private static boolean seen(Scene scene, Node node) {
        Optional<Node> other = SceneNodes.focusable(scene).stream()
                .filter(each -> each != node && !SceneNodes.isWithin(each, node) && !SceneNodes.isWithin(node, each))
                .findFirst();
        if (other.isEmpty()) {
            return true;
        }
        Set<Stain> with = stains(scene, node);
        other.get().requestFocus();
        with.removeAll(stains(scene, node));
        other.get().requestFocusTraversal(TraversalDirection.NEXT);
        node.requestFocus();
        Color behind =
                ((Region) scene.getRoot()).getBackground().getFills().getFirst().getFill() instanceof Color colour
                        ? colour
                        : Color.WHITE;
        return with.stream().anyMatch(stain -> SceneAudit.contrast(stain.colour(), behind) >= FOCUS_CONTRAST);
    }

    /**
     * A part of what a control is painted with.
     *
     * @param node what is painted
     * @param colour its colour
     * @param where how far from its edges
     */
    private record Stain(Node node, Color colour, Insets where) {}

    private static Set<Stain> stains(Scene scene, Node node) {
        scene.getRoot().applyCss();
        Set<Stain> stains = new HashSet<>();
        for (Node part : SceneNodes.all(node)) {
            if (part instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
                        stains.add(new Stain(part, colour, fill.getInsets()));
                    }
                }
            }
            if (part instanceof Region region && region.getBorder() != null) {
                for (BorderStroke stroke : region.getBorder().getStrokes()) {
                    if (stroke.getTopStroke() instanceof Color colour && colour.isOpaque()) {
                        stains.add(new Stain(
                                part, colour, new Insets(-stroke.getWidths().getTop())));
                    }
                }
            }
        }
        return stains;
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }
}
