package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;

/** Small designs drawn from a model, the same for the same seed. */
public final class Simulated {

    private Simulated() {}

    /** Returns all nine pairs of the manual page. */
    public static List<ResponseModel> allPairs() {
        List<ResponseModel> pairs = new ArrayList<>();
        for (Family family : Family.mixed()) {
            for (Link link : family.links()) {
                pairs.add(new ResponseModel(family, link));
            }
        }
        return pairs;
    }

    /** Returns the eight pairs that are fitted by the Laplace approximation. */
    public static List<ResponseModel> laplacePairs() {
        return allPairs().stream().filter(pair -> !pair.isLinearMixedModel()).toList();
    }

    /** Parts of a design that tests may change before they put it together. */
    public static final class Parts {
        public final List<String> names = new ArrayList<>();
        public double[] y;
        public double[][] x;
        public int[] group;
        public List<String> labels = new ArrayList<>();
        public boolean intercept = true;

        Parts(int n, int p, int q) {
            y = new double[n];
            x = new double[p][n];
            group = new int[n];
            for (int k = 0; k < p; k++) {
                names.add("x" + (k + 1));
            }
            for (int j = 0; j < q; j++) {
                labels.add("g" + (j + 1));
            }
        }

        public Design design() {
            return Design.of("y", y, names, x, intercept, "g", group, labels);
        }
    }

    /** Draws n observations in q groups (each at least one) with p predictors. */
    public static Parts draw(ResponseModel pair, int n, int p, int q, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Parts parts = new Parts(n, p, q);
        double[] effect = new double[q];
        double sd = spread(pair);
        for (int j = 0; j < q; j++) {
            effect[j] = sd * random.nextGaussian();
        }
        for (int i = 0; i < n; i++) {
            int j = i < q ? i : random.nextInt(q);
            parts.group[i] = j;
            double eta = base(pair) + effect[j];
            for (int k = 0; k < p; k++) {
                parts.x[k][i] = random.nextDouble() * 2 - 1;
                eta += slope(pair) / (k + 1) * parts.x[k][i];
            }
            parts.y[i] = response(pair, eta, random);
        }
        return parts;
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
            case IDENTITY -> 1.5;
            case INVERSE -> 0.4;
            case LOG, LOGIT, PROBIT -> 0.6;
        };
    }

    private static double slope(ResponseModel pair) {
        return switch (pair.link()) {
            case IDENTITY -> 2;
            case INVERSE -> 0.3;
            case LOG, LOGIT, PROBIT -> 0.5;
        };
    }

    private static double response(ResponseModel pair, double eta, RandomGenerator random) {
        double mu = switch (pair.link()) {
            case IDENTITY -> pair.family() == Family.GAUSSIAN ? eta : Math.max(eta, 0.5);
            case LOG -> Math.exp(eta);
            case INVERSE -> 1 / Math.max(eta, 0.2);
            case LOGIT -> 1 / (1 + Math.exp(-eta));
            case PROBIT -> SpecialFunctions.normalCdf(eta);
        };
        return switch (pair.family()) {
            case GAUSSIAN -> mu + 0.8 * random.nextGaussian();
            case BINOMIAL -> random.nextDouble() < mu ? 1 : 0;
            case POISSON -> poisson(mu, random);
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(pair.toString());
            case GAMMA -> {
                // shape 4: a sum of four exponential variates
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += random.nextExponential();
                }
                yield mu * sum / 4;
            }
        };
    }

    private static double poisson(double mu, RandomGenerator random) {
        double time = random.nextExponential();
        int count = 0;
        while (time < mu) {
            count++;
            time += random.nextExponential();
        }
        return count;
    }
}
