package midas.io.importing;

import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnBuilder;
import midas.io.dataset.ColumnType;
import midas.io.dataset.NumberSyntax;

/** Says which texts would not be read as the texts they are, if they stood in a file without quotes. */
public final class TextsLikeValues {

    private TextsLikeValues() {}

    /** Returns whether a string column would come back otherwise: as numbers, days or truth values, or with more cells missing. */
    public static boolean in(Column column) {
        if (column.type() != ColumnType.STRING) {
            return false;
        }
        ColumnBuilder builder = builder();
        NumberText point = new NumberText('.');
        boolean numbers = column.missing() < column.rows();
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text == null) {
                continue;
            }
            char[] chars = text.toCharArray();
            builder.append(chars, 0, chars.length);
            if (builder.lastIsMissing()) {
                return true;
            }
            numbers &= point.parse(chars, 0, chars.length) != NumberText.Kind.NONE
                    || NumberShape.of(text) != NumberShape.OTHER;
        }
        return numbers || builder.isTyped() && !builder.isText();
    }

    /** Returns whether a text stands for a missing cell where it stands without quotes. */
    public static boolean isMissing(String text) {
        ColumnBuilder builder = builder();
        char[] chars = text.toCharArray();
        builder.append(chars, 0, chars.length);
        return builder.lastIsMissing();
    }

    private static ColumnBuilder builder() {
        return new ColumnBuilder(NumberSyntax.of('.'), ImportOptions.DEFAULT_MISSING_TOKENS, 0);
    }
}
