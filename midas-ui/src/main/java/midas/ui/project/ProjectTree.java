package midas.ui.project;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** What is in the project, on the left of the window. */
public final class ProjectTree {

    private final ListView<ProjectDataset> list;
    private final Consumer<ProjectDataset> open;
    private final Consumer<ProjectDataset> analyse;
    private final Consumer<ProjectDataset> code;
    private final Runnable left;

    /**
     * Ties a list to the project.
     *
     * @param list the list
     * @param project the project
     * @param open opens a dataset
     * @param analyse opens the form of a mixed model of a dataset
     * @param code opens the dummy coding of a dataset
     * @param left hears that the user has looked through the list without opening anything, to select what is open again
     */
    public ProjectTree(
            ListView<ProjectDataset> list,
            Project project,
            Consumer<ProjectDataset> open,
            Consumer<ProjectDataset> analyse,
            Consumer<ProjectDataset> code,
            Runnable left) {
        this.list = list;
        this.open = open;
        this.analyse = analyse;
        this.code = code;
        this.left = left;
        list.setItems(project.datasets());
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            ProjectDataset selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected);
                event.consume();
            }
        });
        list.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                left.run();
            }
        });
        project.datasets().addListener((ListChangeListener<ProjectDataset>) change -> {
            while (change.next()) {
                if (change.wasAdded()) {
                    list.getSelectionModel().select(change.getTo() - 1);
                }
            }
        });
    }

    /** Shows which dataset the tab in front is about. */
    public void select(ProjectDataset dataset) {
        list.getSelectionModel().select(dataset);
    }

    private final class Cell extends ListCell<ProjectDataset> {

        private final Label name = new Label();
        private final Label size = new Label();
        private final HBox row = new HBox(name, size);

        Cell() {
            size.getStyleClass().addAll("soft", "small");
            size.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("tree-row");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                ProjectDataset item = getItem();
                if (event.getButton() == MouseButton.PRIMARY && item != null) {
                    open.accept(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ProjectDataset item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setContextMenu(null);
                setAccessibleText(null);
                return;
            }
            name.setText(item.name());
            size.setText(WindowText.text(
                    "tree.size",
                    Numbers.count(item.dataset().rows()),
                    Numbers.count(item.dataset().columns().size())));
            setAccessibleText(item.name() + ", " + size.getText());
            setGraphic(row);
            setContextMenu(menu(item));
        }

        private ContextMenu menu(ProjectDataset item) {
            MenuItem openItem = new MenuItem(WindowText.text("tree.open"));
            openItem.setOnAction(event -> open.accept(item));
            MenuItem analyseItem = new MenuItem(WindowText.text("menu.analysis.glmm"));
            analyseItem.setOnAction(event -> analyse.accept(item));
            MenuItem codeItem = new MenuItem(WindowText.text("menu.data.dummy"));
            codeItem.setOnAction(event -> code.accept(item));
            ContextMenu menu = new ContextMenu(openItem, analyseItem, codeItem);
            menu.setOnHidden(event -> left.run());
            return menu;
        }
    }
}
