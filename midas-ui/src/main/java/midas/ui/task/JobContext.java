package midas.ui.task;

/**
 * What a job may tell and ask while it works; for the job's own thread.
 *
 * @param <P> what it reports
 */
public interface JobContext<P> {

    /** Reports progress. Cheap at any rate: what comes too fast to be seen is left out. */
    void progress(P progress);

    /** Returns whether the job should end as soon as it can. */
    boolean isCancelled();
}
