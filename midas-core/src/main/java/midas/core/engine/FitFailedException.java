package midas.core.engine;

import midas.core.fit.FitFailure;

/** Carries an expected failure out of the engine's loops; becomes a {@code FitOutcome.Failed} and never leaves the engine. */
final class FitFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FitFailure failure;

    FitFailedException(FitFailure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    FitFailure failure() {
        return failure;
    }
}
