package midas.core.engine;

import midas.core.family.ResponseModel;

/**
 * Log-likelihood of one family and link as array sweeps. For a response y and linear predictor η the log-density is constant(y, φ) − h(y, η)/φ, with
 * φ = 1 where the family has no dispersion; a sweep gives h and the derivatives s = −∂h/∂η, w = ∂²h/∂η², c = ∂w/∂η, and the expected curvature κ = E w.
 */
abstract class ResponseKernel {

    /** Returns the kernel of a pair; the gaussian identity pair has none, REML needs no sweep over η, and that of the negative binomial family needs its θ. */
    static ResponseKernel of(ResponseModel responseModel) {
        return switch (responseModel.link()) {
            case LOGIT -> new BinomialKernels.Logit();
            case PROBIT -> new BinomialKernels.Probit();
            case INVERSE -> new GammaKernels.Inverse();
            case IDENTITY ->
                switch (responseModel.family()) {
                    case POISSON -> new PoissonKernels.Identity();
                    case GAMMA -> new GammaKernels.Identity();
                    case GAUSSIAN, BINOMIAL, NEGATIVE_BINOMIAL ->
                        throw new IllegalArgumentException(responseModel.toString());
                };
            case LOG ->
                switch (responseModel.family()) {
                    case GAUSSIAN -> new GaussianLogKernel();
                    case POISSON -> new PoissonKernels.Log();
                    case GAMMA -> new GammaKernels.Log();
                    case BINOMIAL, NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(responseModel.toString());
                };
        };
    }

    /**
     * Fills h, s, w, c and κ of each row.
     *
     * @param y response, from index {@code from}
     * @param eta linear predictor, the random intercept included, from index 0; not one of the arrays of {@code terms} that are filled
     * @param terms filled from index 0
     * @return false if some η is outside the domain of the link; what stands in {@code terms} is then undefined
     */
    abstract boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms);

    /**
     * Sweeps over rows from (inclusive) to to (exclusive) at η + b.
     *
     * @param y response, indexed by row
     * @param eta linear predictor without the random intercept, indexed from 0
     * @param b random intercept
     * @param terms filled with what {@link #rows} fills, and the sums
     * @return false if some η + b is outside the domain of the link, or a sum is not finite; the sums are then undefined
     */
    final boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
        int count = to - from;
        for (int k = 0; k < count; k++) {
            terms.eta[k] = eta[k] + b;
        }
        if (!rows(y, from, terms.eta, count, terms)) {
            return false;
        }
        terms.sum(count);
        return Double.isFinite(terms.hSum) && Double.isFinite(terms.slopeSum);
    }

    /**
     * Fills the expected curvature κ of each row at η, which must be inside the domain.
     *
     * @param eta linear predictor, the random intercept included, indexed from 0
     */
    abstract void expectedCurvature(double[] eta, int count, double[] expected);

    /** Returns whether part of h is kept as a factor. */
    boolean hasFactors() {
        return false;
    }

    /** Returns whether the link is canonical, so that observed and expected curvature are the same. */
    boolean isCanonical() {
        return false;
    }

    /** Returns the part of Σ constant(y, φ) over all rows that depends on y alone. */
    double dataConstant(double[] y) {
        return 0;
    }

    /** Returns the part of Σ constant(y, φ) over n rows that does not depend on y. */
    double constant(int n, double dispersion) {
        return 0;
    }

    /** Returns ∂/∂log φ of Σ (constant − h/φ) over n rows at fixed η, given Σh. */
    double dispersionScore(int n, double dispersion, double hSum) {
        throw new IllegalStateException("no dispersion");
    }

    /** Returns the φ that maximises the likelihood at fixed η, given Σh over n rows. */
    double dispersion(int n, double hSum) {
        return 1;
    }

    /** Returns a per-row approximation of the information of log φ. */
    double dispersionInformation(double dispersion) {
        throw new IllegalStateException("no dispersion");
    }

    /** Returns whether h is convex in η, so that a group's conditional mode is unique. */
    boolean isLogConcave() {
        return true;
    }

    /** Returns whether η must be positive. */
    boolean needsPositiveEta() {
        return false;
    }

    /** Returns the link function at a mean inside the family's range. */
    abstract double link(double mu);
}
