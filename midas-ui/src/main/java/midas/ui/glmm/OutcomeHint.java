package midas.ui.glmm;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import midas.io.dataset.Column;
import midas.ui.task.JobRunner;
import org.jspecify.annotations.Nullable;

/** Finds out, in the background, whether the response that was chosen last has two outcomes, 0 and 1, and nothing else. */
final class OutcomeHint {

    private final JobRunner runner;
    private final ReadOnlyBooleanWrapper binary = new ReadOnlyBooleanWrapper();
    private @Nullable Column asked;

    OutcomeHint(JobRunner runner) {
        this.runner = runner;
    }

    /** Returns whether there are zeros and ones only, and some of each; false until it is known. */
    ReadOnlyBooleanProperty binaryProperty() {
        return binary.getReadOnlyProperty();
    }

    /** Looks at a column, or forgets the one before. */
    void of(@Nullable Column column) {
        if (column == asked) {
            return;
        }
        asked = column;
        binary.set(false);
        if (column != null) {
            runner.inBackground(() -> {
                boolean found = isBinary(column);
                runner.onWindow(() -> {
                    // another column may have come in between
                    if (asked == column) {
                        binary.set(found);
                    }
                });
            });
        }
    }

    private static boolean isBinary(Column column) {
        boolean zero = false;
        boolean one = false;
        for (int row = 0; row < column.rows(); row++) {
            double value = column.number(row);
            zero |= value == 0;
            one |= value == 1;
            if (!Double.isNaN(value) && value != 0 && value != 1) {
                return false;
            }
        }
        return zero && one;
    }
}
