package midas.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the window of the running program and reports for each step how long one event held the window's thread. It comes into the program as an
 * agent, after the start, so that the program runs as it is shipped, with its cache of loaded classes; see {@code docs/benchmarks/window}.
 */
public final class WindowBenchmark {

    private static final int GROUPS = 100_000;
    private static final int FIRST_ROWS = 50;

    private final Sight sight;
    private final Steps steps;

    private WindowBenchmark(Sight sight, Steps steps) {
        this.sight = sight;
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

    private static void walk(int rounds, Path report, Path collections) {
        Walks.take(rounds, report, collections, (sight, steps) -> new WindowBenchmark(sight, steps)::round);
    }

    private void round() {
        new TableSteps(steps, sight).take();
        steps.take("open form", sight.menu("menuGlmm")::fire, () -> sight.find("#run") != null);
        form();
        run("REML: run, show results", "y ~");
        results();
        blup();
        tabsAndLooks();
        logit();
        run("logit: run, show results", "event ~");
        steps.take("Show all 100,000 rows, logit", sight.button("#showAll")::fire, () -> blupRows() == GROUPS);
        steps.take("close form's tab", sight.keyMenu(KeyCode.W)::fire, () -> table("#blup") == null);
        steps.take("close table's tab", sight.keyMenu(KeyCode.W)::fire, () -> sight.find(".data-table") == null);
        steps.take(
                "open table from tree",
                () -> Hand.key(sight.get("#datasets", ListView.class), KeyCode.ENTER),
                () -> sight.find(".data-table") != null);
    }

    private void form() {
        ComboBox<?> response = sight.get("#response", ComboBox.class);
        steps.take("form: open list of responses", response::show, response::isShowing);
        steps.take("form: choose response", () -> {
            response.hide();
            response.getSelectionModel().select(0);
        });
        ListView<?> predictors = sight.get("#predictors", ListView.class);
        int last = predictors.getItems().size();
        if (sight.find("#predictorFilter") instanceof TextField filter && filter.isVisible()) {
            steps.many(
                    "form: filter fixed effects",
                    List.<Runnable>of(() -> filter.setText("x"), () -> filter.setText("x1"), () -> filter.setText("")),
                    150);
        }
        // the first is the 0/1 response of the second model
        steps.many(
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
        BooleanSupplier done = () -> sight.find("#resultFormula") instanceof Label label
                && label.getText().startsWith(formula)
                && sight.find("#showAll") instanceof Button all
                && all.isVisible()
                && blupRows() == FIRST_ROWS;
        steps.take(name, sight.button("#run")::fire, done);
    }

    private void results() {
        ScrollPane page = Hand.pageOf(sight.get(".results", Node.class));
        steps.many(
                "results: scroll",
                IntStream.rangeClosed(0, 40)
                        .<Runnable>mapToObj(i -> () -> page.setVvalue(i / 40.0))
                        .toList(),
                Steps.FRAME);
    }

    private void blup() {
        steps.take("Show all 100,000 rows", sight.button("#showAll")::fire, () -> blupRows() == GROUPS);
        TableView<?> blup = Sight.need(table("#blup"));
        steps.take("BLUP: choose a row", () -> Hand.begin(blup));
        steps.many("BLUP: page down", 15, 40, () -> Hand.key(blup, KeyCode.PAGE_DOWN));
        steps.drag("BLUP: drag to the end", Hand.bar(blup, Orientation.VERTICAL));
        for (int index = 0; index < 5; index++) {
            int column = index;
            String heading = blup.getColumns().get(index).getText();
            steps.take("BLUP: sort by " + heading, () -> sort(blup, column, TableColumn.SortType.ASCENDING));
            steps.take(
                    "BLUP: sort by " + heading + ", down", () -> sort(blup, column, TableColumn.SortType.DESCENDING));
        }
        steps.take("BLUP: copy all rows", sight.get("#copyBlup .hyperlink", Hyperlink.class)::fire);
        steps.take("BLUP: Show first 50 rows", sight.button("#showAll")::fire, () -> blupRows() == FIRST_ROWS);
        steps.take("Show all 100,000 rows, again", sight.button("#showAll")::fire, () -> blupRows() == GROUPS);
    }

    private void tabsAndLooks() {
        TabPane tabs = sight.get("#tabs", TabPane.class);
        steps.take("switch to table", () -> tabs.getSelectionModel().select(0));
        steps.take("switch to results", () -> tabs.getSelectionModel().select(1));
        steps.take("theme: dark", sight.themeMenu("DARK")::fire);
        steps.take("theme: light", sight.themeMenu("LIGHT")::fire);
        steps.take("zoom in", sight.keyMenu(KeyCode.PLUS)::fire);
        steps.take("zoom reset", sight.keyMenu(KeyCode.DIGIT0)::fire);
    }

    private void logit() {
        if (sight.find("#run") == null) {
            steps.take("show form", sight.button("#showForm")::fire, () -> sight.find("#run") != null);
        }
        steps.take(
                "form: choose another response",
                () -> sight.get("#response", ComboBox.class).getSelectionModel().select(1));
        // the former response is offered as a fixed effect now, unchecked
        steps.take("form: choose family", () -> {
            ComboBox<?> family = sight.get("#family", ComboBox.class);
            family.getSelectionModel().select(1);
        });
    }

    private static <R> void sort(TableView<R> table, int column, TableColumn.SortType type) {
        TableColumn<R, ?> sorted = table.getColumns().get(column);
        sorted.setSortType(type);
        table.getSortOrder().setAll(List.of(sorted));
    }

    private int blupRows() {
        TableView<?> table = table("#blup");
        return table == null ? 0 : table.getItems().size();
    }

    private @Nullable TableView<?> table(String query) {
        return sight.find(query) instanceof TableView<?> table ? table : null;
    }
}
