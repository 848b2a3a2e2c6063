package midas.io.dataset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct texts of a column, and which row has which. Immutable. */
public final class Categories {

    /** Most categories that can be told apart. */
    public static final int MOST = Short.MAX_VALUE;

    private final List<String> names;
    private final short[] codes;
    private final BitSet missing;

    private Categories(List<String> names, short[] codes, BitSet missing) {
        this.names = names;
        this.codes = codes;
        this.missing = missing;
    }

    /**
     * Finds the categories of a column.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public static Categories of(Column column) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> found = new ArrayList<>();
        short[] codes = new short[column.rows()];
        BitSet missing = new BitSet();
        for (int row = 0; row < codes.length; row++) {
            String text = column.text(row);
            if (text == null) {
                missing.set(row);
                continue;
            }
            Integer code = codeOf.get(text);
            if (code == null) {
                code = found.size();
                if (code == MOST) {
                    throw new IllegalArgumentException(column.name() + " has more than " + MOST + " categories");
                }
                codeOf.put(text, code);
                found.add(text);
            }
            codes[row] = code.shortValue();
        }
        List<String> names = AlphabeticalOrder.of(found);
        short[] place = new short[names.size()];
        for (int i = 0; i < place.length; i++) {
            place[codeOf.getOrDefault(names.get(i), 0)] = (short) i;
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = place.length == 0 ? 0 : place[codes[row]];
        }
        return new Categories(names, codes, missing);
    }

    /** Returns the distinct texts of the cells that are not missing, in alphabetical order. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns an int64 column with 1 where a row is of a category, 0 where it is of another one, and missing where it is of none. It shares its memory with all others
     * of these categories.
     *
     * @param name name of the column
     * @param category the category
     * @throws IllegalArgumentException if there is no such category
     */
    public Column dummy(String name, String category) {
        int code = names.indexOf(category);
        if (code < 0) {
            throw new IllegalArgumentException("no category " + category);
        }
        return new Column(name, ColumnType.INT64.defaultScale(), new DummyCells(codes, missing, code));
    }
}
