package midas.ui.widget;

import java.util.List;
import java.util.function.Function;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import midas.ui.theme.Appearance;
import midas.ui.theme.Fonts;

/** How wide a combo box in a table is for the widest of its values. */
public final class ComboWidth {

    /** The arrow, and what is on both sides of the text, in pixels. */
    private static final double BESIDE = 36;

    private ComboWidth() {}

    /** Returns a width of the column in pixels without zoom, at least {@code least}, at which none of the values is cut. */
    public static <T> double of(List<T> values, Function<T, String> label, double least) {
        return values.stream()
                .mapToDouble(value -> BESIDE + width(label.apply(value)))
                .reduce(least, Math::max);
    }

    private static double width(String text) {
        Text measure = new Text(text);
        measure.setFont(Font.font(Fonts.SANS, Appearance.TEXT_SIZE));
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
