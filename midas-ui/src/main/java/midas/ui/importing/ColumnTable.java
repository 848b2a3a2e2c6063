package midas.ui.importing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.widget.ComboChoice;
import midas.ui.widget.ComboItems;
import midas.ui.widget.ComboWidth;
import midas.ui.widget.GrowingTable;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a dataset, a row each, with types and scales to choose from. A choice in one of several selected rows is made for all of them.
 */
final class ColumnTable {

    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final double SCROLL_BAR = 14;
    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 24;

    private final TableView<ColumnRow> table;
    private final ColumnTypesViewModel model;
    private final double zoom;

    /**
     * Ties a table.
     *
     * @param table the table
     * @param model its rows
     * @param zoom zoom of the window
     */
    ColumnTable(TableView<ColumnRow> table, ColumnTypesViewModel model, double zoom) {
        this.table = table;
        this.model = model;
        this.zoom = zoom;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setEditable(false);
        table.getColumns()
                .setAll(List.of(
                        text(
                                "columns.name",
                                "name",
                                130,
                                76,
                                state -> state.column().name()),
                        choice(
                                "columns.type",
                                Arrays.asList(ColumnType.values()),
                                ColumnState::type,
                                ColumnType::label,
                                model::setType,
                                model::isTypesFixed),
                        choice(
                                "columns.scale",
                                Arrays.asList(Scale.values()),
                                state -> state.column().scale(),
                                Labels::scale,
                                model::setScale,
                                () -> false),
                        numeric(
                                "columns.missing",
                                78,
                                74,
                                state -> Numbers.count(state.column().missing())),
                        numeric(
                                "columns.min",
                                124,
                                102,
                                state -> state.figures().map(ColumnFigures::min).orElse("")),
                        numeric(
                                "columns.max",
                                124,
                                102,
                                state -> state.figures().map(ColumnFigures::max).orElse("")),
                        numeric(
                                "columns.n",
                                88,
                                84,
                                state -> Numbers.count(
                                        state.column().rows() - state.column().missing())),
                        numeric(
                                "columns.unique",
                                88,
                                84,
                                state -> state.figures()
                                        .map(figures -> Numbers.count(figures.unique()))
                                        .orElse("…")),
                        lost()));
        table.widthProperty().subscribe(width -> shareRoom());
        table.setItems(model.rows());
        GrowingTable.tie(table);
    }

    /** Where the columns cannot all be seen they scroll rather than vanish. */
    private void shareRoom() {
        double least = SCROLL_BAR * zoom
                + table.getColumns().stream()
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum();
        table.setColumnResizePolicy(
                table.getWidth() < least
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** Returns what a conversion lost, in words; empty where it lost nothing. */
    static String lostInWords(ColumnState state) {
        if (state.wanted().isPresent()) {
            return WindowText.text("columns.converting");
        }
        if (state.lost() == 0) {
            return "";
        }
        String examples = state.examples().stream()
                .limit(MOST_EXAMPLES)
                .map(example -> WindowText.text(
                        "columns.lost.example", shortened(example.text()), Numbers.count(example.row() + 1L)))
                .collect(Collectors.joining(", "));
        boolean more = state.lost() > Math.min(MOST_EXAMPLES, state.examples().size());
        return WindowText.text(
                more ? "columns.lost.more" : "columns.lost.all",
                Messages.counted("count.cells", state.lost()),
                examples);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + '…';
    }

    private TableColumn<ColumnRow, String> text(
            String key, String styleClass, double width, double least, Function<ColumnState, String> text) {
        TableColumn<ColumnRow, String> column = new TableColumn<>(WindowText.text(key));
        column.setCellValueFactory(
                data -> data.getValue().stateProperty().map(text).orElse(""));
        column.setCellFactory(ignored -> new WholeTextCell());
        column.getStyleClass().add(styleClass);
        style(column, width, least);
        return column;
    }

    private TableColumn<ColumnRow, String> numeric(
            String key, double width, double least, Function<ColumnState, String> text) {
        TableColumn<ColumnRow, String> column = text(key, "numeric", width, least, text);
        column.setCellFactory(ignored -> new WholeTextCell());
        return column;
    }

    private TableColumn<ColumnRow, String> lost() {
        TableColumn<ColumnRow, String> column =
                text("columns.not-converted", "lost", 170, 118, ColumnTable::lostInWords);
        column.setCellFactory(ignored -> new LostCell());
        return column;
    }

    private <T> TableColumn<ColumnRow, ColumnRow> choice(
            String key,
            List<T> values,
            Function<ColumnState, T> chosen,
            Function<T, String> label,
            BiConsumer<Collection<ColumnRow>, T> set,
            java.util.function.BooleanSupplier fixed) {
        TableColumn<ColumnRow, ColumnRow> column = new TableColumn<>(WindowText.text(key));
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(ignored -> new ChoiceCell<>(WindowText.text(key), values, chosen, label, set, fixed));
        column.getStyleClass().add("choice");
        double least = ComboWidth.of(values, label, 88);
        style(column, Math.max(98, least), least);
        return column;
    }

    private void style(TableColumn<?, ?> column, double width, double least) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width * zoom);
        column.setMinWidth(least * zoom);
    }

    /** Those a choice in a row is for: all that are selected, where the row is one of them. */
    private Collection<ColumnRow> meant(ColumnRow row) {
        List<ColumnRow> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        return selected.contains(row) ? selected : List.of(row);
    }

    /** A combo box that shows the state of its row. */
    private final class ChoiceCell<T> extends TableCell<ColumnRow, ColumnRow> {

        private final ComboBox<T> combo = new ComboBox<>();
        private final ComboChoice<T> choice;
        private final String what;
        private final Function<ColumnState, T> chosen;
        private final java.util.function.BooleanSupplier fixed;
        private Subscription subscription = Subscription.EMPTY;

        ChoiceCell(
                String what,
                List<T> values,
                Function<ColumnState, T> chosen,
                Function<T, String> label,
                BiConsumer<Collection<ColumnRow>, T> set,
                java.util.function.BooleanSupplier fixed) {
            this.what = what;
            this.chosen = chosen;
            this.fixed = fixed;
            combo.getStyleClass().add("in-cell");
            combo.setMaxWidth(Double.MAX_VALUE);
            combo.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable T value) {
                    return value == null ? "" : label.apply(value);
                }

                @Override
                public T fromString(String text) {
                    throw new UnsupportedOperationException(text);
                }
            });
            choice = new ComboChoice<>(combo, value -> {
                ColumnRow row = getItem();
                if (row != null) {
                    set.accept(meant(row), value);
                }
            });
            ComboItems.tie(combo, () -> values, choice::quietly);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable ColumnRow row, boolean empty) {
            if (row != getItem()) {
                choice.giveUp();
            }
            super.updateItem(row, empty);
            subscription.unsubscribe();
            subscription = Subscription.EMPTY;
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            subscription = row.stateProperty().subscribe(state -> choice.show(chosen.apply(state)));
            combo.setDisable(fixed.getAsBoolean());
            combo.setAccessibleText(WindowText.text("columns.choice", what, row.name()));
            setGraphic(combo);
        }
    }

    /** Shows the whole text when pointed at, where it is cut. */
    private static class WholeTextCell extends TableCell<ColumnRow, String> {

        private @Nullable Tooltip whole;

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            if (empty || text == null || text.isEmpty()) {
                setTooltip(null);
            } else {
                if (whole == null) {
                    whole = new Tooltip();
                    whole.setWrapText(true);
                    whole.setMaxWidth(480);
                }
                whole.setText(text);
                setTooltip(isTextTruncated() || text.length() > 12 ? whole : null);
            }
        }
    }

    private static final class LostCell extends WholeTextCell {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            pseudoClassStateChanged(LOST, !empty && text != null && !text.isEmpty());
        }
    }
}
