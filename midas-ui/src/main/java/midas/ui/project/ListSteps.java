package midas.ui.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;

/** Turns lists into others by small steps, so that whoever watches hears only of what comes and goes. */
final class ListSteps {

    private ListSteps() {}

    /**
     * Makes a list have the elements of another one, in which those of both are in the same order.
     *
     * @throws IllegalArgumentException if they are not
     */
    static <T> void become(ObservableList<T> list, List<T> wanted) {
        Set<T> staying = new HashSet<>(wanted);
        list.removeAll(
                list.stream().filter(element -> !staying.contains(element)).toList());
        for (int i = 0; i < wanted.size(); i++) {
            if (i == list.size() || !list.get(i).equals(wanted.get(i))) {
                list.add(i, wanted.get(i));
            }
        }
        if (list.size() != wanted.size()) {
            throw new IllegalArgumentException("the lists differ in order");
        }
    }
}
