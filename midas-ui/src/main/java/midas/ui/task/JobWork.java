package midas.ui.task;

/**
 * The work of a job.
 *
 * @param <P> what it reports on its way
 * @param <T> what it makes
 */
@FunctionalInterface
public interface JobWork<P, T> {

    /** Does the work, away from the window's thread. What it returns after a cancel is thrown away. */
    T run(JobContext<P> context) throws Exception;
}
