package midas.ui.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.result.Convergence;
import midas.core.result.FitStatistics;
import midas.core.result.VarianceComponent;
import midas.io.dataset.Scale;

/** Names of families, links, columns and stages as people read them. */
public final class Labels {

    private static final int MOST_NAMED = 5;

    private Labels() {}

    /** Returns the display name: {@code Gaussian (Normal)}. */
    public static String family(Family family) {
        return Messages.text(
                switch (family) {
                    case GAUSSIAN -> "family.gaussian";
                    case BINOMIAL -> "family.binomial";
                    case POISSON -> "family.poisson";
                    case GAMMA -> "family.gamma";
                    case NEGATIVE_BINOMIAL -> "family.negative-binomial";
                });
    }

    /** Returns what the family is used for: {@code Binary data}. */
    public static String familyUse(Family family) {
        return Messages.text(
                switch (family) {
                    case GAUSSIAN -> "family.gaussian.use";
                    case BINOMIAL -> "family.binomial.use";
                    case POISSON -> "family.poisson.use";
                    case GAMMA -> "family.gamma.use";
                    case NEGATIVE_BINOMIAL -> "family.negative-binomial.use";
                });
    }

    /** Returns what values the family's response can take, to follow “must be”: {@code 0 or 1}. */
    public static String range(Family family) {
        return Messages.text(
                switch (family) {
                    case GAUSSIAN -> "family.gaussian.range";
                    case BINOMIAL -> "family.binomial.range";
                    case POISSON -> "family.poisson.range";
                    case GAMMA -> "family.gamma.range";
                    case NEGATIVE_BINOMIAL -> "family.negative-binomial.range";
                });
    }

    /** Returns the name for programs, in lower case: {@code gaussian}, {@code negative-binomial}. */
    public static String code(Family family) {
        return family.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the display name: {@code Identity}. */
    public static String link(Link link) {
        return Messages.text(
                switch (link) {
                    case IDENTITY -> "link.identity";
                    case LOGIT -> "link.logit";
                    case LOG -> "link.log";
                    case INVERSE -> "link.inverse";
                    case PROBIT -> "link.probit";
                });
    }

    /** Returns the formula of the link: {@code η = log(μ / (1 − μ))}. */
    public static String linkFormula(Link link) {
        return Messages.text(
                switch (link) {
                    case IDENTITY -> "link.identity.formula";
                    case LOGIT -> "link.logit.formula";
                    case LOG -> "link.log.formula";
                    case INVERSE -> "link.inverse.formula";
                    case PROBIT -> "link.probit.formula";
                });
    }

    /** Returns the name for programs, in lower case: {@code identity}. */
    public static String code(Link link) {
        return link.name().toLowerCase(Locale.ROOT);
    }

    /** Returns family and link for a header: {@code Binomial (Logistic) · Logit}. */
    public static String familyAndLink(ResponseModel model) {
        return Messages.text("family-and-link", family(model.family()), link(model.link()));
    }

    /** Returns {@code REML}, {@code Laplace} or {@code ML}. */
    public static String method(FitStatistics.Kind kind) {
        return Messages.text(
                switch (kind) {
                    case MAXIMUM_LIKELIHOOD -> "method.maximum-likelihood";
                    case REML -> "method.reml";
                    case LAPLACE -> "method.laplace";
                });
    }

    /** Returns the label of the log-likelihood in Model Fit. */
    public static String logLikelihood(FitStatistics.Kind kind) {
        return Messages.text(
                switch (kind) {
                    case MAXIMUM_LIKELIHOOD -> "fit.log-likelihood.maximum-likelihood";
                    case REML -> "fit.log-likelihood.reml";
                    case LAPLACE -> "fit.log-likelihood.laplace";
                });
    }

    /** Returns what the log-likelihood, AIC and BIC cannot be compared with. */
    public static String limits(FitStatistics.Kind kind) {
        return Messages.text(
                switch (kind) {
                    case MAXIMUM_LIKELIHOOD -> "fit.limits.maximum-likelihood";
                    case REML -> "fit.limits.reml";
                    case LAPLACE -> "fit.limits.laplace";
                });
    }

    /** Returns the name of a variance component: {@code Group (Subject)} or {@code Residual}. */
    public static String component(VarianceComponent.Source source, String groupName) {
        return switch (source) {
            case GROUP -> Messages.text("random.component.group", groupName);
            case RESIDUAL -> Messages.text("random.component.residual");
        };
    }

    /** Returns the heading of the exponentiated estimates: {@code OR}, {@code IRR} or {@code exp(Est.)}. */
    public static String exponentiated(ResponseModel.ExponentiatedScale scale) {
        return Messages.text(
                switch (scale) {
                    case ODDS_RATIO -> "fixed.exp.odds-ratio";
                    case INCIDENCE_RATE_RATIO -> "fixed.exp.incidence-rate-ratio";
                    case RATIO_OF_MEANS -> "fixed.exp.ratio-of-means";
                });
    }

    /** Returns {@code Lower 95%}. */
    public static String lower(double level) {
        return Messages.text("fixed.lower", Numbers.percent(level));
    }

    /** Returns {@code Upper 95%}. */
    public static String upper(double level) {
        return Messages.text("fixed.upper", Numbers.percent(level));
    }

    /** Returns {@code exp(Lower 95%)}. */
    public static String expLower(double level) {
        return Messages.text("fixed.exp.lower", Numbers.percent(level));
    }

    /** Returns {@code exp(Upper 95%)}. */
    public static String expUpper(double level) {
        return Messages.text("fixed.exp.upper", Numbers.percent(level));
    }

    /** Returns the name of the method for programs, in lower case: {@code reml}. */
    public static String code(FitStatistics.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a fit converged, in words. */
    public static String convergence(Convergence.Status status) {
        return Messages.text(
                switch (status) {
                    case CONVERGED -> "convergence.converged";
                    case DOUBTFUL -> "convergence.doubtful";
                    case NOT_CONVERGED -> "convergence.not-converged";
                });
    }

    /** Returns what a fit is doing, in words. */
    public static String stage(FitMonitor.Stage stage) {
        return Messages.text("stage." + code(stage));
    }

    static String code(FitMonitor.Stage stage) {
        return switch (stage) {
            case PREPARING -> "preparing";
            case STARTING_VALUES -> "starting-values";
            case COEFFICIENTS -> "coefficients";
            case SUBSAMPLE -> "subsample";
            case VARIANCE_COMPONENTS -> "variance-components";
            case INFERENCE -> "inference";
        };
    }

    /** Returns names in quotation marks, separated by commas. */
    public static String names(List<String> names) {
        return names.stream()
                .map(name -> Messages.text("quoted", name))
                .collect(Collectors.joining(Messages.text("separator")));
    }

    /** Returns the first few of several phrases, separated by commas, and how many more there are. */
    static String list(List<String> phrases) {
        String shown =
                String.join(Messages.text("separator"), phrases.subList(0, Math.min(MOST_NAMED, phrases.size())));
        return phrases.size() <= MOST_NAMED ? shown : Messages.text("and-more", shown, phrases.size() - MOST_NAMED);
    }

    /** Returns the first few names in quotation marks, and how many more there are. */
    public static String some(List<String> names) {
        if (names.size() <= MOST_NAMED) {
            return names(names);
        }
        return Messages.text("and-more", names(names.subList(0, MOST_NAMED)), names.size() - MOST_NAMED);
    }

    /** Returns the name of a scale. */
    public static String scale(Scale scale) {
        return Messages.text(
                switch (scale) {
                    case NOMINAL -> "scale.nominal";
                    case ORDINAL -> "scale.ordinal";
                    case INTERVAL -> "scale.interval";
                    case RATIO -> "scale.ratio";
                });
    }
}
