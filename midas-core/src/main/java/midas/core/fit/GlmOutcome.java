package midas.core.fit;

import java.time.Duration;
import midas.core.result.GeneralizedLinearModel;

/** How a fit of a model without random intercepts ended. */
public sealed interface GlmOutcome {

    /**
     * A model was fitted; whether to trust it stands in its convergence and diagnostics.
     *
     * @param model the fitted model
     * @param elapsed wall time of the fit
     */
    record Fitted(GeneralizedLinearModel model, Duration elapsed) implements GlmOutcome {}

    /**
     * No model could be fitted.
     *
     * @param failure why
     */
    record Failed(FitFailure failure) implements GlmOutcome {}

    /** The monitor ended the fit. */
    record Cancelled() implements GlmOutcome {}
}
