package midas.ui.widget;

import java.util.List;

/**
 * How the room of a table of results is shared out: numbers have exactly what they need, words what they ask for where there is room for it, and
 * drawings the rest.
 */
final class ColumnWidths {

    /** What stands in a column. */
    enum Kind {
        /** Never cut, never wider than it must be. */
        NUMBERS,
        /** May be cut down to a least width; takes what is left where nothing is drawn. */
        WORDS,
        /** Takes what words leave. */
        DRAWING
    }

    /**
     * What a column asks for.
     *
     * @param kind what stands in it
     * @param least least width in pixels
     * @param ideal width in pixels at which all of it is shown, at least {@code least}; for drawings without a meaning
     */
    record Wish(Kind kind, double least, double ideal) {}

    private ColumnWidths() {}

    /** Returns the least width of a table in pixels at which every column has its least width, numbers their ideal one. */
    static double least(List<Wish> wishes) {
        return wishes.stream().mapToDouble(ColumnWidths::least).sum();
    }

    /**
     * Shares out the room.
     *
     * @param room width in pixels of all columns together
     * @param wishes what they ask for, in order
     * @return whole numbers of pixels, in order; together at most {@code room}, unless that is less than {@link #least}
     */
    static double[] share(double room, List<Wish> wishes) {
        double spare = Math.max(0, Math.floor(room) - Math.ceil(least(wishes)));
        double asked = wishes.stream()
                .filter(wish -> wish.kind() == Kind.WORDS)
                .mapToDouble(wish -> wish.ideal() - wish.least())
                .sum();
        double toWords = Math.min(spare, asked);
        Kind filler = wishes.stream().anyMatch(wish -> wish.kind() == Kind.DRAWING) ? Kind.DRAWING : Kind.WORDS;
        long fillers = wishes.stream().filter(wish -> wish.kind() == filler).count();
        double[] widths = new double[wishes.size()];
        for (int i = 0; i < widths.length; i++) {
            Wish wish = wishes.get(i);
            double width = least(wish);
            if (wish.kind() == Kind.WORDS && asked > 0) {
                width += toWords * (wish.ideal() - wish.least()) / asked;
            }
            if (wish.kind() == filler) {
                width += (spare - toWords) / fillers;
            }
            // a number must not lose the last pixel of its room
            widths[i] = wish.kind() == Kind.NUMBERS ? width : Math.floor(width);
        }
        return widths;
    }

    private static double least(Wish wish) {
        return wish.kind() == Kind.NUMBERS ? Math.ceil(wish.ideal()) : wish.least();
    }
}
