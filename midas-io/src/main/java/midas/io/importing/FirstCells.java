package midas.io.importing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first cell of each column that is of a certain kind. */
final class FirstCells {

    private final Map<Integer, Cell> cells = new HashMap<>();

    /**
     * A cell.
     *
     * @param line line on which its record begins, from 1
     * @param raw its text
     */
    record Cell(long line, String raw) {}

    /** Takes note of a cell of a column, unless there was one before. */
    void add(int column, long line, char[] text, int from, int to) {
        if (!cells.containsKey(column)) {
            cells.put(column, new Cell(line, new String(text, from, to - from)));
        }
    }

    /**
     * Takes over the cells of the part that follows.
     *
     * @param next its cells
     * @param lines how many lines stand before it
     */
    void append(FirstCells next, long lines) {
        next.cells.forEach((column, cell) -> cells.putIfAbsent(column, new Cell(lines + cell.line(), cell.raw())));
    }

    /** Returns the cell of a column, or null. */
    @Nullable
    Cell of(int column) {
        return cells.get(column);
    }
}
