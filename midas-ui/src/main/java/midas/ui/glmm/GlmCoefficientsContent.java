package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import midas.core.design.Design;
import midas.core.result.Coefficient;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Interval;
import midas.ui.label.WindowText;
import midas.ui.table.IntervalScale;
import midas.ui.table.TableContent;
import midas.ui.table.TableContent.Column;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

/** The table of coefficients of a model without random intercepts. */
final class GlmCoefficientsContent {

    private GlmCoefficientsContent() {}

    static TableContent of(GeneralizedLinearModel model, double level) {
        List<Coefficient> all = model.coefficients();
        List<Interval> intervals =
                all.stream().map(coefficient -> coefficient.interval(level)).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(
                Messages.text("fixed.variable"),
                all.stream().map(Coefficient::name).toList()));
        columns.add(numbers(Messages.text("fixed.estimate"), all, Coefficient::estimate));
        columns.add(numbers(Messages.text("fixed.standard-error"), all, Coefficient::standardError));
        columns.add(numbers(
                Messages.text(model.dispersion().isPresent() ? "fixed.t" : "fixed.z"), all, Coefficient::statistic));
        columns.add(Column.probabilities(
                Messages.text("fixed.p"), all.stream().map(Coefficient::pValue).toList()));
        columns.add(numbers(Labels.lower(level), intervals, Interval::lower));
        columns.add(numbers(Labels.upper(level), intervals, Interval::upper));
        model.responseModel().exponentiatedScale().ifPresent(scale -> {
            columns.add(numbers(Labels.exponentiated(scale), all, one -> Math.exp(one.estimate())));
            columns.add(numbers(
                    Labels.expLower(level),
                    intervals,
                    one -> one.exponentiated().lower()));
            columns.add(numbers(
                    Labels.expUpper(level),
                    intervals,
                    one -> one.exponentiated().upper()));
        });
        Set<String> runOff = FixedEffectsContent.runOff(model.diagnostics());
        boolean alone = all.size() == 1;
        List<Optional<IntervalScale.Mark>> marks = all.stream()
                .map(one ->
                        !runOff.contains(one.name()) && (alone || !one.name().equals(Design.INTERCEPT))
                                ? Optional.of(mark(one, level))
                                : Optional.<IntervalScale.Mark>empty())
                .toList();
        return new TableContent(
                Messages.text("fixed.title.glm"),
                columns,
                Optional.of(new TableContent.Intervals(
                        WindowText.text("results.interval", Numbers.percent(level)),
                        marks,
                        IntervalScale.of(
                                marks.stream().flatMap(Optional::stream).toList()))));
    }

    private static <T> Column numbers(String heading, List<T> rows, ToDoubleFunction<T> value) {
        return Column.numbers(heading, rows.stream().mapToDouble(value).boxed().toList());
    }

    private static IntervalScale.Mark mark(Coefficient coefficient, double level) {
        Interval interval = coefficient.interval(level);
        return new IntervalScale.Mark(coefficient.estimate(), interval.lower(), interval.upper());
    }
}
