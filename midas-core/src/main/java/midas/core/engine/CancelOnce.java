package midas.core.engine;

import midas.core.fit.FitMonitor;

/**
 * A monitor that takes the first yes for an answer: from then on nobody is asked again and nothing is told, though work that had already been handed to other threads
 * begins after it.
 */
final class CancelOnce implements FitMonitor {

    private final FitMonitor monitor;
    private volatile boolean cancelled;

    CancelOnce(FitMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void progress(Progress progress) {
        if (!cancelled) {
            monitor.progress(progress);
        }
    }

    @Override
    public boolean isCancelled() {
        if (!cancelled && monitor.isCancelled()) {
            cancelled = true;
        }
        return cancelled;
    }
}
