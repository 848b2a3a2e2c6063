package midas.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Walks through what is done with data before they are analysed: data table, dummy coding, import dialog. Begins as {@link WindowBenchmark} does. */
public final class DataWalk {

    private final Sight sight;
    private final Steps steps;

    private DataWalk(Sight sight, Steps steps) {
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
                () -> Walks.take(
                        Integer.parseInt(parts[0]),
                        Path.of(parts[1]),
                        Path.of(parts[2]),
                        (sight, steps) -> new DataWalk(sight, steps)::round),
                "benchmark-walk");
        thread.setDaemon(true);
        thread.start();
    }

    private void round() {
        new TableSteps(steps, sight).take();
        dummyCoding();
        importDialog();
        steps.take("close table's tab", sight.keyMenu(KeyCode.W)::fire, () -> sight.find(".data-table") == null);
        steps.take(
                "open table from tree",
                () -> Hand.key(sight.get("#datasets", javafx.scene.control.ListView.class), KeyCode.ENTER),
                () -> sight.find(".data-table") != null);
    }

    private void dummyCoding() {
        steps.take(
                "dummy: open",
                sight.menu("menuDummy")::fire,
                () -> sight.find("#dummyTable .combo-box") != null && dims() == 1);
        TableView<?> table = sight.get("#dummyTable", TableView.class);
        steps.take("dummy: choose a row", () -> Hand.begin(table));
        steps.many("dummy: page down", 15, 40, () -> Hand.key(table, KeyCode.PAGE_DOWN));
        if (Hand.bar(table, Orientation.VERTICAL).isVisible()) {
            steps.drag("dummy: drag to the end", Hand.bar(table, Orientation.VERTICAL));
        }
        TextField filter = sight.get("#dummyFilter", TextField.class);
        steps.many("dummy: filter", List.<Runnable>of(() -> filter.setText("x"), () -> filter.setText("x1")), 200);
        steps.take(
                "dummy: filter one",
                () -> filter.setText("g"),
                () -> table.getItems().size() == 1);
        steps.take("dummy: code", () -> lastAction(table), () -> dims() == 1);
        steps.take("dummy: no filter", () -> filter.setText(""));
        steps.take("close dummy coding", sight.keyMenu(KeyCode.W)::fire, () -> sight.find("#dummyTable") == null);
    }

    /** Returns how clearly the preview is seen. */
    private double dims() {
        Node preview = sight.find("#dummyPreview");
        return preview == null ? 0 : preview.getOpacity();
    }

    private static void lastAction(TableView<?> table) {
        List<ComboBox<?>> combos = table.lookupAll(".combo-box").stream()
                .filter(Node::isVisible)
                .<ComboBox<?>>map(node -> (ComboBox<?>) node)
                .toList();
        for (ComboBox<?> combo : combos) {
            combo.requestFocus();
            if (combo.getItems().toString().contains("AS_IS")) {
                combo.getSelectionModel().selectLast();
            }
        }
    }

    private void importDialog() {
        steps.take("dialog: open", sight.get("#importSettings", Hyperlink.class)::fire, this::isRead);
        Sight dialog = dialog().orElseThrow();
        Region parsed = dialog.get("#parsed", Region.class);
        steps.take("dialog: to the preview", parsed::requestFocus);
        steps.many("dialog: preview, page down", 5, 40, () -> Hand.key(parsed, KeyCode.PAGE_DOWN));
        steps.drag("dialog: preview, drag down", Hand.bar(parsed, Orientation.VERTICAL));
        if (Hand.bar(parsed, Orientation.HORIZONTAL).isVisible()) {
            steps.drag("dialog: preview, drag to the right", Hand.bar(parsed, Orientation.HORIZONTAL));
        }
        TableView<?> columns = dialog.get("#columns", TableView.class);
        steps.take("dialog: choose a column", () -> Hand.begin(columns));
        steps.many("dialog: columns, page down", 15, 40, () -> Hand.key(columns, KeyCode.PAGE_DOWN));
        if (dialog.find("#columnFilter") instanceof TextField filter) {
            steps.many(
                    "dialog: filter columns",
                    List.<Runnable>of(() -> filter.setText("x"), () -> filter.setText("x1"), () -> filter.setText("")),
                    200);
        }
        steps.take(
                "dialog: change a type",
                () -> {
                    ComboBox<?> type = columns.lookupAll(".combo-box").stream()
                            .<ComboBox<?>>map(node -> (ComboBox<?>) node)
                            .filter(combo -> String.valueOf(combo.getValue()).equals("FLOAT64"))
                            .findFirst()
                            .orElseThrow();
                    type.requestFocus();
                    type.getSelectionModel().selectLast();
                },
                this::isRead);
        CheckBox header = dialog.get("#header", CheckBox.class);
        steps.take("dialog: without a header", header::fire, () -> isRead() && !header.isSelected());
        steps.take("dialog: with a header", header::fire, () -> isRead() && header.isSelected());
        steps.take(
                "dialog: import",
                dialog.button("#importOne")::fire,
                () -> dialog().isEmpty() && sight.find(".data-table") != null);
    }

    private Optional<Sight> dialog() {
        return Sight.dialog(sight.scene());
    }

    private boolean isRead() {
        return dialog().map(shown -> shown.find("#importOne") instanceof Button end && !end.isDisabled())
                .orElse(false);
    }
}
