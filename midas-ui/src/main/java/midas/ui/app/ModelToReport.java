package midas.ui.app;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import midas.io.plot.ModelPlot;
import midas.io.plot.ResidualKind;
import midas.io.project.ModelPart;
import midas.ui.diagnostics.DiagnosticsViewModel;
import midas.ui.glmm.BlupViewModel;
import midas.ui.label.WindowText;
import midas.ui.model.ModelViewModel;
import midas.ui.project.ProjectModel;
import midas.ui.report.AddToReportButton;
import midas.ui.report.AddToReportViewModel;
import midas.ui.text.result.ModelReport;

/** The buttons on pages of saved models that add what these show to a report. */
final class ModelToReport {

    private ModelToReport() {}

    /**
     * Returns a button that adds coefficients, with intervals of the level shown, and random intercepts, as many as are shown.
     *
     * @param page the page it is on
     * @param waldTests whether the page shows Wald z and p
     * @param adding adds them
     */
    static AddToReportButton button(
            ModelViewModel page, ObservableBooleanValue waldTests, AddToReportViewModel adding) {
        AddToReportButton button = new AddToReportButton(adding, target -> {
            ProjectModel model = page.model();
            boolean all = page.resultsProperty()
                    .get()
                    .map(shown -> shown.blup())
                    .filter(BlupViewModel::isLong)
                    .map(rows -> rows.expandedProperty().get())
                    .orElse(false);
            adding.add(
                    target,
                    WindowText.text("report.both", model.name()),
                    model,
                    List.of(new ModelPart.Coefficients(page.level(), waldTests.get()), new ModelPart.Blup(all)));
        });
        button.setId("addToReport");
        return button;
    }

    /**
     * Returns a link that adds a plot as it is shown.
     *
     * @param page the page it is on
     * @param shown the plot
     * @param adding adds it
     */
    static Node link(DiagnosticsViewModel page, Supplier<ModelPlot> shown, AddToReportViewModel adding) {
        AddToReportButton link = new AddToReportButton(adding, target -> {
                    ModelPlot plot = shown.get();
                    ResidualKind residual = page.shownProperty()
                            .get()
                            .map(DiagnosticsViewModel.Shown::residual)
                            .orElse(ResidualKind.PEARSON);
                    adding.addShown(
                            target,
                            plot.plot().title(),
                            page.model().saved(),
                            new ModelPart.Diagram(plot.kind(), residual),
                            ModelReport.picture(page.model().name(), plot));
                })
                .asLink();
        link.setAccessibleText(
                WindowText.text("report.add.of", shown.get().plot().title()));
        return link;
    }
}
