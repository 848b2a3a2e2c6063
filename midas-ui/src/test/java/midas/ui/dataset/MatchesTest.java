package midas.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.ui.TestData;
import midas.ui.task.JobContext;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static final Dataset DATA =
            TestData.of("d", "alpha,beta,n\nred,Alphabet,-1.5\nblue,red,15\nNA,x,1.5\nRED,ß,150\n");

    private static final class Context implements JobContext<Matches.Progress> {

        private final List<Matches.Progress> seen = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void progress(Matches.Progress progress) {
            seen.add(progress);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private static Matches search(String text, boolean whole, RowOrder order, int from) {
        return Matches.search(DATA.columns(), new CellQuery(text, whole), order, from, new Context())
                .orElseThrow();
    }

    private static List<CellPlace> walk(Matches matches, RowOrder order, boolean forward) {
        List<CellPlace> places = new ArrayList<>();
        CellPlace at = new CellPlace(CellPlace.NAME, -1);
        for (int k = 0; k < matches.total(); k++) {
            at = matches.next(order, at, forward).orElseThrow();
            places.add(at);
        }
        return places;
    }

    @Test
    void namesComeFirstThenCellsRowByRowAndUpperCaseIsLowerCase() {
        RowOrder order = RowOrder.asInFile(4);
        Matches alpha = search("ALPHA", false, order, 0);
        assertThat(walk(alpha, order, true)).containsExactly(new CellPlace(-1, 0), new CellPlace(0, 1));
        Matches red = search("red", false, order, 0);
        assertThat(walk(red, order, true))
                .containsExactly(new CellPlace(0, 0), new CellPlace(1, 1), new CellPlace(3, 0));
        assertThat(walk(red, order, false))
                .containsExactly(new CellPlace(3, 0), new CellPlace(1, 1), new CellPlace(0, 0));
        assertThat(red.number(order, new CellPlace(3, 0))).isEqualTo(3);
        assertThat(red.next(order, new CellPlace(3, 0), true))
                .as("the first after the last")
                .contains(new CellPlace(0, 0));
    }

    @Test
    void theOrderShownCounts() {
        RowOrder order = RowOrder.of(new int[] {3, 2, 1, 0});
        Matches red = search("red", false, order, 0);
        assertThat(walk(red, order, true))
                .containsExactly(new CellPlace(3, 0), new CellPlace(1, 1), new CellPlace(0, 0));
        assertThat(red.number(order, new CellPlace(0, 0))).isEqualTo(3);
        assertThat(red.first(order, 1)).contains(new CellPlace(1, 1));
        assertThat(red.first(RowOrder.asInFile(4), 2)).contains(new CellPlace(3, 0));
    }

    @Test
    void aWholeCellIsNothingElse() {
        RowOrder order = RowOrder.asInFile(4);
        assertThat(walk(search("15", true, order, 0), order, true)).containsExactly(new CellPlace(1, 2));
        assertThat(search("15", false, order, 0).total()).isEqualTo(2);
        assertThat(search("alpha", true, order, 0).total()).isEqualTo(1);
    }

    @Test
    void aMinusSignIsAHyphenAndMissingCellsAreNeverFound() {
        RowOrder order = RowOrder.asInFile(4);
        assertThat(search("\u22121.5", false, order, 0).total()).isEqualTo(1);
        assertThat(search("-1.5", false, order, 0).total()).isEqualTo(1);
        assertThat(search("NA", false, order, 0).total()).isZero();
        assertThat(search("–", false, order, 0).first(order, 0)).isEmpty();
        assertThat(search("zzz", false, order, 0).next(order, new CellPlace(1, 1), true))
                .isEmpty();
    }

    @Test
    void casesBeyondAsciiAreFoundToo() {
        assertThat(new CellQuery("ÄPFEL", false).matches("grüne äpfel")).isTrue();
        assertThat(new CellQuery("äpfel", false).matches("ÄPFEL")).isTrue();
        assertThat(new CellQuery("ж", false).matches("ЖУК")).isTrue();
        assertThat(new CellQuery("x", false).matches("")).isFalse();
    }

    @Test
    void theFirstPlaceIsToldEarlyAndACancelEndsTheSearch() {
        Dataset longer = TestData.of("long", "a,b\n" + "1,2\n".repeat(150_000) + "7,2\n");
        Context context = new Context();
        Matches found = Matches.search(
                        longer.columns(), new CellQuery("7", false), RowOrder.asInFile(150_001), 149_990, context)
                .orElseThrow();
        assertThat(found.total()).isEqualTo(1);
        assertThat(context.seen).hasSizeGreaterThan(1);
        assertThat(context.seen.getFirst().first()).contains(new CellPlace(150_000, 0));
        assertThat(context.seen.getLast().part()).isEqualTo(1);
        Context cancelled = new Context();
        cancelled.cancelled = true;
        Optional<Matches> none =
                Matches.search(longer.columns(), new CellQuery("7", false), RowOrder.asInFile(150_001), 0, cancelled);
        assertThat(none).isEmpty();
        assertThat(cancelled.seen).hasSize(1);
    }
}
