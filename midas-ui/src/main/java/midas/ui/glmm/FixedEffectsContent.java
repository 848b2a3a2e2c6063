package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import midas.core.design.Design;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.Interval;
import midas.ui.label.WindowText;
import midas.ui.table.IntervalScale;
import midas.ui.table.TableContent;
import midas.ui.text.Numbers;
import midas.ui.text.result.ModelTables;

/** The table of fixed effects. */
final class FixedEffectsContent {

    private FixedEffectsContent() {}

    static TableContent of(FittedModel model, double level) {
        return TableContent.of(
                ModelTables.fixedEffects(model, level), Optional.of(intervals(model.fixedEffects(), level)));
    }

    /** The intercept is on a scale of its own and would flatten all others: it is drawn only where it is alone. */
    private static TableContent.Intervals intervals(List<FixedEffect> effects, double level) {
        boolean alone = effects.size() == 1;
        List<Optional<IntervalScale.Mark>> marks = effects.stream()
                .map(effect -> alone || !effect.name().equals(Design.INTERCEPT)
                        ? Optional.of(mark(effect, level))
                        : Optional.<IntervalScale.Mark>empty())
                .toList();
        return new TableContent.Intervals(
                WindowText.text("results.interval", Numbers.percent(level)),
                marks,
                IntervalScale.of(marks.stream().flatMap(Optional::stream).toList()));
    }

    private static IntervalScale.Mark mark(FixedEffect effect, double level) {
        Interval interval = effect.interval(level);
        return new IntervalScale.Mark(effect.estimate(), interval.lower(), interval.upper());
    }
}
