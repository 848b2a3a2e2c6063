package midas.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import midas.ui.widget.Callout;

/** What is wrong with a scene for people who use keys, a screen reader, a magnifier, or have not the best eyes. On the window's thread. */
final class SceneAudit {

    /** Least contrast of text (WCAG 2.2, 1.4.3). */
    static final double TEXT_CONTRAST = 4.5;

    private SceneAudit() {}

    /** Returns what can have the keyboard, shows progress or tells something, and has no name with a letter in it. */
    static List<String> unnamed(Scene scene) {
        Stream<Node> boxes = SceneNodes.all(scene.getRoot()).stream()
                .filter(node -> node instanceof Callout && SceneNodes.isShown(node));
        Stream<Node> bars = SceneNodes.all(scene.getRoot()).stream()
                .filter(node -> node instanceof ProgressIndicator && SceneNodes.isShown(node));
        return Stream.of(SceneNodes.focusable(scene).stream(), bars, boxes)
                .flatMap(nodes -> nodes)
                .filter(node -> name(node).codePoints().noneMatch(Character::isLetter)
                        || node instanceof Callout && node.getAccessibleRoleDescription() == null)
                .map(SceneNodes::describe)
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

    /** Returns texts that stand out too little from what is behind them, as both are drawn. */
    static List<String> faint(Scene scene) {
        WritableImage image = scene.snapshot(null);
        List<String> faint = new ArrayList<>();
        for (Text text : SceneNodes.texts(scene.getRoot())) {
            Bounds box = SceneNodes.seenOf(text, scene);
            double opacity = SceneNodes.opacity(text);
            if (box == null || opacity == 0 || text.isDisabled() || !(text.getFill() instanceof Color fill)) {
                continue;
            }
            Color behind = mostFrequent(image, box);
            double contrast = contrast(behind.interpolate(opaque(fill), fill.getOpacity() * opacity), behind);
            if (contrast < TEXT_CONTRAST) {
                faint.add(String.format(
                        Locale.ROOT, "%s: %.2f, %s on %s", SceneNodes.describe(text), contrast, fill, behind));
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
}
