package midas.ui.glmm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import midas.core.design.Design;
import midas.core.result.Diagnostic;
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

    /** Name, estimate and standard error stand before the tests. */
    private static final int BESIDE = 3;

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
        return new TableContent(Messages.text("fixed.title"), columns, Optional.of(intervals(model, level)));
    }

    /** Adds Wald z and p, which hold at any level, behind estimate and standard error. */
    static TableContent withWaldTests(TableContent content, FittedModel model) {
        List<FixedEffect> effects = model.fixedEffects();
        List<Column> columns = new ArrayList<>(content.columns());
        columns.add(BESIDE, numbers(Messages.text("fixed.wald-z"), effects, FixedEffect::waldZ));
        columns.add(
                BESIDE + 1,
                Column.probabilities(
                        Messages.text("fixed.p"),
                        effects.stream().map(FixedEffect::waldP).toList()));
        return new TableContent(content.title(), columns, content.intervals());
    }

    private static Column numbers(String heading, List<FixedEffect> effects, ToDoubleFunction<FixedEffect> value) {
        return Column.numbers(
                heading, effects.stream().mapToDouble(value).boxed().toList());
    }

    /** Returns the coefficients that run off towards infinity. */
    static Set<String> runOff(List<Diagnostic> diagnostics) {
        Set<String> names = new HashSet<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic instanceof Diagnostic.Separation separated) {
                names.addAll(separated.names());
            }
        }
        return names;
    }

    /**
     * The intercept is on a scale of its own and would flatten all others: it is drawn only where it is alone. What runs off would do so too, and its interval says nothing.
     */
    private static TableContent.Intervals intervals(FittedModel model, double level) {
        List<FixedEffect> effects = model.fixedEffects();
        Set<String> runOff = runOff(model.diagnostics());
        boolean alone = effects.size() == 1;
        List<Optional<IntervalScale.Mark>> marks = effects.stream()
                .map(effect -> !runOff.contains(effect.name())
                                && (alone || !effect.name().equals(Design.INTERCEPT))
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
