package midas.io.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.dataset.ColumnData;
import midas.io.dataset.Dataset;
import midas.io.dataset.Operation;
import midas.io.frame.ModelSpec;

/** What of a dataset a model sees. */
public final class ModelBasis {

    private ModelBasis() {}

    /** Returns what a model would see of a dataset as it is: a saved model is stale where its {@link SavedModel#basis} is another one. */
    public static Basis of(ModelSpec spec, Dataset dataset) {
        return Derivations.basis(new Operation.ModelDiagnostics(spec.response(), spec.fixed(), spec.group()), dataset);
    }

    /** Returns what a model of a file saw: the dataset's columns where these are what it saw, else columns that are not there any more. */
    static Basis restored(ModelSpec spec, String fingerprint, Optional<Dataset> dataset) {
        Optional<String> now = dataset.flatMap(data -> DataFingerprint.of(data, spec));
        if (now.equals(Optional.of(fingerprint))) {
            return of(spec, dataset.orElseThrow());
        }
        List<String> names = new ArrayList<>(List.of(spec.response()));
        names.addAll(spec.fixed());
        if (spec.hasGroup()) {
            names.add(spec.group());
        }
        return new Basis(names.stream()
                .map(name -> new Basis.Part(name, Optional.of(ColumnData.gone())))
                .toList());
    }
}
