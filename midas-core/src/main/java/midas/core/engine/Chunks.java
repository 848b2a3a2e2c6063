package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import midas.core.design.Design;

/**
 * Cuts the groups into chunks of neighbouring groups with about as many rows each, and works on them side by side. Where the cuts are depends on the data
 * alone, so that what is summed within chunks, and then over them in order, is the same to the last bit for any number of threads.
 */
final class Chunks {

    /** Rows below which a second thread does not pay. */
    private static final int ROWS = 4_096;

    private static final int MOST = 64;

    private final int[] firstGroup;

    private Chunks(int[] firstGroup) {
        this.firstGroup = firstGroup;
    }

    static Chunks of(Design design) {
        int[] start = design.groupStarts();
        int q = design.groups();
        int rows = Math.max(ROWS, design.observations() / MOST + 1);
        List<Integer> first = new ArrayList<>();
        int j = 0;
        while (j < q) {
            first.add(j);
            int end = j + 1;
            while (end < q && start[end] - start[j] < rows) {
                end++;
            }
            j = end;
        }
        first.add(q);
        return new Chunks(first.stream().mapToInt(Integer::intValue).toArray());
    }

    int count() {
        return firstGroup.length - 1;
    }

    /** Returns the first group of chunk {@code k}; for k = count() the number of groups. */
    int firstGroup(int k) {
        return firstGroup[k];
    }

    /** Returns what {@code work} makes of each chunk, in order. The work runs in the pool of the calling thread, else in the common one. */
    <T> List<T> map(IntFunction<T> work) {
        if (count() == 1) {
            return List.of(work.apply(0));
        }
        return IntStream.range(0, count()).parallel().mapToObj(work).toList();
    }
}
