package midas.ui.text.result;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.result.Dispersion;
import midas.core.result.GeneralizedLinearModel;
import midas.io.dataset.Dataset;
import midas.io.project.GlmFit;
import midas.io.report.ReportBlock;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.Messages;
import midas.ui.text.ModelCode;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;

/** What a report says of a model without random intercepts, from top to bottom. */
public final class GlmReport {

    private static final Numbers.Minus MINUS = Numbers.Minus.TYPOGRAPHIC;
    private static final int LEVEL = 2;

    private final GlmFit fit;
    private final GeneralizedLinearModel model;
    private final String name;
    private final List<ReportBlock> blocks = new ArrayList<>();

    private GlmReport(GlmFit fit, String name) {
        this.fit = fit;
        this.model = fit.result();
        this.name = name;
    }

    /**
     * Returns the chapter on a fit. Takes as long as reading its data.
     *
     * @param name what it is called
     */
    public static List<ReportBlock> chapter(GlmFit fit, String name) {
        GlmReport chapter = new GlmReport(fit, name);
        chapter.write();
        return List.copyOf(chapter.blocks);
    }

    private void write() {
        blocks.add(new ReportBlock.Heading(1, name));
        blocks.add(summary());
        heading("report.estimation");
        blocks.addAll(FitWords.estimation(
                Messages.text("page.method.maximum_likelihood"),
                model.convergence(),
                fit.elapsed(),
                ComputationText.of(model.factorization(), model.convergence()),
                DiagnosticText.all(model, MINUS)));
        heading("fixed.title.glm");
        blocks.add(ModelReport.coefficients(name, model, model.confidenceLevel()));
        heading("fit.title");
        blocks.add(ModelReport.table(ModelTables.deviances(model), name, List.of(dispersion())));
        blocks.add(FitWords.fit(name, model.statistics()));
        if (model.logLikelihoodAtMeanDeviance().isPresent()) {
            text(Messages.text(
                    "fit.r-log-likelihood",
                    Numbers.fixed(model.logLikelihoodAtMeanDeviance().getAsDouble(), 2, MINUS)));
        }
        heading("report.methods");
        text(MethodsText.of(fit));
        heading("report.software");
        Optional<Dataset> data = fit.seen().dataset();
        blocks.addAll(FitWords.software(Optional.of(data.map(seen -> ModelCode.of(fit.spec(), seen))
                .orElseGet(() -> ModelCode.of(fit.spec(), fit.source().name())))));
    }

    private void heading(String key) {
        blocks.add(new ReportBlock.Heading(LEVEL, Messages.text(key)));
    }

    private void text(String text) {
        blocks.add(new ReportBlock.Text(text));
    }

    private ReportBlock.ModelSummary summary() {
        FitWords.Summary words = new FitWords.Summary(
                ModelFacts.data(fit.source().name(), fit.dataRows()),
                fit.seen().fingerprint(),
                MethodsText.statement(model),
                ModelFormula.of(model),
                model.responseModel(),
                model.observations(),
                fit.exclusions(),
                fit.fittedAt());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonOut.object(json, object -> {
            GlmFitJson.write(object, model, fit.exclusions(), fit.elapsed());
            GlmFitJson.diagnostics(object, model);
        });
        return new ReportBlock.ModelSummary(
                ModelReport.caption(Messages.text("report.model"), name),
                words.facts(Optional.empty()),
                json.toString(StandardCharsets.UTF_8).strip());
    }

    private String dispersion() {
        if (model.dispersion().isPresent()) {
            Dispersion dispersion = model.dispersion().get();
            return Messages.text(
                    "report.dispersion",
                    Numbers.display(dispersion.pearson(), MINUS),
                    Messages.text("dispersion.note.estimated", Numbers.display(dispersion.maximumLikelihood(), MINUS)));
        }
        double ratio = model.deviances().residualDeviance() / model.deviances().residualDegreesOfFreedom();
        return model.responseModel().family() == Family.POISSON
                ? Messages.text(
                        "report.dispersion.fixed",
                        Messages.text("dispersion.note.poisson", Numbers.display(ratio, MINUS)))
                : Messages.text("report.dispersion", "1", Messages.text("dispersion.note.fixed"));
    }
}
