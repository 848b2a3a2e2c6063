package midas.io.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnSummary;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.dataset.Scale;
import midas.io.export.CsvWriter;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DummyCodingTest {

    private static final String TEXT = """
            id,colour,size,ok
            1,red,10,yes
            2,,9,no
            3,blue,10,yes
            4,red,100,no
            5,Green,9,yes
            """;

    private final Dataset dataset =
            ((ImportOutcome.Imported) Importer.readText("d", TEXT, ImportOptions.DEFAULT)).dataset();

    private static Coding coding(String column) {
        return new Coding(column, null, false);
    }

    private Dataset coded(Coding... codings) {
        CodingOutcome outcome = DummyCoding.apply(dataset, "coded", List.of(codings));
        assertThat(outcome).isInstanceOf(CodingOutcome.Coded.class);
        return ((CodingOutcome.Coded) outcome).dataset();
    }

    private List<CodingProblem> problems(Dataset parent, Coding... codings) {
        CodingOutcome outcome = DummyCoding.apply(parent, "coded", List.of(codings));
        assertThat(outcome).isInstanceOf(CodingOutcome.Refused.class);
        return ((CodingOutcome.Refused) outcome).problems();
    }

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }

    private static List<String> texts(Dataset dataset, String name) {
        Column column = dataset.find(name).orElseThrow();
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            texts.add(column.text(row));
        }
        return texts;
    }

    @Test
    void leavesTheFirstCategoryOutAndMissingCellsMissing() {
        Dataset coded = coded(coding("colour"));
        assertThat(names(coded)).containsExactly("id", "colour_Green", "colour_red", "size", "ok");
        assertThat(texts(coded, "colour_Green")).containsExactly("0", null, "0", "0", "1");
        assertThat(texts(coded, "colour_red")).containsExactly("1", null, "0", "1", "0");
        Column dummy = coded.find("colour_red").orElseThrow();
        assertThat(dummy.type()).isEqualTo(ColumnType.INT64);
        assertThat(dummy.scale()).isEqualTo(Scale.RATIO);
        assertThat(names(dataset)).containsExactly("id", "colour", "size", "ok");
    }

    @Test
    void theReferenceCanBeChosenAndTheOriginalKept() {
        Dataset coded = coded(new Coding("colour", "red", true));
        assertThat(names(coded)).containsExactly("id", "colour", "colour_blue", "colour_Green", "size", "ok");
        assertThat(texts(coded, "colour_Green")).containsExactly("0", null, "0", "0", "1");
    }

    @Test
    void numbersNamedExplicitlyAreCodedByTheirTexts() {
        Dataset coded = coded(coding("size"), coding("colour"));
        assertThat(names(coded)).containsExactly("id", "colour_Green", "colour_red", "size_100", "size_9", "ok");
        assertThat(coded.lineage())
                .isEqualTo(new Lineage.Derived(
                        List.of(dataset.ref()),
                        new Operation.DummyCoded(List.of(
                                new Operation.CodedColumn(
                                        "size", "10", List.of("10", "100", "9"), List.of("size_100", "size_9"), false),
                                new Operation.CodedColumn(
                                        "colour",
                                        "blue",
                                        List.of("blue", "Green", "red"),
                                        List.of("colour_Green", "colour_red"),
                                        false)))));
    }

    @Test
    void takenNamesAreAvoided() {
        Column taken = Columns.int64("g_b", new long[] {1, 2}, new BitSet());
        Column group = Columns.strings("g", List.of("a", "b"));
        Dataset parent = Dataset.of("d", List.of(taken, group), dataset.lineage());
        CodingOutcome outcome = DummyCoding.apply(parent, "c", List.of(coding("g")));
        assertThat(names(((CodingOutcome.Coded) outcome).dataset())).containsExactly("g_b", "g_b_2");
    }

    @Test
    void ordersAsADictionaryDoes() {
        Column column = Columns.strings(
                "g",
                List.of(
                        "z",
                        "\ud835\udd38",
                        "\uffe6",
                        "Z",
                        "za",
                        "ä",
                        "Zucchini",
                        "apple",
                        "École",
                        "ecole",
                        "Fig",
                        "9",
                        "10"));
        assertThat(DummyCoding.categories(column))
                .containsExactly(
                        "10",
                        "9",
                        "ä",
                        "apple",
                        "ecole",
                        "École",
                        "Fig",
                        "z",
                        "Z",
                        "za",
                        "Zucchini",
                        "\uffe6",
                        "\ud835\udd38");
        assertThat(DummyCoding.categories(Columns.strings("g", List.of("côte", "Cote", "coté", "cote", "co"))))
                .containsExactly("co", "cote", "Cote", "coté", "côte");
    }

    @Test
    void saysWhatCannotBeCoded() {
        assertThat(problems(dataset, coding("color"), coding("ok"), new Coding("colour", "pink", false), coding("ok")))
                .containsExactly(
                        new CodingProblem.UnknownColumn("color", List.of("colour")),
                        new CodingProblem.NotCodable("ok", ColumnType.BOOLEAN),
                        new CodingProblem.UnknownReference("colour", "pink", List.of("blue", "Green", "red")),
                        new CodingProblem.DuplicateColumn("ok"));
    }

    @Test
    void tooFewOrTooManyCategoriesAreRefused() {
        Column empty = Columns.strings("empty", Arrays.asList(new String[1001]));
        Column one = Columns.strings(
                "one", IntStream.range(0, 1001).mapToObj(i -> "x").toList());
        Column many = Columns.strings(
                "many", IntStream.range(0, 1001).mapToObj(i -> "x" + i).toList());
        Dataset parent = Dataset.of("d", List.of(empty, one, many), dataset.lineage());
        assertThat(problems(parent, coding("empty"), coding("one"), coding("many")))
                .containsExactly(
                        new CodingProblem.NoCategories("empty"),
                        new CodingProblem.OneCategory("one", "x"),
                        new CodingProblem.TooManyCategories("many", 1001, DummyCoding.MAX_CATEGORIES));
    }

    @Test
    void offersCategoriesButNoBooleans() {
        assertThat(dataset.columns().stream().filter(DummyCoding::isOffered).map(Column::name))
                .containsExactly("colour");
        Dataset nominal = dataset.withScale("size", Scale.ORDINAL);
        assertThat(nominal.columns().stream().filter(DummyCoding::isOffered).map(Column::name))
                .containsExactly("colour", "size");
    }

    @Test
    void whatIsLeftOutIsKeptInTheLineageAndLeavesItsNameFree() {
        CodingOutcome outcome = DummyCoding.apply(
                dataset, "coded", List.of(new Coding("colour", "red", false)), Set.of("ok", "id", "gone"));
        Dataset coded = ((CodingOutcome.Coded) outcome).dataset();
        assertThat(names(coded)).containsExactly("colour_blue", "colour_Green", "size");
        Operation operation = ((Lineage.Derived) coded.lineage()).operation();
        assertThat(((Operation.DummyCoded) operation).leftOut()).containsExactly("id", "ok");
        Dataset again = ((RedoOutcome.Redone) Derivations.redo(coded, dataset)).dataset();
        assertThat(names(again)).isEqualTo(names(coded));
        assertThat(Derivations.basis(operation, dataset).columns())
                .extracting(Basis.Part::name)
                .containsExactly("colour", "size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DummyCoding.apply(dataset, "c", List.of(coding("colour")), Set.of("colour")));
    }

    @Test
    void aDummyReadsAsAColumnOfNumbersDoes() {
        Column dummy = coded(coding("colour")).find("colour_red").orElseThrow();
        BitSet missing = new BitSet();
        missing.set(1);
        Column plain = Columns.int64("colour_red", new long[] {1, 7, 0, 1, 0}, missing);
        for (int row = 0; row < 5; row++) {
            assertThat(dummy.text(row)).isEqualTo(plain.text(row));
            assertThat(List.of(dummy.number(row), dummy.coercedNumber(row)))
                    .containsExactly(plain.number(row), plain.coercedNumber(row));
        }
        assertThat(dummy.coercedNumbers()).containsExactly(plain.coercedNumbers());
        assertThat(dummy.unique()).isEqualTo(2);
        assertThat(dummy.missing()).isEqualTo(1);
        assertThat(dummy.range()).isEqualTo(plain.range());
        assertThat(dummy.as(ColumnType.BOOLEAN).column().text(0)).isEqualTo("true");
        assertThat(ColumnSummary.of(dummy)).isEqualTo(ColumnSummary.of(plain));
    }

    @Test
    void aDummyIsWrittenAsItsNumbers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("coded.csv");
        CsvWriter.write(coded(coding("colour"), coding("size")), file);
        assertThat(file).content().isEqualTo("""
                id,colour_Green,colour_red,size_100,size_9,ok
                1,0,1,0,0,yes
                2,,,0,1,no
                3,0,0,0,0,yes
                4,0,1,1,0,no
                5,1,0,0,1,yes
                """);
    }

    @Test
    void aThousandCategoriesOfALongColumnTakeTheMemoryOfOne() {
        int rows = 300_000;
        Column many = Columns.strings(
                "m", IntStream.range(0, rows).mapToObj(i -> "c" + i % 1000).toList());
        Dataset parent = Dataset.of("d", List.of(many), dataset.lineage());
        Dataset coded = ((CodingOutcome.Coded) DummyCoding.apply(parent, "c", List.of(coding("m")))).dataset();
        assertThat(coded.columns()).hasSize(999);
        // 2.4 GB if each had numbers of its own: more than the test has
        double ones = coded.columns().stream()
                .mapToDouble(column -> Arrays.stream(column.coercedNumbers()).sum())
                .sum();
        assertThat(ones).isEqualTo(rows * 0.999);
    }
}
