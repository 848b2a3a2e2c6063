package midas.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import org.junit.jupiter.api.Test;

class DatasetViewModelTest {

    private final Project project = new Project();

    @Test
    void headingsSayTypeScaleCountAndMissing() {
        DatasetViewModel model = new DatasetViewModel(TestData.add(project, "d", "x,name\n1.50,a\nNA,b\n2,\n"));
        assertThat(model.heading(0)).isEqualTo("float64 · ratio · n=2 · miss=1");
        assertThat(model.heading(1)).isEqualTo("string · nominal · n=2 · miss=1");
        assertThat(model.summary()).isEqualTo("d: 3 rows, 2 columns");
        assertThat(model.isNumeric(0)).isTrue();
        assertThat(model.isNumeric(1)).isFalse();
    }

    @Test
    void countsAreWrittenAsEverywhere() {
        assertThat(new DatasetViewModel(TestData.add(project, "one", "x\n5\n")).summary())
                .isEqualTo("one: 1 row, 1 column");
        DatasetViewModel many = new DatasetViewModel(TestData.add(project, "many", "x\n" + "5\n".repeat(1234)));
        assertThat(many.summary()).isEqualTo("many: 1,234 rows, 1 column");
        assertThat(many.heading(0)).isEqualTo("int64 · ratio · n=1,234 · miss=0");
    }

    @Test
    void cellsStandAsInTheFile() {
        DatasetViewModel model = new DatasetViewModel(TestData.add(project, "d", "x,name\n1.50,a\nNA,b\n2,c\n"));
        assertThat(model.text(0, 0)).isEqualTo("1.50");
        assertThat(model.text(0, 1)).isEqualTo("–");
        assertThat(model.isMissing(0, 1)).isTrue();
    }

    @Test
    void decimalPointsStandOneBelowTheOther() {
        DatasetViewModel model =
                new DatasetViewModel(TestData.add(project, "d", "x,name\n249.56,a\n204.707,b\n3,c\nNA,d\n"));
        assertThat(model.cell(0, 0)).isEqualTo("249.56\u2007");
        assertThat(model.cell(0, 1)).isEqualTo("204.707");
        assertThat(model.cell(0, 2)).isEqualTo("3\u2008\u2007\u2007\u2007");
        assertThat(model.cell(0, 3)).isEqualTo("–");
        assertThat(model.cell(1, 0)).isEqualTo("a");
    }

    @Test
    void wholeNumbersAreNotPadded() {
        DatasetViewModel model = new DatasetViewModel(TestData.add(project, "d", "n\n5\n1234\n"));
        assertThat(model.cell(0, 0)).isEqualTo("5");
    }

    @Test
    void lineEndsAreShownInOneLineAndEndlessTextsAreCut() {
        DatasetViewModel model =
                new DatasetViewModel(TestData.add(project, "d", "s\n\"a\r\nb\nc\"\n" + "x".repeat(5_000) + "\n"));
        assertThat(model.cell(0, 0)).isEqualTo("a⏎b⏎c");
        assertThat(model.text(0, 0)).isEqualTo("a\r\nb\nc");
        assertThat(model.cell(0, 1)).hasSize(1_001).endsWith("…");
        assertThat(model.usualWidth(0)).isLessThan(model.fittingWidth(0)).isEqualTo(320);
        assertThat(OneLine.of("x".repeat(999) + "\uD83D\uDE00"))
                .as("no half of a pair")
                .hasSize(1_000);
    }

    @Test
    void aScaleCanBeChangedAndTheHeadingFollows() {
        ProjectDataset data = TestData.add(project, "d", "id,y\n1,2\n2,3\n");
        DatasetViewModel model = new DatasetViewModel(data);
        assertThat(model.heading(0)).contains("int64 · ratio");
        data.setScale("id", Scale.ORDINAL);
        assertThat(model.heading(0)).contains("int64 · ordinal");
    }

    @Test
    void notesOfTheImportAreShownAFewAtATime() {
        StringBuilder csv = new StringBuilder("x,y,z\n");
        csv.repeat("1,2,3\n", 60).repeat("7,8\n", 6);
        DatasetViewModel model = new DatasetViewModel(TestData.add(project, "d", csv.toString()));
        assertThat(model.notes()).hasSize(5);
        assertThat(model.notes().getFirst()).contains("62");
        assertThat(model.notes().getLast()).contains("2 more");
        assertThat(new DatasetViewModel(TestData.add(project, "e", "x,y\n1,2\n")).notes())
                .isEmpty();
    }

    @Test
    void minusSignsAreRealOnesWhereNumbersAreShownAndHyphensWhereTheyAreCopied() {
        DatasetViewModel model =
                new DatasetViewModel(TestData.add(project, "d", "x,code\n-1.50,a-1\n-2e-7,-b\nNA,c\n"));
        assertThat(model.text(0, 0)).isEqualTo("\u22121.50");
        assertThat(model.text(0, 1)).isEqualTo("\u22122e\u22127");
        assertThat(model.text(1, 0)).isEqualTo("a-1");
        assertThat(model.text(1, 1)).isEqualTo("-b");
    }
}
