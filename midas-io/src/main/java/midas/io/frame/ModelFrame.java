package midas.io.frame;

import midas.core.design.Design;
import midas.io.dataset.Dataset;
import midas.io.dataset.DatasetRef;

/** The complete rows of a dataset for one model (listwise deletion), and where each of them stood. Immutable. */
public final class ModelFrame {

    private final ModelSpec spec;
    private final DatasetRef source;
    private final int sourceRows;
    private final Design design;
    private final Exclusions exclusions;
    private final int[] keptRows;

    ModelFrame(ModelSpec spec, Dataset dataset, Design design, Exclusions exclusions, int[] keptRows) {
        this.spec = spec;
        this.source = dataset.ref();
        this.sourceRows = dataset.rows();
        this.design = design;
        this.exclusions = exclusions;
        this.keptRows = keptRows;
    }

    /**
     * Reads a model's columns. Group labels are the cells' exact texts, in the order of their first appearance among
     * the rows that are kept.
     *
     * @param dataset the data
     * @param spec the model
     * @param reading what columns must be
     */
    public static FrameOutcome of(Dataset dataset, ModelSpec spec, ColumnReading reading) {
        return new Framing(dataset, spec, reading).frame();
    }

    /** Returns the model. */
    public ModelSpec spec() {
        return spec;
    }

    /** Returns the dataset it was made from. */
    public DatasetRef source() {
        return source;
    }

    /** Returns the number of rows of that dataset. */
    public int sourceRows() {
        return sourceRows;
    }

    /** Returns response, predictors and groups of the rows that were kept. */
    public Design design() {
        return design;
    }

    /** Returns what was left out, and why. */
    public Exclusions exclusions() {
        return exclusions;
    }

    /**
     * Returns the data row of the dataset, from 1 (a header does not count), on which an observation stands.
     *
     * @param observation 0 ≤ observation &lt; design().observations()
     */
    public int sourceRow(int observation) {
        return keptRows[observation] + 1;
    }
}
