package midas.ui.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
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

/**
 * A part of the project tree on the left of the window: datasets, each with those made from it indented below, or models.
 *
 * @param <T> what stands in it
 */
public final class ProjectTree<T extends ProjectItem> {

    private static final double MENU_INSET = 24;

    private final ListView<T> list;
    private final Consumer<T> open;
    private final List<List<TreeAction<T>>> actions;
    private final Supplier<Optional<T>> front;
    private final TreeLists lists;
    private final TreeMenu<T> menu;
    private final ObjectProperty<@Nullable T> renaming = new SimpleObjectProperty<>();

    /**
     * Ties a list to the datasets of the project.
     *
     * @param list the list
     * @param project the project
     * @param open opens a dataset
     * @param actions what else can be done with one, in groups
     * @param front gives the dataset that the tab in front is about, where there is one: it is selected, unless the user is
     *     looking through the list
     * @param lists the lists of the tree
     */
    public static ProjectTree<ProjectDataset> ofDatasets(
            ListView<ProjectDataset> list,
            Project project,
            Consumer<ProjectDataset> open,
            List<List<TreeAction<ProjectDataset>>> actions,
            Supplier<Optional<ProjectDataset>> front,
            TreeLists lists) {
        list.setItems(new DatasetRows(project).rows());
        // what says that there is nothing would push the models down
        list.visibleProperty().bind(Bindings.isNotEmpty(project.datasets()).or(Bindings.isEmpty(project.models())));
        list.managedProperty().bind(list.visibleProperty());
        return new ProjectTree<>(list, new DatasetKind(), open, actions, front, lists);
    }

    /**
     * Ties a list to the models of the project.
     *
     * @param list the list
     * @param project the project
     * @param open opens a model
     * @param actions what else can be done with one, in groups
     * @param front gives the model that the tab in front shows, where there is one
     * @param lists the lists of the tree
     */
    public static ProjectTree<ProjectModel> ofModels(
            ListView<ProjectModel> list,
            Project project,
            Consumer<ProjectModel> open,
            List<List<TreeAction<ProjectModel>>> actions,
            Supplier<Optional<ProjectModel>> front,
            TreeLists lists) {
        list.setItems(project.models());
        return new ProjectTree<>(list, new ModelKind(), open, actions, front, lists);
    }

    /**
     * Ties a list to the reports of the project.
     *
     * @param list the list
     * @param project the project
     * @param open opens a report
     * @param actions what else can be done with one, in groups
     * @param front gives the report that the tab in front shows, where there is one
     * @param lists the lists of the tree
     */
    public static ProjectTree<ProjectReport> ofReports(
            ListView<ProjectReport> list,
            Project project,
            Consumer<ProjectReport> open,
            List<List<TreeAction<ProjectReport>>> actions,
            Supplier<Optional<ProjectReport>> front,
            TreeLists lists) {
        list.setItems(project.reports().all());
        return new ProjectTree<>(list, new ReportKind(), open, actions, front, lists);
    }

    private ProjectTree(
            ListView<T> list,
            RowKind<T> kind,
            Consumer<T> open,
            List<List<TreeAction<T>>> actions,
            Supplier<Optional<T>> front,
            TreeLists lists) {
        this.list = list;
        this.open = open;
        this.actions = actions;
        this.front = front;
        this.lists = lists;
        this.menu = new TreeMenu<>(kind.word(), actions);
        list.setCellFactory(view -> new RowCell<>(kind, renaming, open, lists::follow));
        ListHeights.fitRows(list);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        lists.add(list, this::follow);
        list.getItems().addListener((ListChangeListener<T>) change -> {
            while (change.next()) {
                if (change.wasAdded() && front.get().isEmpty()) {
                    list.getSelectionModel().select(change.getTo() - 1);
                }
            }
            // what comes or goes moves the list's own selection
            lists.follow();
        });
        offerMenu();
    }

    private boolean follow() {
        if (renaming.get() != null) {
            // its row stays selected
            return true;
        }
        Optional<T> row = front.get().filter(list.getItems()::contains);
        row.ifPresent(list.getSelectionModel()::select);
        return row.isPresent();
    }

    /** Lets the user give an item another name, in its place in the list. */
    public void rename(T item) {
        list.getSelectionModel().select(item);
        list.scrollTo(item);
        list.layout();
        renaming.set(item);
    }

    private void onKey(KeyEvent event) {
        T selected = list.getSelectionModel().getSelectedItem();
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

    private void showMenu(T item) {
        Node at = list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && item.equals(cell.getItem()))
                .findFirst()
                .orElse(list);
        Bounds place = at.localToScreen(at.getLayoutBounds());
        if (place != null) {
            menu.fill(item);
            menu.menu()
                    .show(list, place.getMinX() + MENU_INSET, Math.min(place.getMaxY(), place.getMinY() + MENU_INSET));
        }
    }

    private void offerMenu() {
        // on a key that of the selected item, on a click that of the item clicked on, whether or not it is selected yet
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            T item = event.isKeyboardTrigger()
                    ? list.getSelectionModel().getSelectedItem()
                    : itemAt(event.getPickResult().getIntersectedNode());
            if (item == null || renaming.get() != null) {
                event.consume();
            } else {
                list.getSelectionModel().select(item);
                menu.fill(item);
            }
        });
        menu.menu().setOnHidden(event -> {
            if (renaming.get() == null && !lists.isFocused()) {
                lists.follow();
            }
        });
        list.setContextMenu(menu.menu());
    }

    private @Nullable T itemAt(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> cell) {
                return cell.isEmpty() ? null : list.getItems().get(cell.getIndex());
            }
        }
        return null;
    }
}
