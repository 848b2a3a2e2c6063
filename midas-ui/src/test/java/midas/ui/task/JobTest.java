package midas.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobTest {

    private final List<JobState<Integer, String>> states = new ArrayList<>();

    private Job<Integer, String> watched(JobRunner runner) {
        Job<Integer, String> job = new Job<>(runner);
        job.stateProperty().subscribe(state -> states.add(state));
        return job;
    }

    @Test
    void goesFromIdleOverRunningToDone() {
        Job<Integer, String> job = watched(new DirectJobRunner());
        job.start(context -> {
            context.progress(1);
            return "made";
        });
        assertThat(states)
                .containsExactly(
                        new JobState.Idle<>(),
                        new JobState.Running<>(Optional.empty()),
                        new JobState.Running<>(Optional.of(1)),
                        new JobState.Done<>("made"));
    }

    @Test
    void keepsTheExceptionOfWorkThatFails() {
        Job<Integer, String> job = watched(new DirectJobRunner());
        Planted bug = new Planted();
        job.start(context -> {
            throw bug;
        });
        assertThat(job.state()).isEqualTo(new JobState.Failed<Integer, String>(bug));
    }

    @Test
    void cancelEndsTheJobAtOnceAndThrowsTheResultAway() {
        QueuedJobRunner runner = new QueuedJobRunner();
        Job<Integer, String> job = watched(runner);
        List<Boolean> asked = new ArrayList<>();
        job.start(context -> {
            asked.add(context.isCancelled());
            return "late";
        });
        job.cancel();
        assertThat(job.state()).isEqualTo(new JobState.Cancelled<Integer, String>());
        runner.runAll();
        assertThat(asked).containsExactly(true);
        assertThat(job.state()).isEqualTo(new JobState.Cancelled<Integer, String>());
    }

    @Test
    void aResultOfACancelledRunNeverReachesTheNextRun() {
        QueuedJobRunner runner = new QueuedJobRunner();
        Job<Integer, String> job = watched(runner);
        job.start(context -> {
            context.progress(7);
            return "first";
        });
        job.cancel();
        job.start(context -> "second");
        runner.runAll();
        assertThat(job.state()).isEqualTo(new JobState.Done<Integer, String>("second"));
        assertThat(states).doesNotContain(new JobState.Running<>(Optional.of(7)), new JobState.Done<>("first"));
    }

    @Test
    void cannotBeStartedTwice() {
        Job<Integer, String> job = watched(new QueuedJobRunner());
        job.start(context -> "");
        assertThatThrownBy(() -> job.start(context -> "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reportsThatComeTooFastAreLeftOut() {
        DirectJobRunner direct = new DirectJobRunner();
        JobRunner slow = new JobRunner() {
            @Override
            public void inBackground(Runnable task) {
                direct.inBackground(task);
            }

            @Override
            public void onWindow(Runnable task) {
                direct.onWindow(task);
            }

            @Override
            public Duration reportInterval() {
                return Duration.ofHours(1);
            }
        };
        Job<Integer, String> job = watched(slow);
        job.start(context -> {
            for (int i = 0; i < 1000; i++) {
                context.progress(i);
            }
            return "";
        });
        assertThat(states).hasSize(4).contains(new JobState.Running<>(Optional.of(0)));
    }

    /** Has no stack, so that the log stays readable. */
    private static final class Planted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Planted() {
            super("planted by a test", null, false, false);
        }
    }
}
