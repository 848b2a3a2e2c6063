package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemlObjectiveTest {

    private static final Standardization RAW = new Standardization(0, 1, 0);

    private static RemlObjective objective(Design design, boolean orthogonal) {
        ModelMatrix matrix = ModelMatrix.of(design);
        int columns = matrix.coefficients() + 1;
        Moments moments = orthogonal ? new Moments.Orthogonal(columns) : new Moments.CrossProducts(columns, 1);
        new GroupMoments(matrix, RAW, FitMonitor.none()).accumulate(moments);
        return new RemlObjective(moments, design.observations());
    }

    private static Design design(long seed, int groups) {
        return Simulated.draw(ResponseModel.of(Family.GAUSSIAN), 37, 2, groups, seed)
                .design();
    }

    private static Design design(long seed) {
        return Simulated.draw(ResponseModel.of(Family.GAUSSIAN), 37, 2, 6, seed).design();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 0.4, 7})
    void agreesWithTheDenseLikelihood(double lambda) {
        Design design = design(11);
        ModelMatrix matrix = ModelMatrix.of(design);
        double expected = dense(design, lambda) - 2 * matrix.logScale();
        for (boolean orthogonal : new boolean[] {false, true}) {
            assertThat(objective(design, orthogonal).minus2LogLikelihood(lambda))
                    .isCloseTo(expected, within(1e-10));
        }
    }

    /** Every row twice, as many groups as rows, two groups: each against the dense likelihood. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6, 40})
    void agreesWithTheDenseLikelihoodForAnyGroups(int groups) {
        Simulated.Parts parts = Simulated.draw(ResponseModel.of(Family.GAUSSIAN), 40, 2, groups, 13);
        for (int i = 20; i < 40 && groups < 40; i++) {
            parts.y[i] = parts.y[i - 20];
            parts.x[0][i] = parts.x[0][i - 20];
            parts.x[1][i] = parts.x[1][i - 20];
            parts.group[i] = parts.group[i - 20];
        }
        Design design = parts.design();
        double expected = dense(design, 0.7) - 2 * ModelMatrix.of(design).logScale();
        for (boolean orthogonal : new boolean[] {false, true}) {
            assertThat(objective(design, orthogonal).minus2LogLikelihood(0.7)).isCloseTo(expected, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.4, 7})
    void bothFactorizationsHaveTheSameDerivatives(double lambda) {
        RemlObjective.Value products =
                java.util.Objects.requireNonNull(objective(design(14), false).evaluate(lambda));
        RemlObjective.Value orthogonal =
                java.util.Objects.requireNonNull(objective(design(14), true).evaluate(lambda));
        assertThat(orthogonal.slope()).isCloseTo(products.slope(), within(1e-10));
        assertThat(orthogonal.curvature()).isCloseTo(products.curvature(), within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.4, 7})
    void derivativesAreThoseOfTheValue(double lambda) {
        for (int groups : new int[] {6, 2, 37}) {
            assertDerivatives(objective(design(12, groups), false), lambda);
        }
    }

    private static void assertDerivatives(RemlObjective objective, double lambda) {
        RemlObjective.Value value = objective.evaluate(lambda);
        assertThat(value).isNotNull();
        double step = 1e-4 * lambda;
        double up = objective.minus2LogLikelihood(lambda + step);
        double down = objective.minus2LogLikelihood(lambda - step);
        double slopeUp = java.util.Objects.requireNonNull(objective.evaluate(lambda + step))
                .slope();
        double slopeDown = java.util.Objects.requireNonNull(objective.evaluate(lambda - step))
                .slope();
        assertThat(value.slope()).isCloseTo((up - down) / (2 * step), within(1e-6 * (1 + Math.abs(value.slope()))));
        assertThat(value.curvature())
                .isCloseTo((slopeUp - slopeDown) / (2 * step), within(1e-6 * (1 + Math.abs(value.curvature()))));
    }

    /** −2ℓ_R from the n × n covariance M = I + λZZ', by elimination. */
    private static double dense(Design design, double lambda) {
        int n = design.observations();
        int[] start = design.groupStarts();
        double[][] m = new double[n][n];
        for (int j = 0; j < design.groups(); j++) {
            for (int a = start[j]; a < start[j + 1]; a++) {
                for (int b = start[j]; b < start[j + 1]; b++) {
                    m[a][b] = lambda + (a == b ? 1 : 0);
                }
            }
        }
        int p = design.coefficientNames().size();
        double[][] x = new double[p + 1][n];
        java.util.Arrays.fill(x[0], 1);
        for (int k = 1; k < p; k++) {
            x[k] = design.sortedPredictor(k - 1).clone();
        }
        x[p] = design.sortedResponse().clone();
        TriangularFactor factor = java.util.Objects.requireNonNull(TriangularFactor.cholesky(m));
        for (double[] column : x) {
            factor.solve(column);
        }
        double[][] a = new double[p + 1][p + 1];
        for (int i = 0; i <= p; i++) {
            for (int k = 0; k <= p; k++) {
                for (int row = 0; row < n; row++) {
                    a[i][k] += x[i][row] * x[k][row];
                }
            }
        }
        TriangularFactor normal = java.util.Objects.requireNonNull(TriangularFactor.cholesky(a));
        double rss = normal.diagonal(p) * normal.diagonal(p);
        double nu = n - p;
        return factor.logDeterminant(n)
                + normal.logDeterminant(p)
                + nu * Math.log(rss / nu)
                + nu * (1 + Math.log(2 * Math.PI));
    }
}
