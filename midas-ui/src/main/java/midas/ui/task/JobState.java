package midas.ui.task;

import java.util.Optional;

/**
 * Where a job stands.
 *
 * @param <P> what it reports on its way
 * @param <T> what it makes
 */
public sealed interface JobState<P, T> {

    /** Not started yet. */
    record Idle<P, T>() implements JobState<P, T> {}

    /**
     * Under way.
     *
     * @param progress the newest report, where there is one
     */
    record Running<P, T>(Optional<P> progress) implements JobState<P, T> {}

    /**
     * Ended with a result.
     *
     * @param result the result
     */
    record Done<P, T>(T result) implements JobState<P, T> {}

    /**
     * Ended by an exception, which is a bug of the program.
     *
     * @param cause the exception
     */
    record Failed<P, T>(Throwable cause) implements JobState<P, T> {}

    /** Ended by the user. */
    record Cancelled<P, T>() implements JobState<P, T> {}

    /** Returns whether the job is under way. */
    default boolean isRunning() {
        return this instanceof Running;
    }
}
