package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line from file to JSON, number by number against the reference. */
class ReferenceFitsTest {

    private static final JsonSchema SCHEMA =
            new JsonSchema(Json.file(Path.of("..", "docs", "glmm-result.schema.json")));

    @TempDir
    private static Path folder;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all();
    }

    @Test
    void everyPairOfFamilyAndLinkHasItsCase() {
        assertThat(cases().stream().map(each -> each.text("family") + " " + each.text("link")))
                .contains(
                        "gaussian identity",
                        "gaussian log",
                        "binomial logit",
                        "binomial probit",
                        "poisson log",
                        "poisson identity",
                        "Gamma inverse",
                        "Gamma log",
                        "Gamma identity");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReference(ReferenceCase reference) throws IOException {
        Path diagnostics = folder.resolve(reference + " diagnostics.csv");
        CommandRun run = CommandRun.of(arguments(reference, diagnostics));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Map<String, Object> result = run.json();
        assertThat(SCHEMA.violations(result)).isEmpty();
        Differences differences = new Differences();
        counts(differences, reference, result);
        fixedEffects(differences, reference, result);
        variances(differences, reference, result);
        criteria(differences, reference, result);
        randomIntercepts(differences, reference, result);
        rows(differences, reference, diagnostics);
        assertThat(differences.all()).isEmpty();
    }

    private static String[] arguments(ReferenceCase reference, Path diagnostics) {
        List<String> arguments = new ArrayList<>(List.of(
                "glmm",
                data(reference).toString(),
                "--response",
                reference.text("response"),
                "--group",
                reference.text("group"),
                "--family",
                reference.text("family"),
                "--link",
                reference.text("link"),
                "--max-iterations",
                "500",
                "--format",
                "json",
                "--diagnostics",
                diagnostics.toString()));
        for (Object name : Json.list(reference.get("fixed"))) {
            arguments.add("--fixed");
            arguments.add(String.valueOf(name));
        }
        if (!reference.flag("intercept")) {
            arguments.add("--no-intercept");
        }
        return arguments.toArray(String[]::new);
    }

    private static Path data(ReferenceCase reference) {
        Object generate = reference.generate();
        if (generate == null) {
            return ReferenceCase.FOLDER.resolve(reference.text("data"));
        }
        Map<String, Object> recipe = Json.map(generate);
        Path file = folder.resolve(recipe.get("sha256") + ".csv");
        if (!Files.exists(file)) {
            String hash = SimulatedData.write(
                    file,
                    whole(recipe, "rows"),
                    whole(recipe, "predictors"),
                    whole(recipe, "groups"),
                    whole(recipe, "seed"));
            assertThat(hash).isEqualTo(recipe.get("sha256"));
        }
        return file;
    }

    private static int whole(Map<String, Object> recipe, String name) {
        return (int) Json.number(recipe.get(name));
    }

    private static void counts(Differences differences, ReferenceCase reference, Map<String, Object> result) {
        differences.same("observations", result.get("observations"), reference.get("observations"));
        differences.same("excludedRows", result.get("excludedRows"), reference.get("excludedRows"));
        differences.same("groups", result.get("groups"), reference.get("groups"));
        differences.same("parameters", result.get("parameters"), reference.get("parameters"));
        differences.same("singular", result.get("singular"), reference.get("singular"));
        differences.same("converged", result.get("converged"), true);
        List<Object> dropped = Json.maps(result.get("diagnostics")).stream()
                .filter(each -> "dropped-columns".equals(each.get("code")))
                .flatMap(each -> Json.list(each.get("columns")).stream())
                .collect(Collectors.toList());
        differences.same("dropped columns", dropped, reference.get("dropped"));
    }

    private static void fixedEffects(Differences differences, ReferenceCase reference, Map<String, Object> result) {
        List<Map<String, Object>> effects = Json.maps(result.get("fixedEffects"));
        List<Map<String, Object>> expected = reference.objects("fixedEffects");
        assertThat(effects.stream().map(each -> each.get("name")))
                .containsExactlyElementsOf(
                        expected.stream().map(each -> each.get("name")).toList());
        for (int i = 0; i < effects.size(); i++) {
            Map<String, Object> want = expected.get(i);
            double standardError = Json.number(want.get("standardError"));
            double near = reference.tolerance("estimateInStandardErrors") * standardError;
            check(differences, effects.get(i), want, "estimate", near);
            check(
                    differences,
                    effects.get(i),
                    want,
                    "standardError",
                    reference.tolerance("standardErrorRelative") * standardError);
            check(differences, effects.get(i), want, "lower", 4 * near);
            check(differences, effects.get(i), want, "upper", 4 * near);
        }
    }

    private static void variances(Differences differences, ReferenceCase reference, Map<String, Object> result) {
        List<Map<String, Object>> components = Json.maps(result.get("varianceComponents"));
        double deviation = reference.number("groupDeviation");
        double allowed = reference.flag("singular")
                ? reference.tolerance("groupDeviationInResidualDeviationsIfSingular")
                        * (reference.get("residualDeviation") == null ? 1 : reference.number("residualDeviation"))
                : reference.tolerance("groupDeviationRelative") * deviation;
        Map<String, Object> group = components.getFirst();
        differences.same("component", group.get("component"), "Group (" + reference.text("group") + ")");
        differences.near("group deviation", Json.number(group.get("standardDeviation")), deviation, allowed);
        if (reference.get("residualVariance") == null) {
            differences.same("number of components", components.size(), 1);
        } else {
            double variance = reference.number("residualVariance");
            Map<String, Object> residual = components.getLast();
            differences.same("number of components", components.size(), 2);
            differences.same("component", residual.get("component"), "Residual");
            differences.near(
                    "residual variance",
                    Json.number(residual.get("variance")),
                    variance,
                    reference.tolerance("residualVarianceRelative") * variance);
        }
    }

    private static void criteria(Differences differences, ReferenceCase reference, Map<String, Object> result) {
        double near = reference.tolerance("logLikelihoodAbsolute");
        check(differences, result, reference, "logLikelihood", near);
        check(differences, result, reference, "aic", 2 * near);
        check(differences, result, reference, "bic", 2 * near);
        if (reference.get("icc") == null) {
            differences.same("icc", result.get("icc"), null);
            assertThat(String.valueOf(result.get("iccNote"))).startsWith("N/A (ICC not defined)");
        } else {
            double singular = reference.flag("singular")
                    ? reference.tolerance("groupDeviationInResidualDeviationsIfSingular")
                    : 0;
            check(
                    differences,
                    result,
                    reference,
                    "icc",
                    Math.max(4 * reference.tolerance("groupDeviationRelative"), singular));
        }
    }

    private static void randomIntercepts(Differences differences, ReferenceCase reference, Map<String, Object> result) {
        List<Map<String, Object>> all = Json.maps(result.get("randomIntercepts"));
        differences.same("random intercepts", all.size(), (int) reference.number("groups"));
        if (reference.flag("singular")) {
            return;
        }
        Map<Object, Map<String, Object>> byGroup = new HashMap<>();
        all.forEach(each -> byGroup.put(each.get("group"), each));
        double near = reference.tolerance("randomInterceptInGroupDeviations") * reference.number("groupDeviation");
        for (Map<String, Object> want : reference.objects("randomIntercepts")) {
            Map<String, Object> got = byGroup.get(want.get("group"));
            assertThat(got).as("group " + want.get("group")).isNotNull();
            check(differences, got, want, "estimate", near);
            double standardError = Json.number(want.get("standardError"));
            check(
                    differences,
                    got,
                    want,
                    "standardError",
                    near + reference.tolerance("standardErrorRelative") * standardError);
            if (isAlone(want, reference, near)) {
                differences.same("rank of " + want.get("group"), got.get("rank"), want.get("rank"));
            }
        }
    }

    /** Returns whether no other group has the same estimate: where some have, their order is free. */
    private static boolean isAlone(Map<String, Object> group, ReferenceCase reference, double near) {
        double estimate = Json.number(group.get("estimate"));
        return reference.objects("randomIntercepts").stream()
                        .filter(other -> Math.abs(Json.number(other.get("estimate")) - estimate) <= 2 * near)
                        .count()
                == 1;
    }

    private static void rows(Differences differences, ReferenceCase reference, Path diagnostics) throws IOException {
        List<String> lines = Files.readAllLines(diagnostics, StandardCharsets.UTF_8);
        differences.same(
                "header",
                lines.getFirst(),
                "source_row,fitted_values,deviance_residuals,pearson_residuals,group_random_effect");
        differences.same("lines", lines.size(), (int) reference.number("observations") + 1);
        Map<Long, String[]> byRow = new HashMap<>();
        double fitted = 0;
        double deviance = 0;
        double pearson = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            byRow.put(Long.valueOf(cells[0]), cells);
            fitted += Double.parseDouble(cells[1]);
            deviance += Math.pow(Double.parseDouble(cells[2]), 2);
            pearson += Math.pow(Double.parseDouble(cells[3]), 2);
        }
        near(
                differences,
                "sum of fitted values",
                fitted,
                reference.number("fittedSum"),
                reference.tolerance("fittedRelative"));
        double residual = reference.tolerance("residualRelative");
        near(differences, "deviance residuals", deviance, reference.number("devianceResidualSumOfSquares"), residual);
        near(differences, "Pearson residuals", pearson, reference.number("pearsonResidualSumOfSquares"), residual);
        for (Map<String, Object> row : reference.objects("rows")) {
            String[] cells = byRow.get(row.get("row"));
            assertThat(cells).as("row " + row.get("row")).isNotNull();
            List<String> names = List.of("fitted", "devianceResidual", "pearsonResidual", "groupRandomEffect");
            for (int k = 0; k < names.size(); k++) {
                double want = Json.number(row.get(names.get(k)));
                near(
                        differences,
                        names.get(k) + " of row " + row.get("row"),
                        Double.parseDouble(cells[k + 1]),
                        want,
                        residual);
            }
        }
    }

    private static void near(Differences differences, String what, double got, double want, double relative) {
        differences.near(what, got, want, relative * Math.max(1, Math.abs(want)));
    }

    private static void check(
            Differences differences, Map<String, Object> result, ReferenceCase reference, String name, double allowed) {
        differences.near(name, Json.number(result.get(name)), reference.number(name), allowed);
    }

    private static void check(
            Differences differences, Map<String, Object> got, Map<String, Object> want, String name, double allowed) {
        differences.near(name, Json.number(got.get(name)), Json.number(want.get(name)), allowed);
    }
}
