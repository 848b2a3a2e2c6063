package midas.ui.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import midas.ui.label.WindowText;

/** The File menu: what is about the project's file stands before its other items, and Quit after them. */
public final class FileMenu extends Menu {

    private final Menu recent = new Menu(WindowText.text("menu.file.recent"));

    /** Makes a menu without items. */
    public FileMenu() {}

    /**
     * Adds the items of the project's file.
     *
     * @param files the project's file
     * @param recents the files of before
     * @param quit ends the program
     */
    public void tie(ProjectFilesViewModel files, RecentFiles recents, Runnable quit) {
        recent.setId("menuRecent");
        recents.entries().addListener((ListChangeListener<RecentFiles.Recent>) change -> fill(files, recents));
        fill(files, recents);
        setOnShowing(event -> recents.look());
        List<MenuItem> saving =
                List.of(item("save", KeyCode.S, false, files::save), item("save-as", KeyCode.S, true, files::saveAs));
        saving.forEach(item -> item.disableProperty().bind(files.status().runningProperty()));
        getItems()
                .addAll(
                        0,
                        List.of(
                                item("new", KeyCode.N, false, files::begin),
                                item("open", KeyCode.O, false, files::open),
                                recent,
                                new SeparatorMenuItem(),
                                saving.getFirst(),
                                saving.getLast(),
                                new SeparatorMenuItem()));
        getItems().addAll(new SeparatorMenuItem(), item("quit", KeyCode.Q, false, quit));
    }

    private void fill(ProjectFilesViewModel files, RecentFiles recents) {
        List<MenuItem> items = new ArrayList<>();
        for (RecentFiles.Recent each : recents.entries()) {
            MenuItem item = new MenuItem(label(each));
            item.setMnemonicParsing(false);
            item.setDisable(each.missing());
            item.setOnAction(event -> files.open(each.file()));
            items.add(item);
        }
        MenuItem clear = new MenuItem(WindowText.text("menu.file.recent.clear"));
        clear.setId("menuClearRecent");
        clear.setOnAction(event -> recents.clear());
        items.add(new SeparatorMenuItem());
        items.add(clear);
        recent.getItems().setAll(items);
        recent.setDisable(recents.entries().isEmpty());
    }

    private static String label(RecentFiles.Recent each) {
        Path file = each.file();
        return WindowText.text(
                each.missing() ? "recent.missing" : "recent.item",
                SaveTarget.projectName(file),
                RecentSection.folder(file));
    }

    private static MenuItem item(String name, KeyCode key, boolean shift, Runnable action) {
        MenuItem item = new MenuItem(WindowText.text("menu.file." + name));
        item.setId("menu-" + name);
        item.setAccelerator(
                shift
                        ? new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        : new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
        item.setOnAction(event -> action.run());
        return item;
    }
}
