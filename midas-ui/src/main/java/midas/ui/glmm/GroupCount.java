package midas.ui.glmm;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.dataset.Column;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** Counts the groups of the column that was chosen last, in the background. */
final class GroupCount {

    private final JobRunner runner;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable Column counted;

    GroupCount(JobRunner runner) {
        this.runner = runner;
    }

    /** Returns the number of groups in words; empty until they are counted. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Counts the groups of a column, or forgets those counted before. */
    void of(@Nullable Column column) {
        counted = column;
        words.set("");
        if (column != null) {
            runner.inBackground(() -> {
                int count = column.unique();
                runner.onWindow(() -> {
                    // another column may have come in between
                    if (counted == column) {
                        words.set(Messages.counted("count.groups", count));
                    }
                });
            });
        }
    }
}
