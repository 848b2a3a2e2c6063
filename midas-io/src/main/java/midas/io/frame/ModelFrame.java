package midas.io.frame;

import midas.core.design.Design;
import midas.io.dataset.Dataset;
import midas.io.dataset.DatasetRef;

/** The complete rows of a dataset for one model (listwise deletion), and where each of them stood. */
public final class ModelFrame {

    ModelFrame() {}

    /**
     * Reads a model's columns. Group labels are the cells' exact texts, in the order of their first appearance among the rows that are kept.
     *
     * @param dataset the data
     * @param spec the model
     * @param reading what columns must be
     */
    public static FrameOutcome of(Dataset dataset, ModelSpec spec, ColumnReading reading) {
        throw new UnsupportedOperationException();
    }

    /** Returns the model. */
    public ModelSpec spec() {
        throw new UnsupportedOperationException();
    }

    /** Returns the dataset it was made from. */
    public DatasetRef source() {
        throw new UnsupportedOperationException();
    }

    /** Returns the number of rows of that dataset. */
    public int sourceRows() {
        throw new UnsupportedOperationException();
    }

    /** Returns response, predictors and groups of the rows that were kept. */
    public Design design() {
        throw new UnsupportedOperationException();
    }

    /** Returns what was left out, and why. */
    public Exclusions exclusions() {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the data row of the dataset, from 1 (a header does not count), on which an observation stands.
     *
     * @param observation 0 ≤ observation &lt; design().observations()
     */
    public int sourceRow(int observation) {
        throw new UnsupportedOperationException();
    }
}
