package midas.ui.text.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midas.core.family.Family;
import midas.core.result.FittedModel;
import midas.core.result.Icc;
import midas.io.project.SavedModel;
import midas.ui.text.ExclusionText;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.ProgramText;

/** What was done, in words for the methods section of a paper, and the model as a formula of statistics. They say what is the case, not whether it is good. */
final class MethodsText {

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
        if (saved.exclusions().rows() > 0) {
            sentences.add(Messages.counted(
                    "methods.exclusions",
                    saved.exclusions().rows(),
                    Numbers.count(saved.dataRows()),
                    String.join("; ", ExclusionText.details(saved.exclusions()))));
        }
        sentences.add(Messages.text(
                "methods.estimation." + Labels.code(model.statistics().kind())));
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
        List<String> terms = new ArrayList<>();
        int number = 0;
        if (model.intercept()) {
            terms.add(coefficient(number));
        }
        for (String name : model.predictorNames()) {
            terms.add(coefficient(++number) + '·' + name);
        }
        return Messages.text(
                "report.statement",
                model.responseName(),
                distribution(model.responseModel().family()),
                Labels.linkFormula(model.responseModel().link()),
                String.join(" + ", terms),
                model.groupName());
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
