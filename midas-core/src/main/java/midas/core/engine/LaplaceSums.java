package midas.core.engine;

import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/**
 * What a chunk of groups adds to the Laplace likelihood and its gradient (numerics eqs. 5–9), block by block. The modes of a block's groups are sought by
 * Newton's method side by side, so that each sweep is one over many rows, however small the groups are; groups that have arrived drop out.
 */
final class LaplaceSums {

    /** Sweeps over a block, after which the groups that are left are taken one by one, with every safeguard. */
    private static final int MOST_SWEEPS = 8;

    private final Design design;
    private final ModelMatrix matrix;
    private final ResponseKernel kernel;
    private final FitMonitor monitor;
    private final double[] warm;
    private final double[] found;

    private final double[] eta;
    private final double[] rowScore;
    private final RowTerms terms;
    private final GroupModes single;
    private final double[] groupEta;
    private final double[] compactEta;
    private final double[] compactResponse;
    private final int[] active;
    private final int[] offset;
    private final int[] left;

    private double variance;
    private double scale;
    private int begin;
    private Part part = new Part(0);

    /** Sums over the groups of one chunk. */
    static final class Part {
        /** Σ ∂ℓ/∂γ and ∂ℓ/∂log σ_u. */
        final double[] gradient;
        /** Σ −b²/(2v) − ½ log D. */
        double value;
        /** Σh at the modes. */
        double h;
        /** Σ ½(v/D)(H + Tb/D). */
        double logPhiCurvatureScore;
        /** A group without a mode inside the domain, or −1. */
        int failedGroup = -1;

        Part(int size) {
            gradient = new double[size];
        }
    }

    /**
     * Makes the arrays of one thread.
     *
     * @param rows rows of the largest block
     * @param groups groups of the block that has most
     * @param warm where modes are sought from, one per group
     * @param found where modes are left, one per group
     */
    LaplaceSums(
            ModelMatrix matrix,
            ResponseKernel kernel,
            FitMonitor monitor,
            int rows,
            int groups,
            double[] warm,
            double[] found) {
        this.design = matrix.design();
        this.matrix = matrix;
        this.kernel = kernel;
        this.monitor = monitor;
        this.warm = warm;
        this.found = found;
        eta = new double[rows];
        rowScore = new double[rows];
        terms = new RowTerms(kernel, rows);
        single = new GroupModes(kernel, rows);
        groupEta = new double[rows];
        compactEta = new double[rows];
        compactResponse = new double[rows];
        active = new int[groups];
        offset = new int[groups];
        left = new int[groups];
    }

    /** Returns the sums over some blocks at θ = (γ, …) with the given σ_u² and φ. */
    Part over(Blocks blocks, double[] theta, double groupVariance, double dispersion) {
        part = new Part(matrix.coefficients() + 1);
        // what an evaluation that ended outside the domain has left behind
        terms.takeH();
        variance = groupVariance;
        scale = 1 / dispersion;
        int[] start = design.groupStarts();
        for (int block = 0; block < blocks.count(); block++) {
            FitCancelledException.check(monitor);
            int first = blocks.firstGroup(block);
            int end = blocks.firstGroup(block + 1);
            begin = start[first];
            matrix.linearPredictor(theta, eta, begin, start[end]);
            int rest = kernel.isLogConcave() ? together(first, end) : all(first, end);
            for (int i = 0; i < rest; i++) {
                if (!alone(left[i], dispersion)) {
                    part.failedGroup = left[i];
                    return part;
                }
            }
            matrix.addTransposeTimes(rowScore, part.gradient, begin, start[end]);
        }
        part.h += terms.takeH();
        return part;
    }

    private int all(int first, int end) {
        for (int j = first; j < end; j++) {
            left[j - first] = j;
        }
        return end - first;
    }

    /** Seeks the modes of a block's groups, and returns how many are left to be sought one by one. */
    private int together(int first, int end) {
        int[] start = design.groupStarts();
        double penalty = 1 / variance;
        double[] response = design.sortedResponse();
        int from = begin;
        double[] blockEta = eta;
        int count = 0;
        int rows = start[end] - begin;
        for (int j = first; j < end; j++) {
            active[count] = j;
            offset[count++] = start[j] - begin;
            found[j] = warm[j];
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int i = 0; i < count; i++) {
                double b = found[active[i]];
                int stop = offset[i] + design.groupSize(active[i]);
                for (int k = offset[i]; k < stop; k++) {
                    terms.eta[k] = blockEta[k] + b;
                }
            }
            if (!kernel.rows(response, from, terms.eta, rows, terms)) {
                break;
            }
            int going = 0;
            for (int i = 0; i < count; i++) {
                int j = active[i];
                int size = design.groupSize(j);
                terms.sumDerivatives(offset[i], offset[i] + size);
                double gradient = terms.scoreSum * scale - found[j] * penalty;
                double observed = terms.curvatureSum * scale + penalty;
                double move = gradient / observed;
                if (gradient * gradient < GroupModes.CLOSE * observed) {
                    arrive(j, offset[i], move, gradient);
                    continue;
                }
                found[j] += GroupModes.halley(move, terms.slopeSum * scale / observed);
                active[going] = j;
                offset[going++] = offset[i];
            }
            if (going == 0) {
                return 0;
            }
            if (going < count) {
                count = going;
                rows = compact(count);
                blockEta = compactEta;
                response = compactResponse;
                from = 0;
            }
        }
        System.arraycopy(active, 0, left, 0, count);
        return count;
    }

    /** Brings the rows of the first {@code count} active groups together, and returns how many they are. */
    private int compact(int count) {
        int[] start = design.groupStarts();
        int rows = 0;
        for (int i = 0; i < count; i++) {
            int j = active[i];
            int size = design.groupSize(j);
            System.arraycopy(eta, start[j] - begin, compactEta, rows, size);
            System.arraycopy(design.sortedResponse(), start[j], compactResponse, rows, size);
            offset[i] = rows;
            rows += size;
        }
        return rows;
    }

    /** Moves a group by its last small step, and carries every quantity along to first order, which saves a sweep. */
    private void arrive(int j, int at, double move, double gradient) {
        double b = found[j] + move;
        double penaltyChange = 0.5 / variance * (b * b - found[j] * found[j]);
        found[j] = b;
        terms.addH(at, at + design.groupSize(j));
        part.h -= (0.5 * gradient * move + penaltyChange) / scale;
        add(j, terms, at, move, terms.curvatureSum + terms.slopeSum * move, terms.slopeSum);
    }

    private boolean alone(int j, double dispersion) {
        int[] start = design.groupStarts();
        int from = start[j];
        int to = start[j + 1];
        System.arraycopy(eta, from - begin, groupEta, 0, to - from);
        // Where the mode may not be unique it is sought from the same place every time, so that ℓ is a function of θ
        // alone
        double first = kernel.isLogConcave() ? warm[j] : 0;
        if (!single.find(design.sortedResponse(), groupEta, from, to, variance, dispersion, first)
                || !(1 + variance * single.curvatureSum * scale > 0)) {
            return false;
        }
        found[j] = single.mode;
        part.h += single.h;
        add(j, single.terms, 0, 0, single.curvatureSum, single.slopeSum);
        return true;
    }

    /**
     * Adds a group at its mode.
     *
     * @param at where the group's rows begin in {@code rows}
     * @param move distance from where {@code rows} belong to, to the mode
     * @param curvatureSum H at the mode, not scaled by φ
     * @param slopeSum T at the mode, not scaled by φ
     */
    private void add(int j, RowTerms rows, int at, double move, double curvatureSum, double slopeSum) {
        double b = found[j];
        double curvature = curvatureSum * scale;
        double slope = slopeSum * scale;
        double determinant = 1 + variance * curvature;
        // (6)
        part.value -= 0.5 * b * b / variance + 0.5 * Math.log1p(variance * curvature);
        // (7)
        double shrink = variance / determinant;
        double half = 0.5 * shrink;
        double lever = shrink * slope;
        int size = design.groupSize(j);
        int target = design.groupStarts()[j] - begin;
        for (int k = 0; k < size; k++) {
            double w = rows.curvature[at + k];
            double c = rows.slope[at + k];
            rowScore[target + k] = scale * ((rows.score[at + k] - w * move) - half * (c - lever * (w + c * move)));
        }
        // (8), (9)
        double pull = slope * b / (determinant * determinant);
        part.gradient[matrix.coefficients()] += b * b / variance - shrink * curvature - variance * pull;
        part.logPhiCurvatureScore += half * curvature + half * slope * b / determinant;
    }
}
