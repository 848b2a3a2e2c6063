package midas.ui.importing;

import java.util.Objects;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.ui.text.Numbers;

/** Cells as the values they are read as, whatever their texts look like: numbers with the decimal sign of the window and nothing between thousands, days by year, month and day. */
final class ParsedText {

    private ParsedText() {}

    /** Returns the value of a cell; empty where it is missing. */
    static Optional<String> of(Column column, int row) {
        String text = column.text(row);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (column.type()) {
                    case BOOLEAN -> String.valueOf(column.number(row) == 1);
                    case INT64 -> Numbers.exact(column.number(row), Numbers.Minus.TYPOGRAPHIC);
                    case FLOAT64 -> shown(Objects.requireNonNullElse(column.shownText(row), text));
                    case DATE ->
                        column.moment(row)
                                .map(moment -> moment.toLocalDate().toString())
                                .orElse(text);
                    case DATETIME ->
                        column.moment(row)
                                .map(moment -> moment.toLocalDate() + " " + moment.toLocalTime())
                                .orElse(text);
                    case STRING -> text;
                });
    }

    /** Numbers of a column keep their digits behind the separator, so that they stand below each other. */
    private static String shown(String number) {
        return Numbers.shown(number.strip().replace(',', '.'));
    }
}
