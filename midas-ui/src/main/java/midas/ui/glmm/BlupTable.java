package midas.ui.glmm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import midas.core.result.RandomIntercept;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.widget.CopyLink;
import midas.ui.widget.ResultTables;
import midas.ui.widget.RowGrowth;
import org.jspecify.annotations.Nullable;

/** The table of predicted random intercepts: sorted over all groups, whatever part of them is shown. */
final class BlupTable {

    private static final int LEAST_ROWS = 5;

    private final TableView<RandomIntercept> table;
    private final DoubleProperty room = new SimpleDoubleProperty(Double.MAX_VALUE);
    private final DoubleProperty height = new SimpleDoubleProperty();
    private final RowGrowth growth = new RowGrowth();
    private volatile @Nullable BlupViewModel rows;
    private @Nullable BlupViewModel shownBefore;

    BlupTable(TableView<RandomIntercept> table, CopyLink copy, JobRunner runner) {
        this.table = table;
        ResultTables.style(table, Messages.text("blup.title"));
        copy.copies(
                table,
                Messages.text("blup.title"),
                () -> Optional.ofNullable(rows).map(BlupViewModel::text),
                runner);
        table.setSortPolicy(ignored -> {
            BlupViewModel current = rows;
            if (current != null) {
                current.sort(order(), runner);
            }
            return true;
        });
    }

    /**
     * Shows rows; the table grows to its height with the next frames.
     *
     * @param newRows the rows
     * @param tables builds columns
     */
    void show(BlupViewModel newRows, ResultTables tables) {
        boolean same = shownBefore == newRows;
        int sorted = same && !table.getSortOrder().isEmpty()
                ? table.getColumns().indexOf(table.getSortOrder().getFirst())
                : -1;
        TableColumn.SortType direction = sorted < 0
                ? TableColumn.SortType.ASCENDING
                : table.getColumns().get(sorted).getSortType();
        shownBefore = newRows;
        rows = null;
        grow(RowGrowth.ROWS_A_FRAME);
        table.getSortOrder().clear();
        table.getColumns().clear();
        table.setItems(newRows.shown());
        // all at once: columns that come one by one would each be given all the room there is
        table.getColumns()
                .setAll(List.of(
                        ordered(
                                tables,
                                tables.text(
                                        Messages.text("blup.group"),
                                        false,
                                        newRows.longestGroups(),
                                        RandomIntercept::group),
                                Comparator.comparing(RandomIntercept::group, BlupViewModel::compareLabels)),
                        ordered(
                                tables,
                                tables.text(
                                        Messages.text("blup.random-intercept"),
                                        true,
                                        newRows.longestEstimates(),
                                        newRows::estimate),
                                Comparator.comparingDouble(RandomIntercept::estimate)),
                        ordered(
                                tables,
                                tables.text(
                                        Messages.text("blup.standard-error"),
                                        true,
                                        newRows.longestStandardErrors(),
                                        newRows::standardError),
                                Comparator.comparingDouble(RandomIntercept::standardError)),
                        ordered(
                                tables,
                                tables.text(
                                        Messages.text("blup.rank"),
                                        true,
                                        List.of(Numbers.count(newRows.total())),
                                        row -> Numbers.count(row.rank())),
                                Comparator.comparingInt(RandomIntercept::rank)),
                        ordered(
                                tables,
                                tables.text(
                                        Messages.text("blup.observations"),
                                        true,
                                        List.of(Numbers.count(newRows.largestGroup())),
                                        row -> Numbers.count(row.observations())),
                                Comparator.comparingInt(RandomIntercept::observations)),
                        tables.interval(newRows.intervalHeading(), newRows.scale(), newRows::mark)));
        if (sorted >= 0) {
            // the rows are in this order already: only the arrow is missing
            TableColumn<RandomIntercept, ?> column = table.getColumns().get(sorted);
            column.setSortType(direction);
            table.getSortOrder().add(column);
        }
        rows = newRows;
        ResultTables.fitWidth(table, newRows.isLong() ? ResultTables.scrollBar() : 0);
        height.bind(Bindings.createDoubleBinding(
                () -> newRows.expandedProperty().get()
                        ? 0
                        : ResultTables.heightOf(table, Math.min(BlupViewModel.FIRST_ROWS, newRows.total())),
                newRows.expandedProperty(),
                table.fixedCellSizeProperty()));
        ResultTables.fitHeight(
                table,
                Bindings.createIntegerBinding(
                        () -> newRows.expandedProperty().get()
                                ? Math.max(LEAST_ROWS, ResultTables.rowsWithin(room.get(), table.getFixedCellSize()))
                                : Math.min(growth.rowsProperty().get(), BlupViewModel.FIRST_ROWS),
                        newRows.expandedProperty(),
                        growth.rowsProperty(),
                        room,
                        table.fixedCellSizeProperty()));
    }

    /** Returns the height in pixels that the first rows need, all of them: the table grows into it. */
    DoubleProperty heightProperty() {
        return height;
    }

    /** Shows all rows, or the first ones again. */
    void toggle() {
        BlupViewModel current = rows;
        if (current != null) {
            if (current.expandedProperty().get()) {
                // from its end the toolkit would take all rows out and style them anew
                table.scrollTo(0);
                table.layout();
                grow(ResultTables.rowsWithin(table.getHeight(), table.getFixedCellSize()));
            }
            current.toggle();
        }
    }

    private void grow(int from) {
        growth.start(from, BlupViewModel.FIRST_ROWS);
    }

    /** Returns the height in pixels that the table keeps within, headings and all, where it shows all rows. */
    DoubleProperty roomProperty() {
        return room;
    }

    private static TableColumn<RandomIntercept, String> ordered(
            ResultTables tables, TableColumn<RandomIntercept, String> column, Comparator<RandomIntercept> order) {
        tables.makeSortable(column);
        column.setUserData(order);
        return column;
    }

    private @Nullable Comparator<RandomIntercept> order() {
        if (table.getSortOrder().isEmpty()) {
            return null;
        }
        TableColumn<RandomIntercept, ?> column = table.getSortOrder().getFirst();
        @SuppressWarnings("unchecked") // put there by ordered()
        Comparator<RandomIntercept> order = (Comparator<RandomIntercept>) column.getUserData();
        return column.getSortType() == TableColumn.SortType.DESCENDING ? order.reversed() : order;
    }
}
