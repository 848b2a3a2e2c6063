package midas.ui.project;

import midas.io.importing.ImportMonitor;
import midas.ui.task.JobContext;

/** Lets an import that is a job tell of its progress, and hear when it is cancelled. */
public final class ImportProgress implements ImportMonitor {

    private final JobContext<Double> context;

    /**
     * Makes a monitor.
     *
     * @param context the job; it hears the part done, in [0, 1], or −1 where it is not known
     */
    public ImportProgress(JobContext<Double> context) {
        this.context = context;
    }

    @Override
    public void progress(long bytesRead, long bytesTotal) {
        context.progress(bytesTotal > 0 ? (double) bytesRead / bytesTotal : -1.0);
    }

    @Override
    public boolean isCancelled() {
        return context.isCancelled();
    }
}
