package midas.io.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.dataset.Scale;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;

class DerivationsTest {

    private final Dataset parent = read("region,score,grade\nSouth,1,1\nNorth,2,2\nWest,3,3\n");
    private final Dataset coded = coded(parent, new Coding("region", "South", false));

    private static Dataset read(String csv) {
        ImportOutcome outcome = Importer.readText("schools", csv, ImportOptions.DEFAULT);
        if (outcome instanceof ImportOutcome.Imported imported) {
            return imported.dataset();
        }
        throw new AssertionError(outcome.toString());
    }

    private static Dataset coded(Dataset parent, Coding... codings) {
        CodingOutcome outcome = DummyCoding.apply(parent, "schools coded", List.of(codings));
        if (outcome instanceof CodingOutcome.Coded coded) {
            return coded.dataset();
        }
        throw new AssertionError(outcome.toString());
    }

    private static Operation operation(Dataset derived) {
        return ((Lineage.Derived) derived.lineage()).operation();
    }

    private static Dataset converted(Dataset dataset, String column, ColumnType type) {
        return dataset.withColumn(dataset.find(column).orElseThrow().as(type).column());
    }

    private static Column words(String... texts) {
        return Columns.strings("region", Arrays.asList(texts));
    }

    private Basis basis(Dataset now) {
        return Derivations.basis(operation(coded), now);
    }

    @Test
    void theNameOfTheParentIsNoPartOfTheBasis() {
        assertThat(basis(parent.withName("other"))).isEqualTo(basis(parent));
    }

    @Test
    void scalesOfWhatIsCodedOrTakenOverArePartOfTheBasis() {
        Dataset rescaled = parent.withScale("grade", Scale.ORDINAL);
        assertThat(basis(parent).changedIn(basis(rescaled))).containsExactly("grade");
        assertThat(basis(parent).changedIn(basis(parent.withScale("region", Scale.ORDINAL))))
                .containsExactly("region");
        assertThat(basis(rescaled.withScale("grade", Scale.RATIO))).isEqualTo(basis(parent));
        assertThat(redone(Derivations.redo(coded, rescaled))
                        .find("grade")
                        .orElseThrow()
                        .scale())
                .isEqualTo(Scale.ORDINAL);
        Dataset selected = parent.select("two", List.of("score", "region"));
        assertThat(Derivations.basis(operation(selected), rescaled))
                .as("leaves it out")
                .isEqualTo(Derivations.basis(operation(selected), parent));
        Operation model = new Operation.ModelDiagnostics("grade", List.of("score"), "region");
        assertThat(Derivations.basis(model, rescaled))
                .as("numbers are numbers")
                .isEqualTo(Derivations.basis(model, parent));
    }

    @Test
    void aConversionChangesTheBasisAndAnotherOneBackRestoresIt() {
        Dataset changed = converted(parent, "score", ColumnType.STRING);
        assertThat(basis(changed)).isNotEqualTo(basis(parent));
        assertThat(basis(parent).changedIn(basis(changed))).containsExactly("score");
        assertThat(basis(converted(changed, "score", ColumnType.INT64))).isEqualTo(basis(parent));
        Dataset text = converted(converted(changed, "score", ColumnType.FLOAT64), "score", ColumnType.STRING);
        assertThat(basis(text)).isEqualTo(basis(changed));
    }

    @Test
    void otherValuesColumnsAndTheirLackChangeTheBasis() {
        Dataset values = parent.withColumn(words("a", "b", "c"));
        assertThat(basis(parent).changedIn(basis(values))).containsExactly("region");
        Dataset fewer = Dataset.of("schools", parent.columns().subList(0, 2), parent.lineage());
        assertThat(basis(parent).changedIn(basis(fewer))).containsExactly("grade");
        assertThat(basis(fewer).changedIn(basis(parent))).containsExactly("grade");
    }

    @Test
    void aSelectionMindsItsOwnColumnsOnly() {
        Dataset selected = parent.select("two", List.of("score", "region"));
        Basis before = Derivations.basis(operation(selected), parent);
        assertThat(Derivations.basis(operation(selected), converted(parent, "grade", ColumnType.STRING)))
                .isEqualTo(before);
        assertThat(Derivations.basis(operation(selected), converted(parent, "score", ColumnType.STRING)))
                .isNotEqualTo(before);
    }

    @Test
    void diagnosticsMindTheColumnsOfTheirModelAndAreNotMadeAgain() {
        Operation model = new Operation.ModelDiagnostics("score", List.of(), "region");
        assertThat(Derivations.basis(model, converted(parent, "grade", ColumnType.STRING)))
                .isEqualTo(Derivations.basis(model, parent));
        assertThat(Derivations.basis(model, converted(parent, "score", ColumnType.STRING)))
                .isNotEqualTo(Derivations.basis(model, parent));
        Dataset diagnostics = Dataset.of("diagnostics", List.of(), new Lineage.Derived(List.of(parent.ref()), model));
        assertThat(Derivations.redo(diagnostics, parent))
                .isEqualTo(new RedoOutcome.Refused(List.of(new RedoProblem.NeedsModel())));
    }

    @Test
    void codesAgainWithTheCategoriesOfNowAndTheReferenceOfThen() {
        Dataset now = parent.withColumn(words("South", "East", "West")).withName("pupils");
        Dataset again = redone(Derivations.redo(coded, now));
        assertThat(again.id()).isEqualTo(coded.id());
        assertThat(again.name()).isEqualTo("schools coded");
        assertThat(again.columns())
                .extracting(Column::name)
                .containsExactly("region_East", "region_West", "score", "grade");
        assertThat(again.find("region_East").orElseThrow().number(1)).isEqualTo(1);
        Lineage.Derived lineage = (Lineage.Derived) again.lineage();
        assertThat(lineage.parents()).containsExactly(now.ref());
        assertThat(((Operation.DummyCoded) lineage.operation())
                        .columns()
                        .getFirst()
                        .reference())
                .isEqualTo("South");
    }

    @Test
    void whatIsNotCodedIsTakenOverAsItIs() {
        Dataset now = converted(parent, "grade", ColumnType.STRING);
        Dataset again = redone(Derivations.redo(coded, now));
        assertThat(again.find("grade").orElseThrow().type()).isEqualTo(ColumnType.STRING);
        assertThat(again.find("score").orElseThrow().data())
                .isEqualTo(coded.find("score").orElseThrow().data());
    }

    @Test
    void aReferenceThatVanishedIsNotReplaced() {
        RedoOutcome outcome = Derivations.redo(coded, parent.withColumn(words("North", "West", "West")));
        assertThat(outcome)
                .isEqualTo(new RedoOutcome.Refused(List.of(new RedoProblem.NotCoded(
                        new CodingProblem.UnknownReference("region", "South", List.of("North", "West"))))));
    }

    @Test
    void oneCategoryAColumnThatIsGoneAndABooleanAreRefused() {
        assertThat(problem(Derivations.redo(coded, parent.withColumn(words("South", "South", null)))))
                .isEqualTo(new RedoProblem.NotCoded(new CodingProblem.OneCategory("region", "South")));
        Dataset without = parent.holding(Dataset.of("schools", parent.columns().subList(1, 3), parent.lineage()));
        assertThat(problem(Derivations.redo(coded, without)))
                .isInstanceOfSatisfying(
                        RedoProblem.NotCoded.class,
                        not -> assertThat(not.problem()).isInstanceOf(CodingProblem.UnknownColumn.class));
        assertThat(problem(Derivations.redo(coded, converted(parent, "region", ColumnType.BOOLEAN))))
                .isEqualTo(new RedoProblem.NotCoded(new CodingProblem.NotCodable("region", ColumnType.BOOLEAN)));
    }

    @Test
    void tooManyCategoriesAreRefused() {
        int rows = DummyCoding.MAX_CATEGORIES + 1;
        String[] texts = new String[rows];
        Arrays.setAll(texts, row -> row == 0 ? "South" : "region " + row);
        long[] ones = new long[rows];
        Dataset now = parent.holding(Dataset.of(
                "schools", List.of(words(texts), Columns.int64("score", ones, new BitSet())), parent.lineage()));
        assertThat(problem(Derivations.redo(coded, now)))
                .isEqualTo(new RedoProblem.NotCoded(
                        new CodingProblem.TooManyCategories("region", rows, DummyCoding.MAX_CATEGORIES)));
    }

    @Test
    void aSelectionIsMadeAgainOrNamesWhatIsGone() {
        Dataset selected = parent.select("two", List.of("score", "region"));
        Dataset again = redone(Derivations.redo(selected, converted(parent, "score", ColumnType.STRING)));
        assertThat(again.id()).isEqualTo(selected.id());
        assertThat(again.columns()).extracting(Column::name).containsExactly("score", "region");
        assertThat(again.find("score").orElseThrow().type()).isEqualTo(ColumnType.STRING);
        Dataset without = parent.holding(Dataset.of("schools", parent.columns().subList(1, 3), parent.lineage()));
        assertThat(problem(Derivations.redo(selected, without))).isEqualTo(new RedoProblem.ColumnGone("region"));
    }

    @Test
    void onlyADatasetMadeFromThisParentIsMadeAgain() {
        assertThatThrownBy(() -> Derivations.redo(parent, parent)).isInstanceOf(IllegalArgumentException.class);
        Dataset stranger = Dataset.of("schools", parent.columns(), parent.lineage());
        assertThatThrownBy(() -> Derivations.redo(coded, stranger)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Dataset redone(RedoOutcome outcome) {
        if (outcome instanceof RedoOutcome.Redone redone) {
            return redone.dataset();
        }
        throw new AssertionError(outcome.toString());
    }

    private static RedoProblem problem(RedoOutcome outcome) {
        if (outcome instanceof RedoOutcome.Refused refused) {
            return refused.problems().getFirst();
        }
        throw new AssertionError(outcome.toString());
    }
}
