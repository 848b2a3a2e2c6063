package midas.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the window of the running program and reports for each step how long one event held the window's thread. It comes into the program as an
 * agent, after the start, so that the program runs as it is shipped, with its cache of loaded classes; see {@code docs/benchmarks/window}.
 */
public final class WindowBenchmark {

    private static final int GROUPS = 100_000;
    private static final int FIRST_ROWS = 50;
    private static final long FRAME = 16;
    private static final String ASCENDING = "ascending";
    private static final String DESCENDING = "descending";
    private static final String AS_IN_FILE = "as in the file";

    private final Scene scene;
    private final Steps steps;

    private WindowBenchmark(Scene scene, Steps steps) {
        this.scene = scene;
        this.steps = steps;
    }

    /**
     * Called by the virtual machine.
     *
     * @param arguments rounds, file of the report, file of the log of garbage collections; separated by commas
     */
    public static void agentmain(String arguments) {
        String[] parts = arguments.split(",", -1);
        Thread thread = new Thread(
                () -> walk(Integer.parseInt(parts[0]), Path.of(parts[1]), Path.of(parts[2])), "benchmark-walk");
        thread.setDaemon(true);
        thread.start();
    }

    @SuppressWarnings("SystemOut")
    private static void walk(int rounds, Path report, Path collections) {
        try {
            awaitToolkit();
            Heartbeat heartbeat = new Heartbeat();
            heartbeat.start();
            heartbeat.begin();
            Scene scene = awaitScene();
            Steps steps = new Steps(heartbeat, scene);
            WindowBenchmark walk = new WindowBenchmark(scene, steps);
            steps.take("start, first frame", () -> {}, () -> true);
            steps.take("import, first table", () -> {}, () -> walk.find(".data-table") != null);
            for (int round = 0; round < rounds; round++) {
                walk.round();
                steps.write(report, collections);
            }
        } catch (RuntimeException problem) {
            System.err.println(problem);
            for (StackTraceElement frame : problem.getStackTrace()) {
                System.err.println("    " + frame);
            }
        }
        Platform.exit();
    }

    private static void awaitToolkit() {
        while (true) {
            try {
                Platform.runLater(() -> {});
                return;
            } catch (IllegalStateException notYet) {
                Steps.pause(5);
            }
        }
    }

    private static Scene awaitScene() {
        List<Scene> found = new ArrayList<>();
        while (!Steps.onWindow(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing() && window.getScene() != null) {
                    found.add(window.getScene());
                    return true;
                }
            }
            return false;
        })) {
            Steps.pause(5);
        }
        return found.getFirst();
    }

    private void round() {
        dataTable();
        steps.take("open form", menu("menuGlmm")::fire, () -> find("#run") != null);
        form();
        run("REML: run, show results", "y ~");
        results();
        blup();
        tabsAndLooks();
        logit();
        run("logit: run, show results", "event ~");
        steps.take("Show all 100,000 rows, logit", button("#showAll")::fire, () -> blupRows() == GROUPS);
        steps.take("close form's tab", keyMenu(KeyCode.W)::fire, () -> table("#blup") == null);
        steps.take("close table's tab", keyMenu(KeyCode.W)::fire, () -> find(".data-table") == null);
        steps.take(
                "open table from tree",
                () -> Hand.key(get("#datasets", ListView.class), KeyCode.ENTER),
                () -> find(".data-table") != null);
    }

    private void dataTable() {
        Region table = get(".data-table", Region.class);
        steps.take("table: choose a row", table::requestFocus);
        many("table: page down", 15, 40, () -> Hand.key(table, KeyCode.PAGE_DOWN));
        many("table: wheel", 40, FRAME, () -> Hand.wheel(table));
        drag("table: drag to the end", Hand.bar(table, Orientation.VERTICAL));
        drag("table: drag to the right", Hand.bar(table, Orientation.HORIZONTAL));
        steps.take("table: to the beginning", () -> {
            Hand.bar(table, Orientation.HORIZONTAL).setValue(0);
            Hand.bar(table, Orientation.VERTICAL).setValue(0);
        });
        tableWork(table);
    }

    private void tableWork(Region table) {
        for (String order : List.of(ASCENDING, DESCENDING, AS_IN_FILE)) {
            // the first time to the first row, and from there to the headings
            steps.take("table: to the headings", () -> {
                Hand.farUp(table);
                Hand.farUp(table);
            });
            steps.take("table: sort", () -> Hand.key(table, KeyCode.ENTER), () -> order.equals(order(table)));
            steps.take("table: summary", () -> Hand.key(table, KeyCode.SPACE), () -> find("#summary") != null);
            steps.take("table: close summary", () -> Hand.key(table, KeyCode.ESCAPE), () -> find("#summary") == null);
        }
        steps.take(
                "table: open search",
                () -> Event.fireEvent(
                        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, true, false, false)));
        TextField field = get("#findText", TextField.class);
        many("table: search", List.<Runnable>of(() -> field.setText("1"), () -> field.setText("12")), 200);
        steps.take("table: next", () -> Hand.key(field, KeyCode.ENTER));
        steps.take("table: close search", () -> Hand.key(field, KeyCode.ESCAPE));
    }

    /** Returns how the rows stand, as the headings in sight show it. */
    private static String order(Region table) {
        Node arrow = table.lookup(".sort-arrow");
        if (arrow == null) {
            return AS_IN_FILE;
        }
        return arrow.getPseudoClassStates().contains(PseudoClass.getPseudoClass(DESCENDING)) ? DESCENDING : ASCENDING;
    }

    private void form() {
        ComboBox<?> response = get("#response", ComboBox.class);
        steps.take("form: open list of responses", response::show, response::isShowing);
        steps.take("form: choose response", () -> {
            response.hide();
            response.getSelectionModel().select(0);
        });
        ListView<?> predictors = get("#predictors", ListView.class);
        int last = predictors.getItems().size();
        if (find("#predictorFilter") instanceof TextField filter && filter.isVisible()) {
            many(
                    "form: filter fixed effects",
                    List.<Runnable>of(() -> filter.setText("x"), () -> filter.setText("x1"), () -> filter.setText("")),
                    150);
        }
        // the first is the 0/1 response of the second model
        many(
                "form: check fixed effects",
                IntStream.range(1, last)
                        .<Runnable>mapToObj(row -> () -> {
                            predictors.scrollTo(row);
                            predictors.getFocusModel().focus(row);
                            Hand.key(predictors, KeyCode.SPACE);
                        })
                        .toList(),
                40);
    }

    private void run(String name, String formula) {
        // a page is made from its top to its bottom; the form may make room for it
        BooleanSupplier done = () -> find("#resultFormula") instanceof Label label
                && label.getText().startsWith(formula)
                && find("#showAll") instanceof Button all
                && all.isVisible()
                && blupRows() == FIRST_ROWS;
        steps.take(name, button("#run")::fire, done);
    }

    private void results() {
        ScrollPane page = Hand.pageOf(get(".results", Node.class));
        many(
                "results: scroll",
                IntStream.rangeClosed(0, 40)
                        .<Runnable>mapToObj(i -> () -> page.setVvalue(i / 40.0))
                        .toList(),
                FRAME);
    }

    private void blup() {
        steps.take("Show all 100,000 rows", button("#showAll")::fire, () -> blupRows() == GROUPS);
        TableView<?> blup = need(table("#blup"));
        steps.take("BLUP: choose a row", () -> Hand.begin(blup));
        many("BLUP: page down", 15, 40, () -> Hand.key(blup, KeyCode.PAGE_DOWN));
        drag("BLUP: drag to the end", Hand.bar(blup, Orientation.VERTICAL));
        for (int index = 0; index < 5; index++) {
            int column = index;
            String heading = blup.getColumns().get(index).getText();
            steps.take("BLUP: sort by " + heading, () -> sort(blup, column, TableColumn.SortType.ASCENDING));
            steps.take(
                    "BLUP: sort by " + heading + ", down", () -> sort(blup, column, TableColumn.SortType.DESCENDING));
        }
        steps.take("BLUP: copy all rows", get("#copyBlup .hyperlink", Hyperlink.class)::fire);
        steps.take("BLUP: Show first 50 rows", button("#showAll")::fire, () -> blupRows() == FIRST_ROWS);
        steps.take("Show all 100,000 rows, again", button("#showAll")::fire, () -> blupRows() == GROUPS);
    }

    private void tabsAndLooks() {
        TabPane tabs = get("#tabs", TabPane.class);
        steps.take("switch to table", () -> tabs.getSelectionModel().select(0));
        steps.take("switch to results", () -> tabs.getSelectionModel().select(1));
        steps.take("theme: dark", themeMenu("DARK")::fire);
        steps.take("theme: light", themeMenu("LIGHT")::fire);
        steps.take("zoom in", keyMenu(KeyCode.PLUS)::fire);
        steps.take("zoom reset", keyMenu(KeyCode.DIGIT0)::fire);
    }

    private void logit() {
        if (find("#run") == null) {
            steps.take("show form", button("#showForm")::fire, () -> find("#run") != null);
        }
        steps.take(
                "form: choose another response",
                () -> get("#response", ComboBox.class).getSelectionModel().select(1));
        // the former response is offered as a fixed effect now, unchecked
        steps.take("form: choose family", () -> {
            ComboBox<?> family = get("#family", ComboBox.class);
            family.getSelectionModel().select(1);
        });
    }

    private static <R> void sort(TableView<R> table, int column, TableColumn.SortType type) {
        TableColumn<R, ?> sorted = table.getColumns().get(column);
        sorted.setSortType(type);
        table.getSortOrder().setAll(List.of(sorted));
    }

    private void many(String name, int times, long apart, Runnable action) {
        many(name, IntStream.range(0, times).mapToObj(i -> action).toList(), apart);
    }

    private void many(String name, List<Runnable> actions, long apart) {
        steps.many(name, actions, apart, () -> true);
    }

    private void drag(String name, ScrollBar bar) {
        many(
                name,
                IntStream.rangeClosed(0, 40)
                        .<Runnable>mapToObj(
                                i -> () -> bar.setValue(bar.getMin() + (bar.getMax() - bar.getMin()) * i / 40))
                        .toList(),
                FRAME);
    }

    private int blupRows() {
        TableView<?> table = table("#blup");
        return table == null ? 0 : table.getItems().size();
    }

    private @Nullable TableView<?> table(String query) {
        return find(query) instanceof TableView<?> table ? table : null;
    }

    private @Nullable Node find(String query) {
        return scene.getRoot().lookupAll(query).stream()
                .filter(WindowBenchmark::isShown)
                .findFirst()
                .orElse(null);
    }

    /** Forms behind other tabs and forms in preparation do not count. */
    private static boolean isShown(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (!current.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private <T extends Node> T get(String query, Class<T> type) {
        return type.cast(need(find(query)));
    }

    private Button button(String query) {
        return get(query, Button.class);
    }

    private MenuItem menu(String id) {
        return menus().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private MenuItem themeMenu(String choice) {
        return menus().filter(item -> choice.equals(item.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private MenuItem keyMenu(KeyCode key) {
        return menus().filter(item -> item.getAccelerator() instanceof KeyCodeCombination keys && keys.getCode() == key)
                .findFirst()
                .orElseThrow();
    }

    private Stream<MenuItem> menus() {
        return get(".menu-bar", MenuBar.class).getMenus().stream().flatMap(WindowBenchmark::items);
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(WindowBenchmark::items))
                : Stream.of(item);
    }

    private static <T> T need(@Nullable T there) {
        if (there == null) {
            throw new IllegalStateException("not there");
        }
        return there;
    }
}
