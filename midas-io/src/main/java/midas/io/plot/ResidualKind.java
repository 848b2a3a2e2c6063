package midas.io.plot;

/** Kinds of residuals. */
public enum ResidualKind {
    /** (y − μ̂)/√V(μ̂). */
    PEARSON,
    /** sign(y − μ̂)·√(unit deviance). */
    DEVIANCE
}
