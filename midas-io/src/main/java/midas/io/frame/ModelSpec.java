package midas.io.frame;

import java.util.List;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;

/**
 * A model in terms of column names.
 *
 * @param response name of the response's column
 * @param fixed names of the fixed effects' columns, in order; may be empty
 * @param group name of the grouping column; empty for a model without random intercepts
 * @param responseModel family and link
 * @param intercept whether there is an intercept
 * @param options how to fit
 */
public record ModelSpec(
        String response,
        List<String> fixed,
        String group,
        ResponseModel responseModel,
        boolean intercept,
        FitOptions options) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is a group, and the family has no random intercepts
     */
    public ModelSpec {
        fixed = List.copyOf(fixed);
        if (!group.isEmpty() && !responseModel.family().isMixed()) {
            throw new IllegalArgumentException(responseModel.family() + " has no random intercepts");
        }
    }

    /** Returns a model without random intercepts. */
    public static ModelSpec ungrouped(
            String response, List<String> fixed, ResponseModel responseModel, boolean intercept, FitOptions options) {
        return new ModelSpec(response, fixed, "", responseModel, intercept, options);
    }

    /** Returns whether there are random intercepts, one per group. */
    public boolean hasGroup() {
        return !group.isEmpty();
    }
}
