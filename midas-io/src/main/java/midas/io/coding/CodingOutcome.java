package midas.io.coding;

import java.util.List;
import midas.io.dataset.Dataset;

/** What dummy coding came to. */
public sealed interface CodingOutcome {

    /**
     * A derived dataset.
     *
     * @param dataset all columns of the parent in order, the coded ones replaced by (or followed by) their dummies
     */
    record Coded(Dataset dataset) implements CodingOutcome {}

    /**
     * Nothing was made.
     *
     * @param problems one for each column that cannot be coded, at least one
     */
    record Refused(List<CodingProblem> problems) implements CodingOutcome {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
