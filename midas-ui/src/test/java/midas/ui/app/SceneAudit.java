package midas.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import midas.ui.grid.Grid;
import midas.ui.widget.Callout;
import org.jspecify.annotations.Nullable;

/** What is wrong with a scene for people who use keys, a screen reader, a magnifier, or have not the best eyes. On the window's thread. */
final class SceneAudit {

    /** Least contrast of text (WCAG 2.2, 1.4.3). */
    static final double TEXT_CONTRAST = 4.5;

    /** Least contrast of what tells where the keyboard is (WCAG 2.2, 1.4.11). */
    private static final double FOCUS_CONTRAST = 3;

    private SceneAudit() {}

    /** Returns what can have the keyboard, shows progress or tells something, and has no name with a letter in it. */
    static List<String> unnamed(Scene scene) {
        Stream<Node> boxes = all(scene.getRoot()).stream().filter(node -> node instanceof Callout && isShown(node));
        Stream<Node> bars =
                all(scene.getRoot()).stream().filter(node -> node instanceof ProgressIndicator && isShown(node));
        return Stream.of(focusable(scene).stream(), bars, boxes)
                .flatMap(nodes -> nodes)
                .filter(node -> name(node).codePoints().noneMatch(Character::isLetter)
                        || node instanceof Callout && node.getAccessibleRoleDescription() == null)
                .map(SceneAudit::describe)
                .toList();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            return label.getText();
        }
        // what stands in a field is no name of it
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

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
        List<Node> wanted = focusable(scene);
        if (wanted.isEmpty()) {
            return problems;
        }
        List<Node> order = new ArrayList<>();
        Set<Node> reached = new HashSet<>();
        Node start = scene.getFocusOwner();
        Map<ScrollPane, Double> places = new HashMap<>();
        all(scene.getRoot()).stream()
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
                    problems.add("Tab stays at " + describe(owner));
                }
                break;
            }
            if (next != null && known.add(kind(next)) && !seen(scene, next)) {
                unseen.add(describe(next));
            }
        }
        wanted.stream()
                .filter(node -> !reached.contains(node) && focusable(scene).contains(node))
                // arrows choose within a group of buttons
                .filter(node -> !(node instanceof ToggleButton toggle
                        && toggle.getToggleGroup() != null
                        && !toggle.isSelected()))
                .forEach(node -> problems.add("Tab does not reach " + describe(node)));
        List<String> back = new ArrayList<>();
        for (int i = 1; i < order.size(); i++) {
            // once around: from the last to the first
            if (goesBack(order.get(i - 1), order.get(i)) && order.get(i) != wanted.getFirst()) {
                back.add("Tab goes back from " + describe(order.get(i - 1)) + " to " + describe(order.get(i)));
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
        Bounds before = box(one);
        Bounds after = box(next);
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
        Optional<Node> other = focusable(scene).stream()
                .filter(each -> each != node && !isWithin(each, node) && !isWithin(node, each))
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
        return with.stream().anyMatch(stain -> contrast(stain.colour(), behind) >= FOCUS_CONTRAST);
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
        for (Node part : all(node)) {
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

    /** Returns texts that stand out too little from what is behind them, as both are drawn. */
    static List<String> faint(Scene scene) {
        WritableImage image = scene.snapshot(null);
        List<String> faint = new ArrayList<>();
        for (Text text : texts(scene.getRoot())) {
            Bounds box = seenOf(text, scene);
            double opacity = opacity(text);
            if (box == null || opacity == 0 || text.isDisabled() || !(text.getFill() instanceof Color fill)) {
                continue;
            }
            Color behind = mostFrequent(image, box);
            double contrast = contrast(behind.interpolate(opaque(fill), fill.getOpacity() * opacity), behind);
            if (contrast < TEXT_CONTRAST) {
                faint.add(String.format(Locale.ROOT, "%s: %.2f, %s on %s", describe(text), contrast, fill, behind));
            }
        }
        return faint;
    }

    private static Color opaque(Color color) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static Color mostFrequent(WritableImage image, Bounds box) {
        PixelReader pixels = image.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        int most = 0;
        int colour = 0;
        for (int y = (int) Math.max(0, box.getMinY()); y < Math.min(image.getHeight(), box.getMaxY()); y++) {
            for (int x = (int) Math.max(0, box.getMinX()); x < Math.min(image.getWidth(), box.getMaxX()); x++) {
                int argb = pixels.getArgb(x, y);
                int count = counts.merge(argb, 1, Integer::sum);
                if (count > most) {
                    most = count;
                    colour = argb;
                }
            }
        }
        return Color.rgb(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
    }

    /** Returns the contrast of two colours, 1 to 21 (WCAG 2.2). */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** Returns words that are cut: shortened with dots, beyond an edge that nothing scrolls to, or one over the other. */
    static List<String> cut(Scene scene) {
        List<String> cut = new ArrayList<>();
        all(scene.getRoot()).stream()
                .filter(node -> node instanceof Labeled labeled && isShortened(labeled) && isShown(node))
                .filter(node -> !isData(node) && box(node).getWidth() > 0)
                .forEach(node -> cut.add("shortened: " + describe(node)));
        List<Text> texts = texts(scene.getRoot());
        List<Bounds> boxes = new ArrayList<>();
        for (Text text : texts) {
            Bounds room = room(text, scene);
            Bounds box = box(text);
            if (!isData(text)
                    && !isEdited(text)
                    && (box.getMinX() < room.getMinX() - 1.5
                            || box.getMaxX() > room.getMaxX() + 1.5
                            || box.getMinY() < room.getMinY() - 3
                            || box.getMaxY() > room.getMaxY() + 3)) {
                cut.add(String.format(
                        Locale.ROOT,
                        "beyond the edge: %s at %.0f–%.0f × %.0f–%.0f, room %.0f–%.0f × %.0f–%.0f",
                        describe(text),
                        box.getMinX(),
                        box.getMaxX(),
                        box.getMinY(),
                        box.getMaxY(),
                        room.getMinX(),
                        room.getMaxX(),
                        room.getMinY(),
                        room.getMaxY()));
            }
            Bounds seen = seenOf(text, scene);
            boxes.add(seen == null || opacity(text) == 0 ? new BoundingBox(0, 0, -1, -1) : seen);
        }
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                if (overlap(boxes.get(one), boxes.get(other))
                        && isNotice(texts.get(one)) == isNotice(texts.get(other))
                        && texts.get(one).getParent() != texts.get(other).getParent()
                        && !shareFlow(texts.get(one), texts.get(other))) {
                    cut.add("one over the other: " + describe(texts.get(one)) + " and " + describe(texts.get(other)));
                }
            }
        }
        return cut;
    }

    /** What flows in lines lies side by side; the box of a text that goes on in the next line is as wide as both lines. */
    private static boolean shareFlow(Node one, Node other) {
        for (@Nullable Node at = one.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextFlow) {
                return isWithin(other, at);
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

    /** Returns the part of a text that is not cut off by anything, or null where nothing of it is seen. */
    private static @Nullable Bounds seenOf(Node node, Scene scene) {
        Bounds seen = intersect(box(node), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (@Nullable Node at = node; at != null && seen != null; at = at.getParent()) {
            if (at.getClip() != null) {
                seen = intersect(seen, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    private static @Nullable Bounds intersect(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return right - left < 3 || bottom - top < 6 ? null : new BoundingBox(left, top, right - left, bottom - top);
    }

    // --- nodes

    private static List<Node> focusable(Scene scene) {
        return all(scene.getRoot()).stream()
                .filter(node -> node.isFocusTraversable() && isShown(node) && !node.isDisabled())
                .toList();
    }

    private static List<Text> texts(Parent root) {
        return all(root).stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank() && isShown(text))
                .map(Text.class::cast)
                .toList();
    }

    private static List<Node> all(Node root) {
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

    private static boolean isShown(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static boolean isWithin(Node node, Node whole) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    private static Bounds box(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    private static String describe(Node node) {
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
