package midas.ui.about;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.widget.Clip;

/** What is in the program that others have made, with the licence of the one that is chosen. */
public final class LicenceList extends VBox {

    /** Makes it, the first one chosen. */
    public LicenceList() {
        getStyleClass().add("licences");
        Label heading = new Label(WindowText.text("about.libraries"));
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        ListView<Library> list = new ListView<>();
        list.setId("libraries");
        list.getStyleClass().add("tree");
        list.setAccessibleText(WindowText.text("about.libraries.name"));
        list.getItems().setAll(Library.all());
        list.setCellFactory(view -> new Cell());
        TextArea text = new TextArea();
        text.setId("licence");
        text.setEditable(false);
        text.getStyleClass().add("log");
        Clip.onCopy(text, () -> text.getSelectedText().isEmpty() ? text.getText() : text.getSelectedText());
        list.getSelectionModel().selectedItemProperty().subscribe(library -> {
            text.setText(library == null ? "" : library.text());
            text.setAccessibleText(library == null ? "" : WindowText.text("about.licence.of", library.name()));
            text.setScrollTop(0);
        });
        list.getSelectionModel().selectFirst();
        // a list keeps Esc for itself: here it is the window's
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                fireEvent(event.copyFor(this, this));
            }
        });
        getChildren().addAll(heading, list, text);
    }

    private static final class Cell extends ListCell<Library> {

        private final Label name = new Label();
        private final Label licence = new Label();
        private final HBox row;

        Cell() {
            licence.getStyleClass().add("soft");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            row = new HBox(name, between, licence);
            row.getStyleClass().add("licence-row");
        }

        @Override
        protected void updateItem(Library library, boolean empty) {
            super.updateItem(library, empty);
            if (empty || library == null) {
                setGraphic(null);
                return;
            }
            name.setText(library.title());
            licence.setText(library.licence());
            setGraphic(row);
        }
    }
}
