package midas.ui.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Window;
import midas.ui.label.WindowText;

/** The Help menu; what is in it beside what the view puts there. */
public final class HelpMenu extends Menu {

    /** Made by the view. */
    public HelpMenu() {}

    /**
     * Fills it.
     *
     * @param root the window's root, which answers what asks for the manual
     * @param front what the tab in front shows
     */
    void tie(Node root, Supplier<Optional<Node>> front) {
        MenuItem manual = item("menu.help.manual", () -> HelpKey.ask(root.getScene(), front.get()));
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
