package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.SameColumns;
import midas.io.dataset.Scale;
import midas.io.project.ProjectContent;
import midas.io.project.WindowLayout;
import midas.ui.TestData;
import org.junit.jupiter.api.Test;

/** Changes of the project, each undone and done again, and what they mean for derived datasets. */
class ProjectTest {

    private static final String SCHOOLS = "region,score,grade\nSouth,1,1\nNorth,2,2\nWest,3,3\n";

    private final Project project = new Project();
    private final ProjectDataset schools = TestData.add(project, "schools", SCHOOLS);

    private ProjectDataset code(ProjectDataset parent, String column, String name) {
        CodingOutcome outcome = DummyCoding.apply(parent.dataset(), name, List.of(new Coding(column, null, false)));
        return project.add(((CodingOutcome.Coded) outcome).dataset(), Optional.empty());
    }

    private ProjectDataset select(ProjectDataset parent, String name, String... columns) {
        return project.add(parent.dataset().select(name, List.of(columns)), Optional.empty());
    }

    private void undo(String expected) {
        assertThat(project.edits().undoNameProperty().get()).isEqualTo(expected);
        project.edits().undo();
        assertThat(project.edits().redoNameProperty().get()).isEqualTo(expected);
    }

    private static Column column(ProjectDataset dataset, String name) {
        return dataset.dataset().find(name).orElseThrow();
    }

    private List<String> names() {
        return project.datasets().stream().map(ProjectDataset::name).toList();
    }

    private static boolean stale(ProjectDataset dataset) {
        return dataset.staleProperty().get();
    }

    @Test
    void aScaleIsSetAndSetBack() {
        Dataset before = schools.dataset();
        schools.setScale("grade", Scale.ORDINAL);
        undo("Set scale of “grade” to ordinal");
        assertThat(schools.dataset()).isSameAs(before);
        project.edits().redo();
        assertThat(column(schools, "grade").scale()).isEqualTo(Scale.ORDINAL);
    }

    @Test
    void whatChangesNothingIsNotRemembered() {
        schools.setScale("grade", Scale.RATIO);
        schools.convert("grade", ColumnType.INT64);
        schools.rename("schools ");
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("Import “schools”");
    }

    @Test
    void aColumnIsConvertedAndConvertedBack() {
        schools.convert("region", ColumnType.INT64);
        assertThat(column(schools, "region").missing()).isEqualTo(3);
        undo("Convert “region” to int64");
        assertThat(column(schools, "region").text(0)).isEqualTo("South");
        project.edits().redo();
        assertThat(column(schools, "region").type()).isEqualTo(ColumnType.INT64);
    }

    @Test
    void severalColumnsAreOneChange() {
        schools.setColumns(List.of(
                column(schools, "score").as(ColumnType.STRING).column(),
                column(schools, "grade").withScale(Scale.NOMINAL)));
        assertThat(column(schools, "score").type()).isEqualTo(ColumnType.STRING);
        assertThat(column(schools, "grade").scale()).isEqualTo(Scale.NOMINAL);
        undo("Change 2 columns of “schools”");
        assertThat(column(schools, "score").type()).isEqualTo(ColumnType.INT64);
        assertThat(column(schools, "grade").scale()).isEqualTo(Scale.RATIO);
    }

    @Test
    void aDatasetIsRenamedUniquely() {
        ProjectDataset other = TestData.add(project, "other", SCHOOLS);
        assertThat(project.nameProblem(other, " schools ")).isEqualTo("“schools” is taken by another dataset.");
        assertThat(project.nameProblem(other, "  ")).isEqualTo("A dataset needs a name.");
        assertThat(project.nameProblem(other, "a\nb")).isEqualTo("A name is one line of text.");
        assertThat(project.nameProblem(other, "other")).isEmpty();
        assertThat(project.newNameProblem("other")).isNotEmpty();
        assertThat(project.freeName("other")).isEqualTo("other (2)");
        assertThatThrownBy(() -> other.rename("schools")).isInstanceOf(IllegalArgumentException.class);
        other.rename(" pupils ");
        assertThat(names()).containsExactly("schools", "pupils");
        undo("Rename “other” to “pupils”");
        assertThat(other.nameProperty().get()).isEqualTo("other");
    }

    @Test
    void longNamesAreCutInTheMenu() {
        schools.rename("a".repeat(60) + " and more");
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("Rename “schools” to “" + "a".repeat(31) + "…”");
    }

    @Test
    void anImportIsUndone() {
        TestData.add(project, "schools", SCHOOLS);
        assertThat(names()).containsExactly("schools", "schools (2)");
        undo("Import “schools (2)”");
        assertThat(names()).containsExactly("schools");
        project.edits().redo();
        assertThat(names()).containsExactly("schools", "schools (2)");
    }

    @Test
    void aDatasetGoesWithAllThatIsMadeFromItAndComesBackToItsPlace() {
        ProjectDataset coded = code(schools, "region", "coded");
        TestData.add(project, "other", SCHOOLS);
        ProjectDataset small = select(coded, "small", "score");
        assertThat(project.derivedFrom(schools)).containsExactly(coded, small);
        List<String> events = new ArrayList<>();
        project.datasets().addListener((ListChangeListener<ProjectDataset>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(gone -> events.add("-" + gone.name()));
                change.getAddedSubList().forEach(come -> events.add("+" + come.name()));
            }
        });
        project.delete(schools);
        assertThat(names()).containsExactly("other");
        undo("Delete “schools” and what goes with it");
        assertThat(project.datasets())
                .extracting(ProjectDataset::name)
                .containsExactly("schools", "coded", "other", "small");
        assertThat(project.datasets().getFirst()).isSameAs(schools);
        assertThat(events).containsExactlyInAnyOrder("-schools", "-coded", "-small", "+schools", "+coded", "+small");
        project.edits().redo();
        assertThat(names()).containsExactly("other");
    }

    @Test
    void aDerivedDatasetIsStaleWhenItsParentsValuesChangeAndFreshWhenThatIsUndone() {
        ProjectDataset coded = code(schools, "region", "coded");
        assertThat(coded.isDerived()).isTrue();
        assertThat(coded.parent()).containsSame(schools);
        assertThat(stale(coded)).isFalse();
        schools.rename("pupils");
        assertThat(stale(coded)).as("a name is no data").isFalse();
        schools.setScale("grade", Scale.ORDINAL);
        assertThat(coded.stalenessProperty().get()).isEqualTo(new Staleness.ParentChanged(List.of("grade")));
        project.edits().undo();
        assertThat(stale(coded)).isFalse();
        schools.convert("score", ColumnType.STRING);
        assertThat(coded.stalenessProperty().get()).isEqualTo(new Staleness.ParentChanged(List.of("score")));
        project.edits().undo();
        assertThat(stale(coded)).isFalse();
        project.edits().redo();
        assertThat(stale(coded)).isTrue();
        schools.convert("score", ColumnType.INT64);
        assertThat(stale(coded)).as("converted back by hand").isFalse();
    }

    @Test
    void aSelectionMindsItsOwnColumnsOnly() {
        ProjectDataset small = select(schools, "small", "region", "score");
        schools.convert("grade", ColumnType.STRING);
        assertThat(stale(small)).isFalse();
        schools.convert("score", ColumnType.STRING);
        assertThat(stale(small)).isTrue();
    }

    @Test
    void staleParentsMakeStaleGrandchildren() {
        ProjectDataset coded = code(schools, "region", "coded");
        ProjectDataset small = select(coded, "small", "grade");
        schools.convert("score", ColumnType.STRING);
        assertThat(small.stalenessProperty().get()).isEqualTo(new Staleness.ParentStale());
        assertThat(project.stale()).containsExactly(coded, small);
        project.edits().undo();
        assertThat(project.stale()).isEmpty();
    }

    /** The usual scale of one type may be a chosen one of another. */
    @Test
    void aScaleThatWasChosenOutlivesConversionsThereAndBack() {
        schools.setScale("grade", Scale.NOMINAL);
        schools.convert("grade", ColumnType.STRING);
        schools.convert("grade", ColumnType.INT64);
        assertThat(schools.dataset().find("grade").orElseThrow().scale()).isEqualTo(Scale.NOMINAL);
        schools.setScale("grade", Scale.RATIO);
        schools.convert("grade", ColumnType.STRING);
        assertThat(schools.dataset().find("grade").orElseThrow().scale())
                .as("the usual one is no choice")
                .isEqualTo(Scale.NOMINAL);
        schools.convert("grade", ColumnType.INT64);
        assertThat(schools.dataset().find("grade").orElseThrow().scale()).isEqualTo(Scale.RATIO);
    }

    @Test
    void readingAFileAgainKeepsIdentityAndNameAndMakesWhatIsMadeFromItStale() {
        ProjectDataset coded = code(schools, "region", "coded");
        Dataset before = schools.dataset();
        schools.readAgain(
                TestData.of("other name", "region,score,grade\nEast,1,1\nWest,2,2\n"),
                schools.report().orElseThrow());
        assertThat(schools.name()).isEqualTo("schools");
        assertThat(schools.dataset().id()).isEqualTo(before.id());
        assertThat(schools.dataset().rows()).isEqualTo(2);
        assertThat(coded.stalenessProperty().get())
                .isEqualTo(new Staleness.ParentChanged(List.of("region", "score", "grade")));
        undo("Read “schools” again");
        assertThat(schools.dataset()).isSameAs(before);
        assertThat(stale(coded)).isFalse();
    }

    @Test
    void aFileThatIsReadAgainMakesStaleWhatWasMadeOfColumnsThatHaveChanged() {
        ProjectDataset coded = code(schools, "region", "coded");
        ProjectDataset grades = select(schools, "grades", "grade");
        schools.convert("grade", ColumnType.STRING);
        ProjectDataset texts = select(schools, "texts", "grade");
        readAgain(SCHOOLS);
        assertThat(stale(coded)).as("the same once more").isFalse();
        assertThat(stale(grades)).isFalse();
        assertThat(stale(texts)).as("a column that is no text any more").isTrue();
        readAgain("region,score,grade\nSouth,1,1\nNorth,,2\nWest,3,3\n");
        assertThat(coded.stalenessProperty().get()).isEqualTo(new Staleness.ParentChanged(List.of("score")));
        assertThat(stale(grades)).isFalse();
        project.edits().undo();
        readAgain("region,score,grade\nSouth,1,1\nNorth,2,02\nWest,3,3\n");
        assertThat(coded.stalenessProperty().get()).isEqualTo(new Staleness.ParentChanged(List.of("grade")));
    }

    private void readAgain(String csv) {
        Dataset read = TestData.of("schools", csv);
        SameColumns same = SameColumns.of(schools.dataset(), read, schools.columnsUsed());
        schools.readAgain(read, schools.report().orElseThrow(), schools.origin(), same);
    }

    @Test
    void whatWasMadeFromAnOlderStateIsStaleFromTheBeginning() {
        Dataset before = schools.dataset();
        Dataset made = before.select("small", List.of("score"));
        schools.convert("score", ColumnType.STRING);
        assertThat(stale(project.addDerived(made, before))).isTrue();
        assertThatThrownBy(() -> project.addDerived(made, TestData.of("x", SCHOOLS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> project.addDerived(before, before)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDerivedDatasetsScalesCanBeSetAndItsValuesNot() {
        ProjectDataset coded = code(schools, "region", "coded");
        coded.setScale("grade", Scale.ORDINAL);
        undo("Set scale of “grade” to ordinal");
        assertThatThrownBy(() -> coded.convert("grade", ColumnType.STRING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        coded.readAgain(schools.dataset(), schools.report().orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> coded.setScale("none", Scale.ORDINAL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasMadeFromALostDatasetIsNotOutOfDate() {
        select(schools, "part", "score");
        ProjectContent whole = project.content(WindowLayout.EMPTY);
        project.load(new ProjectContent(
                whole.id(),
                whole.datasets().subList(1, 2),
                whole.models(),
                whole.reports(),
                whole.window(),
                whole.kept()));
        ProjectDataset part = project.datasets().getFirst();
        assertThat(part.stalenessProperty().get()).isEqualTo(new Staleness.ParentLost());
        assertThat(part.staleProperty().get()).isFalse();
        assertThat(project.stale()).isEmpty();
        assertThat(new DatasetKind().detail(part)).isEqualTo("source lost");
        assertThat(DatasetText.staleness(part))
                .isEqualTo("Its dataset “schools” is no longer in the project, so that it cannot be made again.");
    }
}
