package midas.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.dataset.Column;

/** A row of the table of columns. */
public final class ColumnRow {

    private final Column original;
    private final ReadOnlyObjectWrapper<ColumnState> state;

    ColumnRow(Column original) {
        this.original = original;
        this.state = new ReadOnlyObjectWrapper<>(ColumnState.of(original));
    }

    /** Returns the name of the column. */
    public String name() {
        return original.name();
    }

    /** Returns how the column stands now. */
    public ColumnState state() {
        return state.get();
    }

    /** Returns how the column stands now, to be watched. */
    public ReadOnlyObjectProperty<ColumnState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void set(ColumnState newState) {
        state.set(newState);
    }

    /** Returns whether type or scale are not those the column came with. */
    boolean isChanged() {
        Column now = state().column();
        return now.type() != original.type() || now.scale() != original.scale();
    }

    /** Returns how many cells are missing that were not when the column came. */
    int newlyLost() {
        return Math.max(0, state().column().missing() - original.missing());
    }

    @Override
    public String toString() {
        return name();
    }
}
