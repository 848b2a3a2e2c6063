package midas.ui.importing;

import java.util.List;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Conversion;

/**
 * A column as it stands in the table of columns.
 *
 * @param column the column as it is now
 * @param wanted the type it is being converted to, while that goes on
 * @param lost number of cells its conversion made missing
 * @param examples the first few of these
 * @param figures what has to be counted; empty until it has been
 */
public record ColumnState(
        Column column,
        Optional<ColumnType> wanted,
        int lost,
        List<Conversion.Lost> examples,
        Optional<ColumnFigures> figures) {

    /** Copies the list. */
    public ColumnState {
        examples = List.copyOf(examples);
    }

    static ColumnState of(Column column) {
        return new ColumnState(column, Optional.empty(), 0, List.of(), Optional.empty());
    }

    ColumnState with(Column changed) {
        return new ColumnState(changed, wanted, lost, examples, figures);
    }

    ColumnState wanting(ColumnType type) {
        return new ColumnState(column, Optional.of(type), lost, examples, figures);
    }

    /** Returns the type the column has or is about to have. */
    public ColumnType type() {
        return wanted.orElse(column.type());
    }
}
