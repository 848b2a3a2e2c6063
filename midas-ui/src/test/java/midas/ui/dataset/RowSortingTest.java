package midas.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import midas.ui.TestData;
import midas.ui.task.JobContext;
import org.junit.jupiter.api.Test;

class RowSortingTest {

    /** Goes on for a number of questions, and keeps what is reported. */
    private static final class Context implements JobContext<Double> {

        private final List<Double> parts = new ArrayList<>();
        private final int patience;
        private int asked;

        Context(int patience) {
            this.patience = patience;
        }

        @Override
        public void progress(Double part) {
            parts.add(part);
        }

        @Override
        public boolean isCancelled() {
            return asked++ >= patience;
        }
    }

    private static List<Integer> sorted(Column column, boolean descending) {
        RowOrder order = RowSorting.by(column, descending, new Context(Integer.MAX_VALUE))
                .orElseThrow();
        return IntStream.range(0, order.rows()).map(order::fileRow).boxed().toList();
    }

    private static Column column(String csv) {
        return TestData.of("d", csv).columns().getFirst();
    }

    private static List<String> texts(Column column, boolean descending) {
        return sorted(column, descending).stream()
                .map(row -> String.valueOf(column.text(row)))
                .toList();
    }

    @Test
    void numbersGoBySizeAndMissingOnesComeLastBothWays() {
        Column column = column("x\n2.5\nNA\n-3\n10\n-Inf\n2.5\nInf\n0\n-0.0\n");
        assertThat(sorted(column, false)).containsExactly(4, 2, 7, 8, 0, 5, 3, 6, 1);
        assertThat(sorted(column, true)).containsExactly(6, 3, 0, 5, 7, 8, 2, 4, 1);
    }

    @Test
    void manyNumbersStandAsAStableSortPutsThem() {
        Random random = new Random(7);
        int n = 20_000;
        double[] values = random.doubles(n, -1e3, 1e3)
                .map(value -> Math.rint(value) / 8 + 0.0)
                .toArray();
        BitSet missing = new BitSet();
        IntStream.range(0, 500).forEach(k -> missing.set(random.nextInt(n)));
        Column column = Columns.float64("x", values, missing);
        for (boolean descending : new boolean[] {false, true}) {
            Comparator<Integer> bySize = Comparator.comparingDouble(row -> values[row]);
            List<Integer> expected = new ArrayList<>(IntStream.range(0, n)
                    .filter(row -> !missing.get(row))
                    .boxed()
                    .toList());
            expected.sort(descending ? bySize.reversed() : bySize);
            missing.stream().forEach(expected::add);
            assertThat(sorted(column, descending)).isEqualTo(expected);
        }
    }

    @Test
    void textsGoAsPeopleNumberThem() {
        Column column = column("s\nS10\nS2\nb\na\nNA\nS02\nB\n10\n9\né\n");
        assertThat(texts(column, false)).containsExactly("9", "10", "B", "S02", "S2", "S10", "a", "b", "é", "null");
        assertThat(texts(column, true)).containsExactly("é", "b", "a", "S10", "S2", "S02", "B", "10", "9", "null");
    }

    @Test
    void longRowsOfDigitsAreComparedToTheLast() {
        NaturalOrder order = new NaturalOrder();
        assertThat(order.compare("x12345678901234567890123", "x12345678901234567890124"))
                .isNegative();
        assertThat(order.compare("x9", "x12345678901234567890124")).isNegative();
        assertThat(order.compare("x007", "x7")).isNegative();
        assertThat(order.compare("x7a", "x7")).isPositive();
        assertThat(order.compare("\uD83D\uDE00", "\uFFFD")).as("by code point").isPositive();
        assertThat(order.compare("same", "same")).isZero();
    }

    @Test
    void timesGoByTimeHoweverTheyAreWritten() {
        Column days = column("d\n2024/01/10\n1969-12-31\n2024-01-09\nNA\n");
        assertThat(days.type()).isEqualTo(ColumnType.DATE);
        assertThat(sorted(days, false)).containsExactly(1, 2, 0, 3);
        Column times = column("t\n2024-01-01T10:00:00.5\n2024-01-01T10:00:00.25\n2024-01-01 09:59:59\n");
        assertThat(times.type()).isEqualTo(ColumnType.DATETIME);
        assertThat(sorted(times, false)).containsExactly(2, 1, 0);
        assertThat(sorted(times, true)).containsExactly(0, 1, 2);
    }

    @Test
    void falseComesBeforeTrue() {
        assertThat(sorted(column("b\nyes\nno\nYes\nno\n"), false)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void nothingAndOneRowAreSorted() {
        assertThat(sorted(column("x\n"), false)).isEmpty();
        assertThat(sorted(column("x\n7\n"), true)).containsExactly(0);
    }

    @Test
    void itSaysHowFarItIsAndEndsWhenItIsTold() {
        double[] values = new Random(1).doubles(200_000).toArray();
        Column column = Columns.float64("x", values, new BitSet());
        Context patient = new Context(Integer.MAX_VALUE);
        assertThat(RowSorting.by(column, false, patient)).isPresent();
        assertThat(patient.parts).isSorted().hasSizeGreaterThan(8).allMatch(part -> part >= 0 && part <= 1);
        assertThat(RowSorting.by(column, false, new Context(3))).isEmpty();
        Column words = Columns.strings(
                "s", Arrays.stream(values).mapToObj(String::valueOf).toList());
        assertThat(RowSorting.by(words, false, new Context(20))).isEmpty();
    }

    @Test
    void aRowIsFoundWhereItIsShown() {
        RowOrder order = RowOrder.of(new int[] {2, 0, 1});
        assertThat(order.fileRow(0)).isEqualTo(2);
        assertThat(order.shownRow(2)).isZero();
        assertThat(order.shownRow(1)).isEqualTo(2);
        assertThat(RowOrder.asInFile(5).shownRow(3)).isEqualTo(3);
    }
}
