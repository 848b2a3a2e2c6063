package midas.benchmark;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Steps through a data table. */
final class TableSteps {

    private static final String ASCENDING = "ascending";
    private static final String DESCENDING = "descending";
    private static final String AS_IN_FILE = "as in the file";

    private final Steps steps;
    private final Sight sight;

    TableSteps(Steps steps, Sight sight) {
        this.steps = steps;
        this.sight = sight;
    }

    void take() {
        Region table = sight.get(".data-table", Region.class);
        steps.take("table: choose a row", table::requestFocus);
        steps.many("table: page down", 15, 40, () -> Hand.key(table, KeyCode.PAGE_DOWN));
        steps.many("table: wheel", 40, Steps.FRAME, () -> Hand.wheel(table));
        steps.drag("table: drag to the end", Hand.bar(table, Orientation.VERTICAL));
        steps.drag("table: drag to the right", Hand.bar(table, Orientation.HORIZONTAL));
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
            steps.take("table: summary", () -> Hand.key(table, KeyCode.SPACE), () -> sight.find("#summary") != null);
            steps.take(
                    "table: close summary",
                    () -> Hand.key(table, KeyCode.ESCAPE),
                    () -> sight.find("#summary") == null);
        }
        steps.take(
                "table: open search",
                () -> Event.fireEvent(
                        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, true, false, false)));
        TextField field = sight.get("#findText", TextField.class);
        steps.many("table: search", List.<Runnable>of(() -> field.setText("1"), () -> field.setText("12")), 200);
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
}
