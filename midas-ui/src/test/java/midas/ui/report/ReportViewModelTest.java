package midas.ui.report;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.project.ModelPart;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.io.report.ReportFormat;
import midas.ui.model.ProjectWithModel;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is written and made from a model, without a window. */
class ReportViewModelTest {

    private final ProjectWithModel fits = new ProjectWithModel();
    private final ProjectModel model = fits.model();
    private final ProjectReport report = fits.project().reports().add("Report");
    private final ReportViewModel page =
            new ReportViewModel(report, fits.project(), new ModelPartMaker(), new DirectJobRunner());

    private List<ReportBlock> blocks() {
        return report.saved().report().blocks();
    }

    private UUID id(int index) {
        return report.saved().entries().get(index).id();
    }

    private String undoName() {
        return fits.project().edits().undoNameProperty().get();
    }

    @Test
    void headingsAndTextsAreWrittenMovedAndDeleted() {
        UUID heading = page.addHeading(0);
        page.write(heading, "A", new Object());
        page.setLevel(heading, 3);
        UUID text = page.addText(page.placeBehind(Optional.of(heading)));
        Object step = new Object();
        page.write(text, "w", step);
        page.write(text, "words", step);
        assertThat(blocks()).containsExactly(new ReportBlock.Heading(3, "A"), new ReportBlock.Text("words"));
        assertThat(undoName()).isEqualTo("Edit Text");
        assertThat(page.moveBy(text, 1)).as("it is the last").isFalse();
        assertThat(page.moveBy(text, -1)).isTrue();
        assertThat(undoName()).isEqualTo("Move “words”");
        assertThat(blocks().getFirst()).isEqualTo(new ReportBlock.Text("words"));
        page.delete(heading);
        assertThat(undoName()).isEqualTo("Delete “A”");
        assertThat(blocks()).hasSize(1);
        for (int step2 = 0; step2 < 3; step2++) {
            fits.project().edits().undo();
        }
        assertThat(blocks()).containsExactly(new ReportBlock.Heading(3, "A"), new ReportBlock.Text(""));
        assertThat(report.saved().report().blocks()).hasSize(2);
    }

    @Test
    void aWholeReportHoldsTheNumbersOfTheModel() {
        page.add(0, model, List.of(new ModelPart.Whole(false)));
        assertThat(undoName()).isEqualTo("Add first to Report");
        assertThat(blocks()).hasSizeGreaterThan(15);
        assertThat(blocks().stream().filter(ReportBlock.Picture.class::isInstance))
                .hasSize(PlotKinds.of(model.saved()).size());
        ReportBlock.Table fixed = blocks().stream()
                .filter(ReportBlock.Table.class::isInstance)
                .map(ReportBlock.Table.class::cast)
                .filter(table -> table.caption().startsWith("Fixed Effects"))
                .findFirst()
                .orElseThrow();
        assertThat(fixed.rows().get(1).get(1).value().orElseThrow())
                .isEqualTo(model.saved().result().fixedEffects().get(1).estimate());
        List<String> keys = report.saved().sources().getFirst().keys();
        assertThat(keys).doesNotHaveDuplicates().hasSize(blocks().size());
        assertThat(page.standings()).isEmpty();
    }

    @Test
    void anotherFitIsSaidAndTakenOverInOneStep() {
        page.add(0, model, List.of(new ModelPart.Coefficients(0.9, true), new ModelPart.Blup(true)));
        page.add(2, model, List.of(new ModelPart.Diagram(PlotKind.OBSERVED, ResidualKind.PEARSON)));
        UUID own = page.addText(1);
        page.write(own, "mine", new Object());
        SavedReport before = report.saved();
        fits.refit();
        assertThat(page.standings()).containsExactly(new ReportViewModel.Standing.Refitted(model));
        assertThat(page.standing(before.entries().get(1))).isEqualTo(new ReportViewModel.Standing.Current());
        assertThat(page.standing(before.entries().get(2))).isEqualTo(new ReportViewModel.Standing.Refitted(model));
        assertThat(report.saved()).as("nothing changes by itself").isEqualTo(before);
        page.delete(id(3));
        page.bringUpToDate(model);
        assertThat(undoName()).isEqualTo("Bring “first” Up to Date");
        assertThat(page.standings()).isEmpty();
        assertThat(blocks()).hasSize(3);
        assertThat(blocks().get(1)).isEqualTo(new ReportBlock.Text("mine"));
        ReportBlock.Table fixed = (ReportBlock.Table) blocks().getFirst();
        assertThat(fixed.columns().get(3).text()).isEqualTo("Wald z");
        assertThat(fixed.columns().get(5).text()).contains("90");
        assertThat(fixed.rows().getFirst().get(1).value().orElseThrow())
                .isEqualTo(model.saved().result().fixedEffects().getFirst().estimate())
                .isNotEqualTo(((ReportBlock.Table) before.entries().getFirst().block())
                        .rows()
                        .getFirst()
                        .get(1)
                        .value()
                        .orElseThrow());
        fits.project().edits().undo();
        assertThat(page.standings()).hasSize(1);
        // the fit itself taken back: what is shown is current again
        fits.project().edits().undo();
        fits.project().edits().undo();
        assertThat(page.standings()).isEmpty();
        assertThat(report.saved()).isEqualTo(before);
    }

    @Test
    void aModelThatIsOutOfDateItselfIsToBeRefittedFirst() {
        page.add(0, model, List.of(new ModelPart.Whole(false)));
        fits.refit();
        List<ReportBlock> before = blocks();
        fits.changeAgain();
        assertThat(page.standings()).containsExactly(new ReportViewModel.Standing.Refitted(model));
        page.bringUpToDate(model);
        assertThat(page.problemProperty().get()).contains("“first” is out of date itself");
        assertThat(blocks()).isEqualTo(before);
    }

    @Test
    void aWholeReportKeepsWhatWasWrittenAndWhatWasTakenAway() {
        page.add(0, model, List.of(new ModelPart.Whole(false)));
        int size = blocks().size();
        UUID firstText = report.saved().entries().stream()
                .filter(entry -> entry.block() instanceof ReportBlock.Text)
                .findFirst()
                .orElseThrow()
                .id();
        page.write(firstText, "my own words", new Object());
        UUID picture = report.saved().entries().stream()
                .filter(entry -> entry.block() instanceof ReportBlock.Picture)
                .findFirst()
                .orElseThrow()
                .id();
        page.delete(picture);
        fits.refit();
        page.bringUpToDate(model);
        assertThat(blocks()).hasSize(size - 1);
        assertThat(blocks()).contains(new ReportBlock.Text("my own words"));
        assertThat(blocks().stream().filter(ReportBlock.Picture.class::isInstance))
                .hasSize(PlotKinds.of(model.saved()).size() - 1);
    }

    @Test
    void whatIsNewInAnotherFitStandsBehindWhatItFollows() {
        SavedReport empty = report.saved();
        List<Made> first = Made.of(List.of(
                new ReportBlock.Heading(1, "m"), new ReportBlock.Heading(2, "A"), new ReportBlock.Heading(2, "B")));
        SavedReport added = ReportEdit.insert(empty, 0, model.saved(), new ModelPart.Whole(false), first);
        SavedReport.Source source = added.sources().getFirst();
        List<Made> second = Made.of(List.of(
                new ReportBlock.Heading(1, "other name"),
                new ReportBlock.Heading(2, "A"),
                new ReportBlock.Text("a warning"),
                new ReportBlock.Heading(2, "C")));
        SavedReport renewed = ReportEdit.renew(added, source, model.saved(), second);
        assertThat(renewed.report().blocks())
                .isEqualTo(second.stream().map(Made::block).toList());
        assertThat(renewed.entries().getFirst().id())
                .isEqualTo(added.entries().getFirst().id());
        assertThat(ReportEdit.remove(renewed, entry -> true).sources()).isEmpty();
    }

    @Test
    void aModelThatIsGoneIsSaidAndItsResultsStay() {
        page.add(0, model, List.of(new ModelPart.Blup(false)));
        List<ReportBlock> before = blocks();
        fits.project().delete(model);
        assertThat(page.standings()).containsExactly(new ReportViewModel.Standing.Gone("first"));
        assertThat(StandingText.ofReport(page.standings().getFirst()))
                .isEqualTo("“first” is not in the project any more. Its results stay here as they were.");
        assertThat(blocks()).isEqualTo(before);
        fits.project().edits().undo();
        assertThat(page.standings()).isEmpty();
    }

    @Test
    void whatIsMadeForAReportThatHasGoneIsThrownAway() {
        QueuedJobRunner later = new QueuedJobRunner();
        ReportViewModel slow = new ReportViewModel(report, fits.project(), new ModelPartMaker(), later);
        slow.add(0, model, List.of(new ModelPart.Blup(false)));
        assertThat(slow.runningProperty().get()).isTrue();
        slow.cancel();
        assertThat(slow.runningProperty().get()).isFalse();
        later.runAll();
        assertThat(blocks()).isEmpty();
        slow.add(0, model, List.of(new ModelPart.Blup(false)));
        fits.project().reports().delete(report);
        later.runAll();
        assertThat(report.saved().entries()).isEmpty();
    }

    @Test
    void anErrorOfTheProgramIsSaid() {
        ReportViewModel broken = new ReportViewModel(
                report,
                fits.project(),
                (from, part) -> {
                    throw new IllegalStateException("planted");
                },
                new DirectJobRunner());
        broken.add(0, model, List.of(new ModelPart.Blup(false)));
        assertThat(broken.problemProperty().get()).startsWith("The results could not be taken over");
        assertThat(broken.runningProperty().get()).isFalse();
        broken.forgetProblem();
        assertThat(broken.problemProperty().get()).isEmpty();
    }

    @Test
    void addToReportMakesAReportWhereThereIsNoneAndRemembersTheLastOne() {
        fits.project().reports().delete(report);
        AddToReportViewModel adding =
                new AddToReportViewModel(fits.project(), new ModelPartMaker(), new DirectJobRunner());
        List<String> said = new ArrayList<>();
        adding.setOnSaid(said::add);
        assertThat(adding.targets()).isEmpty();
        adding.add(
                Optional.empty(),
                "both",
                model,
                List.of(new ModelPart.Coefficients(0.95, true), new ModelPart.Blup(false)));
        ProjectReport made = fits.project().reports().all().getFirst();
        assertThat(made.saved().entries()).hasSize(2);
        assertThat(said).containsExactly("Added to “Report”: both.");
        assertThat(undoName()).isEqualTo("Add both to Report");
        ProjectReport other = fits.project().reports().add("Other");
        assertThat(adding.targets()).containsExactly(made, other);
        adding.add(Optional.of(other), "words", () -> new ReportBlock.Text("words"));
        assertThat(adding.targets()).containsExactly(other, made);
        assertThat(adding.addedProperty().get().orElseThrow().report()).isEqualTo(other);
        fits.project().edits().undo();
        fits.project().edits().undo();
        fits.project().edits().undo();
        assertThat(fits.project().reports().all())
                .as("a report that was made for it goes with it")
                .isEmpty();
    }

    @TempDir
    Path folder;

    @Test
    void aReportIsExportedAndAFailureIsSaid() throws Exception {
        page.add(0, model, List.of(new ModelPart.Blup(false)));
        List<String> suggested = new ArrayList<>();
        Path[] answer = {folder.resolve("missing").resolve("r.html")};
        ReportExportViewModel exports =
                new ReportExportViewModel(report, fits.project(), new DirectJobRunner(), (name, format) -> {
                    suggested.add(name);
                    return Optional.ofNullable(answer[0]);
                });
        exports.export();
        assertThat(exports.failureProperty().get()).contains("was not written");
        answer[0] = folder.resolve("r.md");
        exports.tryElsewhere();
        assertThat(exports.failureProperty().get()).isEmpty();
        assertThat(exports.endedProperty().get()).isEqualTo("Saved to " + answer[0]);
        assertThat(Files.readString(answer[0])).contains("# Report");
        exports.export(ReportFormat.HTML);
        assertThat(suggested).containsExactly("Report.html", "Report.html", "Report.html");
        answer[0] = null;
        exports.export();
        assertThat(exports.failureProperty().get()).isEmpty();
    }

    private List<String> embedded() throws IOException {
        Path file = folder.resolve("embedded.html");
        new ReportExportViewModel(report, fits.project(), new DirectJobRunner(), (name, format) -> Optional.of(file))
                .export(ReportFormat.HTML);
        return Pattern.compile("(?s)<script type=\"application/json\"[^>]*>(.*?)</script>")
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void resultsAreInAPageForBrowsersAlsoWhereNoSummaryIs() throws Exception {
        page.add(0, model, List.of(new ModelPart.Blup(false), new ModelPart.Coefficients(0.95, false)));
        page.add(0, model, List.of(new ModelPart.Diagram(PlotKind.OBSERVED, ResidualKind.PEARSON)));
        assertThat(embedded()).as("once, however many parts are shown").hasSize(1);
        assertThat(embedded().getFirst())
                .contains("\"fixedEffects\"", "\"randomIntercepts\"")
                .contains(Double.toString(
                        model.saved().result().fixedEffects().get(1).estimate()));

        page.add(0, model, List.of(new ModelPart.Whole(false)));
        assertThat(embedded()).as("the summary has them").hasSize(1);
    }

    @Test
    void tablesOfAFitThatIsNoMoreAreInAPageForBrowsers() throws Exception {
        page.add(0, model, List.of(new ModelPart.Coefficients(0.95, false)));
        ReportBlock.Table fixed = (ReportBlock.Table) blocks().getFirst();
        fits.refit();
        assertThat(embedded())
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("\"caption\"", fixed.caption(), "\"Variable\"")
                .contains(Double.toString(fixed.rows().get(1).get(1).value().orElseThrow()));
    }

    @Test
    void emptyHeadingsAndTextsAreNotWrittenToFiles() {
        page.addHeading(0);
        page.addText(1);
        page.write(page.addText(2), "seen", new Object());
        assertThat(report.saved().written().blocks()).containsExactly(new ReportBlock.Text("seen"));
    }
}
