package midas.ui.dummy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.coding.Coding;
import midas.io.coding.DummyCoder;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;

/** Looks in the background what a coding would make. One look at a time: what changes meanwhile is looked at afterwards, once. */
final class CodingLook {

    /**
     * What is looked at.
     *
     * @param parent the dataset
     * @param codings what is coded, and how
     * @param leftOut names of the columns that are left out
     * @param coded the columns that are coded
     */
    record Wanted(Dataset parent, List<Coding> codings, Set<String> leftOut, List<Column> coded) {}

    private record Seen(CodingPreview preview, Map<Column, List<String>> categories) {}

    private final DummyCoder coder;
    private final Supplier<Optional<Wanted>> wanted;
    private final Consumer<Map<Column, List<String>>> onCategories;
    private final Job<Object, Seen> job;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CodingPreview> preview = new ReadOnlyObjectWrapper<>(CodingPreview.NONE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private boolean again;

    /**
     * Makes a look at nothing yet.
     *
     * @param coder what is known of columns
     * @param runner where it is looked
     * @param wanted what is to be looked at, if anything is
     * @param onCategories hears of the categories of the coded columns
     */
    CodingLook(
            DummyCoder coder,
            JobRunner runner,
            Supplier<Optional<Wanted>> wanted,
            Consumer<Map<Column, List<String>>> onCategories) {
        this.coder = coder;
        this.wanted = wanted;
        this.onCategories = onCategories;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns what would be made. */
    ReadOnlyObjectProperty<CodingPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Returns whether the preview is not up to date yet. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Returns why there is no preview, in words; empty where there is one. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Shows nothing until the next look is there. */
    void forget() {
        failure.set("");
        preview.set(CodingPreview.NONE);
    }

    /** Looks what would be made now. */
    void look() {
        if (looking.get()) {
            again = true;
            return;
        }
        again = false;
        Optional<Wanted> asked = wanted.get();
        if (asked.isEmpty()) {
            forget();
            return;
        }
        looking.set(true);
        job.start(context -> see(asked.get()));
    }

    /** In the background. */
    private Seen see(Wanted asked) {
        CodingPreview seen = CodingPreview.of(coder, asked.parent(), asked.codings(), asked.leftOut());
        Map<Column, List<String>> categories = new HashMap<>();
        asked.coded().forEach(column -> categories.put(column, CodingPreview.categories(coder, column)));
        return new Seen(seen, categories);
    }

    private void onState(JobState<Object, Seen> state) {
        switch (state) {
            case JobState.Idle<Object, Seen> idle -> {}
            case JobState.Running<Object, Seen> under -> {}
            case JobState.Done<Object, Seen> done -> {
                looking.set(false);
                onCategories.accept(done.result().categories());
                if (again) {
                    look();
                } else {
                    failure.set("");
                    preview.set(done.result().preview());
                }
            }
            case JobState.Failed<Object, Seen> failed -> {
                looking.set(false);
                if (again) {
                    look();
                } else {
                    preview.set(CodingPreview.NONE);
                    failure.set(WindowText.text(
                            failed.cause() instanceof OutOfMemoryError
                                    ? "dummy.preview.memory"
                                    : "dummy.preview.broken"));
                }
            }
            case JobState.Cancelled<Object, Seen> cancelled -> looking.set(false);
        }
    }
}
