package midas.core.result;

/**
 * A variance component.
 *
 * @param source what varies
 * @param variance its variance, ≥ 0
 * @param standardDeviation its square root
 */
public record VarianceComponent(Source source, double variance, double standardDeviation) {

    /** What varies. */
    public enum Source {
        /** The random intercepts: σ_u². */
        GROUP,
        /** The response given its mean: σ_e² (gaussian, Gamma). */
        RESIDUAL
    }
}
