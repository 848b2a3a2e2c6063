package midas.core.fit;

import java.time.Duration;
import midas.core.result.FittedModel;

/** How a fit ended. */
public sealed interface FitOutcome {

    /**
     * A model was fitted; whether to trust it stands in its convergence and diagnostics.
     *
     * @param model the fitted model
     * @param elapsed wall time of the fit
     */
    record Fitted(FittedModel model, Duration elapsed) implements FitOutcome {}

    /**
     * No model could be fitted.
     *
     * @param failure why
     */
    record Failed(FitFailure failure) implements FitOutcome {}

    /** The monitor ended the fit. */
    record Cancelled() implements FitOutcome {}
}
