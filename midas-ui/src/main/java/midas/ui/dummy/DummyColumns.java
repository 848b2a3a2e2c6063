package midas.ui.dummy;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.widget.ComboItems;
import midas.ui.widget.ComboKeys;
import midas.ui.widget.ComboSearch;
import org.jspecify.annotations.Nullable;

/** The columns of the table of a dataset's columns. */
final class DummyColumns {

    private DummyColumns() {}

    static TableColumn<DummyRow, DummyRow> name() {
        return column("dummy.column", NameCell::new);
    }

    static TableColumn<DummyRow, DummyRow> scale() {
        return column(
                "dummy.scale",
                () -> new ChoiceCell<>(
                        "dummy.scale.of",
                        row -> List.of(Scale.values()),
                        DummyRow::scale,
                        DummyRow::setScale,
                        Labels::scale));
    }

    static TableColumn<DummyRow, DummyRow> action() {
        return column(
                "dummy.action",
                () -> new ChoiceCell<>(
                        "dummy.action.of",
                        DummyRow::actions,
                        DummyRow::action,
                        DummyRow::setAction,
                        DummyColumns::label));
    }

    static TableColumn<DummyRow, DummyRow> reference() {
        return column("dummy.reference", ReferenceCell::new);
    }

    static String label(CodingAction action) {
        return WindowText.text(
                switch (action) {
                    case NOT_INCLUDED -> "dummy.action.not-included";
                    case AS_IS -> "dummy.action.as-is";
                    case CODE -> "dummy.action.code";
                    case CODE_AND_KEEP -> "dummy.action.keep";
                });
    }

    private static TableColumn<DummyRow, DummyRow> column(String key, Supplier<TableCell<DummyRow, DummyRow>> cell) {
        TableColumn<DummyRow, DummyRow> column = new TableColumn<>(WindowText.text(key));
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(ignored -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Follows its row. */
    private abstract static class RowCell extends TableCell<DummyRow, DummyRow> {

        private Subscription subscription = Subscription.EMPTY;

        @Override
        protected void updateItem(@Nullable DummyRow row, boolean empty) {
            super.updateItem(row, empty);
            subscription.unsubscribe();
            subscription = Subscription.EMPTY;
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                subscription = row.versionProperty().subscribe(version -> show(row));
            }
        }

        abstract void show(DummyRow row);
    }

    private static final class NameCell extends RowCell {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final VBox box = new VBox(name, detail);

        NameCell() {
            detail.getStyleClass().addAll("soft", "small");
            box.getStyleClass().add("dummy-name");
        }

        @Override
        void show(DummyRow row) {
            name.setText(row.name());
            detail.setText(row.detail());
            setGraphic(box);
        }
    }

    private static final class ChoiceCell<T> extends RowCell {

        private final ComboBox<T> combo = new ComboBox<>();
        private final String accessibleKey;
        private final Function<DummyRow, List<T>> items;
        private final Function<DummyRow, T> value;
        private final BiConsumer<DummyRow, T> choose;
        private final Function<T, String> label;
        private boolean updating;

        ChoiceCell(
                String accessibleKey,
                Function<DummyRow, List<T>> items,
                Function<DummyRow, T> value,
                BiConsumer<DummyRow, T> choose,
                Function<T, String> label) {
            this.accessibleKey = accessibleKey;
            this.items = items;
            this.value = value;
            this.choose = choose;
            this.label = label;
            combo.setMaxWidth(Double.MAX_VALUE);
            combo.getStyleClass().add("in-table");
            combo.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable T choice) {
                    return choice == null ? "" : label.apply(choice);
                }

                @Override
                public T fromString(String text) {
                    throw new UnsupportedOperationException();
                }
            });
            ComboKeys.listen(combo);
            ComboSearch.listen(combo);
            ComboItems.tie(
                    combo,
                    () -> {
                        DummyRow row = getItem();
                        return row == null ? List.of() : items.apply(row);
                    },
                    change -> {
                        updating = true;
                        change.run();
                        updating = false;
                    });
            combo.valueProperty().addListener((property, before, now) -> {
                DummyRow row = getItem();
                if (!updating && row != null && now != null) {
                    choose.accept(row, now);
                }
            });
        }

        @Override
        void show(DummyRow row) {
            updating = true;
            if (combo.isFocused() && !combo.getItems().equals(items.apply(row))) {
                combo.getItems().setAll(items.apply(row));
            }
            combo.setValue(value.apply(row));
            combo.setAccessibleText(WindowText.text(accessibleKey, row.name(), label.apply(value.apply(row))));
            updating = false;
            setGraphic(combo);
        }
    }

    /** The reference of a column that is coded, or why it cannot be. */
    private static final class ReferenceCell extends RowCell {

        private final ReferenceChoice choice = new ReferenceChoice();
        private final Label reason = new Label();

        ReferenceCell() {
            reason.getStyleClass().addAll("soft", "dummy-reason");
            reason.setWrapText(true);
        }

        @Override
        void show(DummyRow row) {
            if (row.action().codes()) {
                choice.show(row.name(), row.categories(), row.reference(), row::setReference);
                setGraphic(choice);
            } else {
                reason.setText(row.reason());
                setGraphic(reason);
            }
        }
    }
}
