package midas.ui.glmm;

import java.util.Optional;
import java.util.UUID;
import midas.io.coding.Basis;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;
import midas.io.project.ShownFit;
import midas.ui.text.ModelCode;

/**
 * What results shown are the answer to.
 *
 * @param dataset identity of the dataset
 * @param name its name
 * @param data the dataset as it was seen, where its values are at hand
 * @param spec the model
 * @param basis stands for the columns that it saw
 */
record AskedModel(UUID dataset, String name, Optional<Dataset> data, ModelSpec spec, Basis basis) {

    static AskedModel of(ShownFit fit) {
        return new AskedModel(
                fit.source().id(),
                fit.source().name(),
                fit.seen().dataset(),
                fit.spec(),
                fit.seen().basis());
    }

    /** Returns the model as code for other programs. */
    ModelCode code() {
        return data.map(seen -> ModelCode.of(spec, seen)).orElseGet(() -> ModelCode.of(spec, name));
    }
}
