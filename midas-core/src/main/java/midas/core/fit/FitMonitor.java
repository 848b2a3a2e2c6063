package midas.core.fit;

import java.util.OptionalDouble;

/** Hears of a fit's progress and may end it. Asked often enough that a cancel takes well under 200 ms. */
public interface FitMonitor {

    /** What a fit is doing. */
    enum Stage {
        /** Checking the response, scaling, finding linear dependencies among the columns. */
        PREPARING,
        /** Fitting the model without random intercepts for starting values. */
        STARTING_VALUES,
        /** Fitting a part of the groups for a better start (large data only). */
        SUBSAMPLE,
        /** Maximising the likelihood of a model without random intercepts over its coefficients. */
        COEFFICIENTS,
        /** Maximising the likelihood over coefficients and variance components. */
        VARIANCE_COMPONENTS,
        /** Standard errors and random intercepts at the optimum. */
        INFERENCE
    }

    /**
     * A step of the fit.
     *
     * @param stage what is being done
     * @param iteration iterations of this stage so far, from 0
     * @param maxIterations the most iterations this stage may take; 0 where a stage has none
     * @param logLikelihood the best log-likelihood so far, where there is one
     */
    record Progress(Stage stage, int iteration, int maxIterations, OptionalDouble logLikelihood) {}

    /** Takes note of a step, on the thread that fits. Must return quickly and not throw. */
    void progress(Progress progress);

    /** Returns whether the fit should end as soon as it can. Asked by any thread that works for the fit; a yes is final, and each of them asks once more at most. */
    boolean isCancelled();

    /** Returns a monitor that hears nothing and never cancels. */
    static FitMonitor none() {
        return new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
