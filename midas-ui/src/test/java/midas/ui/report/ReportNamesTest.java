package midas.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import midas.ui.text.result.ModelReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What blocks of a report are called when their model gets another name, when somebody writes a caption, and when they are made anew. */
class ReportNamesTest {

    private final ProjectWithModel fits = new ProjectWithModel();
    private final ProjectModel model = fits.model();
    private final ProjectReport report = fits.project().reports().add("Report");
    private final ReportViewModel page =
            new ReportViewModel(report, fits.project(), new ModelPartMaker(), new DirectJobRunner());

    private List<ReportBlock> blocks() {
        return report.saved().report().blocks();
    }

    private List<String> words() {
        return blocks().stream().map(Captions::of).toList();
    }

    private UUID id(int index) {
        return report.saved().entries().get(index).id();
    }

    @Test
    void anotherNameOfAModelIsTakenOverAndUndoneWithIt() {
        page.add(0, model, List.of(new ModelPart.Whole(false)));
        page.write(page.addText(0), "about first", new Object());
        List<String> before = words();
        assertThat(before).contains("first", "Fixed Effects: first", "Model: first");
        model.rename("second");
        assertThat(words())
                .contains("second", "Fixed Effects: second", "Model: second", "about first")
                .noneMatch(words -> words.endsWith(": first") || words.equals("first"));
        assertThat(report.saved().sources().getFirst().name()).isEqualTo("second");
        assertThat(page.standings()).isEmpty();
        fits.project().edits().undo();
        assertThat(model.name()).isEqualTo("first");
        assertThat(words()).isEqualTo(before);
        fits.project().edits().redo();
        assertThat(words()).contains("Fixed Effects: second");
    }

    @Test
    void aCaptionThatSomebodyHasWrittenStays() {
        page.add(
                0,
                model,
                List.of(
                        new ModelPart.Coefficients(0.95),
                        new ModelPart.Diagram(PlotKind.OBSERVED, ResidualKind.PEARSON),
                        new ModelPart.Results(ModelPart.Section.FIT)));
        Object step = new Object();
        page.write(id(0), "Min", step);
        page.write(id(0), "Mine", step);
        assertThat(fits.project().edits().undoNameProperty().get()).isEqualTo("Edit Caption");
        page.write(id(1), "My plot", new Object());
        double before = estimate();
        fits.refit();
        assertThat(page.standings()).hasSize(1);
        page.bringUpToDate(model);
        model.rename("second");
        assertThat(words()).containsExactly("Mine", "My plot", "Model Fit: second");
        assertThat(estimate()).isNotEqualTo(before);
        // the fit, the file, the name, and what was made anew
        for (int i = 0; i < 4; i++) {
            fits.project().edits().undo();
        }
        fits.project().edits().undo();
        assertThat(words()).containsExactly("Mine", "Observed vs Fitted: first", "Model Fit: first");
        fits.project().edits().undo();
        assertThat(words().getFirst()).isEqualTo("Fixed Effects: first");
    }

    private double estimate() {
        return ((ReportBlock.Table) blocks().getFirst())
                .rows()
                .getFirst()
                .get(1)
                .value()
                .orElseThrow();
    }

    @Test
    void aTableFromAMenuIsBroughtUpToDateWithItsModel() {
        AddToReportViewModel adding =
                new AddToReportViewModel(fits.project(), new ModelPartMaker(), new DirectJobRunner());
        for (ModelPart part : List.of(
                new ModelPart.Results(ModelPart.Section.RANDOM_EFFECTS), new ModelPart.Coefficients(0.9, true))) {
            adding.addTable(
                    Optional.of(report),
                    "Shown",
                    model,
                    part,
                    () -> new ReportBlock.Table("by formula", List.of(), List.of(), List.of()));
        }
        assertThat(words()).containsExactly("Shown: first", "Shown: first");
        fits.refit();
        assertThat(page.standings()).hasSize(1);
        page.bringUpToDate(model);
        assertThat(blocks())
                .containsExactly(
                        ModelReport.randomEffects("first", model.saved().result()),
                        ModelReport.coefficients("first", model.saved().result(), 0.9, true));
        assertThat(((ReportBlock.Table) blocks().get(1)).columns().stream().map(ReportBlock.Column::text))
                .contains("Wald z", "Lower 90%");
    }

    @Test
    void captionsLeaveOutANameThatIsAsLongAsAFormula() {
        String formula = "Reaction ~ 1 + Days + Another + More + (1 | Subject)";
        assertThat(ModelReport.caption("Fixed Effects", formula)).isEqualTo("Fixed Effects");
        assertThat(ModelReport.renamed("Fixed Effects: first", "first", "second"))
                .contains("Fixed Effects: second");
        assertThat(ModelReport.renamed("Mine", "first", "second")).isEmpty();
    }

    @Test
    void copiesOfFirstGroupsHoldAllOfThem() {
        ReportBlock.Table blup = ModelReport.blup("m", model.saved().result(), false);
        assertThat(blup.rows()).hasSize(18);
        assertThat(blup.shown()).isEqualTo(18);
        assertThat(SavedReport.Entry.of(blup.showing(5)).block())
                .isInstanceOfSatisfying(ReportBlock.Table.class, table -> {
                    assertThat(table.shownRows()).hasSize(5);
                    assertThat(table.rows()).hasSize(18);
                });
    }

    @Test
    void lettersWithoutAFaceAreSaidAfterAnExport(@TempDir Path folder) {
        page.write(page.addText(0), "שלום 😀", new Object());
        Path[] target = {folder.resolve("r.pdf")};
        ReportExportViewModel exports = new ReportExportViewModel(
                report, fits.project(), new DirectJobRunner(), (name, format) -> Optional.of(target[0]));
        exports.export(ReportFormat.PDF);
        assertThat(exports.noteProperty().get())
                .isEqualTo("5 letters are in none of the program’s type faces and show as boxes: ש ל ו ם 😀."
                        + " HTML and DOCX show them.");
        assertThat(exports.failureProperty().get()).isEmpty();
        target[0] = folder.resolve("r.docx");
        exports.export(ReportFormat.DOCX);
        assertThat(exports.noteProperty().get()).isEmpty();
        target[0] = folder.resolve("r.pdf");
        exports.export(ReportFormat.PDF);
        exports.forgetNote();
        assertThat(exports.noteProperty().get()).isEmpty();
    }
}
