package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code midas glm} from data files to numbers, against R's {@code glm} for every family and link. */
class GlmCommandTest {

    private static final Path FOLDER = Path.of("..", "midas-core", "src", "test", "resources", "midas", "core", "glm");
    private static final String EPIL = Path.of("..", "examples", "epil.csv").toString();
    private static final JsonSchema SCHEMA = new JsonSchema(Json.file(Path.of("..", "docs", "glm-result.schema.json")));

    @TempDir
    private Path folder;

    /** A model, and R's values by quantity and index. */
    record Reference(String data, String family, String link, boolean intercept, Map<String, Double> values) {

        double value(String quantity, int index) {
            return Objects.requireNonNull(values.get(quantity + index), quantity + index);
        }

        @Override
        public String toString() {
            return data + " " + family + " " + link + (intercept ? "" : " without intercept");
        }
    }

    static Stream<Reference> references() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("reference.csv"));
        Map<List<String>, Map<String, Double>> all = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            all.computeIfAbsent(cells.subList(0, 4), key -> new LinkedHashMap<>())
                    .put(cells.get(4) + cells.get(5), Double.valueOf(cells.get(6)));
        }
        return all.entrySet().stream()
                .map(entry -> new Reference(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getKey().get(3).equals("TRUE"),
                        entry.getValue()));
    }

    private static CommandRun run(Reference reference) throws IOException {
        Path data = FOLDER.resolve(reference.data() + ".csv");
        List<String> names = Arrays.asList(Files.readAllLines(data).getFirst().split(",", -1));
        List<String> arguments = new ArrayList<>(List.of(
                "glm",
                data.toString(),
                "--response",
                names.getFirst(),
                "--fixed",
                String.join(",", names.subList(1, names.size())),
                "--family",
                reference.family().replace('_', '-'),
                "--link",
                reference.link(),
                "--format",
                "json"));
        if (!reference.intercept()) {
            arguments.add("--no-intercept");
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static double number(Map<String, Object> json, String name) {
        return ((Number) Objects.requireNonNull(json.get(name), name)).doubleValue();
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithR(Reference reference) throws IOException {
        CommandRun run = run(reference);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Map<String, Object> json = run.json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        assertThat(json).containsEntry("status", "fitted").containsEntry("converged", true);
        List<Map<String, Object>> coefficients = Json.maps(json.get("coefficients"));
        for (int k = 0; k < coefficients.size(); k++) {
            Map<String, Object> one = coefficients.get(k);
            double estimate = reference.value("estimate", k);
            assertThat(number(one, "estimate")).isCloseTo(estimate, within(1e-8 * Math.abs(estimate)));
            assertThat(number(one, "standardError"))
                    .isCloseTo(reference.value("se", k), within(1e-8 * reference.value("se", k)));
            assertThat(number(one, "pValue"))
                    .isCloseTo(reference.value("p", k), within(2e-7 * reference.value("p", k)));
            assertThat(number(one, "lower")).isCloseTo(reference.value("lower", k), within(2e-8 * Math.abs(estimate)));
        }
        assertThat(number(json, "residualDeviance"))
                .isCloseTo(
                        reference.value("residualDeviance", 0), within(1e-8 * reference.value("residualDeviance", 0)));
        assertThat(number(json, "residualDegreesOfFreedom")).isEqualTo(reference.value("residualDf", 0));
        assertThat(number(json, "logLikelihood"))
                .isCloseTo(
                        reference
                                .values()
                                .getOrDefault(
                                        "logLikelihood0", reference.values().get("rLogLikelihood0")),
                        within(1e-7));
    }

    @Test
    void thePageOfCounts() {
        CommandRun run =
                CommandRun.of("glm", EPIL, "--response", "y", "--fixed", "lbase,progabide", "--family", "poisson");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        // R 4.2.2: summary(glm(y ~ lbase + progabide, poisson))
        assertThat(run.out())
                .startsWith("y ~ 1 + lbase + progabide\n\n")
                .contains("Maximum likelihood", "236 (no rows excluded)", "Poisson (Count) · Log")
                .containsPattern("\\(Intercept\\) +1\\.768 +0\\.03820 +46\\.27 +<0\\.0001")
                .containsPattern("progabide +-0\\.1032 +0\\.04532 +-2\\.278 +0\\.02272")
                .containsPattern("Null +2518 +235")
                .containsPattern("Residual +982\\.3 +233")
                .containsPattern("AIC +1754\\.23")
                .contains("IRR");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    /** R 4.2.2: summary(MASS::glm.nb(y ~ lbase + progabide)). */
    @Test
    void thePageOfANegativeBinomialModel() {
        CommandRun run = CommandRun.of(
                "glm", EPIL, "--response", "y", "--fixed", "lbase,progabide", "--family", "negative-binomial");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Negative Binomial · Log", "2.534. Std. Error 0.3453; the variance of a count is μ + μ²/θ")
                .contains("exp(Est.)");
    }

    @Test
    void countsWithoutOverdispersionAreADoubtAndNoFailure() throws IOException {
        Path data = Files.writeString(
                folder.resolve("calm.csv"), "y,x\n1,0\n2,1\n3,2\n2,3\n1,4\n3,5\n2,6\n2,7\n4,8\n3,9\n");
        String[] arguments = {"glm", data.toString(), "--response", "y", "--fixed", "x", "--family", "negative-binomial"
        };
        CommandRun page = CommandRun.of(arguments);
        assertThat(page.exitCode()).isZero();
        assertThat(page.out()).contains("No overdispersion", "Use the Poisson family", "Inf. The counts vary no more");
        String[] asJson = Arrays.copyOf(arguments, arguments.length + 1);
        asJson[arguments.length] = "--format=json";
        Map<String, Object> json = CommandRun.of(asJson).json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        assertThat(Json.map(json.get("theta"))).containsEntry("estimate", null).containsEntry("standardError", null);
        assertThat(Json.maps(json.get("diagnostics")))
                .extracting(one -> one.get("code"))
                .containsExactly("no-overdispersion");
    }

    @Test
    void mixedModelsDoNotHaveTheNegativeBinomialFamily() {
        CommandRun run =
                CommandRun.of("glmm", EPIL, "--response", "y", "--group", "subject", "--family", "negative-binomial");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("no negative-binomial family", "gaussian, binomial, poisson, gamma", "midas glm");
    }

    @Test
    void theCodeOfTheWindowIsThisCommand() {
        CommandRun run = CommandRun.of(
                "glm",
                EPIL,
                "--response=y",
                "--fixed=lbase",
                "--family=gaussian",
                "--link=identity",
                "--confidence=90");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Lower 90%", "distribution with 234 degrees of freedom");
    }

    @Test
    void whatCannotBeFittedIsSaidInWordsAndInJson() throws IOException {
        Path data = folder.resolve("d.csv");
        Files.writeString(data, "y,x\n0.5,1\n1,2\n0,3\n1,4\n");
        CommandRun run = CommandRun.of(
                "glm", data.toString(), "--response", "y", "--fixed", "x", "--family", "binomial", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        Map<String, Object> json = run.json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        Map<String, Object> failure = Json.map(json.get("failure"));
        assertThat(failure).containsEntry("code", "response-out-of-range");
        assertThat(run.err()).isEqualTo(failure.get("message") + System.lineSeparator());

        CommandRun column = CommandRun.of("glm", data.toString(), "--response", "z");
        assertThat(column.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(column.err()).contains("“z”");
        CommandRun usage = CommandRun.of("glm", data.toString(), "--response", "y", "--link", "logit");
        assertThat(usage.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(usage.err()).contains("logit").contains("midas glm --help");
        CommandRun group = CommandRun.of("glm", data.toString(), "--response", "y", "--group", "x");
        assertThat(group.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void separationIsAWarning() throws IOException {
        Path data = folder.resolve("s.csv");
        StringBuilder csv = new StringBuilder("y,x\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i < 20 ? 0 : 1).append(',').append(i).append('\n');
        }
        Files.writeString(data, csv);
        CommandRun run = CommandRun.of(
                "glm", data.toString(), "--response", "y", "--fixed", "x", "--family", "binomial", "--format", "json");
        assertThat(run.exitCode()).isZero();
        Map<String, Object> json = run.json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        assertThat(Json.maps(json.get("diagnostics")))
                .extracting(one -> one.get("code"))
                .contains("separation");
    }
}
