package midas.ui.glmm;

import java.util.List;
import midas.core.family.Family;
import midas.core.family.Link;

/** What the program can do itself about a doubtful or failed fit: one change of the form, and another run, or another form. */
public sealed interface Remedy {

    /**
     * Run again with more iterations.
     *
     * @param iterations the new limit
     */
    record MoreIterations(int iterations) implements Remedy {}

    /**
     * Run again with a wider tolerance.
     *
     * @param tolerance the new tolerance as text
     */
    record WiderTolerance(String tolerance) implements Remedy {}

    /**
     * Run again with another link.
     *
     * @param link the link
     */
    record OtherLink(Link link) implements Remedy {}

    /** Open the same model without the group, to be run as a generalized linear model. */
    record WithoutGroup() implements Remedy {}

    /**
     * Run again without some of the fixed effects.
     *
     * @param names their columns, at least one
     */
    record WithoutPredictors(List<String> names) implements Remedy {
        /** Copies the names. */
        public WithoutPredictors {
            names = List.copyOf(names);
        }
    }

    /**
     * Run again with another family and its default link.
     *
     * @param family the family
     */
    record OtherFamily(Family family) implements Remedy {}
}
