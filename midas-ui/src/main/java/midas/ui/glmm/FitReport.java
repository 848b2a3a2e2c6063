package midas.ui.glmm;

import java.time.Duration;
import java.time.Instant;
import midas.core.result.FittedModel;
import midas.io.frame.Exclusions;
import midas.io.project.FormFit;
import midas.io.project.SavedModel;

/**
 * A fitted model and how it came about.
 *
 * @param model what was fitted
 * @param exclusions rows left out
 * @param dataRows rows of the data, before any was left out
 * @param elapsed wall time of the fit
 * @param fittedAt when it was fitted
 */
public record FitReport(FittedModel model, Exclusions exclusions, int dataRows, Duration elapsed, Instant fittedAt) {

    /** Returns what a form shows of a fit. */
    static FitReport of(FormFit fit) {
        return new FitReport(fit.result(), fit.exclusions(), fit.dataRows(), fit.elapsed(), fit.fittedAt());
    }

    /** Returns what a saved model remembers of its fit. */
    public static FitReport of(SavedModel saved) {
        return new FitReport(saved.result(), saved.exclusions(), saved.dataRows(), saved.elapsed(), saved.fittedAt());
    }
}
