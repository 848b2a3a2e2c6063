package midas.core.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Response, predictors and groups of one model: complete, finite, and immutable. Inside, rows are sorted by group (stable), so that a group is one
 * contiguous run; every row index in the public interface that is called an <em>observation</em> is the caller's own order.
 */
public final class Design {

    /** Name of the intercept's coefficient. */
    public static final String INTERCEPT = "(Intercept)";

    private final String responseName;
    private final List<String> predictorNames;
    private final boolean intercept;
    private final String groupName;
    private final List<String> groupLabels;
    private final double[] y;
    private final double[][] columns;
    private final int[] groupStart;
    private final int[] observationOfRow;

    private Design(
            String responseName,
            List<String> predictorNames,
            boolean intercept,
            String groupName,
            List<String> groupLabels,
            double[] y,
            double[][] columns,
            int[] groupStart,
            int[] observationOfRow) {
        this.responseName = responseName;
        this.predictorNames = predictorNames;
        this.intercept = intercept;
        this.groupName = groupName;
        this.groupLabels = groupLabels;
        this.y = y;
        this.columns = columns;
        this.groupStart = groupStart;
        this.observationOfRow = observationOfRow;
    }

    /**
     * Makes a design. Arrays are copied.
     *
     * @param responseName name of the response
     * @param y response, length n ≥ 0, finite
     * @param predictorNames names of the predictors in order, without the intercept
     * @param predictors one column per name, each of length n, finite
     * @param intercept whether an intercept stands before the predictors
     * @param groupName name of the grouping variable
     * @param groupCodes group of each observation, 0 ≤ code &lt; groupLabels.size(), length n
     * @param groupLabels distinct labels; each group has at least one observation
     * @throws IllegalArgumentException on lengths that differ, a value that is not finite, a code out of range or a group without observations
     */
    public static Design of(
            String responseName,
            double[] y,
            List<String> predictorNames,
            double[][] predictors,
            boolean intercept,
            String groupName,
            int[] groupCodes,
            List<String> groupLabels) {
        int n = y.length;
        if (predictors.length != predictorNames.size()) {
            throw new IllegalArgumentException(predictors.length + " columns for " + predictorNames.size() + " names");
        }
        if (groupCodes.length != n) {
            throw new IllegalArgumentException(groupCodes.length + " group codes for " + n + " observations");
        }
        int q = groupLabels.size();
        int[] start = new int[q + 1];
        for (int code : groupCodes) {
            if (code < 0 || code >= q) {
                throw new IllegalArgumentException("group code " + code + " outside 0.." + (q - 1));
            }
            start[code + 1]++;
        }
        for (int j = 0; j < q; j++) {
            if (start[j + 1] == 0) {
                throw new IllegalArgumentException("group " + j + " has no observations");
            }
            start[j + 1] += start[j];
        }
        int[] next = Arrays.copyOf(start, q);
        int[] observationOfRow = new int[n];
        for (int i = 0; i < n; i++) {
            observationOfRow[next[groupCodes[i]]++] = i;
        }
        // column by column, in the pool of the calling thread, else in the common one
        double[][] columns = IntStream.range(0, predictors.length)
                .parallel()
                .mapToObj(k -> sorted(predictors[k], observationOfRow, predictorNames.get(k)))
                .toArray(double[][]::new);
        return new Design(
                responseName,
                List.copyOf(predictorNames),
                intercept,
                groupName,
                List.copyOf(groupLabels),
                sorted(y, observationOfRow, responseName),
                columns,
                start,
                observationOfRow);
    }

    /**
     * Makes a design without groups. Arrays are copied.
     *
     * @param responseName name of the response
     * @param y response, length n ≥ 0, finite
     * @param predictorNames names of the predictors in order, without the intercept
     * @param predictors one column per name, each of length n, finite
     * @param intercept whether an intercept stands before the predictors
     * @throws IllegalArgumentException on lengths that differ or a value that is not finite
     */
    public static Design ungrouped(
            String responseName, double[] y, List<String> predictorNames, double[][] predictors, boolean intercept) {
        return of(
                responseName,
                y,
                predictorNames,
                predictors,
                intercept,
                "",
                new int[y.length],
                y.length == 0 ? List.of() : List.of(""));
    }

    /**
     * Returns the same rows in the same order, cut into blocks that stand in the place of groups: for models without any, whose sums are then made side by
     * side. The arrays are shared.
     *
     * @param rows rows of a block, ≥ 1
     * @throws IllegalArgumentException if rows &lt; 1
     */
    public Design inBlocks(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows: " + rows);
        }
        int n = observations();
        int count = (n + rows - 1) / rows;
        int[] start = new int[count + 1];
        Arrays.setAll(start, k -> (int) Math.min((long) k * rows, n));
        return new Design(
                responseName,
                predictorNames,
                intercept,
                "",
                Collections.nCopies(count, ""),
                y,
                columns,
                start,
                observationOfRow);
    }

    private static double[] sorted(double[] values, int[] observationOfRow, String name) {
        int n = observationOfRow.length;
        if (values.length != n) {
            throw new IllegalArgumentException(name + " has " + values.length + " values for " + n + " observations");
        }
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            double value = values[observationOfRow[i]];
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " is not finite at observation " + observationOfRow[i]);
            }
            sorted[i] = value;
        }
        return sorted;
    }

    /**
     * Returns the design of every {@code stride}-th group, its rows in sorted order.
     *
     * @param stride ≥ 1
     * @throws IllegalArgumentException if stride &lt; 1
     */
    public Design everyGroup(int stride) {
        if (stride < 1) {
            throw new IllegalArgumentException("stride: " + stride);
        }
        List<String> labels = new ArrayList<>();
        int rows = 0;
        for (int j = 0; j < groups(); j += stride) {
            labels.add(groupLabels.get(j));
            rows += groupSize(j);
        }
        int[] codes = new int[rows];
        double[] response = new double[rows];
        double[][] predictors = new double[columns.length][rows];
        int row = 0;
        for (int j = 0; j < groups(); j += stride) {
            int size = groupSize(j);
            Arrays.fill(codes, row, row + size, j / stride);
            System.arraycopy(y, groupStart[j], response, row, size);
            for (int k = 0; k < columns.length; k++) {
                System.arraycopy(columns[k], groupStart[j], predictors[k], row, size);
            }
            row += size;
        }
        return of(responseName, response, predictorNames, predictors, intercept, groupName, codes, labels);
    }

    /** Returns n, the number of observations. */
    public int observations() {
        return y.length;
    }

    /** Returns q, the number of groups. */
    public int groups() {
        return groupLabels.size();
    }

    /** Returns whether the model has an intercept. */
    public boolean hasIntercept() {
        return intercept;
    }

    /** Returns the name of the response. */
    public String responseName() {
        return responseName;
    }

    /** Returns the names of the predictors in the caller's order, without the intercept. */
    public List<String> predictorNames() {
        return predictorNames;
    }

    /** Returns the names of the coefficients: the intercept first, where there is one, then the predictors. */
    public List<String> coefficientNames() {
        List<String> names = new ArrayList<>(predictorNames.size() + 1);
        if (intercept) {
            names.add(INTERCEPT);
        }
        names.addAll(predictorNames);
        return List.copyOf(names);
    }

    /** Returns the name of the grouping variable. */
    public String groupName() {
        return groupName;
    }

    /** Returns the labels of the groups, in the caller's order. */
    public List<String> groupLabels() {
        return groupLabels;
    }

    /** Returns the number of observations of group {@code j}. */
    public int groupSize(int j) {
        return groupStart[j + 1] - groupStart[j];
    }

    /** Returns the observation (index in the caller's order) that stands at sorted row {@code row}. */
    public int observationAt(int row) {
        return observationOfRow[row];
    }

    /**
     * Returns the response in sorted order. For the engine and for residuals: shared, not to be written to.
     */
    public double[] sortedResponse() {
        return y;
    }

    /**
     * Returns predictor {@code k} (without the intercept) in sorted order. For the engine and for residuals: shared, not to be written to.
     */
    public double[] sortedPredictor(int k) {
        return columns[k];
    }

    /**
     * Returns the first sorted row of each group, with n at the end: length q + 1. For the engine and for residuals: shared, not to be written to.
     */
    public int[] groupStarts() {
        return groupStart;
    }
}
