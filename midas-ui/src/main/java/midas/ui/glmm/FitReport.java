package midas.ui.glmm;

import java.time.Duration;
import midas.core.result.FittedModel;
import midas.io.frame.Exclusions;

/**
 * A fitted model and what it was fitted to.
 *
 * @param request what was asked for
 * @param model what was fitted
 * @param exclusions rows left out
 * @param dataRows rows of the data, before any was left out
 * @param elapsed wall time of the fit
 */
public record FitReport(
        GlmmRequest request, FittedModel model, Exclusions exclusions, int dataRows, Duration elapsed) {}
