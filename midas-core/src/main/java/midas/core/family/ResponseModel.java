package midas.core.family;

import java.util.Optional;

/**
 * A distribution family together with one of its links.
 *
 * @param family the distribution of the response
 * @param link the link, one of {@link Family#links()}
 */
public record ResponseModel(Family family, Link link) {

    /** What exp(β) is called under a log or logit link. */
    public enum ExponentiatedScale {
        /** Odds ratio: logit link. */
        ODDS_RATIO,
        /** Incidence rate ratio: Poisson with the log link. */
        INCIDENCE_RATE_RATIO,
        /** Multiplicative effect on the mean: the other log links. */
        RATIO_OF_MEANS
    }

    /**
     * Checks the pair.
     *
     * @throws IllegalArgumentException if the family has no such link
     */
    public ResponseModel {
        if (!family.links().contains(link)) {
            throw new IllegalArgumentException(family + " has no link " + link);
        }
    }

    /** Returns the family with its default link. */
    public static ResponseModel of(Family family) {
        return new ResponseModel(family, family.defaultLink());
    }

    /** Returns whether the model is estimated by REML (gaussian identity) rather than by the Laplace approximation. */
    public boolean isLinearMixedModel() {
        return family == Family.GAUSSIAN && link == Link.IDENTITY;
    }

    /** Returns what exp(β) means, or empty where it has no meaning. */
    public Optional<ExponentiatedScale> exponentiatedScale() {
        return switch (link) {
            case LOGIT -> Optional.of(ExponentiatedScale.ODDS_RATIO);
            case LOG ->
                Optional.of(
                        family == Family.POISSON
                                ? ExponentiatedScale.INCIDENCE_RATE_RATIO
                                : ExponentiatedScale.RATIO_OF_MEANS);
            case IDENTITY, INVERSE, PROBIT -> Optional.empty();
        };
    }
}
