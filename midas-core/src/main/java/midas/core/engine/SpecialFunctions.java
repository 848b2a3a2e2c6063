package midas.core.engine;

/** Scalar functions that the likelihoods need, to nearly full double precision. */
public final class SpecialFunctions {

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double LOG_SQRT_2_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
    private static final double ONE_OVER_SQRT_2_PI = 1 / Math.sqrt(2 * Math.PI);
    private static final double ONE_OVER_SQRT_PI = 5.6418958354775628695e-1;

    // Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23, 631–637: |x| ≤ 0.46875
    private static final double[] CODY_A = {
        3.16112374387056560e00,
        1.13864154151050156e02,
        3.77485237685302021e02,
        3.20937758913846947e03,
        1.85777706184603153e-1
    };
    private static final double[] CODY_B = {
        2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03
    };
    // 0.46875 ≤ x ≤ 4
    private static final double[] CODY_C = {
        5.64188496988670089e-1,
        8.88314979438837594e0,
        6.61191906371416295e01,
        2.98635138197400131e02,
        8.81952221241769090e02,
        1.71204761263407058e03,
        2.05107837782607147e03,
        1.23033935479799725e03,
        2.15311535474403846e-8
    };
    private static final double[] CODY_D = {
        1.57449261107098347e01,
        1.17693950891312499e02,
        5.37181101862009858e02,
        1.62138957456669019e03,
        3.29079923573345963e03,
        4.36261909014324716e03,
        3.43936767414372164e03,
        1.23033935480374942e03
    };
    // x > 4
    private static final double[] CODY_P = {
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4,
        1.63153871373020978e-2
    };
    private static final double[] CODY_Q = {
        2.56852019228982242e00,
        1.87295284992346725e00,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };

    // Asymptotic series in 1/x²: Abramowitz and Stegun (1964), 6.1.40, 6.3.18, 6.4.12
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };
    private static final double[] DIGAMMA = {
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
    };
    private static final double[] TRIGAMMA = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6
    };
    private static final double[] ATANH = {
        1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19
    };

    private SpecialFunctions() {}

    private static double horner(double[] coefficients, double x) {
        double value = coefficients[coefficients.length - 1];
        for (int k = coefficients.length - 2; k >= 0; k--) {
            value = value * x + coefficients[k];
        }
        return value;
    }

    /** Returns erfcx(x) = exp(x²)·erfc(x) for x ≥ 0 (Cody 1969). */
    static double erfcx(double x) {
        if (x <= 0.46875) {
            double z = x * x;
            double num = CODY_A[4] * z;
            double den = z;
            for (int i = 0; i < 3; i++) {
                num = (num + CODY_A[i]) * z;
                den = (den + CODY_B[i]) * z;
            }
            double erf = x * (num + CODY_A[3]) / (den + CODY_B[3]);
            return Math.exp(z) * (1 - erf);
        }
        if (x <= 4) {
            double num = CODY_C[8] * x;
            double den = x;
            for (int i = 0; i < 7; i++) {
                num = (num + CODY_C[i]) * x;
                den = (den + CODY_D[i]) * x;
            }
            return (num + CODY_C[7]) / (den + CODY_D[7]);
        }
        if (x > 6.71e7) {
            return ONE_OVER_SQRT_PI / x;
        }
        double z = 1 / (x * x);
        double num = CODY_P[5] * z;
        double den = z;
        for (int i = 0; i < 4; i++) {
            num = (num + CODY_P[i]) * z;
            den = (den + CODY_Q[i]) * z;
        }
        double tail = z * (num + CODY_P[4]) / (den + CODY_Q[4]);
        return (ONE_OVER_SQRT_PI - tail) / x;
    }

    /** Returns log Φ(z), Φ the standard normal distribution function; accurate in both tails. */
    public static double logNormalCdf(double z) {
        if (z < 0) {
            return -0.5 * z * z + Math.log(0.5 * erfcx(-z / SQRT_2));
        }
        return Math.log1p(-normalUpperTail(z));
    }

    /** Returns the upper tail probability 1 − Φ(z) for z ≥ 0, with small relative error. */
    public static double normalUpperTail(double z) {
        return 0.5 * bell(z) * erfcx(z / SQRT_2);
    }

    /** Returns the inverse Mills ratio φ(z)/Φ(z). */
    static double inverseMills(double z) {
        if (z <= 0) {
            return SQRT_2_OVER_PI / erfcx(-z / SQRT_2);
        }
        return ONE_OVER_SQRT_2_PI * bell(z) / (1 - normalUpperTail(z));
    }

    /** Returns exp(−z²/2): z² in two parts, the first exact, so that its rounding error is not magnified by the exponential. */
    static double bell(double z) {
        double coarse = Math.rint(z * 16) / 16;
        return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
    }

    /** Returns Φ(z). */
    public static double normalCdf(double z) {
        return z < 0 ? normalUpperTail(-z) : 1 - normalUpperTail(z);
    }

    /**
     * Returns the standard normal quantile of 1 − tail for a tail probability in (0, 0.5]: a start by Abramowitz and Stegun (1964), 26.2.23, and
     * Newton steps on the logarithm of the tail.
     */
    public static double normalUpperQuantile(double tail) {
        if (!(tail > 0 && tail <= 0.5)) {
            throw new IllegalArgumentException("tail " + tail);
        }
        double t = Math.sqrt(-2 * Math.log(tail));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        for (int i = 0; i < 6; i++) {
            double upper = z >= 0 ? normalUpperTail(z) : 1 - normalUpperTail(-z);
            double density = ONE_OVER_SQRT_2_PI * bell(z);
            double step = (upper - tail) / density;
            // Halley's correction: the second derivative of the tail is z times its density
            z += step / (1 + 0.5 * z * step);
            if (Math.abs(step) < 1e-16 * (1 + Math.abs(z))) {
                break;
            }
        }
        return z;
    }

    /**
     * Returns δ(x) = log Γ(x) − (x − ½) log x + x − ½ log 2π for x &gt; 0, the remainder of Stirling's formula (Abramowitz and Stegun 1964, 6.1.40).
     */
    static double stirlingRemainder(double x) {
        // δ(x) = δ(x + 1) + (x + ½) log(1 + 1/x) − 1
        double sum = 0;
        double z = x;
        while (z < 12) {
            sum += stirlingStep(z);
            z += 1;
        }
        return sum + horner(STIRLING, 1 / (z * z)) / z;
    }

    private static double stirlingStep(double x) {
        if (x < 1) {
            return (x + 0.5) * Math.log1p(1 / x) - 1;
        }
        // With r = 1/(2x + 1): (x + ½) log(1 + 1/x) = atanh(r)/r, whose leading 1 cancels
        double r = 1 / (2 * x + 1);
        double r2 = r * r;
        double term = r2;
        double sum = 0;
        for (int k = 3; k < 60; k += 2) {
            double next = sum + term / k;
            if (next == sum) {
                break;
            }
            sum = next;
            term *= r2;
        }
        return sum;
    }

    /** Returns log Γ(x) for x &gt; 0. */
    public static double logGamma(double x) {
        return (x - 0.5) * Math.log(x) - x + LOG_SQRT_2_PI + stirlingRemainder(x);
    }

    /** Returns log x − ψ(x) for x &gt; 0, ψ the digamma function, without cancellation for large x. */
    static double logMinusDigamma(double x) {
        // log x − ψ(x) = log(x+1) − ψ(x+1) + 1/x − log(1 + 1/x)
        double sum = 0;
        double z = x;
        while (z < 12) {
            sum += xMinusLog1p(1 / z);
            z += 1;
        }
        double r = 1 / (z * z);
        return sum + 0.5 / z + r * horner(DIGAMMA, r);
    }

    /** Returns x²·ψ'(x) − x for x &gt; 0, ψ' the trigamma function: the information of log x in n = 1 Gamma observations. */
    static double trigammaInformation(double x) {
        // ψ'(x) − 1/x = ψ'(x+1) − 1/(x+1) + 1/x² − 1/(x(x+1)), the last two being 1/(x²(x+1))
        double sum = 0;
        double z = x;
        while (z < 12) {
            sum += 1 / (z * z * (z + 1));
            z += 1;
        }
        double r = 1 / (z * z);
        return x * x * (sum + 0.5 * r + r / z * horner(TRIGAMMA, r));
    }

    /** Returns x − log(1 + x) for x &gt; −1, without cancellation near 0. */
    static double xMinusLog1p(double x) {
        if (x > -0.2 && x < 0.25) {
            // With r = x/(2 + x): log(1 + x) = 2 atanh r and x − 2r = x·r
            double r = x / (2 + x);
            return x * r - 2 * r * atanhTail(r);
        }
        return x - Math.log1p(x);
    }

    /** Returns atanh(r)/r − 1 = r²/3 + r⁴/5 + … for |r| ≤ 0.13. */
    private static double atanhTail(double r) {
        double z = r * r;
        return z * horner(ATANH, z);
    }

    /** Returns y log(y/μ) − (y − μ), half the Poisson unit deviance, for y ≥ 0 and μ &gt; 0. */
    static double poissonHalfDeviance(double y, double mu) {
        if (y == 0) {
            return mu;
        }
        double difference = y - mu;
        double sum = y + mu;
        if (Math.abs(difference) < 0.12 * sum) {
            // y log(y/μ) = 2y atanh r with r = (y − μ)/(y + μ), and 2yr − (y − μ) = (y − μ) r
            double r = difference / sum;
            return difference * r + 2 * y * r * atanhTail(r);
        }
        return y * Math.log(y / mu) - difference;
    }
}
