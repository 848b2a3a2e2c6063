package midas.core.engine;

import java.util.EnumMap;
import java.util.Map;
import midas.core.fit.FitMonitor;

/** Hears what a fit is doing and for how long. */
final class StageClock implements FitMonitor {

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private Stage stage = Stage.PREPARING;
    private long since = System.nanoTime();

    @Override
    public void progress(Progress progress) {
        end();
        stage = progress.stage();
    }

    /** Adds the time since the last word to the stage of then. */
    void end() {
        long now = System.nanoTime();
        nanos.merge(stage, now - since, Long::sum);
        since = now;
    }

    /** Returns the time of a stage, in nanoseconds. */
    long nanos(Stage of) {
        return nanos.getOrDefault(of, 0L);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
