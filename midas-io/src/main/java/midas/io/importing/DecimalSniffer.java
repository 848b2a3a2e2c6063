package midas.io.importing;

import midas.io.cell.Blank;

/** Counts the shapes of all numbers in a file and says which decimal separator they have. */
final class DecimalSniffer extends RecordHandler {

    private final long[] counts = new long[NumberShape.values().length];

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        super.addField(buffer, offset, length, quoted);
        int from = Blank.start(buffer, offset, offset + length);
        int to = Blank.end(buffer, from, offset + length);
        counts[NumberShape.of(buffer, from, to).ordinal()]++;
    }

    /**
     * Returns the decimal separator: the one whose numbers cannot be read otherwise, the point where there are none.
     * Where numbers of both kinds are there, the more frequent one, but the point in a file that is delimited by
     * commas.
     */
    char decide(char delimiter) {
        long comma = count(NumberShape.DECIMAL_COMMA) + count(NumberShape.GROUPED_BY_POINT);
        long point = count(NumberShape.DECIMAL_POINT) + count(NumberShape.GROUPED_BY_COMMA);
        if (comma == 0) {
            return '.';
        }
        return point == 0 || delimiter != ',' && comma >= point ? ',' : '.';
    }

    private long count(NumberShape shape) {
        return counts[shape.ordinal()];
    }
}
