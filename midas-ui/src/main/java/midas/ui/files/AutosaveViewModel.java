package midas.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.project.SaveOutcome;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.task.JobWork;
import midas.ui.text.ProjectText;

/** Keeps what is not saved in a folder of this program, in case it ends as it should not: never over the user's file. One thing at a time, and of two that wait the later one. */
public final class AutosaveViewModel {

    /** Something to be done; a snapshot where it is to write one. */
    private record Task(Optional<Snapshot> snapshot) {}

    private final ProjectFilesViewModel files;
    private final RecoveryStore store;
    private final Job<Double, Optional<SaveOutcome>> job;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final List<Runnable> afterwards = new ArrayList<>();
    private Optional<Task> next = Optional.empty();
    private Optional<Task> current = Optional.empty();
    private Optional<Snapshot> kept = Optional.empty();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * Keeps nothing yet.
     *
     * @param files the project
     * @param store where it is kept
     * @param runner where it is written
     */
    public AutosaveViewModel(ProjectFilesViewModel files, RecoveryStore store, JobRunner runner) {
        this.files = files;
        this.store = store;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
        files.setOnSettled(this::clear);
    }

    /** Returns why what is not saved is not kept either, in a sentence; empty where it is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Takes the word about the trouble away. */
    public void forgetTrouble() {
        trouble.set("");
    }

    /** Keeps what is not saved, where it has changed since it was kept last. */
    public void tick() {
        if (files.dirtyBinding().get()) {
            Snapshot now = files.snapshot();
            if (kept.filter(then -> isSame(then, now)).isEmpty()) {
                want(new Task(Optional.of(now)));
            }
        }
    }

    /** Keeps the project as it is, with the forms as they are filled in, although all data may be saved: somebody has worked on it. */
    public void keep() {
        Snapshot now = files.snapshot();
        if (!now.content().datasets().isEmpty()) {
            want(new Task(Optional.of(now)));
        }
    }

    /**
     * Keeps the project as it is.
     *
     * @param then is done once it is kept, or nobody needs it any more
     */
    void keep(Runnable then) {
        afterwards.add(then);
        want(new Task(Optional.of(files.snapshot())));
    }

    /** Ends: nothing that is kept is needed any more. Waits for nothing that takes long. */
    public void end() {
        cancelled.set(true);
        store.close();
    }

    private void clear() {
        if (kept.isPresent() || job.state().isRunning()) {
            cancelled.set(true);
            want(new Task(Optional.empty()));
        }
    }

    private static boolean isSame(Snapshot then, Snapshot now) {
        return then.position().equals(now.position())
                && then.content().window().equals(now.content().window())
                && then.note().file().equals(now.note().file());
    }

    private void want(Task task) {
        next = Optional.of(task);
        start();
    }

    private void start() {
        if (job.state().isRunning() || next.isEmpty()) {
            return;
        }
        Task task = next.get();
        next = Optional.empty();
        current = Optional.of(task);
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        job.start(work(task, stop));
    }

    private JobWork<Double, Optional<SaveOutcome>> work(Task task, AtomicBoolean stop) {
        return context -> {
            if (task.snapshot().isEmpty()) {
                store.clear();
                return Optional.empty();
            }
            return Optional.of(store.write(task.snapshot().get(), files.cache(), new Transfer(context, stop::get)));
        };
    }

    private void onState(JobState<Double, Optional<SaveOutcome>> state) {
        switch (state) {
            case JobState.Idle<Double, Optional<SaveOutcome>> idle -> {}
            case JobState.Running<Double, Optional<SaveOutcome>> under -> {}
            case JobState.Done<Double, Optional<SaveOutcome>> done -> {
                onDone(done.result());
                start();
            }
            case JobState.Failed<Double, Optional<SaveOutcome>> failed -> {
                trouble.set(WindowText.text("files.autosave.broken"));
                start();
            }
            case JobState.Cancelled<Double, Optional<SaveOutcome>> gone -> {}
        }
    }

    private void onDone(Optional<SaveOutcome> outcome) {
        if (outcome.isPresent() && outcome.get() instanceof SaveOutcome.NotSaved not) {
            if (not.reason() != SaveOutcome.Reason.CANCELLED) {
                trouble.set(WindowText.text("files.autosave", store.place(), ProjectText.reason(not)));
            }
            return;
        }
        trouble.set("");
        kept = current.flatMap(Task::snapshot);
        List<Runnable> all = List.copyOf(afterwards);
        afterwards.clear();
        all.forEach(Runnable::run);
    }
}
