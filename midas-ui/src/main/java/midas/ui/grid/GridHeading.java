package midas.ui.grid;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Heading of one column after the other: name and arrow, and below them a line that leads to more. */
final class GridHeading extends VBox {

    private static final PseudoClass DESCENDING = PseudoClass.getPseudoClass("descending");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final HBox top = new HBox();
    private final Label name = new Label();
    private final Region arrow = new Region();
    private final Label detail = new Label();
    private int column = -1;
    private long stamp = -1;

    GridHeading() {
        getStyleClass().add("column-heading");
        name.getStyleClass().add("column-name");
        arrow.getStyleClass().add("sort-arrow");
        detail.getStyleClass().addAll("soft", "small", "column-detail");
        top.getStyleClass().add("column-top");
        name.setMinWidth(0);
        detail.setMinWidth(0);
        getChildren().addAll(top, detail);
        setManaged(false);
        setAccessibleRole(AccessibleRole.TABLE_COLUMN);
    }

    int column() {
        return column;
    }

    /** Returns whether a node is the line that leads to more. */
    boolean isDetail(@Nullable Object node) {
        return node == detail || node instanceof Node inner && inner.getParent() == detail;
    }

    boolean isCut() {
        return name.isTextTruncated() || detail.isTextTruncated();
    }

    void show(GridContent content, int newColumn, long newStamp, boolean current) {
        pseudoClassStateChanged(CURRENT, current);
        if (column == newColumn && stamp == newStamp) {
            return;
        }
        column = newColumn;
        stamp = newStamp;
        boolean numeric = content.isNumeric(newColumn);
        setAlignment(numeric ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        top.setAlignment(getAlignment());
        name.setText(content.name(newColumn));
        detail.setText(content.detail(newColumn));
        setAccessibleText(content.spoken(newColumn));
        pseudoClassStateChanged(MARKED, content.isMarked(newColumn, GridContent.HEADING));
        SortMark mark = content.sort(newColumn);
        arrow.pseudoClassStateChanged(DESCENDING, mark == SortMark.DESCENDING);
        if (mark == SortMark.NONE) {
            top.getChildren().setAll(name);
        } else if (numeric) {
            // the name stays over the numbers
            top.getChildren().setAll(arrow, name);
        } else {
            top.getChildren().setAll(name, arrow);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case INDEX, COLUMN_INDEX -> column;
            case TEXT -> getAccessibleText();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
