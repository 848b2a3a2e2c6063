package midas.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import midas.io.dataset.Dataset;
import midas.ui.TestData;
import org.junit.jupiter.api.Test;

class RangeTextTest {

    private static final Dataset DATA =
            TestData.of("d", "x,code\n-1.50,a-1\nNA,\"two\nlines\t<b>\"\n2,\"5 \"\"o'clock\"\" & more\"\n");

    @Test
    void cellsAreCopiedAsTheyStoodInTheFile() {
        RangeText text =
                RangeText.of(DATA.columns(), RowOrder.asInFile(3), 0, 2, true).orElseThrow();
        assertThat(text.tsv()).isEqualTo("x\tcode\n-1.50\ta-1\n\ttwo lines <b>\n2\t5 \"o'clock\" & more\n");
        assertThat(text.html())
                .contains("<table><tr><th>x</th><th>code</th></tr>"
                        + "<tr><td align=\"right\">-1.50</td><td>a-1</td></tr>"
                        + "<tr><td align=\"right\"></td><td>two<br>lines\t&lt;b&gt;</td></tr>"
                        + "<tr><td align=\"right\">2</td><td>5 &quot;o'clock&quot; &amp; more</td></tr></table>");
    }

    @Test
    void rowsComeInTheOrderShownAndNamesOnlyWhereTheyAreWanted() {
        RowOrder order = RowOrder.of(new int[] {2, 0, 1});
        assertThat(RangeText.of(DATA.columns().subList(0, 1), order, 0, 1, false)
                        .orElseThrow()
                        .tsv())
                .isEqualTo("2\n-1.50\n");
    }

    @Test
    void manyCellsAreNoTableAndTooManyNothing() {
        Dataset longer = TestData.of("long", "s\n" + "0123456789\n".repeat(RangeText.MOST_CELLS_OF_HTML + 1));
        RowOrder order = RowOrder.asInFile(longer.rows());
        assertThat(RangeText.of(longer.columns(), order, 0, longer.rows() - 1, true))
                .get()
                .satisfies(text -> assertThat(text.html()).isEmpty())
                .satisfies(text -> assertThat(text.tsv()).hasLineCount(longer.rows() + 1));
        Dataset wide = TestData.of("wide", "s\n" + ("x".repeat(10_000) + "\n").repeat(2_100));
        assertThat(RangeText.of(wide.columns(), RowOrder.asInFile(2_100), 0, 2_099, false))
                .isEmpty();
    }
}
