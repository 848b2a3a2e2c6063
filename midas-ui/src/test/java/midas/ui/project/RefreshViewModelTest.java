package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.CodingProblem;
import midas.io.coding.DummyCoding;
import midas.io.coding.RedoProblem;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class RefreshViewModelTest {

    private final Project project = new Project();
    private final ProjectDataset schools =
            TestData.add(project, "schools", "region,score,grade\nSouth,1,1\nNorth,2,2\nWest,3,3\n");
    private final ProjectDataset coded = code();
    private final ProjectDataset small =
            project.add(coded.dataset().select("small", List.of("region_South", "score")), Optional.empty());
    private final List<String> said = new ArrayList<>();
    private final List<ProjectDataset> refused = new ArrayList<>();

    private ProjectDataset code() {
        CodingOutcome outcome =
                DummyCoding.apply(schools.dataset(), "coded", List.of(new Coding("region", null, false)));
        return project.add(((CodingOutcome.Coded) outcome).dataset(), Optional.empty());
    }

    private RefreshViewModel refreshing() {
        RefreshViewModel refresh = new RefreshViewModel(project, new DirectJobRunner());
        refresh.setOnEnd(said::add);
        refresh.setOnRefused(refused::add);
        return refresh;
    }

    private void read(String csv) {
        schools.readAgain(TestData.of("schools", csv), schools.report().orElseThrow());
    }

    private static List<String> names(ProjectDataset dataset) {
        return dataset.dataset().columns().stream().map(Column::name).toList();
    }

    @Test
    void makesTheDatasetAgainAndKeepsIdentityNameAndScalesSetByHand() {
        UUID id = coded.dataset().id();
        coded.rename("with dummies");
        coded.setScale("grade", Scale.ORDINAL);
        schools.setScale("score", Scale.INTERVAL);
        read("region,score,grade\nSouth,1,1\nNorth,2,2\nEast,3,3\nWest,4,4\n");
        refreshing().refresh(coded);
        assertThat(coded.staleProperty().get()).isFalse();
        assertThat(coded.dataset().id()).isEqualTo(id);
        assertThat(coded.name()).isEqualTo("with dummies");
        assertThat(names(coded)).containsExactly("region_East", "region_South", "region_West", "score", "grade");
        assertThat(coded.dataset().rows()).isEqualTo(4);
        assertThat(coded.dataset().find("grade").orElseThrow().scale()).isEqualTo(Scale.ORDINAL);
        assertThat(said).containsExactly("“with dummies” is up to date.");
        assertThat(small.stalenessProperty().get())
                .isEqualTo(new Staleness.ParentChanged(List.of("region_South", "score")));
        project.edits().undo();
        assertThat(project.edits().redoNameProperty().get()).isEqualTo("Refresh “with dummies”");
        assertThat(coded.staleProperty().get()).isTrue();
        assertThat(coded.dataset().rows()).isEqualTo(3);
    }

    @Test
    void anotherScaleOfTheParentIsTakenOverByARefreshButNotOverOneSetByHand() {
        coded.setScale("score", Scale.INTERVAL);
        schools.setScale("grade", Scale.ORDINAL);
        assertThat(coded.stalenessProperty().get()).isEqualTo(new Staleness.ParentChanged(List.of("grade")));
        schools.setScale("score", Scale.NOMINAL);
        refreshing().refresh(coded);
        assertThat(coded.staleProperty().get()).isFalse();
        assertThat(coded.dataset().find("grade").orElseThrow().scale()).isEqualTo(Scale.ORDINAL);
        assertThat(coded.dataset().find("score").orElseThrow().scale()).isEqualTo(Scale.INTERVAL);
        project.edits().undo();
        project.edits().undo();
        project.edits().undo();
        assertThat(coded.staleProperty().get()).as("as it was").isFalse();
    }

    @Test
    void staleAncestorsAreRefreshedFirstAsOneChange() {
        schools.convert("score", ColumnType.STRING);
        refreshing().refresh(small);
        assertThat(project.stale()).isEmpty();
        assertThat(small.dataset().find("score").orElseThrow().type()).isEqualTo(ColumnType.STRING);
        assertThat(said).containsExactly("2 datasets are up to date.");
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("Refresh 2 datasets");
        project.edits().undo();
        assertThat(project.stale()).containsExactly(coded, small);
    }

    @Test
    void allThatIsStaleIsRefreshedInOrderOfDerivation() {
        ProjectDataset two = project.add(schools.dataset().select("two", List.of("score")), Optional.empty());
        schools.convert("score", ColumnType.STRING);
        refreshing().refreshAll();
        assertThat(project.stale()).isEmpty();
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("Refresh 3 datasets");
        assertThat(two.dataset().find("score").orElseThrow().type()).isEqualTo(ColumnType.STRING);
    }

    @Test
    void aReferenceThatVanishedIsRefusedAndNothingChanges() {
        Dataset before = coded.dataset();
        read("region,score,grade\nSouth,1,1\nEast,2,2\n");
        RefreshViewModel refresh = refreshing();
        refresh.refresh(small);
        assertThat(refused).containsExactly(coded);
        assertThat(coded.dataset()).isSameAs(before);
        assertThat(coded.staleProperty().get()).isTrue();
        assertThat(small.staleProperty().get()).isTrue();
        assertThat(small.refusalProperty().get()).isEmpty();
        assertThat(coded.refusalProperty().get().orElseThrow().problems())
                .containsExactly(new RedoProblem.NotCoded(
                        new CodingProblem.UnknownReference("region", "North", List.of("East", "South"))));
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("Read “schools” again");
        schools.rename("pupils");
        assertThat(coded.refusalProperty().get()).as("still so").isPresent();
        read("region,score,grade\nNorth,1,1\nEast,2,2\n");
        assertThat(coded.refusalProperty().get()).as("tried on something else").isEmpty();
        refresh.refresh(coded);
        assertThat(coded.staleProperty().get()).isFalse();
    }

    @Test
    void whatIsPossibleIsDoneBesideWhatIsNot() {
        ProjectDataset two = project.add(schools.dataset().select("two", List.of("score")), Optional.empty());
        read("region,score,grade\nSouth,1,1\nSouth,2,2\n");
        refreshing().refreshAll();
        assertThat(two.staleProperty().get()).isFalse();
        assertThat(two.dataset().rows()).isEqualTo(2);
        assertThat(project.stale()).containsExactly(coded, small);
        assertThat(refused).containsExactly(coded);
    }

    @Test
    void aChangeInTheMeantimeIsTakenIn() {
        QueuedJobRunner runner = new QueuedJobRunner();
        RefreshViewModel refresh = new RefreshViewModel(project, runner);
        schools.convert("score", ColumnType.STRING);
        refresh.refresh(coded);
        assertThat(refresh.runningProperty().get()).isTrue();
        schools.convert("grade", ColumnType.STRING);
        runner.runAll();
        assertThat(refresh.runningProperty().get()).isFalse();
        assertThat(coded.staleProperty().get()).isFalse();
        assertThat(coded.dataset().find("grade").orElseThrow().type()).isEqualTo(ColumnType.STRING);
    }

    @Test
    void aDatasetDeletedInTheMeantimeStaysAway() {
        QueuedJobRunner runner = new QueuedJobRunner();
        RefreshViewModel refresh = new RefreshViewModel(project, runner);
        schools.convert("score", ColumnType.STRING);
        refresh.refresh(small);
        project.delete(small);
        runner.runAll();
        assertThat(project.datasets()).containsExactly(schools, coded);
        assertThat(project.edits().undoNameProperty().get()).isEqualTo("Delete “small”");
    }

    @Test
    void whatIsFreshIsLeftAlone() {
        Dataset before = coded.dataset();
        refreshing().refresh(coded);
        assertThat(coded.dataset()).isSameAs(before);
        assertThat(said).isEmpty();
    }
}
