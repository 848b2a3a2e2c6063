package midas.ui.manual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Reading in the manual: where one is, where one was, and what is looked for. */
final class ManualViewModel {

    private final Manual manual;
    private final ReadOnlyObjectWrapper<ManualAddress> place;
    private final Deque<ManualAddress> before = new ArrayDeque<>();
    private final Deque<ManualAddress> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<Manual.Hit> hits = FXCollections.observableArrayList();

    ManualViewModel(Manual manual) {
        this.manual = manual;
        this.place = new ReadOnlyObjectWrapper<>(ManualPlace.CONTENTS.address());
        question.subscribe(now -> hits.setAll(manual.find(now)));
    }

    List<ManualPage> pages() {
        return manual.pages();
    }

    /** Returns the page one is on. */
    ManualPage page() {
        return manual.page(place.get().page()).orElseThrow();
    }

    ReadOnlyObjectProperty<ManualAddress> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Goes to a place; one that there is not leads nowhere. */
    void go(ManualAddress address) {
        if (manual.has(address) && !address.equals(place.get())) {
            before.push(place.get());
            after.clear();
            move(address);
        }
    }

    void back() {
        if (!before.isEmpty()) {
            after.push(place.get());
            move(before.pop());
        }
    }

    void forward() {
        if (!after.isEmpty()) {
            before.push(place.get());
            move(after.pop());
        }
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Returns what is looked for. */
    StringProperty questionProperty() {
        return question;
    }

    /** Returns what was found. */
    ObservableList<Manual.Hit> hits() {
        return hits;
    }

    /** Returns the page after this one, if there is one. */
    Optional<ManualPage> next() {
        int at = pages().indexOf(page());
        return pages().stream().skip(at + 1L).findFirst();
    }

    private void move(ManualAddress address) {
        place.set(address);
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
