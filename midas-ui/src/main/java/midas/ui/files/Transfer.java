package midas.ui.files;

import java.util.function.BooleanSupplier;
import midas.io.project.ProjectMonitor;
import midas.ui.task.JobContext;

/** Tells a job how far a file is, and a file whether to stop. */
record Transfer(JobContext<Double> context, BooleanSupplier cancelled) implements ProjectMonitor {

    @Override
    public void progress(double part) {
        context.progress(part);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
