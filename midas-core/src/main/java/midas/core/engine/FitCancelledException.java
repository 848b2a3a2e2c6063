package midas.core.engine;

import midas.core.fit.FitMonitor;

/** Ends a fit from deep inside its loops; never leaves the engine. */
final class FitCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FitCancelledException() {
        super(null, null, false, false);
    }

    /** Throws if the monitor has cancelled the fit. */
    static void check(FitMonitor monitor) {
        if (monitor.isCancelled()) {
            throw new FitCancelledException();
        }
    }
}
