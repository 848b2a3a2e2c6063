package midas.io.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which columns of something that was read once more hold what they held before, so that what was made of them is still what would be made of them now. To find out
 * reads all cells of both; to use what was found reads none.
 */
public final class SameColumns {

    /** Says of no column that it is the same. */
    public static final SameColumns NONE = new SameColumns(List.of());

    private record Pair(Cells before, Cells now) {}

    private final List<Pair> pairs;

    private SameColumns(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /**
     * Compares columns as they were imported, whatever they were converted to since. Takes long where they do.
     *
     * @param before the dataset as it was
     * @param now what was read
     * @param names the columns that matter; those that one of the two does not have are no matter
     */
    public static SameColumns of(Dataset before, Dataset now, Collection<String> names) {
        List<Pair> same = new ArrayList<>();
        for (String name : names) {
            before.find(name)
                    .map(Column::imported)
                    .ifPresent(old -> now.find(name)
                            .map(Column::imported)
                            .filter(old::holdsSameAs)
                            .ifPresent(cells -> same.add(new Pair(old, cells))));
        }
        return new SameColumns(same);
    }

    /** Returns a dataset over the cells of before, wherever these are the same; also where its columns were converted or got other scales since they were compared. */
    public Dataset in(Dataset now) {
        List<Column> shared = new ArrayList<>();
        for (Pair pair : pairs) {
            now.columns().stream()
                    .filter(column -> column.imported() == pair.now)
                    .forEach(column -> shared.add(column.over(pair.before)));
        }
        return now.withColumns(shared);
    }
}
