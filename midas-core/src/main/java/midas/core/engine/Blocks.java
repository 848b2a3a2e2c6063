package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import midas.core.design.Design;

/** Cuts the groups into blocks of neighbouring groups whose rows fit the cache; a larger group is a block of its own. */
final class Blocks {

    private static final int ROWS = 1024;

    private final int[] firstGroup;
    private final int largest;

    private Blocks(int[] firstGroup, int largest) {
        this.firstGroup = firstGroup;
        this.largest = largest;
    }

    static Blocks of(Design design) {
        return of(design, 0, design.groups());
    }

    /** Cuts the groups from (inclusive) to to (exclusive). */
    static Blocks of(Design design, int from, int to) {
        int[] start = design.groupStarts();
        int q = to;
        List<Integer> first = new ArrayList<>();
        int largest = 0;
        int j = from;
        while (j < q) {
            first.add(j);
            int end = end(start, j, q, ROWS);
            largest = Math.max(largest, start[end] - start[j]);
            j = end;
        }
        first.add(q);
        return new Blocks(first.stream().mapToInt(Integer::intValue).toArray(), largest);
    }

    /** Returns the end of the groups from {@code from} on, not beyond {@code to}, that have at most so many rows together: at least one group. */
    static int end(int[] start, int from, int to, int rows) {
        int end = from + 1;
        while (end < to && start[end + 1] - start[from] <= rows) {
            end++;
        }
        return end;
    }

    int count() {
        return firstGroup.length - 1;
    }

    /** Returns the first group of block {@code k}; for k = count() the end. */
    int firstGroup(int k) {
        return firstGroup[k];
    }

    /** Returns the groups of the block that has most. */
    int mostGroups() {
        int most = 0;
        for (int k = 0; k < count(); k++) {
            most = Math.max(most, firstGroup[k + 1] - firstGroup[k]);
        }
        return most;
    }

    /** Returns the rows of the largest block. */
    int largest() {
        return largest;
    }
}
