package midas.ui.text.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.FittedModel;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Icc;
import midas.io.frame.Exclusions;
import midas.io.project.GlmFit;
import midas.io.project.SavedModel;
import midas.ui.text.DiagnosticText;
import midas.ui.text.ExclusionText;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.ProgramText;
import midas.ui.text.Warning;

/** What was done, in words for the methods section of a paper, and the model as a formula of statistics. They say what is the case, not whether it is good. */
final class MethodsText {

    private static final Numbers.Minus MINUS = Numbers.Minus.TYPOGRAPHIC;

    private MethodsText() {}

    /** Returns what was done. */
    static String of(SavedModel saved) {
        FittedModel model = saved.result();
        List<String> sentences = new ArrayList<>();
        sentences.add(Messages.text(
                model.responseModel().isLinearMixedModel() ? "methods.linear" : "methods.generalized",
                Messages.text("quoted", model.responseName()),
                Labels.family(model.responseModel().family()),
                Labels.link(model.responseModel().link()).toLowerCase(Locale.ROOT),
                Messages.counted("count.observations", model.observations()),
                Messages.counted("count.groups", model.groups()),
                Messages.text("quoted", model.groupName())));
        sentences.add(
                model.predictorNames().isEmpty()
                        ? Messages.text("methods.intercept-only")
                        : Messages.text(
                                model.intercept() ? "methods.predictors" : "methods.predictors.no-intercept",
                                Labels.names(model.predictorNames())));
        exclusions(saved.exclusions(), saved.dataRows()).ifPresent(sentences::add);
        sentences.add(Messages.text(
                "methods.estimation." + Labels.code(model.statistics().kind())));
        sentences.addAll(convergence(model.convergence()));
        if (model.isSingular()) {
            sentences.add(Messages.text(
                    "methods.singular", Numbers.display(model.groupVariance().variance(), MINUS)));
        }
        sentences.addAll(warnings(model.diagnostics(), DiagnosticText.all(model, MINUS)));
        if (!model.responseModel().isLinearMixedModel()) {
            sentences.add(Messages.text("methods.errors"));
        }
        sentences.add(Messages.text("methods.intervals", Numbers.percent(model.confidenceLevel())));
        switch (model.icc()) {
            case Icc.Defined defined -> sentences.add(Messages.text("methods.icc", basis(defined.basis())));
            case Icc.NotDefined not -> sentences.add(IccText.note(not));
        }
        if (model.randomInterceptTest().isPresent()) {
            sentences.add(Messages.text("methods.test"));
        }
        sentences.add(Messages.text("methods.software", ProgramText.nameAndVersion()));
        return String.join(" ", sentences);
    }

    private static Optional<String> exclusions(Exclusions exclusions, int rows) {
        return exclusions.rows() == 0
                ? Optional.empty()
                : Optional.of(Messages.counted(
                        "methods.exclusions",
                        exclusions.rows(),
                        Numbers.count(rows),
                        String.join("; ", ExclusionText.details(exclusions))));
    }

    /** Says where the optimizer ended, unless that is at the optimum. */
    private static List<String> convergence(Convergence convergence) {
        return switch (convergence.status()) {
            case CONVERGED -> List.of();
            case DOUBTFUL ->
                List.of(Messages.text(
                        "methods.doubtful",
                        Numbers.significant(convergence.gradientNorm(), 2, MINUS),
                        Numbers.exact(convergence.tolerance(), MINUS)));
            case NOT_CONVERGED -> List.of(Messages.counted("methods.not-converged", convergence.iterations()));
        };
    }

    /** Names the warnings that no sentence of its own is about. */
    private static List<String> warnings(List<Diagnostic> diagnostics, List<Warning> warnings) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < diagnostics.size(); i++) {
            Diagnostic diagnostic = diagnostics.get(i);
            if (!(diagnostic instanceof Diagnostic.NotConverged) && !(diagnostic instanceof Diagnostic.SingularFit)) {
                titles.add(Messages.text("quoted", warnings.get(i).title()));
            }
        }
        return titles.isEmpty()
                ? List.of()
                : List.of(Messages.text("methods.warnings", String.join(Messages.text("separator"), titles)));
    }

    /** Returns what was done where there are no random intercepts. */
    static String of(GlmFit fit) {
        GeneralizedLinearModel model = fit.result();
        ResponseModel pair = model.responseModel();
        List<String> sentences = new ArrayList<>();
        boolean linear = pair.family() == Family.GAUSSIAN && pair.link() == Link.IDENTITY;
        sentences.add(Messages.text(
                linear ? "methods.glm.linear" : "methods.glm.generalized",
                Messages.text("quoted", model.responseName()),
                Labels.family(pair.family()),
                Messages.counted("count.observations", model.observations()),
                Labels.link(pair.link()).toLowerCase(Locale.ROOT)));
        sentences.add(
                model.predictorNames().isEmpty()
                        ? Messages.text("methods.glm.intercept-only")
                        : Messages.text(
                                model.intercept() ? "methods.glm.predictors" : "methods.glm.predictors.no-intercept",
                                Labels.names(model.predictorNames())));
        exclusions(fit.exclusions(), fit.dataRows()).ifPresent(sentences::add);
        sentences.add(Messages.text("methods.estimation.maximum-likelihood"));
        sentences.addAll(convergence(model.convergence()));
        sentences.addAll(warnings(model.diagnostics(), DiagnosticText.all(model, MINUS)));
        if (!linear) {
            sentences.add(Messages.text("methods.glm.errors"));
        }
        String level = Numbers.percent(model.confidenceLevel());
        sentences.add(
                model.dispersion().isPresent()
                        ? Messages.text(
                                "methods.glm.intervals.t",
                                level,
                                Numbers.count(model.deviances().residualDegreesOfFreedom()))
                        : Messages.text("methods.glm.intervals.normal", level));
        sentences.add(Messages.text("methods.software", ProgramText.nameAndVersion()));
        return String.join(" ", sentences);
    }

    private static String basis(Icc.Basis basis) {
        return Messages.text(
                switch (basis) {
                    case REML_ESTIMATE -> "methods.icc.estimate";
                    case LATENT_LOGISTIC -> "methods.icc.logistic";
                    case LATENT_NORMAL -> "methods.icc.normal";
                });
    }

    /** Returns the model as it is written in statistics: distribution of the response, link, linear predictor, distribution of the random intercepts. */
    static String statement(FittedModel model) {
        return Messages.text(
                "report.statement",
                model.responseName(),
                distribution(model.responseModel().family()),
                Labels.linkFormula(model.responseModel().link()),
                predictor(model.intercept(), model.predictorNames()),
                model.groupName());
    }

    /** Returns a model without random intercepts in the same way. */
    static String statement(GeneralizedLinearModel model) {
        return Messages.text(
                "report.statement.glm",
                model.responseName(),
                distribution(model.responseModel().family()),
                Labels.linkFormula(model.responseModel().link()),
                predictor(model.intercept(), model.predictorNames()));
    }

    private static String predictor(boolean intercept, List<String> names) {
        List<String> terms = new ArrayList<>();
        int number = 0;
        if (intercept) {
            terms.add(coefficient(number));
        }
        for (String name : names) {
            terms.add(coefficient(++number) + '·' + name);
        }
        return String.join(" + ", terms);
    }

    private static String coefficient(int number) {
        StringBuilder coefficient = new StringBuilder("β");
        Integer.toString(number).chars().forEach(digit -> coefficient.append((char) ('₀' + digit - '0')));
        return coefficient.toString();
    }

    private static String distribution(Family family) {
        return Messages.text(
                switch (family) {
                    case GAUSSIAN -> "report.distribution.gaussian";
                    case BINOMIAL -> "report.distribution.binomial";
                    case POISSON -> "report.distribution.poisson";
                    case GAMMA -> "report.distribution.gamma";
                    case NEGATIVE_BINOMIAL -> "report.distribution.negative-binomial";
                });
    }
}
