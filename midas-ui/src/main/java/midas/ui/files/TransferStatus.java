package midas.ui.files;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.project.OpenOutcome;
import midas.io.project.SaveOutcome;
import midas.ui.task.Job;
import midas.ui.task.JobState;

/** How far saving or opening is, which are never under way at once but for a moment. */
public final class TransferStatus {

    private final Job<Double, SaveOutcome> saving;
    private final Job<Double, OpenOutcome> opening;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

    private boolean arriving;

    TransferStatus(Job<Double, SaveOutcome> saving, Job<Double, OpenOutcome> opening) {
        this.saving = saving;
        this.opening = opening;
        saving.stateProperty().subscribe(this::follow);
        opening.stateProperty().subscribe(this::follow);
    }

    void begin(String what) {
        words.set(what);
    }

    /** Takes note that a project was read whose first tab is still to come, in an event of its own. */
    void arrive(String what) {
        words.set(what);
        arriving = true;
        reading.set(true);
    }

    /** Takes note that its first tab is there. */
    void arrived() {
        arriving = false;
        reading.set(opening.state().isRunning());
        if (!running.get()) {
            words.set("");
        }
    }

    private void follow(JobState<Double, ?> state) {
        reading.set(arriving || opening.state().isRunning());
        running.set(saving.state().isRunning() || opening.state().isRunning());
        progress.set(
                state instanceof JobState.Running<Double, ?> under
                        ? under.progress().orElse(-1.0)
                        : -1);
        if (!running.get() && !arriving) {
            words.set("");
        }
    }

    /** Returns whether something is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns whether a file is being opened, or was read and nothing of it is seen yet. */
    public ReadOnlyBooleanProperty openingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Returns what is under way, in words; empty where nothing is. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Returns the part done, in [0, 1], or −1 where it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
