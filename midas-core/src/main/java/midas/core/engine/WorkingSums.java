package midas.core.engine;

import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/** Passes over the data for a model without random intercepts: Σh, its gradient and the expected information at given coefficients. */
final class WorkingSums {

    private static final int TILE = 1024;

    private final Design design;
    private final ResponseKernel kernel;
    private final Chunks chunks;
    private final FitMonitor monitor;

    WorkingSums(Design design, ResponseKernel kernel, Chunks chunks, FitMonitor monitor) {
        this.design = design;
        this.kernel = kernel;
        this.chunks = chunks;
        this.monitor = monitor;
    }

    /** Multiplies rows by the roots of their weights. */
    static void weight(double[][] tile, double[] expected, int count) {
        for (int k = 0; k < count; k++) {
            expected[k] = Math.sqrt(expected[k]);
        }
        for (double[] column : tile) {
            for (int k = 0; k < count; k++) {
                column[k] *= expected[k];
            }
        }
    }

    /** Returns γ after a step of a length along a direction. */
    static double[] moved(double[] gamma, double[] step, double length) {
        double[] next = gamma.clone();
        for (int k = 0; k < next.length; k++) {
            next[k] += length * step[k];
        }
        return next;
    }

    /** Returns Σh, +∞ outside the domain. */
    double h(ModelMatrix matrix, double[] gamma) {
        double h = 0;
        for (double part : chunks.map(k -> h(matrix, gamma, chunks.firstGroup(k), chunks.firstGroup(k + 1)))) {
            h += part;
        }
        return Double.isNaN(h) ? Double.POSITIVE_INFINITY : h;
    }

    private double h(ModelMatrix matrix, double[] gamma, int fromGroup, int toGroup) {
        int[] start = design.groupStarts();
        double[] eta = new double[TILE];
        RowTerms terms = new RowTerms(kernel, TILE);
        double h = 0;
        for (int from = start[fromGroup]; from < start[toGroup]; from += TILE) {
            FitCancelledException.check(monitor);
            int to = Math.min(from + TILE, start[toGroup]);
            matrix.linearPredictor(gamma, eta, from, to);
            if (!kernel.sweep(design.sortedResponse(), eta, from, to, 0, terms)) {
                return Double.POSITIVE_INFINITY;
            }
            h += terms.hSum;
        }
        return h;
    }

    /** Σh, +∞ outside the domain, its gradient with the sign turned, and the expected information, of one point. */
    static final class Normal {
        private final double[] gradient;
        private final CrossProduct information;
        private double h;

        private Normal(int size) {
            gradient = new double[size];
            information = new CrossProduct(size);
        }

        double[] gradient() {
            return gradient;
        }

        CrossProduct information() {
            return information;
        }

        double h() {
            return h;
        }
    }

    /**
     * Returns the sums at γ.
     *
     * @param information whether the information is wanted, which takes longest
     */
    Normal normalEquations(ModelMatrix matrix, double[] gamma, boolean information) {
        Normal all = new Normal(gamma.length);
        Workspaces<Tile> tiles = new Workspaces<>(() -> new Tile(gamma.length));
        for (Normal part : chunks.map(k -> tiles.with(tile ->
                normalEquations(matrix, gamma, chunks.firstGroup(k), chunks.firstGroup(k + 1), tile, information)))) {
            for (int k = 0; k < gamma.length; k++) {
                all.gradient[k] += part.gradient[k];
            }
            all.information.add(part.information);
            all.h += part.h;
        }
        return all;
    }

    /** Arrays of one thread. */
    private final class Tile {
        private final double[][] columns;
        private final double[] eta = new double[TILE];
        private final RowTerms terms = new RowTerms(kernel, TILE);

        private Tile(int size) {
            columns = new double[size][TILE];
        }
    }

    private Normal normalEquations(
            ModelMatrix matrix, double[] gamma, int fromGroup, int toGroup, Tile tile, boolean information) {
        int[] start = design.groupStarts();
        Normal part = new Normal(gamma.length);
        RowTerms terms = tile.terms;
        for (int from = start[fromGroup]; from < start[toGroup]; from += TILE) {
            FitCancelledException.check(monitor);
            int to = Math.min(from + TILE, start[toGroup]);
            matrix.linearPredictor(gamma, tile.eta, from, to);
            if (!kernel.sweep(design.sortedResponse(), tile.eta, from, to, 0, terms)) {
                part.h = Double.POSITIVE_INFINITY;
                return part;
            }
            part.h += terms.hSum;
            matrix.addTransposeTimes(terms.score, part.gradient, from, to);
            if (information) {
                matrix.fill(tile.columns, from, to);
                weight(tile.columns, terms.expected, to - from);
                part.information.add(tile.columns, to - from);
            }
        }
        return part;
    }
}
