package midas.ui.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What is in the project, on the left of the window: datasets, each with those made from it indented below. */
public final class ProjectTree {

    private static final double MENU_INSET = 24;

    private final ListView<ProjectDataset> list;
    private final Consumer<ProjectDataset> open;
    private final List<List<DatasetAction>> actions;
    private final Supplier<Optional<ProjectDataset>> front;
    private final DatasetMenu menu;
    private final ObjectProperty<@Nullable ProjectDataset> renaming = new SimpleObjectProperty<>();

    /**
     * Ties a list to the project.
     *
     * @param list the list
     * @param project the project
     * @param open opens a dataset
     * @param actions what else can be done with one, in groups
     * @param front gives the dataset that the tab in front is about, where there is one: it is selected, unless the user is
     *     looking through the list
     */
    public ProjectTree(
            ListView<ProjectDataset> list,
            Project project,
            Consumer<ProjectDataset> open,
            List<List<DatasetAction>> actions,
            Supplier<Optional<ProjectDataset>> front) {
        this.list = list;
        this.open = open;
        this.actions = actions;
        this.front = front;
        this.menu = new DatasetMenu(actions);
        DatasetRows rows = new DatasetRows(project);
        list.setItems(rows.rows());
        list.setCellFactory(view -> new DatasetCell(project, renaming, open, this::follow));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && renaming.get() == null) {
                follow();
            }
        });
        rows.rows().addListener((ListChangeListener<ProjectDataset>) change -> {
            while (change.next()) {
                if (change.wasAdded() && front.get().isEmpty()) {
                    list.getSelectionModel().select(change.getTo() - 1);
                }
            }
            // what comes or goes moves the list's own selection
            follow();
        });
        offerMenu();
    }

    /** Shows which dataset the tab in front is about. */
    public void follow() {
        if (renaming.get() == null) {
            front.get().filter(list.getItems()::contains).ifPresent(list.getSelectionModel()::select);
        }
    }

    /** Lets the user give a dataset another name, in its place in the list. */
    public void rename(ProjectDataset dataset) {
        list.getSelectionModel().select(dataset);
        list.scrollTo(dataset);
        list.layout();
        renaming.set(dataset);
    }

    private void onKey(KeyEvent event) {
        ProjectDataset selected = list.getSelectionModel().getSelectedItem();
        if (selected == null || renaming.get() != null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            open.accept(selected);
            event.consume();
            return;
        }
        // not every system turns these keys into a request for the menu
        if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            showMenu(selected);
            event.consume();
            return;
        }
        actions.stream()
                .flatMap(List::stream)
                .filter(action -> action.key().filter(keys -> keys.match(event)).isPresent() && action.canRun(selected))
                .findFirst()
                .ifPresent(action -> {
                    action.run().accept(selected);
                    event.consume();
                });
    }

    private void showMenu(ProjectDataset dataset) {
        Node at = list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && dataset.equals(cell.getItem()))
                .findFirst()
                .orElse(list);
        Bounds place = at.localToScreen(at.getLayoutBounds());
        if (place != null) {
            menu.fill(dataset);
            menu.menu()
                    .show(list, place.getMinX() + MENU_INSET, Math.min(place.getMaxY(), place.getMinY() + MENU_INSET));
        }
    }

    private void offerMenu() {
        // on a key the selected dataset's, on a click that of the dataset clicked on, which the click has selected
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            boolean beside = !event.isKeyboardTrigger()
                    && !isOnDataset(event.getPickResult().getIntersectedNode());
            ProjectDataset dataset = list.getSelectionModel().getSelectedItem();
            if (beside || dataset == null || renaming.get() != null) {
                event.consume();
            } else {
                menu.fill(dataset);
            }
        });
        menu.menu().setOnHidden(event -> {
            if (renaming.get() == null && !list.isFocused()) {
                follow();
            }
        });
        list.setContextMenu(menu.menu());
    }

    private static boolean isOnDataset(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}
