package midas.ui.glmm;

import java.util.Optional;

/** What a run came to. */
public sealed interface GlmmOutcome {

    /**
     * A model, ready to be shown.
     *
     * @param request what was asked for
     * @param report what came of it
     * @param results the same in words and rows
     */
    record Fitted(GlmmRequest request, FitReport report, ResultsViewModel results) implements GlmmOutcome {}

    /**
     * A model without random intercepts, ready to be shown.
     *
     * @param request what was asked for
     * @param results what came of it, in words and rows
     */
    record FittedGlm(GlmmRequest request, GlmResultsViewModel results) implements GlmmOutcome {}

    /**
     * No model.
     *
     * @param message why, in a sentence or two
     * @param remedy what one click can do about it
     */
    record NotFitted(String message, Optional<Remedy> remedy) implements GlmmOutcome {}

    /** Ended by the user. */
    record Cancelled() implements GlmmOutcome {}
}
