package midas.core.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops by vector instructions. Without fused multiplication and addition, whose bits a scalar twin could not give on every processor. */
final class VectorLanes extends Lanes {

    private static final VectorSpecies<Double> FOUR = DoubleVector.SPECIES_256;

    /** Returns whether the processor has instructions for four numbers: without them each step would be a call. */
    static boolean isFast() {
        return DoubleVector.SPECIES_PREFERRED.length() >= WIDTH;
    }

    private static DoubleVector load(double[] x, int i) {
        return DoubleVector.fromArray(FOUR, x, i);
    }

    private static double total(DoubleVector sums) {
        return (sums.lane(0) + sums.lane(1)) + (sums.lane(2) + sums.lane(3));
    }

    @Override
    void addCrossProducts(double[][] tile, int rows, double[][] sums) {
        int last = tile.length - 1;
        for (int a = 0; a <= last; a += 2) {
            int next = Math.min(a + 1, last);
            for (int b = 0; b < a; b += 2) {
                addFour(tile[a], tile[next], tile[b], tile[b + 1], rows, sums[a], sums[next], b, next > a);
            }
            addDiagonal(tile[a], tile[next], rows, sums[a], sums[next], a, next > a);
        }
    }

    /** Adds the products of two columns with two others: four products share their loads. */
    private static void addFour(
            double[] a0,
            double[] a1,
            double[] b0,
            double[] b1,
            int rows,
            double[] sums0,
            double[] sums1,
            int at,
            boolean second) {
        DoubleVector s00 = DoubleVector.zero(FOUR);
        DoubleVector s01 = s00;
        DoubleVector s10 = s00;
        DoubleVector s11 = s00;
        int bound = FOUR.loopBound(rows);
        for (int i = 0; i < bound; i += WIDTH) {
            DoubleVector x0 = load(b0, i);
            DoubleVector x1 = load(b1, i);
            DoubleVector y0 = load(a0, i);
            DoubleVector y1 = load(a1, i);
            s00 = s00.add(y0.mul(x0));
            s01 = s01.add(y0.mul(x1));
            s10 = s10.add(y1.mul(x0));
            s11 = s11.add(y1.mul(x1));
        }
        double t00 = total(s00);
        double t01 = total(s01);
        double t10 = total(s10);
        double t11 = total(s11);
        for (int i = bound; i < rows; i++) {
            t00 += a0[i] * b0[i];
            t01 += a0[i] * b1[i];
            t10 += a1[i] * b0[i];
            t11 += a1[i] * b1[i];
        }
        sums0[at] += t00;
        sums0[at + 1] += t01;
        if (second) {
            sums1[at] += t10;
            sums1[at + 1] += t11;
        }
    }

    private static void addDiagonal(
            double[] a0, double[] a1, int rows, double[] sums0, double[] sums1, int at, boolean second) {
        DoubleVector s00 = DoubleVector.zero(FOUR);
        DoubleVector s10 = s00;
        DoubleVector s11 = s00;
        int bound = FOUR.loopBound(rows);
        for (int i = 0; i < bound; i += WIDTH) {
            DoubleVector y0 = load(a0, i);
            DoubleVector y1 = load(a1, i);
            s00 = s00.add(y0.mul(y0));
            s10 = s10.add(y1.mul(y0));
            s11 = s11.add(y1.mul(y1));
        }
        double t00 = total(s00);
        double t10 = total(s10);
        double t11 = total(s11);
        for (int i = bound; i < rows; i++) {
            t00 += a0[i] * a0[i];
            t10 += a1[i] * a0[i];
            t11 += a1[i] * a1[i];
        }
        sums0[at] += t00;
        if (second) {
            sums1[at] += t10;
            sums1[at + 1] += t11;
        }
    }

    @Override
    double sum(double[] x, double shift, int from, int to) {
        DoubleVector sums = DoubleVector.zero(FOUR);
        int i = from;
        for (; i <= to - WIDTH; i += WIDTH) {
            sums = sums.add(load(x, i).sub(shift));
        }
        double sum = total(sums);
        for (; i < to; i++) {
            sum += x[i] - shift;
        }
        return sum;
    }

    @Override
    double weightedSum(double[] g, int at, double[] x, double shift, int from, int to) {
        DoubleVector sums = DoubleVector.zero(FOUR);
        int i = from;
        for (; i <= to - WIDTH; i += WIDTH) {
            sums = sums.add(load(g, at + i - from).mul(load(x, i).sub(shift)));
        }
        double sum = total(sums);
        for (; i < to; i++) {
            sum += g[at + i - from] * (x[i] - shift);
        }
        return sum;
    }

    /** Returns the exponentials of numbers of which none is beyond reach. */
    private static DoubleVector exp(DoubleVector x) {
        DoubleVector shifted = x.mul(LOG2_E).add(ROUNDER);
        DoubleVector k = shifted.sub(ROUNDER);
        DoubleVector r = x.sub(k.mul(LOG_2_HIGH)).sub(k.mul(LOG_2_LOW));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector a = r.mul(C3).add(C2).add(r2.mul(r.mul(C5).add(C4)));
        DoubleVector b = r.mul(C7).add(C6).add(r2.mul(r.mul(C9).add(C8)));
        DoubleVector c = r.mul(C11).add(C10).add(r2.mul(r.mul(C13).add(C12)));
        DoubleVector tail = a.add(r4.mul(b.add(r4.mul(c))));
        DoubleVector value = r.add(r2.mul(tail)).add(1);
        return value.reinterpretAsLongs()
                .add(shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52))
                .reinterpretAsDoubles();
    }

    private static boolean isWithinReach(DoubleVector x) {
        return x.abs().compare(VectorOperators.LE, REACH).allTrue();
    }

    @Override
    void exp(double[] x, int count) {
        int bound = FOUR.loopBound(count);
        for (int k = 0; k < bound; k += WIDTH) {
            DoubleVector value = load(x, k);
            if (isWithinReach(value)) {
                exp(value).intoArray(x, k);
            } else {
                for (int m = k; m < k + WIDTH; m++) {
                    x[m] = exp(x[m]);
                }
            }
        }
        for (int k = bound; k < count; k++) {
            x[k] = exp(x[k]);
        }
    }

    @Override
    void logit(double[] y, int from, double[] eta, int count, RowTerms terms) {
        int bound = FOUR.loopBound(count);
        for (int k = 0; k < bound; k += WIDTH) {
            DoubleVector value = load(eta, k);
            if (!isWithinReach(value)) {
                for (int m = k; m < k + WIDTH; m++) {
                    logit(y[from + m], eta[m], m, terms);
                }
                continue;
            }
            DoubleVector response = load(y, from + k);
            DoubleVector e = exp(value.abs().neg());
            DoubleVector factor = e.add(1);
            DoubleVector inverse = DoubleVector.broadcast(FOUR, 1).div(factor);
            DoubleVector small = e.mul(inverse);
            VectorMask<Double> upper = value.compare(VectorOperators.GE, 0);
            DoubleVector mu = small.blend(inverse, upper);
            DoubleVector complement = inverse.blend(small, upper);
            DoubleVector w = mu.mul(complement);
            factor.intoArray(terms.factor, k);
            value.max(0).sub(response.mul(value)).intoArray(terms.h, k);
            mu.neg().blend(complement, response.compare(VectorOperators.NE, 0)).intoArray(terms.score, k);
            w.intoArray(terms.curvature, k);
            w.mul(complement.sub(mu)).intoArray(terms.slope, k);
        }
        for (int k = bound; k < count; k++) {
            logit(y[from + k], eta[k], k, terms);
        }
    }

    @Override
    void poissonLog(double[] y, int from, double[] eta, int count, RowTerms terms) {
        int bound = FOUR.loopBound(count);
        for (int k = 0; k < bound; k += WIDTH) {
            DoubleVector value = load(eta, k);
            if (!isWithinReach(value)) {
                for (int m = k; m < k + WIDTH; m++) {
                    poissonLog(y[from + m], eta[m], m, terms);
                }
                continue;
            }
            DoubleVector response = load(y, from + k);
            DoubleVector mu = exp(value);
            mu.sub(response.mul(value)).intoArray(terms.h, k);
            response.sub(mu).intoArray(terms.score, k);
            mu.intoArray(terms.curvature, k);
            mu.intoArray(terms.slope, k);
        }
        for (int k = bound; k < count; k++) {
            poissonLog(y[from + k], eta[k], k, terms);
        }
    }
}
