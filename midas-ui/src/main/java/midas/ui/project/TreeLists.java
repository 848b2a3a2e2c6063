package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The lists of the project tree as one: one row of all is selected, and the arrow keys go from one list to the next. */
public final class TreeLists {

    private final List<ListView<?>> lists = new ArrayList<>();
    private final List<BooleanSupplier> followers = new ArrayList<>();
    private final BooleanSupplier inFront;

    /**
     * Holds no list yet.
     *
     * @param inFront whether there is a tab in front
     */
    public TreeLists(BooleanSupplier inFront) {
        this.inFront = inFront;
    }

    /**
     * Adds a list below the others.
     *
     * @param list the list
     * @param follow selects what the tab in front is about, where that is in the list; returns whether the selection is as it should be
     */
    void add(ListView<?> list, BooleanSupplier follow) {
        lists.add(list);
        followers.add(follow);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                lists.stream()
                        .filter(other -> other != list)
                        .forEach(other -> other.getSelectionModel().clearSelection());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = list.isFocused() && !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
            if (plain && leave(list, event.getCode())) {
                event.consume();
            }
        });
        // not where the keyboard goes from one to the other: somebody is looking through them
        list.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                // who gets the keyboard is settled afterwards
                Platform.runLater(this::followUnlessFocused);
            }
        });
    }

    /** Selects what the tab in front is about, and nothing where no row is; where no tab is in front, what was selected stays so, or the first row is. */
    public void follow() {
        boolean found = false;
        for (BooleanSupplier follower : followers) {
            found |= follower.getAsBoolean();
        }
        if (found) {
            return;
        }
        if (inFront.getAsBoolean()) {
            lists.forEach(list -> {
                list.getSelectionModel().clearSelection();
                // the arrow keys begin at an end
                list.getFocusModel().focus(-1);
            });
        } else if (lists.stream().allMatch(list -> list.getSelectionModel().isEmpty())) {
            lists.stream()
                    .filter(list -> !list.getItems().isEmpty())
                    .findFirst()
                    .ifPresent(list -> list.getSelectionModel().select(0));
        }
    }

    private void followUnlessFocused() {
        if (!isFocused()) {
            follow();
        }
    }

    /** Returns whether somebody looks through them with the keyboard. */
    boolean isFocused() {
        return lists.stream()
                .anyMatch(list -> list.getScene() != null && list.getScene().getFocusOwner() == list);
    }

    private boolean leave(ListView<?> list, KeyCode key) {
        int selected = list.getSelectionModel().getSelectedIndex();
        List<ListView<?>> seen = lists.stream()
                .filter(each -> each.isVisible() && !each.getItems().isEmpty())
                .toList();
        int place = seen.indexOf(list);
        if (key == KeyCode.DOWN && selected == list.getItems().size() - 1 && place + 1 < seen.size()) {
            enter(seen.get(place + 1), 0);
            return true;
        }
        if (key == KeyCode.UP && selected <= 0 && place > 0) {
            ListView<?> above = seen.get(place - 1);
            enter(above, above.getItems().size() - 1);
            return true;
        }
        return false;
    }

    private static void enter(ListView<?> list, int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(row);
        list.requestFocus();
    }
}
