package midas.architecture.planted.ui.dataset;

import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Planted: the table library outside io. */
final class WindowHoldsTable {
    @Nullable
    Table table;
}
