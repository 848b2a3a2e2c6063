package midas.ui.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.event.WeakEventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.ui.grid.Grid;
import midas.ui.grid.GridActions;
import midas.ui.grid.GridContent;
import midas.ui.grid.Selection;
import midas.ui.label.WindowText;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Numbers;
import midas.ui.widget.Callout;
import midas.ui.widget.Clip;
import org.jspecify.annotations.Nullable;

/** A dataset as a table of any length and width, with a line below it that says what is selected or searches. */
public final class DatasetView {

    /** Asks the table, where it is in front, to open its search: for a menu. */
    public static final EventType<Event> FIND_REQUESTED = new EventType<>(Event.ANY, "MIDAS_FIND");

    /** Asks the table, where it is in front, to copy what is selected: for a menu. */
    public static final EventType<Event> COPY_REQUESTED = new EventType<>(Event.ANY, "MIDAS_COPY");

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final DatasetViewModel model;
    private final SortViewModel sort;
    private final FindViewModel find;
    private final SummaryViewModel summary;
    private final ConvertViewModel convert;
    private final CopyViewModel copy;
    private final GroupRows group;
    private final ReadOnlyDoubleProperty zoom;
    private final Grid grid;
    private final FindBar findBar;
    private final TableStatus status = new TableStatus(this::cancelWork);
    private final SummaryPanel summaryPanel;
    private final ChangeListener<Number> onZoom;
    private List<String> shownNotes = List.of();
    private final ChangeListener<Dataset> onDataset = (property, before, now) -> {
        follow(before, now);
        showNotes();
    };
    private final EventHandler<KeyEvent> onKey = this::key;
    private final WeakEventHandler<KeyEvent> weakOnKey = new WeakEventHandler<>(onKey);
    private @Nullable Node focusedBefore;

    @FXML
    private VBox root;

    @FXML
    private VBox notes;

    @FXML
    private HBox centre;

    @FXML
    private StackPane foot;

    /**
     * Makes the controller.
     *
     * @param model the dataset
     * @param zoom zoom of the window
     * @param runner where rows are sorted, searched and copied
     */
    public DatasetView(DatasetViewModel model, ReadOnlyDoubleProperty zoom, JobRunner runner) {
        this.model = model;
        this.zoom = zoom;
        sort = new SortViewModel(model.source(), runner);
        find = new FindViewModel(model.source(), sort, runner);
        summary = new SummaryViewModel(model.source(), runner);
        convert = new ConvertViewModel(model.source(), runner, this::agrees);
        copy = new CopyViewModel(model.source(), sort, runner, text -> Clip.put(text.tsv(), text.html()));
        group = new GroupRows(model.source(), sort, runner);
        grid = new Grid(new DatasetGrid(model, sort, find, group), new Actions());
        onZoom = (property, before, now) -> grid.setZoom(now.doubleValue());
        findBar = new FindBar(find, this::go, this::closeFind);
        summaryPanel = new SummaryPanel(this::closeSummary);
    }

    @FXML
    private void initialize() {
        grid.setAccessibleText(model.summary());
        grid.setId("grid");
        grid.setZoom(zoom.get());
        zoom.addListener(new WeakChangeListener<>(onZoom));
        HBox.setHgrow(grid, Priority.ALWAYS);
        centre.getChildren().add(grid);
        foot.getChildren().add(status);
        model.source().datasetProperty().addListener(new WeakChangeListener<>(onDataset));
        showNotes();
        sort.orderProperty().subscribe((before, now) -> {
            // what was asked for is what comes first
            grid.toTop();
            grid.refresh();
            showSelection(grid.selection());
        });
        sort.stateProperty().subscribe(state -> showWork());
        convert.runningProperty().subscribe(running -> showWork());
        convert.noticeProperty().subscribe((before, now) -> status.say(now, false));
        copy.noticeProperty()
                .subscribe(notice -> notice.ifPresentOrElse(
                        said -> status.say(said.text(), said.lasting()), () -> status.say("", true)));
        find.queryProperty().subscribe((before, now) -> grid.refresh());
        find.placeProperty().subscribe(place -> place.ifPresent(this::goTo));
        summary.contentProperty().subscribe(this::showSummary);
        grid.selectionProperty().subscribe(this::showSelection);
        root.sceneProperty().subscribe(this::listen);
        root.addEventHandler(FIND_REQUESTED, event -> openFind());
        root.addEventHandler(COPY_REQUESTED, event -> copy.copy(grid.selection(), false));
        root.addEventHandler(RowRequest.ROW_REQUESTED, this::onRequest);
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, weakOnKey);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, weakOnKey);
        }
    }

    /** Keys that work wherever the focus is, while this is the tab in front. */
    private void key(KeyEvent event) {
        if (!isInFront()) {
            return;
        }
        if (FIND.match(event)) {
            openFind();
            event.consume();
        } else if (event.getCode() == KeyCode.F3 && find.queryProperty().get().isPresent()) {
            go(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && sort.sorting().isPresent()) {
            sort.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && grid.isFocused()) {
            summary.close();
            markNone();
        }
    }

    private boolean isInFront() {
        for (Node node = root; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Those of another reading of the file take the place of the ones shown, or closed, before. */
    private void showNotes() {
        List<String> now = model.notes();
        if (now.equals(shownNotes)) {
            return;
        }
        shownNotes = now;
        notes.getChildren().clear();
        if (!now.isEmpty()) {
            notes.getChildren()
                    .add(new Callout(Callout.Kind.NOTE, WindowText.text("dataset.notes"), now.toArray(String[]::new))
                            .withClose(() -> notes.getChildren().clear()));
        }
    }

    /** Opens the search, or goes back to its field. */
    private void openFind() {
        boolean opens = !foot.getChildren().contains(findBar);
        if (opens) {
            focusedBefore = root.getScene().getFocusOwner();
            find.setFrom(Math.max(0, grid.selection().row()));
            foot.getChildren().setAll(findBar);
            grid.setSearching(true);
            find.open();
        }
        findBar.begin();
    }

    private void closeFind() {
        find.close();
        foot.getChildren().setAll(status);
        grid.setSearching(false);
        Node back = focusedBefore;
        if (back != null && back.getScene() == root.getScene()) {
            back.requestFocus();
        } else {
            grid.requestFocus();
        }
        focusedBefore = null;
    }

    /** Goes on from where the keyboard is in the table. */
    private void go(boolean forward) {
        Selection at = grid.selection();
        int row = at.row() == GridContent.HEADING || model.rows() == 0
                ? CellPlace.NAME
                : sort.order().fileRow(at.row());
        find.go(forward, new CellPlace(row, at.column()));
    }

    private void goTo(CellPlace place) {
        int row = place.row() == CellPlace.NAME
                ? GridContent.HEADING
                : sort.order().shownRow(place.row());
        grid.select(Selection.at(row, place.column()));
        grid.reveal(row, place.column());
    }

    private void onRequest(RowRequest request) {
        markNone();
        int column = model.columnOf(request.column());
        goTo(new CellPlace(request.row(), column));
        request.group()
                .ifPresent(label -> group.mark(request.column(), label, () -> {
                    grid.refresh();
                    group.selection(column).ifPresent(rows -> {
                        grid.select(rows);
                        grid.reveal(rows.row(), column);
                        showSelection(rows);
                    });
                }));
    }

    private void markNone() {
        if (group.clear()) {
            grid.refresh();
            showSelection(grid.selection());
        }
    }

    private void showSummary(Optional<SummaryContent> content) {
        content.ifPresent(summaryPanel::show);
        if (content.isEmpty()) {
            centre.getChildren().remove(summaryPanel);
        } else if (!centre.getChildren().contains(summaryPanel)) {
            centre.getChildren().add(summaryPanel);
        }
    }

    private void closeSummary() {
        summary.close();
        grid.requestFocus();
    }

    private void follow(Dataset before, Dataset now) {
        group.clear();
        Map<String, Integer> formerly = new HashMap<>();
        for (int index = 0; index < before.columns().size(); index++) {
            formerly.put(before.columns().get(index).name(), index);
        }
        int[] former = now.columns().stream()
                .mapToInt(column -> formerly.getOrDefault(column.name(), -1))
                .toArray();
        grid.setContent(
                new DatasetGrid(model, sort, find, group),
                former,
                index -> former[index] >= 0
                        && before.columns().get(former[index]) == now.columns().get(index));
        grid.setAccessibleText(model.summary());
        showSelection(grid.selection());
    }

    private void showSelection(Selection selection) {
        List<Column> columns = model.columns();
        if (columns.isEmpty()) {
            status.select("");
            return;
        }
        Optional<String> inGroup = group.words(selection.row());
        if (inGroup.isPresent()) {
            status.select(inGroup.get());
            return;
        }
        var range = grid.range();
        String name = columns.get(Math.clamp(selection.column(), 0, columns.size() - 1))
                .name();
        if (range.cells() > 1) {
            status.select(WindowText.text("table.selected", CopyViewModel.size(range)));
        } else if (range.isEmpty()) {
            status.select(name);
        } else {
            status.select(
                    WindowText.text("table.cell", Numbers.count(sort.order().fileRow(selection.row()) + 1L), name));
        }
    }

    private void showWork() {
        JobState<Double, Optional<RowOrder>> state = sort.stateProperty().get();
        Optional<String> words = sort.sorting().map(column -> WindowText.text("sort.running", column));
        double part = state instanceof JobState.Running<Double, Optional<RowOrder>> running
                ? running.progress().orElse(0.0)
                : -1;
        if (words.isEmpty() && convert.runningProperty().get()) {
            words = Optional.of(WindowText.text("convert.running"));
        }
        status.work(words, part);
        if (state instanceof JobState.Failed<Double, Optional<RowOrder>>) {
            status.say(WindowText.text("sort.broken"), true);
        }
    }

    private void cancelWork() {
        sort.cancel();
        convert.cancel();
    }

    private boolean agrees(ConvertViewModel.Question question) {
        return ConvertDialog.agrees(
                root.getScene() == null ? null : root.getScene().getWindow(), question);
    }

    private final class Actions implements GridActions {

        @Override
        public void sort(int column) {
            sort.cycle(name(column));
        }

        @Override
        public void summarize(int column) {
            summary.toggle(name(column));
        }

        @Override
        public void copy(boolean named) {
            copy.copy(grid.selection(), named);
        }

        @Override
        public void menu(int column, double screenX, double screenY) {
            Column shown = model.columns().get(column);
            ContextMenu menu = HeadingMenu.of(
                    shown,
                    sort.mark(shown.name()),
                    sort.isAsInFile(),
                    model.isPrimary(),
                    new ColumnActions(model.source(), summary, sort, convert, copy, grid, shown.name(), column));
            menu.setAutoHide(true);
            menu.show(grid, screenX, screenY);
        }

        private String name(int column) {
            return model.columns().get(column).name();
        }
    }
}
