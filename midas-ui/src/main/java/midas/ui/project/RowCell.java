package midas.ui.project;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** A row of the project tree, or the field in which it gets another name. */
final class RowCell<T extends ProjectItem> extends ListCell<T> {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double INDENT = 1.2;

    /** A name and what stands beside it, which is not seen where the name needs the room: all of it stands in the tip. */
    private static final class Row extends HBox {

        private final Label name;
        private final Label detail;
        /** Stands for what is out of date where there is no room for the words. */
        private final Label mark = new Label("•");

        Row(Label name, Label detail) {
            super(name, detail);
            this.name = name;
            this.detail = detail;
            mark.getStyleClass().addAll("soft", "tree-detail");
            mark.pseudoClassStateChanged(STALE, true);
            mark.setManaged(false);
            getChildren().add(mark);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double room = snappedLeftInset() + snappedRightInset();
            double wanted = room + snapSizeX(name.prefWidth(-1)) + getSpacing() + snapSizeX(detail.prefWidth(-1));
            boolean both = wanted <= getWidth();
            boolean marked = !both && detail.getPseudoClassStates().contains(STALE);
            detail.setVisible(both);
            mark.setVisible(marked);
            if (!both) {
                mark.autosize();
                double beside = marked ? getSpacing() + mark.getWidth() : 0;
                double width = Math.max(0, Math.min(snapSizeX(name.prefWidth(-1)), getWidth() - room - beside));
                name.resize(width, name.getHeight());
                mark.relocate(name.getLayoutX() + width + getSpacing(), name.getLayoutY());
            }
        }
    }

    private final RowKind<T> kind;
    private final ObjectProperty<@Nullable T> renaming;
    private final Runnable left;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox row = new Row(name, detail);
    private final Tooltip description = new Tooltip();
    private final Tooltip problem = new Tooltip();
    private Subscription watched = Subscription.EMPTY;

    /**
     * Makes a cell.
     *
     * @param kind what stands in the rows
     * @param renaming the item that is given another name now
     * @param open opens an item
     * @param left hears that the keyboard has left the field
     */
    RowCell(RowKind<T> kind, ObjectProperty<@Nullable T> renaming, Consumer<T> open, Runnable left) {
        this.left = left;
        this.kind = kind;
        this.renaming = renaming;
        detail.getStyleClass().addAll("soft", "small", "tree-detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        row.getStyleClass().add("tree-row");
        description.setWrapText(true);
        description.setMaxWidth(520);
        problem.getStyleClass().add("problem-tip");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            T item = getItem();
            if (event.getButton() == MouseButton.PRIMARY && item != null && item != renaming.get()) {
                open.accept(item);
            }
        });
        renaming.addListener((property, before, now) -> {
            T item = getItem();
            if (item != null && (item == before || item == now)) {
                show(item);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        watched = Subscription.combine(
                item.stateProperty().subscribe(now -> describe(item)),
                item.stalenessProperty().subscribe(now -> describe(item)));
        show(item);
    }

    private void describe(T item) {
        name.setText(item.name());
        detail.setText(kind.detail(item));
        detail.pseudoClassStateChanged(
                STALE, !item.stalenessProperty().get().word().isEmpty());
        row.setStyle("-fx-padding: 0 0 0 " + INDENT * kind.depth(item) + "em;");
        description.setText(kind.description(item));
        setTooltip(description);
        setAccessibleText(kind.spoken(item));
    }

    private void show(T item) {
        problem.hide();
        if (item == renaming.get()) {
            setGraphic(field(item));
        } else {
            setGraphic(row);
        }
    }

    private TextField field(T item) {
        TextField field = new TextField(item.name());
        field.setId("rename");
        field.setAccessibleText(WindowText.text("tree.new-name", item.name()));
        field.getStyleClass().add("rename");
        field.textProperty().addListener((property, before, now) -> check(field, item));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (item.nameProblem(field.getText()).isEmpty()) {
                    finish(field, item);
                    getListView().requestFocus();
                }
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                renaming.set(null);
                getListView().requestFocus();
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && renaming.get() == item && getGraphic() == field) {
                finish(field, item);
                left.run();
            }
        });
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
                field.selectAll();
            }
        });
        return field;
    }

    private void check(TextField field, T item) {
        String sentence = item.nameProblem(field.getText());
        field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
        field.setAccessibleHelp(sentence);
        problem.setText(sentence);
        if (sentence.isEmpty()) {
            problem.hide();
        } else if (!problem.isShowing() && field.getScene() != null) {
            Bounds place = field.localToScreen(field.getLayoutBounds());
            problem.show(field, place.getMinX(), place.getMaxY() + 4);
        }
    }

    /** Takes the name over where it can be one. */
    private void finish(TextField field, T item) {
        renaming.set(null);
        if (item.nameProblem(field.getText()).isEmpty() && item.isInProject()) {
            item.rename(field.getText());
        }
    }
}
