package midas.ui.dummy;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** A button that shows the chosen category, and on a click a list of all of them with a field to search in. */
final class ReferenceChoice extends Button {

    private static final double ROWS = 9;
    private static final double LEAST_WIDTH = 200;

    private List<String> categories = List.of();
    private Consumer<String> onChosen = category -> {};
    private final Region arrow = new Region();
    private @Nullable Popup popup;

    ReferenceChoice() {
        getStyleClass().add("reference-choice");
        setMnemonicParsing(false);
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        arrow.getStyleClass().add("arrow");
        arrow.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setGraphic(arrow);
        setContentDisplay(ContentDisplay.RIGHT);
        setOnAction(event -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                open();
                event.consume();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // at the end, as in a combo box, and not beside the words
        arrow.setLayoutX(snapPositionX(getWidth() - snappedRightInset() - arrow.getWidth()));
    }

    /** Shows a choice. */
    void show(String column, List<String> offered, String chosen, Consumer<String> listener) {
        Popup open = popup;
        if (open != null && !offered.equals(categories)) {
            open.hide();
        }
        categories = offered;
        onChosen = listener;
        setText(chosen.isEmpty() ? " " : chosen);
        setAccessibleText(WindowText.text("dummy.reference.of", column, chosen));
    }

    private void open() {
        if (categories.isEmpty() || popup != null) {
            return;
        }
        FilteredList<String> found = new FilteredList<>(FXCollections.observableArrayList(categories));
        TextField search = new TextField();
        search.setId("referenceSearch");
        search.setPromptText(WindowText.text("dummy.reference.search"));
        search.setAccessibleText(WindowText.text("dummy.reference.search"));
        ListView<String> list = new ListView<>(found);
        list.setId("referenceList");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(WindowText.text("dummy.reference.none")));
        list.getSelectionModel().select(getText());
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        search.textProperty().subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            if (!wanted.isEmpty() || found.size() < categories.size()) {
                found.setPredicate(category -> category.toLowerCase(Locale.ROOT).contains(wanted));
                list.getSelectionModel().selectFirst();
            }
        });
        VBox content = new VBox(search, list);
        content.getStyleClass().add("reference-popup");
        // type and zoom come from the window
        content.setStyle(getScene().getRoot().getStyle());
        Popup made = new Popup();
        made.getContent().add(content);
        made.setAutoHide(true);
        made.setHideOnEscape(true);
        made.setOnHidden(event -> popup = null);
        Runnable choose = () -> {
            String selected = list.getSelectionModel().getSelectedItem();
            made.hide();
            if (selected != null) {
                onChosen.accept(selected);
            }
        };
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose.run();
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, list, choose));
        Bounds bounds = localToScreen(getBoundsInLocal());
        double cell = getHeight();
        content.setPrefWidth(Math.max(bounds.getWidth(), LEAST_WIDTH));
        list.setFixedCellSize(cell);
        list.setPrefHeight(Math.min(ROWS, categories.size()) * cell + 4);
        popup = made;
        made.show(this, bounds.getMinX(), bounds.getMaxY() + 2);
        search.requestFocus();
    }

    private static void onKey(KeyEvent event, ListView<String> list, Runnable choose) {
        if (event.getCode() == KeyCode.ENTER) {
            choose.run();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        event.consume();
    }
}
