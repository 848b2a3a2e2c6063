package midas.ui.table;

import javafx.collections.ObservableListBase;

/** The rows of a table by number, from 0: a list of any length that takes no memory. */
public final class RowNumbers extends ObservableListBase<Integer> {

    private final int size;

    /** Makes the list 0 … size − 1. */
    public RowNumbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object element) {
        return element instanceof Integer row && row >= 0 && row < size ? row : -1;
    }

    @Override
    public boolean contains(Object element) {
        return indexOf(element) >= 0;
    }
}
