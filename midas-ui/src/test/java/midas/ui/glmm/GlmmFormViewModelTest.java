package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.io.frame.ModelSpec;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlmmFormViewModelTest {

    private final Project project = new Project();
    private final GlmmFormViewModel form = new GlmmFormViewModel(project.datasets(), new DirectJobRunner());
    private ProjectDataset data;

    @BeforeEach
    void importData() {
        data = TestData.add(project, "d", "y,x,id,name,flag\n1.5,2,1,a,true\n2.5,3,1,b,false\n3.5,5,2,a,true\n");
    }

    private void fillIn() {
        form.responseProperty().set("y");
        form.groupProperty().set("name");
        check("x");
    }

    private void check(String name) {
        form.predictors().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow()
                .toggle();
    }

    @Test
    void takesTheFirstDatasetThatComes() {
        assertThat(form.datasetProperty().get()).isSameAs(data);
        assertThat(form.blockedBinding().get()).isEqualTo("Choose a response variable.");
        assertThat(form.formulaBinding().get()).isEqualTo("response ~ 1 + (1 | group)");
    }

    @Test
    void saysWithoutDataWhatIsMissing() {
        GlmmFormViewModel empty = new GlmmFormViewModel(new Project().datasets(), new DirectJobRunner());
        assertThat(empty.blockedBinding().get()).isEqualTo("Import a data file first.");
        assertThat(empty.requestBinding().get()).isEmpty();
    }

    @Test
    void makesARequestOfTheWholeForm() {
        fillIn();
        form.familyProperty().set(Family.GAMMA);
        form.linkProperty().set(Link.LOG);
        form.interceptProperty().set(false);
        form.confidence().textProperty().set("99.9%");
        form.maxIterations().textProperty().set("500");
        form.tolerance().textProperty().set("1e-4");
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 0 + x + (1 | name)");
        assertThat(form.requestBinding().get().orElseThrow().spec())
                .isEqualTo(new ModelSpec(
                        "y",
                        List.of("x"),
                        "name",
                        new ResponseModel(Family.GAMMA, Link.LOG),
                        false,
                        new FitOptions(500, 1e-4, 0.999)));
    }

    @Test
    void greysOutWhatCannotBeAFixedEffect() {
        assertThat(form.predictors())
                .filteredOn(option -> !option.column().eligible())
                .extracting(PredictorOption::name, option -> option.column().reason())
                .containsExactly(tuple("name", "string, not numeric"));
        check("name");
        fillIn();
        assertThat(form.requestBinding().get().orElseThrow().spec().fixed()).containsExactly("x");
    }

    @Test
    void aResponseOfZerosAndOnesIsFoundOut() {
        ProjectDataset outcomes = TestData.add(
                project, "outcomes", "ill,count,zero,flag\n0,0,0,true\n1,1,0,false\n,2,0,true\n1,0,0,false\n");
        form.datasetProperty().set(outcomes);
        for (String name : List.of("ill", "flag", "count", "zero")) {
            form.responseProperty().set(name);
            assertThat(form.binaryResponseProperty().get())
                    .as(name)
                    .isEqualTo(List.of("ill", "flag").contains(name));
        }
        form.responseProperty().set("ill");
        form.datasetProperty().set(data);
        assertThat(form.binaryResponseProperty().get()).as("no response").isFalse();
    }

    @Test
    void responseAndGroupLeaveTheFixedEffects() {
        fillIn();
        assertThat(form.predictors()).extracting(PredictorOption::name).containsExactly("x", "id", "flag");
        form.responseProperty().set("x");
        assertThat(form.predictors()).extracting(PredictorOption::name).containsExactly("y", "id", "flag");
        assertThat(form.requestBinding().get().orElseThrow().spec().fixed()).isEmpty();
    }

    @Test
    void anIntegerColumnBecomesAGroupByAChangeOfScale() {
        fillIn();
        form.groupProperty().set("id");
        assertThat(form.canUseAsGroup()).isTrue();
        assertThat(form.groupProblem()).isEqualTo("id is a quantity (ratio); a group needs categories.");
        assertThat(form.blockedBinding().get()).isEqualTo("Set the scale of id to nominal to use it as group.");
        form.useAsGroup();
        assertThat(data.dataset().find("id").orElseThrow().scale()).isEqualTo(Scale.NOMINAL);
        assertThat(form.groupProperty().get()).isEqualTo("id");
        assertThat(form.blockedBinding().get()).isEmpty();
        assertThat(form.groupCountProperty().get()).isEqualTo("2 groups");
        assertThat(form.requestBinding().get().orElseThrow().spec().fixed()).containsExactly("x");
    }

    @Test
    void aFloatColumnIsNoGroup() {
        form.groupProperty().set("y");
        assertThat(form.canUseAsGroup()).isFalse();
        assertThat(form.groupProblem()).isEqualTo("y cannot be the group: ratio, not categorical.");
    }

    @Test
    void textIsNoResponse() {
        fillIn();
        form.responseProperty().set("name");
        assertThat(form.responseProblem()).isEqualTo("name cannot be the response: string, not numeric.");
        assertThat(form.blockedBinding().get()).isEqualTo("Choose a response variable that is a quantity.");
        assertThat(form.requestBinding().get()).isEmpty();
    }

    @Test
    void oneColumnIsNotResponseAndGroup() {
        form.responseProperty().set("flag");
        form.groupProperty().set("flag");
        assertThat(form.blockedBinding().get()).isEqualTo("flag cannot be both response and group.");
    }

    @Test
    void theResponseIsNotOfferedAsGroup() {
        form.responseProperty().set("id");
        ColumnOption taken = option(form.groups(), "id");
        assertThat(taken.isChoosable()).isFalse();
        assertThat(taken.reason()).isEqualTo("already the response");
        form.groupProperty().set("id");
        assertThat(form.canUseAsGroup()).as("not offered to become nominal").isFalse();
        assertThat(form.groupProblem()).isEqualTo("id cannot be the group: already the response.");
        form.responseProperty().set("y");
        assertThat(form.canUseAsGroup()).isTrue();
        assertThat(option(form.groups(), "id").isChoosable()).isTrue();
        form.groupProperty().set("flag");
        assertThat(option(form.responses(), "flag").reason()).isEqualTo("already the group");
        assertThat(option(form.responses(), "y").isChoosable()).isTrue();
    }

    private static ColumnOption option(List<ColumnOption> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLevelIsWrittenOneWay() {
        form.confidence().textProperty().set("99");
        form.confidence().tidy();
        assertThat(form.confidence().textProperty().get()).isEqualTo("99 %");
        form.confidence().textProperty().set(" 97.50% ");
        form.confidence().tidy();
        assertThat(form.confidence().textProperty().get()).isEqualTo("97.5 %");
        form.confidence().textProperty().set("many");
        form.confidence().tidy();
        assertThat(form.confidence().textProperty().get()).isEqualTo("many");
        form.tolerance().textProperty().set("1E-4");
        form.tolerance().tidy();
        assertThat(form.tolerance().textProperty().get()).isEqualTo("1E-4");
    }

    @Test
    void theFamilyBringsItsDefaultLink() {
        form.familyProperty().set(Family.BINOMIAL);
        assertThat(form.links()).containsExactly(Link.LOGIT, Link.PROBIT);
        assertThat(form.linkProperty().get()).isEqualTo(Link.LOGIT);
        form.linkProperty().set(Link.PROBIT);
        form.familyProperty().set(Family.POISSON);
        assertThat(form.linkProperty().get()).isEqualTo(Link.LOG);
    }

    @Test
    void aTickComesBackWhenItsColumnIsFreeAgain() {
        fillIn();
        form.groupProperty().set("x");
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + (1 | x)");
        form.groupProperty().set("name");
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
        form.responseProperty().set("x");
        form.responseProperty().set("flag");
        form.responseProperty().set("y");
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
        check("x");
        form.groupProperty().set("x");
        form.groupProperty().set("name");
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + (1 | name)");
    }

    @Test
    void aModelNeedsACoefficient() {
        form.responseProperty().set("y");
        form.groupProperty().set("name");
        assertThat(form.requestBinding().get()).isPresent();
        form.interceptProperty().set(false);
        assertThat(form.blockedBinding().get()).isEqualTo("Choose a fixed effect or include the intercept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"49.99", "99.991", "", "abc", "NaN", "9,5,5", "1e400000000000"})
    void confidenceLevelsOutOfRangeAreRefusedInPlace(String text) {
        fillIn();
        form.confidence().textProperty().set(text);
        assertThat(form.confidence().problem()).isEqualTo("The confidence level is a number from 50 to 99.99.");
        assertThat(form.blockedBinding().get()).isEqualTo("Correct Confidence Level first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "99.99", " 95 % ", "95%"})
    void confidenceLevelsInRangeAreTaken(String text) {
        form.confidence().textProperty().set(text);
        assertThat(form.confidence().problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "1000001", "x", "1e999999999"})
    void iterationsOutOfRangeAreRefusedInPlace(String text) {
        form.maxIterations().textProperty().set(text);
        assertThat(form.maxIterations().problem()).contains("Max Iterations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1e-6", "1e-999999999", "x"})
    void tolerancesOutOfRangeAreRefusedInPlace(String text) {
        form.tolerance().textProperty().set(text);
        assertThat(form.tolerance().problem()).contains("Convergence Tolerance");
    }

    @Test
    void manyFixedEffectsCanBeFiltered() {
        assertThat(form.filterUsefulBinding().get()).isFalse();
        StringBuilder header = new StringBuilder("y,g");
        StringBuilder row = new StringBuilder("1,a");
        for (int i = 0; i < 30; i++) {
            header.append(",Predictor").append(i);
            row.append(',').append(i);
        }
        form.datasetProperty().set(TestData.add(project, "wide", header + "\n" + row + "\n"));
        assertThat(form.filterUsefulBinding().get()).isTrue();
        form.predictorFilterProperty().set("PREDICTOR2");
        assertThat(form.predictors()).hasSize(11);
        assertThat(form.groupProperty().get()).isEqualTo("g");
    }

    @Test
    void whetherThereIsAFilterIsDecidedByTheDatasetAndNotByWhatIsChosen() {
        form.datasetProperty().set(TestData.add(project, "ten", "y,g,a,b,c,d,e,f,h,i\n1,a,1,2,3,4,5,6,7,8\n"));
        assertThat(form.filterUsefulBinding().get()).isTrue();
        form.responseProperty().set("y");
        form.groupProperty().set("g");
        assertThat(form.predictors()).hasSize(8);
        assertThat(form.filterUsefulBinding().get()).isTrue();
    }

    @Test
    void anotherDatasetWithoutTheColumnsEmptiesTheFormAndTheFirstOneFillsItAgain() {
        fillIn();
        Optional<GlmmRequest> before = form.requestBinding().get();
        form.datasetProperty().set(TestData.add(project, "other", "a,b\n1,2\n"));
        assertThat(form.responseProperty().get()).isNull();
        assertThat(form.predictors()).extracting(PredictorOption::name).containsExactly("a", "b");
        assertThat(form.requestBinding().get()).isEqualTo(Optional.empty());
        form.datasetProperty().set(data);
        assertThat(form.requestBinding().get()).isEqualTo(before).isPresent();
    }

    @Test
    void anotherDatasetKeepsWhatItHasByName() {
        fillIn();
        form.datasetProperty().set(TestData.add(project, "other", "y,x,z,name,town\n1,2,3,a,b\n2,1,3,b,b\n"));
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
        assertThat(form.groupCountProperty().get()).isEqualTo("2 groups");
        form.datasetProperty().set(TestData.add(project, "third", "x,town\n1,a\n"));
        assertThat(form.formulaBinding().get()).isEqualTo("response ~ 1 + x + (1 | town)");
        form.datasetProperty().set(data);
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"99,5 | 99.5", "99,5 % | 99.5 %", "42,5 | 42.5"})
    void aDecimalCommaIsAnsweredWithThePoint(String typed, String point) {
        form.confidence().textProperty().set(typed);
        assertThat(form.confidence().value()).isEmpty();
        assertThat(form.confidence().problem()).isEqualTo("Use a point: " + point + ".");
        form.confidence().textProperty().set("1,000,0");
        assertThat(form.confidence().problem()).isEqualTo("The confidence level is a number from 50 to 99.99.");
        form.tolerance().textProperty().set("1,5e-6");
        assertThat(form.tolerance().problem()).isEqualTo("Use a point: 1.5e-6.");
    }

    private void convert(String column, ColumnType type) {
        data.convert(column, type);
    }

    @Test
    void aFixedEffectThatTheDataNoLongerAllowIsTakenOutWithAWordAndComesBack() {
        fillIn();
        convert("x", ColumnType.STRING);
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + (1 | name)");
        assertThat(form.takenOutProperty().get())
                .isEqualTo("No longer among the fixed effects: x (string, not numeric).");
        project.edits().undo();
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
        assertThat(form.takenOutProperty().get()).isEmpty();
        convert("x", ColumnType.STRING);
        check("id");
        assertThat(form.takenOutProperty().get()).isEmpty();
        project.edits().undo();
        assertThat(form.formulaBinding().get()).as("gone on without it").isEqualTo("y ~ 1 + id + (1 | name)");
    }

    @Test
    void columnsThatAreGoneAreSaidAndComeBackWithAnUndo() {
        fillIn();
        data.readAgain(
                TestData.of("d", "id,flag\n1,true\n2,false\n"), data.report().orElseThrow());
        assertThat(form.responseProblem()).isEqualTo("y is no longer in the dataset.");
        assertThat(form.groupProblem()).isEqualTo("name is no longer in the dataset.");
        assertThat(form.blockedBinding().get()).isEqualTo("Choose a response variable.");
        assertThat(form.takenOutProperty().get())
                .isEqualTo("No longer among the fixed effects: x (no longer in the dataset).");
        assertThat(form.requestBinding().get()).isEmpty();
        form.responseProperty().set("id");
        assertThat(form.blockedBinding().get()).isEqualTo("Choose a group variable.");
        form.responseProperty().set("y");
        project.edits().undo();
        assertThat(form.blockedBinding().get()).isEmpty();
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
    }

    @Test
    void anotherDatasetWithOtherColumnsIsNoLoss() {
        fillIn();
        form.datasetProperty().set(TestData.add(project, "e", "y,name\n1.5,a\n2.5,b\n"));
        assertThat(form.takenOutProperty().get()).isEmpty();
        assertThat(form.responseProblem()).isEmpty();
    }

    @Test
    void aDatasetThatIsDeletedIsChosenNoMoreAndAgainWhenItComesBack() {
        fillIn();
        ProjectDataset other = TestData.add(project, "e", "y,x\n1,2\n");
        project.delete(data);
        assertThat(form.datasetProperty().get()).isNull();
        assertThat(form.blockedBinding().get()).isEqualTo("d is no longer in the project. Choose a dataset.");
        assertThat(form.requestBinding().get()).isEmpty();
        project.edits().undo();
        assertThat(form.datasetProperty().get()).isSameAs(data);
        assertThat(form.formulaBinding().get()).isEqualTo("y ~ 1 + x + (1 | name)");
        project.edits().redo();
        form.datasetProperty().set(other);
        project.edits().undo();
        assertThat(form.datasetProperty().get()).as("another one was chosen").isSameAs(other);
    }
}
