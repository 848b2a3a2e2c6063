package midas.ui.glmm;

import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;
import midas.io.project.ModelBasis;

/**
 * A model to be fitted.
 *
 * @param dataset the data
 * @param spec the model
 */
public record GlmmRequest(Dataset dataset, ModelSpec spec) {

    /** Returns whether results answer this: they are of the same model of the same values, whatever other columns hold and whatever the scales of columns. */
    boolean isAnsweredBy(AskedModel shown) {
        return asksForTheModelOf(shown) && ModelBasis.of(spec, dataset).equals(shown.basis());
    }

    /** Returns whether this asks for the model of results and its dataset, whatever has become of the values. */
    boolean asksForTheModelOf(AskedModel shown) {
        return dataset.id().equals(shown.dataset()) && spec.equals(shown.spec());
    }
}
