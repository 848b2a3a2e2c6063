package midas.ui.glmm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.core.design.Design;
import midas.core.result.Diagnostic;
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

    /** Name, estimate and standard error stand before the tests. */
    private static final int BESIDE = 3;

    private FixedEffectsContent() {}

    static TableContent of(FittedModel model, double level) {
        return TableContent.of(ModelTables.fixedEffects(model, level, false), Optional.of(intervals(model, level)));
    }

    /** Adds Wald z and p behind estimate and standard error. */
    static TableContent withWaldTests(TableContent content, FittedModel model) {
        List<TableContent.Column> columns = new ArrayList<>(content.columns());
        columns.addAll(
                BESIDE,
                TableContent.of(ModelTables.waldTests(model), Optional.empty()).columns());
        return new TableContent(content.title(), columns, content.intervals());
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
