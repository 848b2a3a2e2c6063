package midas.core.result;

/**
 * Estimates of the dispersion φ: Var(Y) = φ for gaussian, φμ² for Gamma.
 *
 * @param pearson Pearson's statistic over n − p: the one that standard errors are scaled by
 * @param maximumLikelihood the one that the log-likelihood is taken at
 */
public record Dispersion(double pearson, double maximumLikelihood) {}
