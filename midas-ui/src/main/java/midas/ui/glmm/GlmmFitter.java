package midas.ui.glmm;

import midas.core.fit.FitMonitor;

/** Turns a request into results; slow, and never on the window's thread. */
@FunctionalInterface
public interface GlmmFitter {

    /**
     * Fits a model.
     *
     * @param request the model
     * @param monitor hears of progress and may cancel
     */
    GlmmOutcome fit(GlmmRequest request, FitMonitor monitor);
}
