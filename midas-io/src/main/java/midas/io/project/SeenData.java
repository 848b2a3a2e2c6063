package midas.io.project;

import java.util.Optional;
import midas.io.coding.Basis;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;
import org.jspecify.annotations.Nullable;

/** The data that a fit saw. Safe for threads. */
public final class SeenData {

    private final ModelSpec spec;
    private final Optional<Dataset> dataset;
    private final Basis basis;
    private volatile @Nullable String fingerprint;

    private SeenData(ModelSpec spec, Optional<Dataset> dataset, Basis basis, @Nullable String fingerprint) {
        this.spec = spec;
        this.dataset = dataset;
        this.basis = basis;
        this.fingerprint = fingerprint;
    }

    /**
     * Takes note of data that are here.
     *
     * @param spec the model
     * @param dataset has all of its columns
     */
    public static SeenData of(ModelSpec spec, Dataset dataset) {
        return new SeenData(spec, Optional.of(dataset), ModelBasis.of(spec, dataset), null);
    }

    /**
     * Takes note of data that were saved with a project.
     *
     * @param spec the model
     * @param fingerprint stands for the data
     * @param basis the columns, as far as they are here
     * @param dataset the dataset, where its columns are those
     */
    static SeenData restored(ModelSpec spec, String fingerprint, Basis basis, Optional<Dataset> dataset) {
        return new SeenData(spec, dataset, basis, fingerprint);
    }

    /** Returns the columns: another dataset would give another result as soon as its own are others. */
    public Basis basis() {
        return basis;
    }

    /** Returns a dataset with these columns as they were seen; empty where they were others than those of the project that was opened. */
    public Optional<Dataset> dataset() {
        return dataset;
    }

    /** Returns what stands for the data by {@link DataFingerprint}; the first time that takes as long as reading them all. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = dataset.flatMap(data -> DataFingerprint.of(data, spec)).orElseThrow();
            fingerprint = known;
        }
        return known;
    }
}
