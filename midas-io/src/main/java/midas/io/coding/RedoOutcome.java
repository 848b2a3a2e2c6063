package midas.io.coding;

import java.util.List;
import midas.io.dataset.Dataset;

/** What came of doing an operation again. */
public sealed interface RedoOutcome {

    /**
     * It was done.
     *
     * @param dataset what it made of the parent as it is now, under the identity and the name of the dataset made before
     */
    record Redone(Dataset dataset) implements RedoOutcome {}

    /**
     * It is not possible any more.
     *
     * @param problems why, at least one
     */
    record Refused(List<RedoProblem> problems) implements RedoOutcome {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
