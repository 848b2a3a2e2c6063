package midas.ui.text;

import java.util.List;
import java.util.regex.Pattern;
import midas.core.result.FittedModel;
import midas.core.result.GeneralizedLinearModel;

/** The model in one line, as R writes it: {@code Reaction ~ 1 + Days + (1 | Subject)}. */
public final class ModelFormula {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}.][\\p{L}\\p{N}\\p{M}._]*");

    private ModelFormula() {}

    /** Returns the formula of a fitted model, as it was asked for: dropped columns included. */
    public static String of(FittedModel model) {
        return of(model.responseName(), model.predictorNames(), model.intercept(), model.groupName());
    }

    /** Returns the formula of a model without random intercepts, as it was asked for. */
    public static String of(GeneralizedLinearModel model) {
        return of(model.responseName(), model.predictorNames(), model.intercept(), "");
    }

    /**
     * Returns the formula.
     *
     * @param response name of the response
     * @param predictors names of the fixed effects, without the intercept
     * @param intercept whether there is an intercept
     * @param group name of the grouping variable; empty where there are no random intercepts
     */
    public static String of(String response, List<String> predictors, boolean intercept, String group) {
        StringBuilder formula =
                new StringBuilder(quoted(response)).append(" ~ ").append(intercept ? "1" : "0");
        for (String predictor : predictors) {
            formula.append(" + ").append(quoted(predictor));
        }
        if (!group.isEmpty()) {
            formula.append(" + (1 | ").append(quoted(group)).append(')');
        }
        return formula.toString();
    }

    private static String quoted(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        return '`' + name.replace("\\", "\\\\").replace("`", "\\`") + '`';
    }
}
