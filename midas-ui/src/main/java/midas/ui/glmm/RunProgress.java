package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import midas.core.fit.FitMonitor;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;

/** A step of a fit in words and as a part of the whole. */
final class RunProgress {

    /** Most fits take one to three dozen iterations: the bar nears its end as they go by, and never reaches it. */
    private static final double TYPICAL_ITERATIONS = 12;

    private RunProgress() {}

    static String detail(FitMonitor.Progress step) {
        List<String> parts = new ArrayList<>();
        if (step.iteration() > 0) {
            parts.add(WindowText.text("run.iteration", Numbers.count(step.iteration())));
        }
        step.logLikelihood()
                .ifPresent(value -> parts.add(
                        WindowText.text("run.log-likelihood", Numbers.fixed(value, 2, Numbers.Minus.TYPOGRAPHIC))));
        return String.join(" · ", parts);
    }

    static double part(FitMonitor.Progress step) {
        double inside = 1 - Math.exp(-step.iteration() / TYPICAL_ITERATIONS);
        return switch (step.stage()) {
            case PREPARING -> 0.02;
            case STARTING_VALUES -> 0.04 + 0.06 * inside;
            case COEFFICIENTS -> 0.1 + 0.8 * inside;
            case SUBSAMPLE -> 0.1 + 0.15 * inside;
            case VARIANCE_COMPONENTS -> 0.25 + 0.65 * inside;
            case INFERENCE -> 0.95;
        };
    }
}
