package midas.ui.glmm;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A fixed effect to be checked, or greyed out with the reason. */
final class PredictorCell extends ListCell<PredictorOption> {

    private final CheckBox box = new CheckBox();
    private final Label reason = new Label();
    private final HBox row;
    private @Nullable BooleanProperty bound;

    PredictorCell() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        reason.getStyleClass().add("soft");
        reason.setMinWidth(Region.USE_PREF_SIZE);
        // the list itself takes the focus: arrows move, space checks
        box.setFocusTraversable(false);
        // an underscore in a column's name is no mnemonic
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            getListView().requestFocus();
            getListView().getFocusModel().focus(getIndex());
        });
        setPrefWidth(0);
        row = new HBox(box, gap, reason);
        row.getStyleClass().add("option-row");
    }

    @Override
    protected void updateItem(@Nullable PredictorOption option, boolean empty) {
        super.updateItem(option, empty);
        if (bound != null) {
            box.selectedProperty().unbindBidirectional(bound);
            bound = null;
        }
        setText(null);
        if (empty || option == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        ColumnOption column = option.column();
        box.setText(column.name());
        box.setDisable(!column.eligible());
        reason.setText(column.reason());
        bound = option.checkedProperty();
        box.selectedProperty().bindBidirectional(bound);
        setGraphic(row);
        setAccessibleText(column.eligible() ? column.name() : column.name() + ", " + column.reason());
    }
}
