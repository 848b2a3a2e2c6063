package midas.io.frame;

import java.util.List;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;

/** Why columns do not make a model: data only. */
public sealed interface FrameProblem {

    /** Part of a column in a model. */
    enum Role {
        /** The response. */
        RESPONSE,
        /** A fixed effect. */
        FIXED_EFFECT,
        /** The grouping variable. */
        GROUP
    }

    /**
     * There is no such column.
     *
     * @param role its part in the model
     * @param name the name that was asked for
     * @param closest names that look like it, the likeliest first; may be empty
     */
    record UnknownColumn(Role role, String name, List<String> closest) implements FrameProblem {
        /** Copies the list. */
        public UnknownColumn {
            closest = List.copyOf(closest);
        }
    }

    /**
     * A response or fixed effect that is not a numeric column of scale interval or ratio.
     *
     * @param role its part in the model
     * @param column name of the column
     * @param type its type
     * @param scale its scale
     */
    record NotNumeric(Role role, String column, ColumnType type, Scale scale) implements FrameProblem {}

    /**
     * A group that is a quantity: neither string nor boolean, and of scale interval or ratio.
     *
     * @param column name of the column
     * @param type its type
     * @param scale its scale
     */
    record NotCategorical(String column, ColumnType type, Scale scale) implements FrameProblem {}

    /**
     * The response is among the fixed effects.
     *
     * @param column name of the column
     */
    record ResponseIsFixedEffect(String column) implements FrameProblem {}

    /**
     * The group is the response.
     *
     * @param column name of the column
     */
    record GroupIsResponse(String column) implements FrameProblem {}

    /**
     * The group is among the fixed effects.
     *
     * @param column name of the column
     */
    record GroupIsFixedEffect(String column) implements FrameProblem {}

    /**
     * A fixed effect is named twice.
     *
     * @param column name of the column
     */
    record DuplicateFixedEffect(String column) implements FrameProblem {}
}
