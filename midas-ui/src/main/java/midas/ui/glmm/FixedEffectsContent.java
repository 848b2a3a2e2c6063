package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import midas.core.design.Design;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.Interval;
import midas.ui.label.WindowText;
import midas.ui.table.IntervalScale;
import midas.ui.table.TableContent;
import midas.ui.table.TableContent.Column;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

/** The table of fixed effects. */
final class FixedEffectsContent {

    private FixedEffectsContent() {}

    static TableContent of(FittedModel model, double level) {
        List<FixedEffect> effects = model.fixedEffects();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(
                Messages.text("fixed.variable"),
                effects.stream().map(FixedEffect::name).toList()));
        columns.add(numbers(Messages.text("fixed.estimate"), effects, FixedEffect::estimate));
        columns.add(numbers(Messages.text("fixed.standard-error"), effects, FixedEffect::standardError));
        columns.add(numbers(
                Labels.lower(level), effects, effect -> effect.interval(level).lower()));
        columns.add(numbers(
                Labels.upper(level), effects, effect -> effect.interval(level).upper()));
        model.responseModel().exponentiatedScale().ifPresent(scale -> {
            columns.add(numbers(Labels.exponentiated(scale), effects, effect -> Math.exp(effect.estimate())));
            columns.add(numbers(
                    Labels.expLower(level),
                    effects,
                    effect -> effect.interval(level).exponentiated().lower()));
            columns.add(numbers(
                    Labels.expUpper(level),
                    effects,
                    effect -> effect.interval(level).exponentiated().upper()));
        });
        return new TableContent(Messages.text("fixed.title"), columns, Optional.of(intervals(effects, level)));
    }

    private static Column numbers(String heading, List<FixedEffect> effects, ToDoubleFunction<FixedEffect> value) {
        return Column.numbers(
                heading, effects.stream().mapToDouble(value).boxed().toList());
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
