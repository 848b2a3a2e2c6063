package midas.ui.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import midas.core.result.FittedModel;
import midas.io.project.FormFit;
import midas.io.project.GlmFit;
import midas.io.project.ModelPart;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.glmm.ResultsViewModel;
import midas.ui.label.WindowText;
import midas.ui.model.ModelNames;
import midas.ui.project.ProjectModel;
import midas.ui.report.AddToReportButton;
import midas.ui.report.AddToReportViewModel;
import midas.ui.text.result.GlmReport;
import midas.ui.text.result.ModelReport;
import midas.ui.widget.ReportAsked;

/** From results to reports: of forms, whether or not the fit is saved as a model, and from the tables of models. */
final class FitToReport {

    private FitToReport() {}

    /**
     * Returns tools for the head of a form's results: a link, before another one, that adds what is shown. That is coefficients and random intercepts, or a chapter on a model without
     * these.
     *
     * @param other the other link
     * @param form the form
     * @param saved the model that its results are saved as
     * @param adding adds to reports
     */
    static Node beside(
            Node other, GlmmViewModel form, Supplier<Optional<ProjectModel>> saved, AddToReportViewModel adding) {
        HBox tools = new HBox(link(form, saved, adding), other);
        tools.getStyleClass().add("result-head");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        return tools;
    }

    private static Node link(GlmmViewModel form, Supplier<Optional<ProjectModel>> saved, AddToReportViewModel adding) {
        AddToReportButton link = new AddToReportButton(
                        adding,
                        target -> form.fitProperty().get().ifPresent(fit -> {
                            String name = ModelNames.of(fit.spec());
                            switch (fit) {
                                case GlmFit fixed ->
                                    adding.addAll(
                                            target,
                                            WindowText.text("report.fit", name),
                                            () -> GlmReport.chapter(fixed, name));
                                case FormFit mixed -> {
                                    boolean all = form.resultsProperty()
                                            .get()
                                            .map(ResultsViewModel::showsAllGroups)
                                            .orElse(false);
                                    FittedModel model = mixed.result();
                                    Optional<ProjectModel> kept = saved.get();
                                    String what = WindowText.text(
                                            "report.both",
                                            kept.map(ProjectModel::name).orElse(name));
                                    double level = model.confidenceLevel();
                                    if (kept.isPresent()) {
                                        adding.add(
                                                target,
                                                what,
                                                kept.get(),
                                                List.of(new ModelPart.Coefficients(level), new ModelPart.Blup(all)));
                                    } else {
                                        adding.addAll(
                                                target,
                                                what,
                                                () -> List.of(
                                                        ModelReport.coefficients(name, model, level),
                                                        ModelReport.blup(name, model, all)));
                                    }
                                }
                            }
                        }))
                .asLink();
        link.setId("fitToReport");
        return link;
    }

    /**
     * Lets tables of a page be added as parts of a model, so that they are brought up to date with it, where there is one.
     *
     * @param page has the tables
     * @param model the model
     * @param part what a part is on this page
     * @param adding adds to reports
     */
    static void tables(
            Node page,
            Supplier<Optional<ProjectModel>> model,
            UnaryOperator<ModelPart> part,
            AddToReportViewModel adding) {
        ContextMenu menu = new ContextMenu();
        page.addEventHandler(ReportAsked.ASKED, event -> {
            Optional<ProjectModel> of = model.get();
            if (of.isPresent() && event.part().isPresent() && event.getTarget() instanceof Node at) {
                ModelPart wanted = part.apply(event.part().get());
                AddToReportButton.ask(
                        adding,
                        at,
                        menu,
                        report -> adding.addTable(report, event.title(), of.get(), wanted, event.block()));
                event.consume();
            }
        });
    }
}
