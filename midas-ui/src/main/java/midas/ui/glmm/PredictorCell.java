package midas.ui.glmm;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** A fixed effect to be checked, or greyed out with the reason. */
final class PredictorCell extends ListCell<PredictorOption> {

    private final CheckBox box = new CheckBox();
    private final Tooltip whole = new Tooltip();
    private final Label reason = new Label();
    private final Hyperlink link = new Hyperlink(WindowText.text("form.code"));
    private final HBox row;
    private @Nullable BooleanProperty bound;

    /**
     * Makes a cell.
     *
     * @param code dummy codes a column by its name
     */
    PredictorCell(Consumer<String> code) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        reason.getStyleClass().add("soft");
        reason.setMinWidth(Region.USE_PREF_SIZE);
        // the list itself takes the focus: arrows move, space checks
        box.setFocusTraversable(false);
        // an underscore in a column's name is no mnemonic
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.setTooltip(whole);
        box.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            getListView().requestFocus();
            getListView().getFocusModel().focus(getIndex());
        });
        setPrefWidth(0);
        link.setFocusTraversable(false);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.getStyleClass().add("code-link");
        link.setOnAction(event -> {
            link.setVisited(false);
            PredictorOption option = getItem();
            if (option != null) {
                code.accept(option.name());
            }
        });
        row = new HBox(box, gap, reason, link);
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
        whole.setText(column.name());
        box.setDisable(!column.eligible());
        reason.setText(column.reason());
        show(reason, !option.isCodable());
        show(link, option.isCodable());
        bound = option.checkedProperty();
        box.selectedProperty().bindBidirectional(bound);
        setGraphic(row);
        setAccessibleText(column.eligible() ? column.name() : column.name() + ", " + why(option));
    }

    private static String why(PredictorOption option) {
        return option.isCodable()
                ? WindowText.text("form.code")
                : option.column().reason();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
