package midas.ui.text.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import midas.core.family.ResponseModel;
import midas.core.result.Coefficient;
import midas.core.result.Deviances;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Interval;
import midas.core.result.RandomIntercept;
import midas.core.result.VarianceComponent;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.result.ResultTable.Column;

/** The tables of a fitted model. */
public final class ModelTables {

    /** Random intercepts shown unless all are asked for. */
    public static final int FIRST_GROUPS = 50;

    private ModelTables() {}

    /** Returns the variance components. */
    public static ResultTable randomEffects(FittedModel model) {
        List<VarianceComponent> components = model.varianceComponents();
        return new ResultTable(
                Messages.text("random.title"),
                List.of(
                        Column.words(
                                Messages.text("random.component"),
                                components,
                                component -> Labels.component(component.source(), model.groupName())),
                        Column.numbers(Messages.text("random.variance"), components, VarianceComponent::variance),
                        Column.numbers(
                                Messages.text("random.standard-deviation"), components, ModelTables::deviation)));
    }

    /** A variance too small for a number is shown as 0, and so its root is, too. */
    private static double deviation(VarianceComponent component) {
        return component.variance() == 0 ? 0 : component.standardDeviation();
    }

    /**
     * Returns the fixed effects.
     *
     * @param level confidence level of the intervals, a proportion
     * @param wald whether Wald z and its p-value are among the columns
     */
    public static ResultTable fixedEffects(FittedModel model, double level, boolean wald) {
        List<FixedEffect> effects = model.fixedEffects();
        List<Interval> intervals =
                effects.stream().map(effect -> effect.interval(level)).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(Messages.text("fixed.variable"), effects, FixedEffect::name));
        columns.add(Column.numbers(Messages.text("fixed.estimate"), effects, FixedEffect::estimate));
        columns.add(Column.numbers(Messages.text("fixed.standard-error"), effects, FixedEffect::standardError));
        if (wald) {
            columns.addAll(waldTests(model).columns());
        }
        addIntervals(columns, intervals, level);
        addExponentiated(
                columns,
                model.responseModel(),
                effects.stream().map(FixedEffect::estimate).toList(),
                intervals,
                level);
        return new ResultTable(Messages.text("fixed.title"), columns);
    }

    /** Returns Wald z and its two-sided p-value by the normal distribution, which hold at any level. */
    public static ResultTable waldTests(FittedModel model) {
        List<FixedEffect> effects = model.fixedEffects();
        return new ResultTable(
                Messages.text("fixed.title"),
                List.of(
                        Column.numbers(Messages.text("fixed.wald-z"), effects, FixedEffect::waldZ),
                        Column.numbers(
                                Messages.text("fixed.p"), ResultTable.Kind.PROBABILITY, effects, FixedEffect::waldP)));
    }

    /**
     * Returns the coefficients of a model without random intercepts.
     *
     * @param level confidence level of the intervals, a proportion
     */
    public static ResultTable coefficients(GeneralizedLinearModel model, double level) {
        List<Coefficient> all = model.coefficients();
        List<Interval> intervals =
                all.stream().map(coefficient -> coefficient.interval(level)).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(Messages.text("fixed.variable"), all, Coefficient::name));
        columns.add(Column.numbers(Messages.text("fixed.estimate"), all, Coefficient::estimate));
        columns.add(Column.numbers(Messages.text("fixed.standard-error"), all, Coefficient::standardError));
        columns.add(Column.numbers(
                Messages.text(model.dispersion().isPresent() ? "fixed.t" : "fixed.z"), all, Coefficient::statistic));
        columns.add(Column.numbers(Messages.text("fixed.p"), ResultTable.Kind.PROBABILITY, all, Coefficient::pValue));
        addIntervals(columns, intervals, level);
        addExponentiated(
                columns,
                model.responseModel(),
                all.stream().map(Coefficient::estimate).toList(),
                intervals,
                level);
        return new ResultTable(Messages.text("fixed.title.glm"), columns);
    }

    private static void addIntervals(List<Column> columns, List<Interval> intervals, double level) {
        columns.add(Column.numbers(Labels.lower(level), intervals, Interval::lower));
        columns.add(Column.numbers(Labels.upper(level), intervals, Interval::upper));
    }

    private static void addExponentiated(
            List<Column> columns,
            ResponseModel responseModel,
            List<Double> estimates,
            List<Interval> intervals,
            double level) {
        Optional<ResponseModel.ExponentiatedScale> scale = responseModel.exponentiatedScale();
        if (scale.isEmpty()) {
            return;
        }
        List<Interval> exponentiated =
                intervals.stream().map(Interval::exponentiated).toList();
        columns.add(Column.numbers(Labels.exponentiated(scale.get()), estimates, Math::exp));
        columns.add(Column.numbers(Labels.expLower(level), exponentiated, Interval::lower));
        columns.add(Column.numbers(Labels.expUpper(level), exponentiated, Interval::upper));
    }

    /**
     * Returns log-likelihood and information criteria.
     *
     * @param metric heading of their names
     * @param value heading of their values
     */
    public static ResultTable modelFit(FitStatistics statistics, String metric, String value) {
        List<String> names =
                List.of(Labels.logLikelihood(statistics.kind()), Messages.text("fit.aic"), Messages.text("fit.bic"));
        List<Double> values = List.of(statistics.logLikelihood(), statistics.aic(), statistics.bic());
        return new ResultTable(
                Messages.text("fit.title"),
                List.of(
                        Column.words(metric, names, name -> name),
                        Column.numbers(value, ResultTable.Kind.DECIMALS, values, Double::doubleValue)));
    }

    /** Returns predicted random intercepts, in the order given. */
    public static ResultTable randomIntercepts(List<RandomIntercept> intercepts) {
        return new ResultTable(
                Messages.text("blup.title"),
                List.of(
                        Column.words(Messages.text("blup.group"), intercepts, RandomIntercept::group),
                        Column.numbers(Messages.text("blup.random-intercept"), intercepts, RandomIntercept::estimate),
                        Column.numbers(
                                Messages.text("blup.standard-error"), intercepts, RandomIntercept::standardError),
                        Column.counts(Messages.text("blup.rank"), intercepts, RandomIntercept::rank),
                        Column.counts(Messages.text("blup.observations"), intercepts, RandomIntercept::observations)));
    }

    /** Returns what the predicted random intercepts of a model are. */
    public static String noteOfRandomIntercepts(FittedModel model) {
        if (model.randomIntercepts().stream().allMatch(item -> item.estimate() == 0)) {
            return Messages.text("blup.note.zero");
        }
        return Messages.text(model.responseModel().isLinearMixedModel() ? "blup.note.blup" : "blup.note.modes");
    }

    /** Returns the random intercepts by rank. */
    static List<RandomIntercept> ranked(FittedModel model) {
        return model.randomIntercepts().stream()
                .sorted(Comparator.comparingInt(RandomIntercept::rank))
                .toList();
    }

    /** Returns null and residual deviance of a model without random intercepts. */
    public static ResultTable deviances(GeneralizedLinearModel model) {
        Deviances deviances = model.deviances();
        List<String> names = List.of(Messages.text("deviance.null"), Messages.text("deviance.residual"));
        return new ResultTable(
                Messages.text("deviance.title"),
                List.of(
                        Column.words(Messages.text("deviance.deviance"), names, name -> name),
                        Column.numbers(
                                Messages.text("deviance.value"),
                                List.of(deviances.nullDeviance().orElse(Double.NaN), deviances.residualDeviance()),
                                Double::doubleValue),
                        Column.counts(
                                Messages.text("deviance.df"),
                                List.of(deviances.nullDegreesOfFreedom(), deviances.residualDegreesOfFreedom()),
                                Integer::intValue)));
    }
}
