package midas.ui.glmm;

import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;

/**
 * A model to be fitted.
 *
 * @param dataset the data
 * @param spec the model
 */
public record GlmmRequest(Dataset dataset, ModelSpec spec) {

    /** Returns whether another request asks for the same: the same model of the same data, whatever the scales of columns. */
    public boolean asksTheSameAs(GlmmRequest other) {
        return dataset.id().equals(other.dataset.id()) && spec.equals(other.spec);
    }
}
