package midas.core.engine;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sufficient statistics of a linear mixed model with one random intercept: within-group cross-products W of Z = [X, y] and, for every distinct group
 * size m, B_m = m Σ z̄_j z̄_j' over the groups of that size. Kept as cross-products or, where those are not accurate enough, as triangular factors too.
 */
abstract sealed class Moments implements MomentSink {

    /** Groups of one size whose means are taken up together. */
    private static final int BATCH = 16;

    private static final int SMALL = 64;

    final int columns;
    private final TreeMap<Integer, Between> bySize = new TreeMap<>();
    /** What is in {@link #bySize} for small groups, found without a search. */
    private final @Nullable Between[] small = new Between[SMALL];

    private final double[][] scratch;

    Moments(int columns) {
        this.columns = columns;
        scratch = new double[columns][columns];
    }

    /** The groups of one size m: B_m as the lower triangle row by row, and groups whose means still wait to be taken up. */
    private static final class Between {
        private final double[] products;
        private final double[][] waiting;
        private int filled;
        private int groups;
        private @Nullable TallQr qr;

        Between(int columns) {
            products = new double[columns * (columns + 1) / 2];
            waiting = new double[columns][BATCH];
        }

        /**
         * Takes up the means that wait.
         *
         * @param sums zeros, as which they are left
         */
        private void takeUp(double[][] sums) {
            if (filled == 0) {
                return;
            }
            Lanes.CHOSEN.addCrossProducts(waiting, filled, sums);
            int i = 0;
            for (int a = 0; a < waiting.length; a++) {
                for (int b = 0; b <= a; b++) {
                    products[i++] += sums[a][b];
                    sums[a][b] = 0;
                }
            }
            filled = 0;
        }
    }

    /** Returns A(λ) = W + Σ_m B_m/(1 + mλ) as its triangular factor (numerics eq. 1), or null where it is not positive definite. */
    abstract @Nullable TriangularFactor factor(double lambda);

    /** Adds the statistics of other groups. */
    void add(Moments other) {
        other.bySize.forEach((size, between) -> {
            between.takeUp(scratch);
            Between mine = bySize.get(size);
            if (mine == null) {
                bySize.put(size, between);
                return;
            }
            mine.groups += between.groups;
            for (int i = 0; i < mine.products.length; i++) {
                mine.products[i] += between.products[i];
            }
        });
    }

    /** Returns L⁻¹ (Σ_m weight(m)·B_m) L⁻ᵀ for a factor L of A(λ), symmetric. */
    abstract double[][] whitened(TriangularFactor factor, IntToDoubleFunction weight);

    @Override
    public void between(double[][] means, int from, int to, int[] start) {
        Between between = null;
        int last = 0;
        for (int j = from; j < to; j++) {
            int size = start[j + 1] - start[j];
            if (between == null || size != last) {
                between = ofSize(size);
                last = size;
            }
            double root = Math.sqrt(size);
            for (int k = 0; k < columns; k++) {
                between.waiting[k][between.filled] = root * means[k][j];
            }
            between.groups++;
            between.filled++;
            if (between.filled == BATCH) {
                between.takeUp(scratch);
            }
        }
    }

    private Between ofSize(int size) {
        Between known = size < SMALL ? small[size] : null;
        if (known != null) {
            return known;
        }
        Between between = bySize.computeIfAbsent(size, m -> new Between(columns));
        if (size < SMALL) {
            small[size] = between;
        }
        return between;
    }

    /** Adds Σ_m weight(m)·B_m to the lower triangle of {@code sum}. */
    void addBetween(double[][] sum, IntToDoubleFunction weight) {
        double[] flat = new double[columns * (columns + 1) / 2];
        bySize.forEach((size, between) -> {
            between.takeUp(scratch);
            double w = weight.applyAsDouble(size);
            double[] products = between.products;
            for (int i = 0; i < flat.length; i++) {
                flat[i] += w * products[i];
            }
        });
        int i = 0;
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b <= a; b++) {
                sum[a][b] += flat[i++];
            }
        }
    }

    /** Returns Σ_j f(n_j) over all groups. */
    double sumOverGroups(IntToDoubleFunction f) {
        double sum = 0;
        for (var entry : bySize.entrySet()) {
            sum += entry.getValue().groups * f.applyAsDouble(entry.getKey());
        }
        return sum;
    }

    /** Cross-products: fast, with half the digits lost on nearly collinear columns. */
    static final class CrossProducts extends Moments {

        private final int first;
        private final CrossProduct within;

        /**
         * Starts with no groups.
         *
         * @param first 1 where the first column is that of the intercept, which does not vary within groups, else 0
         */
        CrossProducts(int columns, int first) {
            super(columns);
            this.first = first;
            within = new CrossProduct(columns - first);
        }

        @Override
        public void within(double[][] tile, int rows) {
            within.add(first == 0 ? tile : Arrays.copyOfRange(tile, first, tile.length), rows);
        }

        /** Adds the cross-products of other groups. */
        void add(CrossProducts other) {
            super.add(other);
            within.add(other.within);
        }

        /** Returns A(λ), lower triangle. */
        double[][] at(double lambda) {
            double[][] a = new double[columns][columns];
            for (int k = first; k < columns; k++) {
                System.arraycopy(within.lower()[k - first], 0, a[k], first, k - first + 1);
            }
            addBetween(a, m -> 1 / (1 + m * lambda));
            return a;
        }

        @Override
        @Nullable
        TriangularFactor factor(double lambda) {
            return TriangularFactor.cholesky(at(lambda));
        }

        @Override
        double[][] whitened(TriangularFactor factor, IntToDoubleFunction weight) {
            double[][] sum = new double[columns][columns];
            addBetween(sum, weight);
            for (int a = 0; a < columns; a++) {
                for (int b = 0; b < a; b++) {
                    sum[b][a] = sum[a][b];
                }
            }
            // rows become those of (L⁻¹M)' = ML⁻ᵀ, then columns are done
            for (double[] row : sum) {
                factor.solve(row);
            }
            double[][] turned = new double[columns][columns];
            for (int a = 0; a < columns; a++) {
                for (int b = 0; b < columns; b++) {
                    turned[a][b] = sum[b][a];
                }
                factor.solve(turned[a]);
            }
            return turned;
        }
    }

    /** Triangular factors by orthogonal transformations: slower, all digits kept. */
    static final class Orthogonal extends Moments {

        private final TallQr within;

        Orthogonal(int columns) {
            super(columns);
            within = new TallQr(columns);
        }

        @Override
        public void within(double[][] tile, int rows) {
            within.add(tile, rows);
        }

        @Override
        public void between(double[][] means, int from, int to, int[] start) {
            super.between(means, from, to, start);
            for (int j = from; j < to; j++) {
                int size = start[j + 1] - start[j];
                Between between = java.util.Objects.requireNonNull(super.bySize.get(size));
                TallQr qr = between.qr;
                if (qr == null) {
                    qr = new TallQr(columns);
                    between.qr = qr;
                }
                double root = Math.sqrt(size);
                double[][] row = new double[columns][1];
                for (int k = 0; k < columns; k++) {
                    row[k][0] = root * means[k][j];
                }
                qr.add(row, 1);
            }
        }

        @Override
        TriangularFactor factor(double lambda) {
            TallQr stacked = new TallQr(columns);
            stacked.addUpper(within.upper(), 1);
            super.bySize.forEach((size, between) -> {
                TallQr qr = java.util.Objects.requireNonNull(between.qr);
                stacked.addUpper(qr.upper(), 1 / Math.sqrt(1 + size * lambda));
            });
            return stacked.factor();
        }

        @Override
        double[][] whitened(TriangularFactor factor, IntToDoubleFunction weight) {
            double[][] sum = new double[columns][columns];
            super.bySize.forEach((size, between) -> {
                double[][] upper = java.util.Objects.requireNonNull(between.qr).upper();
                double w = weight.applyAsDouble(size);
                for (double[] row : upper) {
                    double[] v = row.clone();
                    factor.solve(v);
                    for (int a = 0; a < columns; a++) {
                        for (int b = 0; b < columns; b++) {
                            sum[a][b] += w * v[a] * v[b];
                        }
                    }
                }
            });
            return sum;
        }
    }
}
