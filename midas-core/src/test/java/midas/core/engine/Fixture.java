package midas.core.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.ResponseModel;

/**
 * Data drawn from a model by an algorithm of its own, the same bits on every machine and for every version of Java: its random numbers are SplitMix64 (Steele,
 * Lea and Flood 2014), its functions those of {@link StrictMath}. Means stay well inside the domain of the link.
 *
 * @param pair family and link
 * @param y response, length n
 * @param x predictors, each of length n, multiples of 0.001 in [−1, 1]
 * @param group group of each observation, in no order
 * @param groups number of groups, each with an observation at least
 */
public record Fixture(ResponseModel pair, double[] y, double[][] x, int[] group, int groups) {

    /** Its random numbers. */
    private static final class Bits {
        private long state;

        Bits(long seed) {
            state = seed * 0x9E3779B97F4A7C15L;
        }

        long next() {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }

        /** Returns a whole number in 0..bound − 1. */
        int below(int bound) {
            return (int) ((next() >>> 32) * bound >>> 32);
        }

        /** Returns a number in (0, 1). */
        double uniform() {
            return ((next() >>> 11) + 0.5) * 0x1p-53;
        }

        double exponential() {
            return -StrictMath.log(uniform());
        }

        /** Box and Muller 1958, the cosine alone. */
        double gaussian() {
            return StrictMath.sqrt(2 * exponential()) * StrictMath.cos(2 * StrictMath.PI * uniform());
        }
    }

    /**
     * Draws data.
     *
     * @param n observations, at least q
     * @param p predictors, without the intercept
     * @param q groups, at least 1
     */
    public static Fixture of(ResponseModel pair, int n, int p, int q) {
        int[] group = new int[n];
        Bits groupBits = new Bits(1);
        for (int i = 0; i < n; i++) {
            group[i] = i < q ? i : groupBits.below(q);
        }
        double[] effect = new double[q];
        Bits effectBits = new Bits(2);
        for (int j = 0; j < q; j++) {
            effect[j] = spread(pair) * effectBits.gaussian();
        }
        double[][] x = new double[p][n];
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = base(pair) + effect[group[i]];
        }
        for (int k = 0; k < p; k++) {
            Bits bits = new Bits(1000 + k);
            double slope = (k % 2 == 0 ? 1 : -1) * slope(pair) / (k + 1);
            for (int i = 0; i < n; i++) {
                x[k][i] = (bits.below(2001) - 1000) / 1000.0;
                eta[i] += slope * x[k][i];
            }
        }
        Bits bits = new Bits(3);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = response(pair, eta[i], bits);
        }
        return new Fixture(pair, y, x, group, q);
    }

    private static double base(ResponseModel pair) {
        return switch (pair.link()) {
            case IDENTITY -> 10;
            case LOG -> 1;
            case INVERSE -> 2;
            case LOGIT, PROBIT -> 0.3;
        };
    }

    private static double spread(ResponseModel pair) {
        return switch (pair.link()) {
            case IDENTITY -> 1;
            case INVERSE -> 0.2;
            case LOG, LOGIT, PROBIT -> 0.5;
        };
    }

    /** Returns the first slope; the k-th is a k-th of it. */
    private static double slope(ResponseModel pair) {
        return switch (pair.link()) {
            case IDENTITY -> 1;
            case INVERSE -> 0.15;
            case LOG, LOGIT, PROBIT -> 0.4;
        };
    }

    private static double response(ResponseModel pair, double eta, Bits bits) {
        double mu = switch (pair.link()) {
            case IDENTITY -> eta;
            case LOG -> StrictMath.exp(eta);
            case INVERSE -> 1 / eta;
            case LOGIT -> 1 / (1 + StrictMath.exp(-eta));
            // a latent normal variable decides
            case PROBIT -> eta + bits.gaussian() > 0 ? 1 : 0;
        };
        return switch (pair.family()) {
            case GAUSSIAN -> mu + 0.8 * bits.gaussian();
            case BINOMIAL -> bits.uniform() < mu ? 1 : 0;
            case POISSON -> poisson(positive(mu), bits);
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(pair.toString());
            case GAMMA -> positive(mu) * gammaOfShapeFour(bits) / 4;
        };
    }

    private static double positive(double mu) {
        if (!(mu > 0)) {
            throw new IllegalStateException("mean " + mu);
        }
        return mu;
    }

    private static double gammaOfShapeFour(Bits bits) {
        return -StrictMath.log(bits.uniform() * bits.uniform() * bits.uniform() * bits.uniform());
    }

    /** By inversion of the distribution function. */
    private static double poisson(double mu, Bits bits) {
        double rest = bits.uniform();
        double probability = StrictMath.exp(-mu);
        int count = 0;
        while (rest > probability && probability > 0) {
            rest -= probability;
            count++;
            probability *= mu / count;
        }
        return count;
    }

    /** Returns n. */
    public int observations() {
        return y.length;
    }

    /** Returns p, without the intercept. */
    public int predictors() {
        return x.length;
    }

    /** Returns the names of the predictors: x1, x2, … */
    public List<String> names() {
        return IntStream.rangeClosed(1, x.length).mapToObj(k -> "x" + k).toList();
    }

    /** Returns the CRC-32 of all numbers: response, predictors, groups. */
    public long checksum() {
        CRC32 crc = new CRC32();
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(1 << 16);
        update(crc, buffer, y);
        for (double[] column : x) {
            update(crc, buffer, column);
        }
        for (int j : group) {
            if (buffer.remaining() < Integer.BYTES) {
                crc.update(buffer.flip());
                buffer.clear();
            }
            buffer.putInt(j);
        }
        crc.update(buffer.flip());
        return crc.getValue();
    }

    private static void update(CRC32 crc, java.nio.ByteBuffer buffer, double[] values) {
        for (double value : values) {
            if (buffer.remaining() < Double.BYTES) {
                crc.update(buffer.flip());
                buffer.clear();
            }
            buffer.putDouble(value);
        }
    }

    /**
     * Returns these data where they are what they were.
     *
     * @param expected CRC-32
     * @throws IllegalStateException if a number has changed
     */
    public Fixture checked(long expected) {
        long found = checksum();
        if (found != expected) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s %s, %d rows, %d predictors, %d groups: CRC-32 is %08x, not %08x",
                    pair.family(),
                    pair.link(),
                    observations(),
                    predictors(),
                    groups,
                    found,
                    expected));
        }
        return this;
    }

    /** Returns the design, with an intercept. */
    public Design design() {
        List<String> labels =
                IntStream.rangeClosed(1, groups).mapToObj(j -> "g" + j).toList();
        return Design.of("y", y, names(), x, true, "g", group, labels);
    }

    /** Returns whether the response is one the family can have. */
    boolean isAdmissible() {
        Family family = pair.family();
        for (double value : y) {
            if (!family.admits(value)) {
                return false;
            }
        }
        return true;
    }
}
