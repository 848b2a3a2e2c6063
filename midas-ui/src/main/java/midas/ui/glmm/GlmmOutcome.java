package midas.ui.glmm;

import java.util.Optional;
import midas.io.project.FormFit;
import midas.io.project.GlmFit;

/** What a run came to. */
public sealed interface GlmmOutcome {

    /**
     * A model, ready to be shown.
     *
     * @param fit what was asked for, and what came of it
     * @param results the same in words and rows
     */
    record Fitted(FormFit fit, ResultsViewModel results) implements GlmmOutcome {

        /** Makes words and rows of a fit. Takes a while where there are many groups. */
        public static Fitted of(FormFit fit) {
            return new Fitted(fit, new ResultsViewModel(FitReport.of(fit)));
        }
    }

    /**
     * A model without random intercepts, ready to be shown.
     *
     * @param fit what was asked for, and what came of it
     * @param results the same in words and rows
     */
    record FittedGlm(GlmFit fit, GlmResultsViewModel results) implements GlmmOutcome {

        /** Makes words and rows of a fit. */
        public static FittedGlm of(GlmFit fit) {
            return new FittedGlm(
                    fit, new GlmResultsViewModel(fit.result(), fit.exclusions(), fit.dataRows(), fit.elapsed()));
        }
    }

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
