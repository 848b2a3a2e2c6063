package midas.ui.text;

import java.util.List;
import java.util.function.IntUnaryOperator;
import midas.io.frame.Exclusions;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;

/**
 * What a failed fit was about, in the user's terms.
 *
 * @param response name of the response
 * @param fixed names of the fixed effects
 * @param group name of the grouping variable
 * @param dataRows rows of the dataset, before any was excluded
 * @param exclusions rows left out
 * @param sourceRow from an observation (0-based, as the design counts) to its row of the data (1-based, the header not
 *     counted)
 */
public record FailureContext(
        String response,
        List<String> fixed,
        String group,
        int dataRows,
        Exclusions exclusions,
        IntUnaryOperator sourceRow) {

    /** Copies the names. */
    public FailureContext {
        fixed = List.copyOf(fixed);
    }

    /** Returns the context of a fit to a model frame. */
    public static FailureContext of(ModelFrame frame) {
        ModelSpec spec = frame.spec();
        return new FailureContext(
                spec.response(), spec.fixed(), spec.group(), frame.sourceRows(), frame.exclusions(), frame::sourceRow);
    }
}
