package midas.ui.glmm;

import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;
import midas.io.project.FormFit;
import midas.io.project.ModelBasis;

/**
 * A model to be fitted.
 *
 * @param dataset the data
 * @param spec the model
 */
public record GlmmRequest(Dataset dataset, ModelSpec spec) {

    /** Returns whether a fit answers this: it is the same model of the same values, whatever other columns hold and whatever the scales of columns. */
    public boolean isAnsweredBy(FormFit fit) {
        return asksForTheModelOf(fit)
                && ModelBasis.of(spec, dataset).equals(fit.seen().basis());
    }

    /** Returns whether this asks for the model of a fit and its dataset, whatever has become of the values. */
    public boolean asksForTheModelOf(FormFit fit) {
        return dataset.id().equals(fit.source().id()) && spec.equals(fit.spec());
    }
}
