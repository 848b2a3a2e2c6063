package midas.ui.glmm;

import java.util.Optional;
import midas.io.project.FormFit;

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
     * No model.
     *
     * @param message why, in a sentence or two
     * @param remedy what one click can do about it
     */
    record NotFitted(String message, Optional<Remedy> remedy) implements GlmmOutcome {}

    /** Ended by the user. */
    record Cancelled() implements GlmmOutcome {}
}
