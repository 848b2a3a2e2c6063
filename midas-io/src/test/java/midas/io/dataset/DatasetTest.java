package midas.io.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final Lineage LINEAGE = new Lineage.Imported(
            "a.csv", Reading.ofText(StandardCharsets.UTF_8, ',', '.', ThousandsSeparator.NONE, true));

    private final Column id = Columns.int64("id", new long[] {1, 2, 3}, new BitSet());
    private final Column site = Columns.strings("site", Arrays.asList("a", null, ""));
    private final Dataset dataset = Dataset.of("d", List.of(id, site), LINEAGE);

    @Test
    void knowsItsColumns() {
        assertThat(dataset.rows()).isEqualTo(3);
        assertThat(dataset.columns()).extracting(Column::name).containsExactly("id", "site");
        assertThat(dataset.find("site")).contains(site);
        assertThat(dataset.find("Site")).isEmpty();
        assertThat(dataset.lineage()).isEqualTo(LINEAGE);
        assertThat(site.text(2)).isEmpty();
        assertThat(site.missing()).isEqualTo(1);
    }

    @Test
    void aScaleChangesWithoutTouchingValuesOrTheOriginal() {
        Dataset changed = dataset.withScale("id", Scale.NOMINAL);
        assertThat(changed.find("id").orElseThrow().scale()).isEqualTo(Scale.NOMINAL);
        assertThat(changed.find("id").orElseThrow().text(1)).isEqualTo("2");
        assertThat(changed.find("site")).contains(site);
        assertThat(changed.id()).isEqualTo(dataset.id());
        assertThat(dataset.find("id").orElseThrow().scale()).isEqualTo(Scale.RATIO);
        assertThatThrownBy(() -> dataset.withScale("no", Scale.NOMINAL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameChangesWithoutAnotherIdentity() {
        Dataset renamed = dataset.withName("e");
        assertThat(renamed.ref()).isEqualTo(new DatasetRef(dataset.id(), "e"));
        assertThat(dataset.name()).isEqualTo("d");
    }

    @Test
    void aSelectionKnowsItsParent() {
        Dataset selected = dataset.select("s", List.of("site"));
        assertThat(selected.columns()).containsExactly(site);
        assertThat(selected.id()).isNotEqualTo(dataset.id());
        assertThat(selected.lineage())
                .isEqualTo(new Lineage.Derived(List.of(dataset.ref()), new Operation.Selected(List.of("site"))));
        assertThatThrownBy(() -> dataset.select("s", List.of("no"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dataset.select("s", List.of("id", "id"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesColumnsThatDoNotGoTogether() {
        Column shorter = Columns.float64("x", new double[] {1}, new BitSet());
        assertThatThrownBy(() -> Dataset.of("d", List.of(id, shorter), LINEAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dataset.of("d", List.of(id, id), LINEAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lineage.Derived(List.of(), new Operation.Selected(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void computedColumnsHaveNoSilentNaN() {
        assertThatThrownBy(() -> Columns.float64("x", new double[] {Double.NaN}, new BitSet()))
                .isInstanceOf(IllegalArgumentException.class);
        BitSet first = new BitSet();
        first.set(0);
        Column x = Columns.float64("x", new double[] {Double.NaN, 0.1}, first);
        assertThat(x.missing()).isEqualTo(1);
        assertThat(x.text(1)).isEqualTo("0.1");
        assertThatThrownBy(() -> Columns.int64("x", new long[] {1L << 53}, new BitSet()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Columns.int64("x", new long[0], first)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laterChangesOfAnArrayOrMaskDoNotReachAColumn() {
        long[] values = {1, 2};
        BitSet missing = new BitSet();
        missing.set(0);
        Column column = Columns.int64("x", values, missing);
        values[1] = 9;
        missing.set(1);
        assertThat(column.number(1)).isEqualTo(2);
    }

    @Test
    void warmsUpQuietly() {
        Tables.warmUp();
        Tables.warmUp();
        assertThat(ColumnType.values()).extracting(ColumnType::label).contains("float64", "int64");
    }

    @Test
    void onlyNumbersAndBooleansAreNumeric() {
        assertThat(Arrays.stream(ColumnType.values()).filter(ColumnType::isNumeric))
                .containsExactly(ColumnType.BOOLEAN, ColumnType.INT64, ColumnType.FLOAT64);
        assertThat(Arrays.stream(Scale.values()).filter(Scale::isCategorical))
                .containsExactly(Scale.NOMINAL, Scale.ORDINAL);
    }
}
