package midas.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.grid.Selection;
import midas.ui.grid.SortMark;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.JobState;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

/** Sorting, searching, converting, copying and summarizing, as the table does it, without a window. */
class TableViewModelsTest {

    private final Project project = new Project();
    private final ProjectDataset data = TestData.add(project, "d", "x,name\n3,b\n1,a\n2,a\nNA,c\n");
    private final QueuedJobRunner later = new QueuedJobRunner();

    private static List<Integer> rows(SortViewModel sort) {
        return IntStream.range(0, sort.order().rows())
                .map(sort.order()::fileRow)
                .boxed()
                .toList();
    }

    @Test
    void aHeadingGoesFromAscendingToDescendingToTheFile() {
        SortViewModel sort = new SortViewModel(data, new DirectJobRunner());
        sort.cycle("x");
        assertThat(rows(sort)).containsExactly(1, 2, 0, 3);
        assertThat(sort.mark("x")).isEqualTo(SortMark.ASCENDING);
        sort.cycle("x");
        assertThat(rows(sort)).containsExactly(0, 2, 1, 3);
        assertThat(sort.mark("x")).isEqualTo(SortMark.DESCENDING);
        sort.cycle("x");
        assertThat(rows(sort)).containsExactly(0, 1, 2, 3);
        assertThat(sort.mark("x")).isEqualTo(SortMark.NONE);
        sort.cycle("x");
        sort.cycle("name");
        assertThat(rows(sort)).containsExactly(1, 2, 0, 3);
        assertThat(sort.mark("x")).isEqualTo(SortMark.NONE);
        assertThat(data.dataset().columns().getFirst().text(0)).isEqualTo("3");
    }

    @Test
    void whatIsShownStaysUntilTheNewOrderIsThereAndWhereItIsCancelled() {
        SortViewModel sort = new SortViewModel(data, later);
        sort.cycle("x");
        assertThat(sort.sorting()).contains("x");
        assertThat(rows(sort)).containsExactly(0, 1, 2, 3);
        sort.cancel();
        later.runAll();
        assertThat(rows(sort)).containsExactly(0, 1, 2, 3);
        assertThat(sort.sorting()).isEmpty();
        sort.cycle("x");
        sort.cycle("x");
        later.runAll();
        assertThat(sort.mark("x")).as("the second click counts").isEqualTo(SortMark.DESCENDING);
    }

    @Test
    void theOrderFollowsAConversion() {
        ProjectDataset numbers = TestData.add(project, "n", "x\n10\n9\n2\n");
        SortViewModel sort = new SortViewModel(numbers, new DirectJobRunner());
        sort.cycle("x");
        assertThat(rows(sort)).containsExactly(2, 1, 0);
        numbers.convert("x", ColumnType.STRING);
        assertThat(rows(sort)).as("by number within texts, too").containsExactly(2, 1, 0);
        numbers.setScale("x", Scale.ORDINAL);
        assertThat(sort.mark("x")).isEqualTo(SortMark.ASCENDING);
    }

    @Test
    void theSearchCountsAndGoesAround() {
        SortViewModel sort = new SortViewModel(data, new DirectJobRunner());
        FindViewModel find = new FindViewModel(data, sort, new DirectJobRunner());
        find.textProperty().set("a");
        assertThat(find.statusProperty().get()).isEqualTo("1 of 3");
        assertThat(find.placeProperty().get()).as("the name").contains(new CellPlace(CellPlace.NAME, 1));
        find.go(true, find.placeProperty().get().orElseThrow());
        assertThat(find.placeProperty().get()).contains(new CellPlace(1, 1));
        assertThat(find.statusProperty().get()).isEqualTo("2 of 3");
        find.go(false, new CellPlace(CellPlace.NAME, 1));
        assertThat(find.placeProperty().get()).contains(new CellPlace(2, 1));
        sort.sort("name", SortMark.DESCENDING);
        assertThat(find.statusProperty().get()).isEqualTo("3 of 3");
        find.wholeCellProperty().set(true);
        assertThat(find.statusProperty().get()).isEqualTo("1 of 2");
        find.textProperty().set("nowhere");
        assertThat(find.statusProperty().get()).isEqualTo("Not found");
        assertThat(find.placeProperty().get()).isEmpty();
        find.textProperty().set("");
        assertThat(find.statusProperty().get()).isEmpty();
        assertThat(find.queryProperty().get()).isEmpty();
    }

    @Test
    void aSearchBeginsWhereSomebodyIsAndEachKeyEndsTheOneBefore() {
        SortViewModel sort = new SortViewModel(data, new DirectJobRunner());
        FindViewModel find = new FindViewModel(data, sort, later);
        find.setFrom(2);
        find.textProperty().set("b");
        find.textProperty().set("2");
        assertThat(find.stateProperty().get().isRunning()).isTrue();
        later.runAll();
        assertThat(find.placeProperty().get()).contains(new CellPlace(2, 0));
        assertThat(find.statusProperty().get()).isEqualTo("1 of 1");
        find.close();
        assertThat(find.queryProperty().get()).isEmpty();
        assertThat(find.textProperty().get()).as("for the next time").isEqualTo("2");
    }

    @Test
    void aConversionWithoutLossIsDoneAtOnceAndCanBeUndone() {
        List<ConvertViewModel.Question> asked = new ArrayList<>();
        ConvertViewModel convert = new ConvertViewModel(data, new DirectJobRunner(), question -> {
            asked.add(question);
            return false;
        });
        convert.convert("x", ColumnType.FLOAT64);
        assertThat(asked).isEmpty();
        assertThat(new DatasetViewModel(data).heading(0)).isEqualTo("float64 from int64 · ratio · n=3 · miss=1");
        project.edits().undo();
        assertThat(new DatasetViewModel(data).heading(0)).isEqualTo("int64 · ratio · n=3 · miss=1");
    }

    @Test
    void aScaleThatComesWithTheTypeIsSaidAndUndoBringsBothBack() {
        ProjectDataset words = TestData.add(project, "s", "dose,arm\n1,a\nx,b\n");
        List<ConvertViewModel.Question> asked = new ArrayList<>();
        ConvertViewModel convert = new ConvertViewModel(words, new DirectJobRunner(), question -> asked.add(question));
        String said = "The scale of “dose” becomes ratio (it was nominal), as is usual for the type.";
        convert.convert("dose", ColumnType.FLOAT64);
        assertThat(asked.getFirst().scale()).isEqualTo(said);
        assertThat(convert.noticeProperty().get()).isEqualTo(said);
        assertThat(new DatasetViewModel(words).heading(0)).isEqualTo("float64 from string · ratio · n=1 · miss=1");
        project.edits().undo();
        assertThat(new DatasetViewModel(words).heading(0)).isEqualTo("string · nominal · n=2 · miss=0");
        words.setScale("dose", Scale.ORDINAL);
        convert.convert("dose", ColumnType.FLOAT64);
        assertThat(asked.getLast().scale()).as("a scale that was chosen stays").isEmpty();
        assertThat(convert.noticeProperty().get()).isEmpty();
        assertThat(words.dataset().columns().getFirst().scale()).isEqualTo(Scale.ORDINAL);
    }

    @Test
    void cellsThatWouldBeLostAreShownFirstAndNothingHappensWithoutConsent() {
        ProjectDataset words = TestData.add(project, "w", "dose\n1\nn/a?\n2\n\"much\ntoo\"\n3\nx\nu\nz\nz\n");
        List<ConvertViewModel.Question> asked = new ArrayList<>();
        boolean[] consent = {false};
        ConvertViewModel convert = new ConvertViewModel(words, new DirectJobRunner(), question -> {
            asked.add(question);
            return consent[0];
        });
        convert.convert("dose", ColumnType.FLOAT64);
        assertThat(words.dataset().columns().getFirst().type()).isEqualTo(ColumnType.STRING);
        ConvertViewModel.Question question = asked.getFirst();
        assertThat(question.title()).isEqualTo("Read dose as float64");
        assertThat(question.lost()).isEqualTo("6 of 9 cells cannot be read as float64 and will be missing:");
        assertThat(question.examples())
                .startsWith("“n/a?” (row 2)", "“much⏎too” (row 4)")
                .endsWith("and 1 more")
                .hasSize(6);
        consent[0] = true;
        convert.convert("dose", ColumnType.FLOAT64);
        assertThat(words.dataset().columns().getFirst().missing()).isEqualTo(6);
        convert.convert("dose", ColumnType.STRING);
        assertThat(asked).as("nothing is lost on the way back").hasSize(2);
        assertThat(words.dataset().columns().getFirst().text(1)).isEqualTo("n/a?");
    }

    @Test
    void wholeRowsAndColumnsAreCopiedWithNamesAndOtherCellsWithout() {
        SortViewModel sort = new SortViewModel(data, new DirectJobRunner());
        List<String> copied = new ArrayList<>();
        CopyViewModel copy = new CopyViewModel(data, sort, new DirectJobRunner(), text -> copied.add(text.tsv()));
        sort.cycle("x");
        copy.copy(Selection.at(0, 0).extendedTo(1, 1), false);
        assertThat(copied.getLast()).isEqualTo("1\ta\n2\ta\n");
        assertThat(copy.noticeProperty().get().map(CopyViewModel.Notice::text)).contains("Copied 2 rows × 2 columns");
        copy.copy(Selection.at(2, 1).as(Selection.Shape.ROWS), false);
        assertThat(copied.getLast()).isEqualTo("x\tname\n3\tb\n");
        copy.copy(Selection.at(-1, 1), false);
        assertThat(copied.getLast()).isEqualTo("name\na\na\nb\nc\n");
        copy.copy(Selection.at(3, 0), false);
        assertThat(copied.getLast()).as("missing").isEqualTo("\n");
        assertThat(copy.noticeProperty().get().map(CopyViewModel.Notice::text)).contains("Copied the cell");
    }

    @Test
    void tooMuchForTheClipboardIsSaidAndNotCopied() {
        ProjectDataset large = TestData.add(project, "large", "s\n" + ("x".repeat(10_000) + "\n").repeat(2_100));
        List<RangeText> copied = new ArrayList<>();
        CopyViewModel copy = new CopyViewModel(
                large, new SortViewModel(large, new DirectJobRunner()), new DirectJobRunner(), copied::add);
        copy.copy(Selection.at(0, 0).as(Selection.Shape.ALL), false);
        assertThat(copied).isEmpty();
        assertThat(copy.noticeProperty().get().orElseThrow().text())
                .isEqualTo(
                        "2,100 rows × 1 column are more than the clipboard takes (20 million characters). Nothing was"
                                + " copied; select fewer cells.");
    }

    @Test
    void aSummaryOfNumbersHasQuartilesAndAHistogram() {
        SummaryViewModel summary = new SummaryViewModel(data, new DirectJobRunner());
        summary.toggle("x");
        SummaryContent content = summary.contentProperty().get().orElseThrow();
        assertThat(content.counts().stream().map(SummaryContent.Figure::shown)).containsExactly("3", "1", "3");
        assertThat(content.figures().stream().map(SummaryContent.Figure::shown))
                .containsExactly("1", "1.5", "2", "2.5", "3", "2", "1");
        assertThat(content.isHistogram()).isTrue();
        assertThat(content.bars().stream().mapToInt(SummaryContent.Bar::count).sum())
                .isEqualTo(3);
        assertThat(content.tsv())
                .startsWith("x\tint64 · ratio\nn\t3\nMissing\t1\n")
                .contains("Median\t2.0\n");
        data.setScale("x", Scale.ORDINAL);
        assertThat(summary.contentProperty().get().orElseThrow().kind()).isEqualTo("int64 · ordinal");
        summary.toggle("x");
        assertThat(summary.contentProperty().get()).isEmpty();
        assertThat(summary.columnProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void aSummaryOfWordsHasTheMostFrequentOnes() {
        SummaryViewModel summary = new SummaryViewModel(data, new DirectJobRunner());
        summary.show("name");
        SummaryContent content = summary.contentProperty().get().orElseThrow();
        assertThat(content.bars())
                .containsExactly(
                        new SummaryContent.Bar("a", 2), new SummaryContent.Bar("b", 1), new SummaryContent.Bar("c", 1));
        assertThat(content.figures()).isEmpty();
        ProjectDataset empty = TestData.add(project, "empty", "x\nNA\n\n");
        SummaryViewModel nothing = new SummaryViewModel(empty, new DirectJobRunner());
        nothing.show("x");
        assertThat(nothing.contentProperty().get().orElseThrow().note()).contains("nothing to summarize");
    }

    @Test
    void theNewestSummaryIsShownAndTheOneBeforeUntilThen() {
        SummaryViewModel summary = new SummaryViewModel(data, later);
        summary.show("x");
        summary.show("name");
        assertThat(summary.contentProperty().get()).isEmpty();
        later.runAll();
        assertThat(summary.contentProperty().get().orElseThrow().column()).isEqualTo("name");
    }

    @Test
    void anUnknownColumnLeavesTheOrderOfTheFile() {
        SortViewModel sort = new SortViewModel(data, new DirectJobRunner());
        sort.sort("no such column", SortMark.ASCENDING);
        assertThat(sort.stateProperty().get()).isInstanceOf(JobState.Idle.class);
        assertThat(rows(sort)).containsExactly(0, 1, 2, 3);
    }
}
