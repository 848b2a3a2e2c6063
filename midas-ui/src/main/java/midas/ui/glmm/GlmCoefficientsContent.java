package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.core.design.Design;
import midas.core.result.Coefficient;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Interval;
import midas.ui.label.WindowText;
import midas.ui.table.IntervalScale;
import midas.ui.table.TableContent;
import midas.ui.text.Numbers;
import midas.ui.text.result.ModelTables;

/** The table of coefficients of a model without random intercepts. */
final class GlmCoefficientsContent {

    private GlmCoefficientsContent() {}

    static TableContent of(GeneralizedLinearModel model, double level) {
        List<Coefficient> all = model.coefficients();
        Set<String> runOff = FixedEffectsContent.runOff(model.diagnostics());
        boolean alone = all.size() == 1;
        List<Optional<IntervalScale.Mark>> marks = all.stream()
                .map(one ->
                        !runOff.contains(one.name()) && (alone || !one.name().equals(Design.INTERCEPT))
                                ? Optional.of(mark(one, level))
                                : Optional.<IntervalScale.Mark>empty())
                .toList();
        return TableContent.of(
                ModelTables.coefficients(model, level),
                Optional.of(new TableContent.Intervals(
                        WindowText.text("results.interval", Numbers.percent(level)),
                        marks,
                        IntervalScale.of(
                                marks.stream().flatMap(Optional::stream).toList()))));
    }

    private static IntervalScale.Mark mark(Coefficient coefficient, double level) {
        Interval interval = coefficient.interval(level);
        return new IntervalScale.Mark(coefficient.estimate(), interval.lower(), interval.upper());
    }
}
