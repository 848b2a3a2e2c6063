package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import midas.core.design.Design;
import org.jspecify.annotations.Nullable;

/**
 * The design matrix as the engine sees it: the intercept, where there is one, and the predictors that are kept, each shifted by its mean (only where an
 * intercept takes the shift up) and divided by a power of two near its root mean square, so that scaling is exact. The data are not copied: shift
 * and scale are applied as the columns are read. Coefficients of these standardized columns are called γ, those of the user's columns β.
 */
final class ModelMatrix {

    private final Design design;
    private final int[] kept;
    private final double[] shift;
    private final double[] scale;
    private final double[] noise;
    private final @Nullable TriangularFactor basis;

    private ModelMatrix(
            Design design,
            int[] kept,
            double[] shift,
            double[] scale,
            double[] noise,
            @Nullable TriangularFactor basis) {
        this.design = design;
        this.kept = kept;
        this.shift = shift;
        this.scale = scale;
        this.noise = noise;
        this.basis = basis;
    }

    /**
     * Returns the same columns in a basis of their own: γ then belongs to ZL⁻ᵀ for Z the standardized columns, which are orthonormal where LL' = Z'Z (or
     * Z'WZ). This is for columns that are nearly dependent, for which the likelihood as a function of the coefficients of Z is a ridge.
     *
     * @param factor L, at least p × p
     */
    ModelMatrix inBasisOf(TriangularFactor factor) {
        return new ModelMatrix(design, kept, shift, scale, noise, factor);
    }

    /** Returns the same columns, standardized the same way, of another design: γ means the same there. */
    ModelMatrix on(Design other) {
        return new ModelMatrix(other, kept, shift, scale, noise, basis);
    }

    /** Returns whether γ belongs to another basis than the standardized columns. */
    boolean hasBasis() {
        return basis != null;
    }

    /** Returns γ of given coefficients of the standardized columns. */
    double[] fromStandardized(double[] coefficients) {
        if (basis == null) {
            return coefficients.clone();
        }
        double[] gamma = new double[coefficients.length];
        for (int k = 0; k < gamma.length; k++) {
            for (int i = k; i < gamma.length; i++) {
                gamma[k] += basis.entry(i, k) * coefficients[i];
            }
        }
        return gamma;
    }

    /** Makes the matrix of all predictors that vary (or, without an intercept, are not all zero). */
    static ModelMatrix of(Design design) {
        return of(design, Standardization::of);
    }

    /** Makes the same matrix with shifts and scales of large data by a sample. */
    static ModelMatrix sampled(Design design) {
        return of(design, Standardization::sampled);
    }

    private static ModelMatrix of(Design design, BiFunction<double[], Boolean, Standardization> standardize) {
        int predictors = design.predictorNames().size();
        int[] kept = new int[predictors];
        double[] shift = new double[predictors];
        double[] scale = new double[predictors];
        double[] noise = new double[predictors];
        int count = 0;
        List<Standardization> all = IntStream.range(0, predictors)
                .parallel()
                .mapToObj(k -> standardize.apply(design.sortedPredictor(k), design.hasIntercept()))
                .toList();
        for (int k = 0; k < predictors; k++) {
            Standardization s = all.get(k);
            if (s.scale() > 0) {
                kept[count] = k;
                shift[count] = s.shift();
                scale[count] = s.scale();
                noise[count] = s.noise();
                count++;
            }
        }
        return new ModelMatrix(design, kept, shift, scale, noise, null).firstColumns(count);
    }

    private ModelMatrix firstColumns(int count) {
        int[] columns = new int[count];
        for (int k = 0; k < count; k++) {
            columns[k] = k;
        }
        return select(columns);
    }

    private ModelMatrix select(int[] columns) {
        int[] newKept = new int[columns.length];
        double[] newShift = new double[columns.length];
        double[] newScale = new double[columns.length];
        double[] newNoise = new double[columns.length];
        for (int k = 0; k < columns.length; k++) {
            newKept[k] = kept[columns[k]];
            newShift[k] = shift[columns[k]];
            newScale[k] = scale[columns[k]];
            newNoise[k] = noise[columns[k]];
        }
        return new ModelMatrix(design, newKept, newShift, newScale, newNoise, null);
    }

    /** Returns the matrix without the coefficients that are marked (never the intercept). */
    ModelMatrix without(boolean[] dropped) {
        int first = design.hasIntercept() ? 1 : 0;
        List<Integer> columns = new ArrayList<>();
        for (int k = 0; k < kept.length; k++) {
            if (!dropped[first + k]) {
                columns.add(k);
            }
        }
        return select(columns.stream().mapToInt(Integer::intValue).toArray());
    }

    Design design() {
        return design;
    }

    /** Returns p, the number of coefficients, the intercept included. */
    int coefficients() {
        return kept.length + firstPredictor();
    }

    /** Returns the index of the first predictor among the coefficients: 1 with an intercept, else 0. */
    int firstPredictor() {
        return design.hasIntercept() ? 1 : 0;
    }

    int predictors() {
        return kept.length;
    }

    double[] column(int predictor) {
        return design.sortedPredictor(kept[predictor]);
    }

    double shift(int predictor) {
        return shift[predictor];
    }

    double inverseScale(int predictor) {
        return 1 / scale[predictor];
    }

    /** Returns the rounding noise of the data themselves in the standardized columns: at least one unit in the last place. */
    double noise() {
        double largest = 0x1p-53;
        for (double value : noise) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** Returns the names of the coefficients that are kept. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (design.hasIntercept()) {
            names.add(Design.INTERCEPT);
        }
        for (int k : kept) {
            names.add(design.predictorNames().get(k));
        }
        return names;
    }

    /** Returns the names of the predictors that are not kept, in the caller's order. */
    List<String> droppedNames() {
        List<String> names = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < design.predictorNames().size(); k++) {
            if (next < kept.length && kept[next] == k) {
                next++;
            } else {
                names.add(design.predictorNames().get(k));
            }
        }
        return names;
    }

    /**
     * Sets η = Zγ of the rows from (inclusive) to to (exclusive).
     *
     * @param eta filled from index 0, at least to − from long
     */
    void linearPredictor(double[] gamma, double[] eta, int from, int to) {
        if (basis != null) {
            // Column by column in the basis, in which no coefficient is large: in the standardized columns terms would
            // cancel, and the
            // rounding of η would jump from one γ to the next
            double[][] tile = tile(from, to);
            Arrays.fill(eta, 0, to - from, 0);
            for (int k = 0; k < tile.length; k++) {
                for (int i = 0; i < to - from; i++) {
                    eta[i] += gamma[k] * tile[k][i];
                }
            }
            return;
        }
        Arrays.fill(eta, 0, to - from, design.hasIntercept() ? gamma[0] : 0);
        int first = firstPredictor();
        int k = 0;
        for (; k + 3 < kept.length; k += 4) {
            addFour(k, gamma, eta, from, to);
        }
        for (; k < kept.length; k++) {
            double[] x = column(k);
            double slope = gamma[first + k] / scale[k];
            double mean = shift[k];
            for (int i = from; i < to; i++) {
                eta[i - from] += slope * (x[i] - mean);
            }
        }
    }

    /** Adds the terms of four neighbouring predictors, so that η is read and written once for them. */
    private void addFour(int k, double[] gamma, double[] eta, int from, int to) {
        int at = firstPredictor() + k;
        double[] x0 = column(k);
        double[] x1 = column(k + 1);
        double[] x2 = column(k + 2);
        double[] x3 = column(k + 3);
        double s0 = gamma[at] / scale[k];
        double s1 = gamma[at + 1] / scale[k + 1];
        double s2 = gamma[at + 2] / scale[k + 2];
        double s3 = gamma[at + 3] / scale[k + 3];
        double m0 = shift[k];
        double m1 = shift[k + 1];
        double m2 = shift[k + 2];
        double m3 = shift[k + 3];
        for (int i = from; i < to; i++) {
            eta[i - from] =
                    eta[i - from] + s0 * (x0[i] - m0) + s1 * (x1[i] - m1) + s2 * (x2[i] - m2) + s3 * (x3[i] - m3);
        }
    }

    /**
     * Adds Z'g over the rows from (inclusive) to to (exclusive) to {@code sums}.
     *
     * @param g read from index 0, at least to − from long
     */
    void addTransposeTimes(double[] g, double[] sums, int from, int to) {
        if (basis != null) {
            double[][] tile = tile(from, to);
            for (int k = 0; k < tile.length; k++) {
                for (int i = 0; i < to - from; i++) {
                    sums[k] += g[i] * tile[k][i];
                }
            }
            return;
        }
        int first = firstPredictor();
        if (first == 1) {
            sums[0] += Lanes.CHOSEN.sum(g, 0, 0, to - from);
        }
        for (int k = 0; k < kept.length; k++) {
            sums[first + k] += Lanes.CHOSEN.weightedSum(g, 0, column(k), shift[k], from, to) / scale[k];
        }
    }

    /**
     * Fills columns of a tile with the standardized rows from (inclusive) to to (exclusive).
     *
     * @param tile one array per coefficient, each at least to − from long
     */
    void fill(double[][] tile, int from, int to) {
        fill(tile, from, to, shift);
    }

    /**
     * Fills columns of a tile with rows that are scaled as usual but centred otherwise.
     *
     * @param centre what to subtract from each predictor, in its own units
     */
    void fill(double[][] tile, int from, int to, double[] centre) {
        int first = firstPredictor();
        if (first == 1) {
            Arrays.fill(tile[0], 0, to - from, 1);
        }
        for (int k = 0; k < kept.length; k++) {
            double[] x = column(k);
            double mean = centre[k];
            double inverse = 1 / scale[k];
            double[] z = tile[first + k];
            for (int i = from; i < to; i++) {
                z[i - from] = (x[i] - mean) * inverse;
            }
        }
        if (basis != null) {
            // columns of ZL⁻ᵀ: each row is solved for, all rows at once
            for (int k = 0; k < coefficients(); k++) {
                for (int m = 0; m < k; m++) {
                    double factor = basis.entry(k, m);
                    for (int i = 0; i < to - from; i++) {
                        tile[k][i] -= factor * tile[m][i];
                    }
                }
                double inverse = 1 / basis.diagonal(k);
                for (int i = 0; i < to - from; i++) {
                    tile[k][i] *= inverse;
                }
            }
        }
    }

    private double[][] tile(int from, int to) {
        double[][] tile = new double[coefficients()][to - from];
        fill(tile, from, to);
        return tile;
    }

    /** Returns the usual centres of the predictors. */
    double[] centres() {
        return shift.clone();
    }

    /** Returns the way from γ to the user's coefficients. */
    UserCoefficients toUser() {
        return new UserCoefficients(firstPredictor(), shift, scale, basis);
    }

    /** Returns Σ log scale over the predictors: half the log-determinant that standardizing took out of X'X. */
    double logScale() {
        double sum = 0;
        for (double s : scale) {
            sum += Math.log(s);
        }
        return sum;
    }
}
