package midas.core.diagnostics;

import java.util.SplittableRandom;
import midas.core.engine.SpecialFunctions;

/**
 * Randomised quantile residuals of 0/1 responses: Φ⁻¹ of a number drawn evenly between the probability of less than what
 * was observed and that of no more. If the model is right they are standard normal, which Pearson and deviance residuals of
 * 0/1 responses never are.
 *
 * <p>Dunn and Smyth (1996), "Randomized quantile residuals", Journal of Computational and Graphical Statistics 5, 236–244.
 */
public final class QuantileResiduals {

    /** The same plot every time. */
    private static final long SEED = 0x6d69646173L;

    private static final int BITS = 52;

    private QuantileResiduals() {}

    /**
     * Returns the residuals; the same ones whenever they are asked for with the same numbers.
     *
     * @param observed 0 or 1 each
     * @param fitted probabilities of 1, as many
     * @return finite numbers
     * @throws IllegalArgumentException if lengths differ
     */
    public static double[] ofBinary(double[] observed, double[] fitted) {
        if (observed.length != fitted.length) {
            throw new IllegalArgumentException(observed.length + " and " + fitted.length + " numbers");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] residuals = new double[observed.length];
        for (int i = 0; i < residuals.length; i++) {
            // in (0, 1), without its ends
            double part = ((random.nextLong() >>> (Long.SIZE - BITS)) + 0.5) * Math.scalb(1.0, -BITS);
            residuals[i] = observed[i] > 0.5 ? upperQuantile(part * fitted[i]) : -upperQuantile(part * (1 - fitted[i]));
        }
        return residuals;
    }

    private static double upperQuantile(double tail) {
        return tail <= 0.5
                ? SpecialFunctions.normalUpperQuantile(Math.max(tail, Double.MIN_NORMAL))
                : -SpecialFunctions.normalUpperQuantile(1 - tail);
    }
}
