package midas.io.plot;

/** The plots of a model. */
public enum PlotKind {
    /** Residuals by fitted value. */
    RESIDUALS,
    /** Residuals by normal quantile. */
    RESIDUAL_QUANTILES,
    /** Means of residuals among observations with nearly the same fitted value: 0/1 responses. */
    BINNED_RESIDUALS,
    /** Frequencies of counts, observed and expected: counts. */
    ROOTOGRAM,
    /** Observed by fitted value. */
    OBSERVED,
    /** Random intercepts by normal quantile. */
    INTERCEPT_QUANTILES,
    /** Random intercepts in their order with intervals. */
    CATERPILLAR,
    /** How many groups have how many observations. */
    GROUP_SIZES
}
