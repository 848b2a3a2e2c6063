package midas.ui.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import midas.io.project.ModelPart;
import midas.ui.diagnostics.DiagnosticsView;
import midas.ui.diagnostics.DiagnosticsViewModel;
import midas.ui.diagnostics.PlotExportViewModel;
import midas.ui.glmm.CodeLink;
import midas.ui.glmm.ResultsView;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.model.ModelBanner;
import midas.ui.model.ModelView;
import midas.ui.model.ModelViewModel;
import midas.ui.model.Refits;
import midas.ui.project.ModelText;
import midas.ui.project.ProjectModel;
import midas.ui.report.AddToReportViewModel;
import midas.ui.task.JobRunner;
import midas.ui.theme.Appearance;

/**
 * Makes the pages of saved models: their results, and their plots.
 *
 * @param refits fits models again
 * @param runner where work is done
 * @param chooser asks for files
 * @param look zoom of the window, and how many digits it shows
 * @param desk the tabs
 * @param adding adds to reports
 */
record ModelPages(
        Refits refits,
        JobRunner runner,
        FileChooserPort chooser,
        Appearance look,
        Supplier<Desk> desk,
        AddToReportViewModel adding) {

    /**
     * A page.
     *
     * @param content what it shows
     * @param title what stands on its tab
     * @param onClosed is done when that is closed
     * @param description its model in a few lines
     */
    record Page(
            Parent content, ObservableValue<String> title, Runnable onClosed, ObservableValue<String> description) {}

    /** Makes the page of a model's results. */
    Page details(ProjectModel model) {
        ModelViewModel details = new ModelViewModel(model, runner);
        ResultsView results = new ResultsView(details.resultsProperty(), details.staleProperty(), look, runner);
        results.setHeaderTool(new CodeLink(() -> Optional.of(details.code())));
        Parent page = Views.load(Fxml.RESULTS, results);
        FitToReport.tables(
                page,
                () -> Optional.of(model),
                part -> part instanceof ModelPart.Coefficients shown
                        ? new ModelPart.Coefficients(details.level(), shown.wald())
                        : part,
                adding);
        ManualMarks.mark(page, ManualPlace.MODEL_PAGE);
        ModelBanner banner = banner(model);
        banner.addTool(ModelToReport.button(details, look.waldTestsProperty(), adding));
        banner.addLink(
                WindowText.text("diagnostics.view"),
                () -> desk.get().diagnostics().open(model));
        return new Page(
                ModelView.of(details, banner, page, results), model.nameProperty(), details::close, description(model));
    }

    /** Makes the page of a model's plots. */
    Page diagnostics(ProjectModel model) {
        DiagnosticsViewModel plots = new DiagnosticsViewModel(model, runner);
        Parent page = DiagnosticsView.of(
                plots,
                new PlotExportViewModel(model, runner, chooser::choosePlotFile),
                look.zoomProperty(),
                place -> desk.get().showPlace(place),
                plot -> ModelToReport.link(plots, plot, adding));
        ManualMarks.mark(page, ManualPlace.DIAGNOSTICS);
        ModelBanner banner = banner(model);
        banner.addLink(
                WindowText.text("model.details"), () -> desk.get().models().open(model));
        return new Page(
                banner.above(page),
                model.nameProperty().map(name -> WindowText.text("diagnostics.tab", name)),
                plots::close,
                description(model));
    }

    private ModelBanner banner(ProjectModel model) {
        return new ModelBanner(refits.of(model), dataset -> desk.get().openDataset(dataset));
    }

    private static StringBinding description(ProjectModel model) {
        return Bindings.createStringBinding(
                () -> ModelText.description(model), model.savedProperty(), model.stalenessProperty());
    }
}
