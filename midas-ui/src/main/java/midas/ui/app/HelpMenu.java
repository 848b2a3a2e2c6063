package midas.ui.app;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Window;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;

/** The Help menu; what is in it beside what the view puts there. */
public final class HelpMenu extends Menu {

    /** Made by the view. */
    public HelpMenu() {}

    /**
     * Fills it.
     *
     * @param root the window's root, which answers what asks for the manual
     */
    void tie(Node root) {
        MenuItem manual = item("menu.help.manual", () -> askForManual(root.getScene()));
        manual.setId("menuManual");
        manual.setAccelerator(new KeyCodeCombination(KeyCode.F1));
        getItems().addFirst(manual);
        getItems()
                .addAll(
                        item("menu.help.shortcuts", () -> Dialogs.shortcuts(window(root))),
                        item("menu.help.log", () -> Dialogs.log(window(root))),
                        new SeparatorMenuItem(),
                        item("menu.help.about", () -> Dialogs.about(window(root))));
    }

    /** Asks for what the manual has about what is in use. */
    private static void askForManual(Scene scene) {
        Node inUse = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
        Event.fireEvent(inUse, new ManualEvent(ManualMarks.of(inUse).orElse(ManualPlace.CONTENTS)));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(WindowText.text(key));
        item.setMnemonicParsing(true);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Window window(Node root) {
        return root.getScene().getWindow();
    }
}
