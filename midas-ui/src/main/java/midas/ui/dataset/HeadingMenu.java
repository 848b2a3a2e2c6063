package midas.ui.dataset;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.grid.SortMark;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;

/** The menu of a column. */
final class HeadingMenu {

    /** What the menu does with the column. */
    interface Actions {
        void summary();

        void sort(SortMark mark);

        void type(ColumnType type);

        void scale(Scale scale);

        void copy();

        void fit();
    }

    private HeadingMenu() {}

    /**
     * Makes the menu.
     *
     * @param column the column
     * @param mark how rows stand with respect to it
     * @param isAsInFile whether rows are in the order of the file
     * @param isPrimary whether its type can be changed
     * @param actions what items do
     */
    static ContextMenu of(Column column, SortMark mark, boolean isAsInFile, boolean isPrimary, Actions actions) {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("heading-menu");
        menu.getItems()
                .setAll(
                        item("heading.summary", actions::summary),
                        new SeparatorMenuItem(),
                        sort(mark, isAsInFile, actions),
                        types(column, isPrimary, actions),
                        scales(column, actions),
                        new SeparatorMenuItem(),
                        item("heading.copy", actions::copy),
                        item("heading.fit", actions::fit));
        // what the menu has no use for would move the selection in the table behind it
        menu.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isArrowKey()) {
                event.consume();
            }
        });
        return menu;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(WindowText.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Menu sort(SortMark mark, boolean isAsInFile, Actions actions) {
        Menu menu = new Menu(WindowText.text("heading.sort"));
        ToggleGroup group = new ToggleGroup();
        for (SortMark choice : List.of(SortMark.ASCENDING, SortMark.DESCENDING, SortMark.NONE)) {
            String key = switch (choice) {
                case ASCENDING -> "sort.ascending";
                case DESCENDING -> "sort.descending";
                case NONE -> "sort.file";
            };
            // sorted by another column is neither of the three
            boolean isPresent = choice == mark && (choice != SortMark.NONE || isAsInFile);
            menu.getItems().add(choice(group, WindowText.text(key), isPresent, () -> actions.sort(choice)));
        }
        return menu;
    }

    private static Menu types(Column column, boolean isPrimary, Actions actions) {
        Menu menu = new Menu(WindowText.text("heading.type"));
        if (!isPrimary) {
            MenuItem why = new MenuItem(WindowText.text("heading.type.derived"));
            why.setDisable(true);
            menu.getItems().addAll(why, new SeparatorMenuItem());
        }
        ToggleGroup group = new ToggleGroup();
        for (ColumnType type : ColumnType.values()) {
            String label = type == column.importedType()
                    ? WindowText.text("heading.type.imported", type.label())
                    : type.label();
            RadioMenuItem item = choice(group, label, type == column.type(), () -> actions.type(type));
            item.setDisable(!isPrimary && type != column.type());
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu scales(Column column, Actions actions) {
        Menu menu = new Menu(WindowText.text("heading.scale"));
        ToggleGroup group = new ToggleGroup();
        for (Scale scale : Scale.values()) {
            menu.getItems()
                    .add(choice(group, Labels.scale(scale), scale == column.scale(), () -> actions.scale(scale)));
        }
        return menu;
    }

    private static RadioMenuItem choice(ToggleGroup group, String text, boolean isPresent, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(isPresent);
        item.setOnAction(event -> {
            if (!isPresent) {
                action.run();
            }
        });
        return item;
    }
}
