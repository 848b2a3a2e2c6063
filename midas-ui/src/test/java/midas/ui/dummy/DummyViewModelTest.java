package midas.ui.dummy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import midas.io.coding.Coding;
import midas.io.dataset.Column;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class DummyViewModelTest {

    private final Project project = new Project();
    private final ProjectDataset data = TestData.add(project, "d", """
            y,region,grade,ok,only
            1.5,West,3,yes,a
            2.5,East,1,no,a
            3.5,,2,yes,a
            4.5,North,3,no,a
            """);
    private final DummyViewModel model = new DummyViewModel(project, new DirectJobRunner());
    private final List<ProjectDataset> created = new ArrayList<>();

    {
        model.setOnCreated(created::add);
        model.datasetProperty().set(data);
    }

    private DummyRow row(String column) {
        return model.row(column).orElseThrow();
    }

    private CodingPreview.Coded coded(String column) {
        return model.previewProperty().get().columns().stream()
                .filter(part -> part.column().equals(column))
                .map(CodingPreview.Coded.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ProjectDataset dataset) {
        return dataset.dataset().columns().stream().map(Column::name).toList();
    }

    @Test
    void onlyCategoriesCanBeCoded() {
        assertThat(row("region").actions()).containsExactly(CodingAction.values());
        assertThat(row("region").detail()).isEqualTo("string · 3 values");
        assertThat(row("y").actions()).containsExactly(CodingAction.NOT_INCLUDED, CodingAction.AS_IS);
        assertThat(row("y").reason()).isEqualTo("Not categorical");
        assertThat(row("ok").reason()).isEqualTo("0/1 as it stands");
        row("ok").setAction(CodingAction.CODE);
        assertThat(row("ok").action()).isEqualTo(CodingAction.AS_IS);
        assertThat(model.blockedBinding().get()).isEqualTo("Choose “Dummy code” for at least one column.");
    }

    @Test
    void aColumnOfMoreThanAThousandCategoriesCannot() {
        StringBuilder csv = new StringBuilder("y,name\n");
        for (int row = 0; row <= 1000; row++) {
            csv.append(row).append(",n").append(row).append('\n');
        }
        model.datasetProperty().set(TestData.add(project, "many", csv.toString()));
        assertThat(row("name").reason()).isEqualTo("More than 1,000 categories");
        row("name").setAction(CodingAction.CODE);
        assertThat(row("name").action()).isEqualTo(CodingAction.AS_IS);
    }

    @Test
    void previewShowsWhatWouldBeMade() {
        row("region").setAction(CodingAction.CODE);
        assertThat(row("region").reference()).isEqualTo("East");
        assertThat(row("region").categories()).containsExactly("East", "North", "West");
        CodingPreview.Coded region = coded("region");
        assertThat(region.dummies()).containsExactly("region_North", "region_West");
        assertThat(region.headings()).containsExactly("region", "region_North", "region_West");
        assertThat(region.rows())
                .containsExactly(
                        List.of("West", "0", "1"),
                        List.of("East", "0", "0"),
                        List.of("–", "–", "–"),
                        List.of("North", "1", "0"));
        row("region").setReference("West");
        row("region").setAction(CodingAction.CODE_AND_KEEP);
        row("only").setAction(CodingAction.NOT_INCLUDED);
        assertThat(coded("region").dummies()).containsExactly("region_East", "region_North");
        assertThat(model.previewProperty().get().names())
                .containsExactly("y", "region", "region_East", "region_North", "grade", "ok");
        assertThat(model.blockedBinding().get()).isEmpty();
    }

    @Test
    void oneCategoryIsAProblemAtItsColumn() {
        row("region").setAction(CodingAction.CODE);
        row("only").setAction(CodingAction.CODE);
        assertThat(model.previewProperty().get().problems())
                .containsExactly(new CodingPreview.Impossible(
                        "only", "“only” cannot be dummy coded: its only category is “a”."));
        assertThat(coded("region").dummies()).hasSize(2);
        assertThat(model.blockedBinding().get()).isEqualTo("“only” cannot be coded: see the preview.");
        model.create();
        assertThat(created).isEmpty();
    }

    @Test
    void aScaleIsSetInTheDatasetAndMakesItsColumnCodable() {
        row("grade").setScale(Scale.ORDINAL);
        assertThat(data.dataset().find("grade").orElseThrow().scale()).isEqualTo(Scale.ORDINAL);
        row("grade").setAction(CodingAction.CODE);
        assertThat(coded("grade").dummies()).containsExactly("grade_2", "grade_3");
        project.edits().undo();
        assertThat(row("grade").action()).isEqualTo(CodingAction.AS_IS);
        assertThat(model.previewProperty().get().columns()).isEmpty();
        project.edits().redo();
        assertThat(row("grade").action()).isEqualTo(CodingAction.CODE);
    }

    @Test
    void createsADerivedDatasetThatKnowsWhereItComesFrom() {
        row("region").setAction(CodingAction.CODE);
        row("region").setReference("North");
        row("ok").setAction(CodingAction.NOT_INCLUDED);
        assertThat(model.nameProperty().get()).isEqualTo("d coded");
        model.nameProperty().set("d");
        assertThat(model.nameProblemBinding().get()).isNotEmpty();
        assertThat(model.blockedBinding().get()).isEqualTo("Give the new dataset another name.");
        model.nameProperty().set("regions");
        model.create();
        assertThat(created).containsExactly(project.datasets().getLast());
        ProjectDataset made = created.getFirst();
        assertThat(made.name()).isEqualTo("regions");
        assertThat(names(made)).containsExactly("y", "region_East", "region_West", "grade", "only");
        Lineage.Derived lineage = (Lineage.Derived) made.dataset().lineage();
        assertThat(lineage.parents()).containsExactly(data.dataset().ref());
        Operation.DummyCoded operation = (Operation.DummyCoded) lineage.operation();
        assertThat(operation.columns().getFirst().reference()).isEqualTo("North");
        assertThat(operation.leftOut()).containsExactly("ok");
        assertThat(model.nameProperty().get()).isEqualTo("d coded");
        project.edits().undo();
        assertThat(project.datasets()).containsExactly(data);
    }

    @Test
    void nothingIsMadeOfWhatWasCancelled() {
        QueuedJobRunner runner = new QueuedJobRunner();
        DummyViewModel slow = new DummyViewModel(project, runner);
        slow.prefill(data, List.of(new Coding("region", "West", false)));
        runner.runAll();
        assertThat(slow.row("region").orElseThrow().reference()).isEqualTo("West");
        assertThat(slow.blockedBinding().get()).isEmpty();
        slow.create();
        assertThat(slow.runningProperty().get()).isTrue();
        slow.cancel();
        runner.runAll();
        assertThat(project.datasets()).containsExactly(data);
        assertThat(slow.messageProperty().get()).isEqualTo("Cancelled. Nothing was made.");
    }

    @Test
    void filterFindsColumns() {
        model.filterProperty().set("RE");
        assertThat(model.rows()).extracting(DummyRow::name).containsExactly("region");
    }

    @Test
    void aDatasetThatComesBackIsTakenBackWithWhatWasChosen() {
        row("region").setAction(CodingAction.CODE);
        project.delete(data);
        assertThat(model.datasetProperty().get()).isNull();
        assertThat(model.previewProperty().get()).isEqualTo(CodingPreview.NONE);
        assertThat(model.blockedBinding().get()).contains("d is no longer in the project");
        project.edits().undo();
        assertThat(model.datasetProperty().get()).isSameAs(data);
        assertThat(row("region").action()).isEqualTo(CodingAction.CODE);
        assertThat(model.previewProperty().get().columns()).isNotEmpty();
    }
}
