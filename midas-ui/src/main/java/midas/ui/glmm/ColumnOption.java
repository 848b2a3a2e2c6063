package midas.ui.glmm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;

/**
 * A column offered for a part in the model.
 *
 * @param name name of the column
 * @param detail type and scale: {@code float64 · ratio}
 * @param eligible whether it can have that part
 * @param reason why not, in a few words; empty where it can
 * @param canBecome whether one click in the form lets it have that part, where it cannot yet
 */
public record ColumnOption(String name, String detail, boolean eligible, String reason, boolean canBecome) {

    private record Kind(ColumnType type, Scale scale) {}

    /** Words for thousands of columns are made once for each kind. */
    private static final Map<Kind, String> DETAILS = new ConcurrentHashMap<>();

    /** Returns the column as response or fixed effect: a numeric column of scale interval or ratio. */
    static ColumnOption quantity(Column column) {
        if (!column.type().isNumeric()) {
            return not(column, WindowText.text("form.not-numeric", column.type().label()));
        }
        if (column.type() != ColumnType.BOOLEAN && column.scale().isCategorical()) {
            return not(column, WindowText.text("form.categorical", Labels.scale(column.scale())));
        }
        return new ColumnOption(column.name(), detail(column), true, "", false);
    }

    /** Returns the column as group: a string or boolean column, or one of scale nominal or ordinal. */
    static ColumnOption category(Column column) {
        boolean text = column.type() == ColumnType.STRING || column.type() == ColumnType.BOOLEAN;
        if (text || column.scale().isCategorical()) {
            return new ColumnOption(column.name(), detail(column), true, "", false);
        }
        boolean whole = column.type() == ColumnType.INT64;
        String key = whole ? "form.quantity.whole" : "form.quantity";
        return new ColumnOption(
                column.name(), detail(column), false, WindowText.text(key, Labels.scale(column.scale())), whole);
    }

    /** Returns whether it may be chosen: what is greyed out may not. */
    public boolean isChoosable() {
        return eligible || canBecome;
    }

    /** Returns this column as one that another part of the model has taken. */
    ColumnOption taken(String why) {
        return new ColumnOption(name, detail, false, why, false);
    }

    /** Returns this column for another reason. */
    ColumnOption because(String other) {
        return new ColumnOption(name, detail, eligible, other, canBecome);
    }

    private static ColumnOption not(Column column, String reason) {
        return new ColumnOption(column.name(), detail(column), false, reason, false);
    }

    private static String detail(Column column) {
        return DETAILS.computeIfAbsent(
                new Kind(column.type(), column.scale()),
                kind -> WindowText.text("form.column-detail", kind.type().label(), Labels.scale(kind.scale())));
    }
}
