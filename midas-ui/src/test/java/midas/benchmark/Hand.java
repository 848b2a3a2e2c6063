package midas.benchmark;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/** What a hand does to controls of the window, and the parts it does it with. */
final class Hand {

    private Hand() {}

    static ScrollPane pageOf(Node content) {
        Node parent = content;
        while (!(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        return (ScrollPane) parent;
    }

    static ScrollBar bar(Node table, Orientation orientation) {
        return table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation)
                .findFirst()
                .orElseThrow();
    }

    static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** To the first row, or from there to the headings. */
    static void farUp(Node table) {
        Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, true, false, false));
    }

    static void begin(TableView<?> table) {
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(0);
    }

    static void wheel(Node table) {
        Event.fireEvent(
                table,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        50,
                        50,
                        50,
                        50,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        -120,
                        0,
                        -120,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
