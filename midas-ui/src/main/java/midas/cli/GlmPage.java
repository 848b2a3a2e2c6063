package midas.cli;

import java.util.List;
import midas.core.family.Family;
import midas.core.result.Convergence;
import midas.core.result.Deviances;
import midas.core.result.Dispersion;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.Warning;
import midas.ui.text.result.ModelFacts;
import midas.ui.text.result.ModelTables;

/** The page of {@code midas glm}: header, warnings, and the tables of the model. */
final class GlmPage {

    private final GlmRun.Fitted run;
    private final GeneralizedLinearModel model;
    private final PageLines page = new PageLines();

    GlmPage(GlmRun.Fitted run) {
        this.run = run;
        this.model = run.model();
    }

    /** Returns the lines of the page. */
    List<String> lines() {
        header();
        for (Warning warning : DiagnosticText.all(model, Numbers.Minus.ASCII)) {
            page.title(Messages.text("page.warning", warning.title()));
            page.paragraph(warning.message());
        }
        deviance();
        dispersion();
        page.table(ModelTables.coefficients(model, model.confidenceLevel()));
        modelFit();
        return page.all();
    }

    private void header() {
        page.heading(ModelFormula.of(model));
        Convergence convergence = model.convergence();
        Labelled facts = new Labelled();
        facts.add(
                Messages.text("page.data"),
                ModelFacts.data(run.dataset().name(), run.dataset().rows()));
        facts.add(Messages.text("page.family"), Labels.familyAndLink(model.responseModel()));
        facts.add(Messages.text("page.method"), Messages.text("page.method.maximum_likelihood"));
        PageLines.observations(facts, model.observations(), run.frame().exclusions());
        facts.add(Messages.text("page.fit"), ModelFacts.fit(convergence, run.elapsed()));
        ComputationText.of(model.factorization(), convergence)
                .forEach(phrase -> facts.add(Messages.text("page.computation"), phrase));
        Codings.of(run.dataset(), model.responseName(), model.predictorNames())
                .forEach(coding -> facts.add(Messages.text("page.coding"), coding));
        ImportNotes.of(run.imported()).forEach(note -> facts.add(Messages.text("page.note"), note));
        page.facts(facts);
    }

    private void deviance() {
        Deviances deviances = model.deviances();
        page.title(Messages.text("deviance.title"));
        page.table(new TextTable(PageLines.INDENT)
                .words(
                        Messages.text("deviance.deviance"),
                        List.of(Messages.text("deviance.null"), Messages.text("deviance.residual")))
                .numbers(
                        Messages.text("deviance.value"),
                        PageLines.numbers(
                                List.of(deviances.nullDeviance().orElse(Double.NaN), deviances.residualDeviance()),
                                Double::doubleValue))
                .numbers(
                        Messages.text("deviance.df"),
                        List.of(
                                Numbers.count(deviances.nullDegreesOfFreedom()),
                                Numbers.count(deviances.residualDegreesOfFreedom()))));
    }

    private void theta(Theta theta) {
        page.title(Messages.text("theta.title"));
        page.paragraph(Messages.text(
                "page.dispersion",
                Numbers.display(theta.estimate(), Numbers.Minus.ASCII),
                theta.standardError().isPresent()
                        ? Messages.text(
                                "theta.note",
                                Numbers.display(theta.standardError().getAsDouble(), Numbers.Minus.ASCII))
                        : Messages.text("theta.note.infinite")));
    }

    private void dispersion() {
        if (model.theta().isPresent()) {
            theta(model.theta().get());
            return;
        }
        page.title(Messages.text("dispersion.title"));
        Deviances deviances = model.deviances();
        if (model.dispersion().isPresent()) {
            Dispersion dispersion = model.dispersion().get();
            page.paragraph(Messages.text(
                    "page.dispersion",
                    Numbers.display(dispersion.pearson(), Numbers.Minus.ASCII),
                    Messages.text(
                            "dispersion.note.estimated",
                            Numbers.display(dispersion.maximumLikelihood(), Numbers.Minus.ASCII))));
            page.paragraph(
                    Messages.text("dispersion.meaning.estimated", Numbers.count(deviances.residualDegreesOfFreedom())));
            return;
        }
        double ratio = deviances.residualDeviance() / deviances.residualDegreesOfFreedom();
        page.paragraph(Messages.text(
                "page.dispersion",
                "1",
                model.responseModel().family() == Family.POISSON
                        ? Messages.text("dispersion.note.poisson", Numbers.display(ratio, Numbers.Minus.ASCII))
                        : Messages.text("dispersion.note.fixed")));
    }

    private void modelFit() {
        page.statistics(model.statistics());
        model.logLikelihoodAtMeanDeviance()
                .ifPresent(
                        value -> page.paragraph(Messages.text("fit.r-log-likelihood", PageLines.twoDecimals(value))));
    }
}
