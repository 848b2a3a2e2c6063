package midas.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** Where tabs stand among each other, those too that are not there: a delete closed them, or they are still to be opened. */
final class TabOrder {

    private final TabPane tabs;
    /** Tabs, and marks in the places of those that are not there. */
    private final List<Object> order = new ArrayList<>();

    private @Nullable Object filled;

    /** Follows tabs from now on. */
    TabOrder(TabPane tabs) {
        this.tabs = tabs;
        tabs.getTabs().addListener((InvalidationListener) change -> follow());
    }

    /** Keeps a place after all others, and returns the mark in it. */
    Object reserve() {
        Object mark = new Object();
        order.add(mark);
        return mark;
    }

    /** Closes a tab and keeps its place; returns the mark in it. */
    Object close(Tab tab) {
        Object mark = new Object();
        order.set(order.indexOf(tab), mark);
        tabs.getTabs().remove(tab);
        return mark;
    }

    /**
     * Opens a tab in a kept place, which is given up.
     *
     * @param mark the mark in the place
     * @param opener opens it at an index among the tabs, or nothing
     */
    <T> T fill(Object mark, IntFunction<T> opener) {
        int at = order.indexOf(mark);
        filled = mark;
        try {
            return opener.apply(
                    at < 0
                            ? tabs.getTabs().size()
                            : (int) order.subList(0, at).stream()
                                    .filter(Tab.class::isInstance)
                                    .count());
        } finally {
            filled = null;
            order.remove(mark);
        }
    }

    /** Returns all in order, to be looked at: tabs, and the marks of kept places. */
    List<Object> all() {
        return List.copyOf(order);
    }

    /** Keeps no place any more. */
    void forget() {
        order.retainAll(tabs.getTabs());
    }

    private void follow() {
        List<Object> now = new ArrayList<>(tabs.getTabs());
        Optional<Object> come = now.stream().filter(tab -> !order.contains(tab)).findFirst();
        int next = 0;
        for (Object each : order) {
            if (each == filled && come.isPresent()) {
                next = now.indexOf(come.get()) + 1;
            } else if (!(each instanceof Tab)) {
                now.add(next, each);
                next++;
            } else if (now.contains(each)) {
                next = now.indexOf(each) + 1;
            }
        }
        order.clear();
        order.addAll(now);
    }
}
