package midas.ui.glmm;

import java.util.Optional;

/**
 * How the results shown stand to the form and to the last run, where they are not simply its answer.
 *
 * @param text a sentence or two
 * @param action what one click can do, where it can do something
 */
public record RunNotice(String text, Optional<Action> action) {

    /** What one click can do. */
    public enum Action {
        /** Run the form as it stands. */
        RUN,
        /** End the run under way. */
        CANCEL
    }
}
