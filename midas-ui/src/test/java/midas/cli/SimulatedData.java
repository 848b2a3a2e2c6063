package midas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Simulated data with groups, the same to the bit on every machine: uniform numbers of the Mersenne Twister MT19937
 * (Matsumoto and Nishimura 1998), sums of twelve of them for the normal distribution, every predictor rounded to three
 * decimals.
 */
final class SimulatedData {

    private SimulatedData() {}

    /**
     * Writes the data with the columns y_gauss, y_bin, y_pois, x1 …, g.
     *
     * @return SHA-256 of the file
     */
    static String write(Path file, int rows, int predictors, int groups, int seed) {
        try (DigestOutputStream out =
                new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"))) {
            write(out, rows, predictors, groups, new MersenneTwister(seed));
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(OutputStream out, int rows, int predictors, int groups, MersenneTwister random)
            throws IOException {
        double[] intercepts = new double[groups];
        for (int j = 0; j < groups; j++) {
            intercepts[j] = random.nextNormal();
        }
        StringBuilder text = new StringBuilder("y_gauss,y_bin,y_pois,");
        for (int k = 1; k <= predictors; k++) {
            text.append('x').append(k).append(',');
        }
        text.append("g\n");
        double[] x = new double[predictors];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < predictors; k++) {
                double sum = random.next() + random.next() + random.next();
                double value = (sum - 1.5) * 2.0;
                x[k] = Math.copySign(rounded(value, 3).doubleValue(), value);
            }
            int group = (int) (random.next() * groups);
            row(text, x, group, intercepts[group], random);
            if (text.length() > 1 << 16) {
                out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void row(StringBuilder text, double[] x, int group, double u, MersenneTwister random) {
        double linear = 0;
        for (int k = 0; k < x.length; k++) {
            linear += (k % 2 == 0 ? 0.1 : -0.1) * x[k];
        }
        double normal = random.nextNormal();
        double gauss = 5.0 + linear + u + 2.0 * normal;
        double probability = 1.0 / (1.0 + Math.exp(-(-0.5 + linear + 0.8 * u)));
        int binary = random.next() < probability ? 1 : 0;
        int count = poisson(Math.exp(0.3 + linear + 0.5 * u), random.next());
        text.append(rounded(gauss, 4).toPlainString())
                .append(',')
                .append(binary)
                .append(',')
                .append(count);
        for (double value : x) {
            String decimals = rounded(value, 3).toPlainString();
            text.append(',').append(value == 0 && 1 / value < 0 ? "-" : "").append(decimals);
        }
        text.append(String.format(Locale.ROOT, ",g%06d\n", group));
    }

    private static int poisson(double mean, double uniform) {
        double mass = Math.exp(-mean);
        double cumulated = mass;
        int count = 0;
        while (uniform > cumulated && count < 1000) {
            count++;
            mass *= mean / count;
            cumulated += mass;
        }
        return count;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** MT19937 with 53-bit uniform numbers in [0, 1), seeded by one integer through its array initialisation. */
    private static final class MersenneTwister {

        private static final int SIZE = 624;
        private static final int SHIFT = 397;

        private final int[] state = new int[SIZE];
        private int next = SIZE;

        MersenneTwister(int seed) {
            state[0] = 19650218;
            for (int i = 1; i < SIZE; i++) {
                state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
            }
            int i = 1;
            for (int k = 0; k < SIZE; k++) {
                state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + seed;
                i = advanced(i);
            }
            for (int k = 1; k < SIZE; k++) {
                state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
                i = advanced(i);
            }
            state[0] = 0x80000000;
        }

        private int advanced(int i) {
            if (i + 1 < SIZE) {
                return i + 1;
            }
            state[0] = state[SIZE - 1];
            return 1;
        }

        double next() {
            long high = nextInt() >>> 5;
            long low = nextInt() >>> 6;
            return (high * 67108864.0 + low) / 9007199254740992.0;
        }

        double nextNormal() {
            double sum = 0;
            for (int i = 0; i < 12; i++) {
                sum += next();
            }
            return sum - 6.0;
        }

        private int nextInt() {
            if (next == SIZE) {
                for (int i = 0; i < SIZE; i++) {
                    int mixed = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
                    state[i] = state[(i + SHIFT) % SIZE] ^ (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : 0x9908b0df);
                }
                next = 0;
            }
            int y = state[next++];
            y ^= y >>> 11;
            y ^= (y << 7) & 0x9d2c5680;
            y ^= (y << 15) & 0xefc60000;
            return y ^ (y >>> 18);
        }
    }
}
