package midas.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import midas.ui.text.result.ResultTable;
import org.junit.jupiter.api.Test;

class TableContentTest {

    @Test
    void numbersAreShownWithFourDigitsAndCopiedWithAll() {
        TableContent table = new TableContent(
                "T",
                List.of(
                        TableContent.Column.words("Variable", List.of("a\tb", "c")),
                        TableContent.Column.numbers("Estimate", List.of(251.4051048484848, -10.467285959595957))),
                Optional.empty());
        assertThat(table.columns().get(1).shown()).containsExactly("251.4\u2007", "\u221210.47");
        assertThat(table.tsv()).isEqualTo("Variable\tEstimate\na b\t251.4051048484848\nc\t-10.467285959595957\n");
    }

    @Test
    void decimalPointsStandOneBelowTheOther() {
        assertThat(Decimals.aligned(List.of("1378", "960.5", "0.8042", "")))
                .containsExactly("1378\u2008\u2007\u2007\u2007\u2007", "960.5\u2007\u2007\u2007", "0.8042", "");
    }

    @Test
    void columnsOfDifferentLengthsAreABug() {
        assertThatThrownBy(() -> new TableContent.Column("C", ResultTable.Kind.WORDS, List.of("a"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scaleShowsAllMarksAndZero() {
        IntervalScale scale = IntervalScale.of(
                List.of(new IntervalScale.Mark(10, 8, 12), new IntervalScale.Mark(Double.NaN, Double.NaN, Double.NaN)));
        assertThat(scale.position(0)).isGreaterThan(0).isLessThan(0.1);
        assertThat(scale.position(12)).isLessThan(1).isGreaterThan(0.9);
        assertThat(scale.position(6)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.position(1e300)).isEqualTo(1);
    }

    @Test
    void scaleOfNothingIsStillAScale() {
        assertThat(IntervalScale.of(List.of()).position(0)).isEqualTo(0.5);
        assertThat(IntervalScale.of(List.of(new IntervalScale.Mark(0, 0, 0))).position(0))
                .isEqualTo(0.5);
    }

    @Test
    void rowNumbersAreAListWithoutMemory() {
        RowNumbers rows = new RowNumbers(1_000_000);
        assertThat(rows).hasSize(1_000_000);
        assertThat(rows.get(999_999)).isEqualTo(999_999);
        assertThat(rows.indexOf(1_000_000)).isEqualTo(-1);
        assertThatThrownBy(() -> rows.get(1_000_000)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
