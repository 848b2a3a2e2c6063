package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import midas.io.coding.Coding;
import midas.io.dataset.Column;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickCodingViewModelTest {

    private final Project project = new Project();
    private final DirectJobRunner runner = new DirectJobRunner();
    private final GlmmFormViewModel form = new GlmmFormViewModel(project.datasets(), runner);
    private final List<String> opened = new ArrayList<>();
    private final QuickCodingViewModel coding = new QuickCodingViewModel(
            form, project, runner, (parent, codings, result, use) -> opened.add(parent.name() + " " + codings));
    private ProjectDataset data;

    @BeforeEach
    void fillIn() {
        data = TestData.add(project, "d", """
                y,x,region,kind,school,one
                1.5,2,West,b,s1,k
                2.5,3,East,a,s2,k
                3.5,5,North,b,s1,k
                """);
        form.responseProperty().set("y");
        form.groupProperty().set("school");
        option("x").toggle();
    }

    private PredictorOption option(String name) {
        return form.predictors().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersCategoriesAndSaysWhyNot() {
        assertThat(form.predictors().stream().filter(PredictorOption::isCodable).map(PredictorOption::name))
                .containsExactly("region", "kind");
        assertThat(option("one").column().reason()).isEqualTo("one category only");
    }

    @Test
    void oneClickCodesSwitchesAndChecks() {
        coding.code("region");
        ProjectDataset made = project.datasets().getLast();
        assertThat(made.name()).isEqualTo("d (region coded)");
        assertThat(form.datasetProperty().get()).isSameAs(made);
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + region_North + region_West + (1 | school)");
        assertThat(form.blockedBinding().get()).isEmpty();
        assertThat(coding.noticeProperty().get())
                .isEqualTo(new QuickCodingViewModel.Notice(
                        "“region” is now 2 dummies (reference “East”), in the new dataset “d (region coded)”.",
                        true,
                        true));
        coding.changeReference();
        assertThat(opened).containsExactly("d " + List.of(new Coding("region", "East", false)));
    }

    @Test
    void undoBringsEverythingBack() {
        coding.code("region");
        coding.undo();
        assertThat(project.datasets()).containsExactly(data);
        assertThat(form.datasetProperty().get()).isSameAs(data);
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | school)");
        assertThat(coding.noticeProperty().get().text()).isEmpty();
        project.edits().redo();
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + region_North + region_West + (1 | school)");
    }

    @Test
    void undoFromTheMenuDoesTheSame() {
        coding.code("region");
        project.edits().undo();
        assertThat(form.datasetProperty().get()).isSameAs(data);
        assertThat(coding.noticeProperty().get().text()).isEmpty();
    }

    @Test
    void aSecondColumnExtendsTheDataset() {
        coding.code("region");
        ProjectDataset made = project.datasets().getLast();
        coding.code("kind");
        assertThat(project.datasets()).containsExactly(data, made);
        assertThat(made.name()).isEqualTo("d (region, kind coded)");
        assertThat(made.dataset().columns().stream().map(Column::name))
                .containsExactly("y", "x", "region_North", "region_West", "kind_b", "school", "one");
        assertThat(form.formulaBinding().get())
                .isEqualTo("y ~ 1 + x + region_North + region_West + kind_b + (1 | school)");
        coding.undo();
        assertThat(made.name()).isEqualTo("d (region coded)");
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + region_North + region_West + (1 | school)");
        assertThat(coding.noticeProperty().get().text()).isEmpty();
    }

    @Test
    void aColumnThatWasCodedBeforeMakesNoSecondDataset() {
        coding.code("region");
        ProjectDataset made = project.datasets().getLast();
        form.datasetProperty().set(data);
        coding.code("region");
        assertThat(project.datasets()).containsExactly(data, made);
        assertThat(form.datasetProperty().get()).isSameAs(made);
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + region_North + region_West + (1 | school)");
        assertThat(coding.noticeProperty().get())
                .isEqualTo(QuickCodingViewModel.Notice.plain(
                        "“region” was coded before: 2 dummies (reference “East”) are those of “d (region coded)”."));
        // what lacks a column of the form does not do
        form.datasetProperty().set(data);
        form.groupProperty().set("region");
        coding.code("kind");
        ProjectDataset other = project.datasets().getLast();
        assertThat(other).isNotSameAs(made);
        form.datasetProperty().set(data);
        form.groupProperty().set("kind");
        coding.code("region");
        assertThat(form.datasetProperty().get()).isSameAs(made);
    }

    @Test
    void aDatasetThatTheUserNamedIsLeftAlone() {
        coding.code("region");
        ProjectDataset made = project.datasets().getLast();
        made.rename("mine");
        assertThat(coding.noticeProperty().get().canUndo()).isFalse();
        coding.code("kind");
        assertThat(project.datasets()).hasSize(3);
        assertThat(made.dataset().find("kind")).isPresent();
        assertThat(form.datasetProperty().get().name()).isEqualTo("mine (kind coded)");
    }

    @Test
    void whatCannotBeCodedIsSaid() {
        coding.code("one");
        assertThat(coding.noticeProperty().get())
                .isEqualTo(new QuickCodingViewModel.Notice(
                        "“one” cannot be dummy coded: its only category is “k”.", false, false));
        assertThat(project.datasets()).containsExactly(data);
    }
}
