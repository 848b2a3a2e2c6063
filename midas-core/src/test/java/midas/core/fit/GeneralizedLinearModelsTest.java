package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import midas.core.design.Design;
import midas.core.engine.Fixture;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.Coefficient;
import midas.core.result.Diagnostic;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All family–link pairs against R's {@code glm}; the values, and the script that made them, are beside the data. */
class GeneralizedLinearModelsTest {

    /** A model, and R's values by quantity and index. */
    record Reference(String data, ResponseModel pair, boolean intercept, Map<String, Double> values) {

        double value(String quantity, int index) {
            return Objects.requireNonNull(values.get(quantity + index), quantity + index);
        }

        @Override
        public String toString() {
            return data + " " + pair.family() + " " + pair.link() + (intercept ? "" : " without intercept");
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        GeneralizedLinearModelsTest.class.getResourceAsStream("/midas/core/glm/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    static Stream<Reference> references() throws IOException {
        List<String> lines = lines("reference.csv");
        assertThat(lines.getFirst()).startsWith("#").contains("source:", "command:", "version: R version");
        Map<List<String>, Map<String, Double>> all = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            all.computeIfAbsent(cells.subList(0, 4), key -> new LinkedHashMap<>())
                    .put(cells.get(4) + cells.get(5), Double.valueOf(cells.get(6)));
        }
        return all.entrySet().stream()
                .map(entry -> new Reference(
                        entry.getKey().get(0),
                        new ResponseModel(
                                Family.valueOf(entry.getKey().get(1).toUpperCase(Locale.ROOT)),
                                Link.valueOf(entry.getKey().get(2).toUpperCase(Locale.ROOT))),
                        entry.getKey().get(3).equals("TRUE"),
                        entry.getValue()));
    }

    private static Design design(String data, boolean intercept) throws IOException {
        List<String> lines = lines(data + ".csv");
        List<String> names = Arrays.asList(lines.getFirst().split(",", -1));
        double[][] columns = new double[names.size()][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            for (int k = 0; k < cells.length; k++) {
                columns[k][i - 1] = Double.parseDouble(cells[k]);
            }
        }
        return Design.ungrouped(
                names.getFirst(),
                columns[0],
                names.subList(1, names.size()),
                Arrays.copyOfRange(columns, 1, columns.length),
                intercept);
    }

    private static GlmOutcome run(Design design, ResponseModel pair) {
        return GeneralizedLinearModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none());
    }

    private static GeneralizedLinearModel fit(Design design, ResponseModel pair) {
        GlmOutcome outcome = run(design, pair);
        assertThat(outcome).isInstanceOf(GlmOutcome.Fitted.class);
        return ((GlmOutcome.Fitted) outcome).model();
    }

    private static void close(String what, double actual, double expected) {
        assertThat(actual).as(what).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithR(Reference reference) throws IOException {
        GeneralizedLinearModel model = fit(design(reference.data, reference.intercept), reference.pair);
        assertThat(model.convergence().isConverged()).isTrue();
        assertThat(model.diagnostics()).isEmpty();
        for (int k = 0; k < model.coefficients().size(); k++) {
            Coefficient coefficient = model.coefficients().get(k);
            close("estimate " + k, coefficient.estimate(), reference.value("estimate", k));
            close("standard error " + k, coefficient.standardError(), reference.value("se", k));
            assertThat(coefficient.pValue()).isCloseTo(reference.value("p", k), within(2e-7 * reference.value("p", k)));
            assertThat(coefficient.interval(0.95).lower())
                    .isCloseTo(reference.value("lower", k), within(2e-8 * Math.abs(coefficient.estimate())));
        }
        double n = model.observations();
        double nullDeviance = reference.value("nullDeviance", 0);
        if (Double.isFinite(nullDeviance)) {
            close("null deviance", model.deviances().nullDeviance().orElseThrow(), nullDeviance);
        }
        close("residual deviance", model.deviances().residualDeviance(), reference.value("residualDeviance", 0));
        assertThat(model.deviances().nullDegreesOfFreedom()).isEqualTo((int) reference.value("nullDf", 0));
        assertThat(model.deviances().residualDegreesOfFreedom()).isEqualTo((int) reference.value("residualDf", 0));
        double logLikelihood = model.statistics().logLikelihood();
        if (reference.pair.family() == Family.GAMMA) {
            assertThat(logLikelihood).isCloseTo(reference.value("logLikelihood", 0), within(1e-8));
            assertThat(model.logLikelihoodAtMeanDeviance().orElseThrow())
                    .isCloseTo(reference.value("rLogLikelihood", 0), within(1e-8))
                    .isLessThan(logLikelihood);
            close(
                    "dispersion by maximum likelihood",
                    model.dispersion().orElseThrow().maximumLikelihood(),
                    reference.value("mlDispersion", 0));
        } else {
            assertThat(logLikelihood).isCloseTo(reference.value("rLogLikelihood", 0), within(1e-8));
            close("AIC", model.statistics().aic(), reference.value("rAic", 0));
            close("BIC", model.statistics().bic(), reference.value("rBic", 0));
        }
        assertThat(model.statistics().bic() - model.statistics().aic())
                .isCloseTo(model.statistics().parameters() * (Math.log(n) - 2), within(1e-9 * n));
        assertThat(model.dispersion().isPresent())
                .isEqualTo(reference.pair.family().hasDispersion());
        if (model.dispersion().isPresent()) {
            close("dispersion", model.dispersion().get().pearson(), reference.value("dispersion", 0));
        }
        assertThat(model.theta().isPresent()).isEqualTo(reference.pair.family() == Family.NEGATIVE_BINOMIAL);
        if (model.theta().isPresent()) {
            Theta theta = model.theta().get();
            close("theta", theta.estimate(), reference.value("theta", 0));
            close("its standard error", theta.standardError().orElseThrow(), reference.value("seTheta", 0));
        }
    }

    /** Where θ has no finite estimate the model is Poisson's, with a parameter more. */
    @Test
    void countsThatVaryNoMoreThanPoissonsMakeThetaInfinite() {
        double[] y = {1, 2, 3, 2, 1, 3, 2, 2, 4, 3};
        double[][] x = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}};
        Design design = Design.ungrouped("y", y, List.of("x"), x, true);
        GeneralizedLinearModel model = fit(design, ResponseModel.of(Family.NEGATIVE_BINOMIAL));
        GeneralizedLinearModel poisson = fit(design, ResponseModel.of(Family.POISSON));
        assertThat(model.convergence().isConverged()).isTrue();
        assertThat(model.theta()).contains(Theta.infinite());
        assertThat(model.coefficients()).isEqualTo(poisson.coefficients());
        assertThat(model.deviances().residualDeviance())
                .isCloseTo(poisson.deviances().residualDeviance(), within(1e-12));
        assertThat(model.statistics().logLikelihood())
                .isCloseTo(poisson.statistics().logLikelihood(), within(1e-10));
        assertThat(model.statistics().aic()).isCloseTo(poisson.statistics().aic() + 2, within(1e-10));
        assertThat(model.diagnostics())
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnostic.NoOverdispersion.class,
                        no -> assertThat(no.ratio()).isBetween(0.1, 0.5));
    }

    /** Near Poisson, and far from it, where the log-likelihood is a small difference of large terms. */
    @Test
    void thetaIsFoundAcrossManyOrdersOfMagnitude() {
        double before = Double.POSITIVE_INFINITY;
        for (double spread : new double[] {0.0501, 0.06, 0.2, 2, 40}) {
            int n = 400;
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                // two halves with means of 400 and more, further apart each time
                y[i] = Math.rint(400 * (1 + spread * (i % 2 == 0 ? 1 : 0)) + (i % 4 < 2 ? 20 : -20));
            }
            GeneralizedLinearModel model = fit(
                    Design.ungrouped("y", y, List.of(), new double[0][], true),
                    ResponseModel.of(Family.NEGATIVE_BINOMIAL));
            assertThat(model.convergence().isConverged())
                    .as("spread %s", spread)
                    .isTrue();
            double theta = model.theta().orElseThrow().estimate();
            assertThat(theta).as("spread %s", spread).isFinite().isLessThan(before);
            before = theta;
        }
    }

    @Test
    void randomInterceptsHaveNoNegativeBinomialFamily() {
        Design design = Design.of(
                "y",
                new double[] {1, 5, 2, 9},
                List.of(),
                new double[0][],
                true,
                "g",
                new int[] {0, 0, 1, 1},
                List.of("a", "b"));
        assertThatThrownBy(() -> MixedModels.fit(
                        design, ResponseModel.of(Family.NEGATIVE_BINOMIAL), FitOptions.DEFAULT, FitMonitor.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPairHasAReference() throws IOException {
        List<ResponseModel> pairs = references().map(Reference::pair).toList();
        for (Family family : Family.values()) {
            for (Link link : family.links()) {
                assertThat(pairs).contains(new ResponseModel(family, link));
            }
        }
    }

    /** The random intercepts' test compares with the model that is fitted here. */
    @Test
    void theTestOfTheRandomInterceptsComparesWithTheseLikelihoods() {
        int compared = 0;
        for (Family family : Family.mixed()) {
            for (Link link : family.links()) {
                ResponseModel pair = new ResponseModel(family, link);
                // the second is large enough for a start by a part of the groups
                for (int n : new int[] {400, 200_000}) {
                    Fixture data = Fixture.of(pair, n, 2, n / 20);
                    List<String> labels = new ArrayList<>();
                    for (int j = 0; j < data.groups(); j++) {
                        labels.add("g" + j);
                    }
                    Design design =
                            Design.of("y", data.y(), List.of("x1", "x2"), data.x(), true, "g", data.group(), labels);
                    FitOutcome outcome = MixedModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none());
                    assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
                    var mixed = ((FitOutcome.Fitted) outcome).model();
                    var test = mixed.randomInterceptTest().orElseThrow();
                    assertThat(test.statistic()).isPositive();
                    assertThat(test.pValue()).isBetween(0.0, 0.5);
                    if (!pair.isLinearMixedModel()) {
                        assertThat(test.logLikelihoodWithout())
                                .as("%s %s %s", family, link, n)
                                .isCloseTo(fit(design, pair).statistics().logLikelihood(), within(1e-6));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(16);
    }

    /** Statistics from R 4.2.2: twice the differences of logLik of lmer and lm (REML), and of glmmTMB and glm. */
    @Test
    void theTestOfTheRandomInterceptsAgreesWithR() throws IOException {
        tested("sleepstudy", "Reaction", "Subject", Family.GAUSSIAN, -893.232542697461, -946.831831736054);
        tested("contraception", "use", "district", Family.BINOMIAL, -1186.364291181905, -1208.829434796817);
        tested("epil", "y", "subject", Family.POISSON, -666.840834720751, -855.924559654170);
    }

    private static void tested(String data, String response, String group, Family family, double with, double without)
            throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "examples", data + ".csv"));
        List<String> names = Arrays.asList(lines.getFirst().split(",", -1));
        List<String> predictors = new ArrayList<>(names);
        predictors.removeAll(List.of(response, group));
        int n = lines.size() - 1;
        double[] y = new double[n];
        double[][] x = new double[predictors.size()][n];
        int[] codes = new int[n];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            y[i] = Double.parseDouble(cells[names.indexOf(response)]);
            for (int k = 0; k < x.length; k++) {
                x[k][i] = Double.parseDouble(cells[names.indexOf(predictors.get(k))]);
            }
            String label = cells[names.indexOf(group)];
            if (!labels.contains(label)) {
                labels.add(label);
            }
            codes[i] = labels.indexOf(label);
        }
        Design design = Design.of(response, y, predictors, x, true, group, codes, labels);
        FitOutcome outcome = MixedModels.fit(design, ResponseModel.of(family), FitOptions.DEFAULT, FitMonitor.none());
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        var test = ((FitOutcome.Fitted) outcome).model().randomInterceptTest().orElseThrow();
        assertThat(test.logLikelihoodWithout()).as(data).isCloseTo(without, within(1e-8));
        assertThat(test.statistic()).as(data).isCloseTo(2 * (with - without), within(1e-6));
    }

    @Test
    void aModelWithoutSpreadBetweenGroupsTestsAsOne() {
        double[] y = new double[60];
        int[] codes = new int[60];
        for (int i = 0; i < 60; i++) {
            y[i] = i % 5;
            codes[i] = i / 10;
        }
        Design design = Design.of(
                "y", y, List.of(), new double[][] {}, true, "g", codes, List.of("a", "b", "c", "d", "e", "f"));
        for (Family family : List.of(Family.GAUSSIAN, Family.POISSON)) {
            FitOutcome outcome =
                    MixedModels.fit(design, ResponseModel.of(family), FitOptions.DEFAULT, FitMonitor.none());
            assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
            var model = ((FitOutcome.Fitted) outcome).model();
            assertThat(model.isSingular()).isTrue();
            var test = model.randomInterceptTest().orElseThrow();
            assertThat(test.statistic()).isZero();
            assertThat(test.pValue()).isEqualTo(1);
            assertThat(test.logLikelihoodWithout()).isEqualTo(model.statistics().logLikelihood());
        }
    }

    @Test
    void dependentColumnsAreDroppedByName() throws IOException {
        Design trees = design("trees", true);
        double[] girth = trees.sortedPredictor(0);
        double[] twice = Arrays.stream(girth).map(x -> 2 * x + 1).toArray();
        for (ResponseModel pair :
                List.of(ResponseModel.of(Family.GAUSSIAN), new ResponseModel(Family.GAMMA, Link.LOG))) {
            Design design = Design.ungrouped(
                    "Volume", trees.sortedResponse(), List.of("Girth", "Twice"), new double[][] {girth, twice}, true);
            GeneralizedLinearModel model = fit(design, pair);
            assertThat(model.coefficients()).extracting(Coefficient::name).containsExactly("(Intercept)", "Girth");
            assertThat(model.diagnostics()).containsExactly(new Diagnostic.DroppedColumns(List.of("Twice")));
            assertThat(model.deviances().residualDegreesOfFreedom()).isEqualTo(29);
        }
    }

    @Test
    void separationIsNamed() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {0, 0, 0, 0, 1, 1, 1, 1};
        Design design = Design.ungrouped("y", y, List.of("x"), new double[][] {x}, true);
        for (Link link : Family.BINOMIAL.links()) {
            GeneralizedLinearModel model = fit(design, new ResponseModel(Family.BINOMIAL, link));
            assertThat(model.diagnostics()).contains(new Diagnostic.Separation(List.of("x")));
        }
    }

    @Test
    void whatCannotBeFittedIsSaid() {
        double[] x = {1, 2, 3, 4};
        Design counts = Design.ungrouped("y", new double[] {0, 1, 2.5, 1}, List.of("x"), new double[][] {x}, true);
        assertThat(run(counts, ResponseModel.of(Family.POISSON)))
                .isEqualTo(new GlmOutcome.Failed(new FitFailure.ResponseOutOfRange(Family.POISSON, 2, 2.5, 1)));
        Design exact = Design.ungrouped("y", x, List.of("x"), new double[][] {x}, true);
        assertThat(run(exact, ResponseModel.of(Family.GAUSSIAN)))
                .isEqualTo(new GlmOutcome.Failed(new FitFailure.ZeroResidualVariance()));
        Design constant = Design.ungrouped("y", new double[] {2, 2, 2}, List.of(), new double[][] {}, true);
        assertThat(run(constant, ResponseModel.of(Family.GAUSSIAN)))
                .isEqualTo(new GlmOutcome.Failed(new FitFailure.ConstantResponse(2)));
        Design none = Design.ungrouped("y", new double[0], List.of(), new double[][] {}, true);
        assertThat(run(none, ResponseModel.of(Family.GAUSSIAN)))
                .isEqualTo(new GlmOutcome.Failed(new FitFailure.NoObservations()));
        // a level with zeros only: the mean of a group of rows runs to zero, where the identity link ends
        Design edge = Design.ungrouped(
                "y", new double[] {0, 0, 0, 3, 5, 4}, List.of("level"), new double[][] {{1, 1, 1, 0, 0, 0}}, true);
        assertThat(run(edge, new ResponseModel(Family.POISSON, Link.IDENTITY)))
                .isEqualTo(new GlmOutcome.Failed(
                        new FitFailure.OptimumOnBoundary(new ResponseModel(Family.POISSON, Link.IDENTITY), List.of())));
    }

    @Test
    void aCancelledFitIsNone() throws IOException {
        FitMonitor cancelled = new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        for (Family family : List.of(Family.GAUSSIAN, Family.GAMMA)) {
            assertThat(GeneralizedLinearModels.fit(
                            design("trees", true), ResponseModel.of(family), FitOptions.DEFAULT, cancelled))
                    .isEqualTo(new GlmOutcome.Cancelled());
        }
    }
}
