package midas.core.result;

/** Intraclass correlation σ_u² / (σ_u² + σ_e²), where σ_e² has a basis. */
public sealed interface Icc {

    /**
     * The intraclass correlation.
     *
     * @param value in [0, 1]
     * @param residualVariance the σ_e² it was computed with
     * @param basis where that σ_e² comes from
     */
    record Defined(double value, double residualVariance, Basis basis) implements Icc {}

    /**
     * There is no residual variance with a theoretical basis.
     *
     * @param reason why
     */
    record NotDefined(Reason reason) implements Icc {}

    /** Where the residual variance of an intraclass correlation comes from. */
    enum Basis {
        /** The REML estimate (gaussian identity). */
        REML_ESTIMATE,
        /** π²/3: variance of the latent logistic variable. */
        LATENT_LOGISTIC,
        /** 1: variance of the latent normal variable. */
        LATENT_NORMAL
    }

    /** Why an intraclass correlation is not defined. */
    enum Reason {
        /** Poisson: the variance depends on the mean. */
        POISSON,
        /** Gamma: the variance depends on the mean. */
        GAMMA,
        /** Gaussian with the log link: random intercepts and residuals are on different scales. */
        GAUSSIAN_LOG
    }
}
