package midas.io.export;

import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/** Finds what a sheet of a workbook cannot hold, before anything is written. */
final class SheetCheck {

    private SheetCheck() {}

    /** Returns the first of it. */
    static Optional<SheetLimit> of(Dataset dataset) {
        if (dataset.rows() > SheetLimit.MOST_ROWS - 1) {
            return Optional.of(new SheetLimit.TooManyRows(dataset.rows()));
        }
        if (dataset.columns().size() > SheetLimit.MOST_COLUMNS) {
            return Optional.of(new SheetLimit.TooManyColumns(dataset.columns().size()));
        }
        for (Column column : dataset.columns()) {
            SheetLimit limit = ofColumn(column);
            if (limit != null) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    private static @Nullable SheetLimit ofColumn(Column column) {
        SheetLimit limit = ofText(column.name(), column.name(), 0);
        for (int row = 0; limit == null && column.type() == ColumnType.STRING && row < column.rows(); row++) {
            String text = column.text(row);
            limit = text == null ? null : ofText(text, column.name(), row + 1);
        }
        return limit;
    }

    private static @Nullable SheetLimit ofText(String text, String column, int row) {
        if (text.length() > SheetLimit.MOST_CHARACTERS) {
            return new SheetLimit.TextTooLong(column, row, text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (!CellText.canStand(c)) {
                return new SheetLimit.Unwritable(column, row, c);
            }
            i += Character.charCount(c) - 1;
        }
        return null;
    }
}
