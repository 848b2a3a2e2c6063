package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlmmCommandTest {

    private static final String SLEEP =
            ReferenceCase.FOLDER.resolve("sleepstudy.csv").toString();
    private static final JsonSchema SCHEMA =
            new JsonSchema(Json.file(Path.of("..", "docs", "glmm-result.schema.json")));

    @TempDir
    private Path folder;

    private static CommandRun sleep(String... more) {
        String[] all = new String[more.length + 8];
        List<String> first = List.of("glmm", SLEEP, "--response", "Reaction", "--fixed", "Days", "--group", "Subject");
        System.arraycopy(first.toArray(String[]::new), 0, all, 0, first.size());
        System.arraycopy(more, 0, all, first.size(), more.length);
        return CommandRun.of(all);
    }

    private String file(String content) throws IOException {
        Path file = folder.resolve("Daten für Größe.csv");
        Files.writeString(file, content);
        return file.toString();
    }

    private static Map<String, Object> failure(CommandRun run) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        Map<String, Object> json = run.json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        Map<String, Object> failure = Json.map(json.get("failure"));
        assertThat(run.err()).isEqualTo(failure.get("message") + System.lineSeparator());
        return failure;
    }

    @Test
    void thePageOfSleepstudy() {
        CommandRun run = sleep();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceFirst("in \\d+ ms", "in 1 ms").lines().limit(31))
                .containsExactly(
                        "Reaction ~ 1 + Days + (1 | Subject)",
                        "",
                        "  Data             sleepstudy, 180 rows",
                        "  Family and link  Gaussian (Normal) · Identity",
                        "  Estimation       Restricted maximum likelihood (REML)",
                        "  Observations     180 (no rows excluded)",
                        "  Groups           18 in Subject, each of 10 observations",
                        run.out()
                                .lines()
                                .filter(line -> line.startsWith("  Fit "))
                                .findFirst()
                                .orElseThrow()
                                .replaceFirst("in \\d+ ms", "in 1 ms"),
                        "",
                        "Random Effects",
                        "  Component        Variance  Std.Dev.",
                        "  Group (Subject)    1378       37.12",
                        "  Residual            960.5     30.99",
                        "",
                        "ICC",
                        "  0.5893 of the unexplained variance lies between groups (residual variance: REML estimate)",
                        "  Design effect 6.304",
                        "",
                        "Fixed Effects",
                        "  Variable     Estimate  Std. Error  Lower 95%  Upper 95%",
                        "  (Intercept)    251.4       9.747     232.3       270.5",
                        "  Days            10.47      0.8042      8.891      12.04",
                        "",
                        "Model Fit",
                        "  REML Log-Likelihood  -893.23",
                        "  AIC                  1794.47",
                        "  BIC                  1807.24",
                        "  LR test of σᵤ² = 0: χ² = 107.20, p < 0.0001",
                        "",
                        "BLUP (Random Effect Predictions)",
                        "  Group  Random Intercept  Std. Error  Rank   n");
        assertThat(run.out()).contains("  Fit              converged after ");
    }

    @Test
    void waldZAndPAreThoseOfTheNormalDistribution() {
        CommandRun page = sleep("--wald");
        // 2 * pnorm(-abs(z)) of R 4.2.2
        assertThat(page.out())
                .contains("  Variable     Estimate  Std. Error  Wald z        p  Lower 95%  Upper 95%")
                .containsPattern("Days +10\\.47 +0\\.8042 +13\\.02 +<0\\.0001 +8\\.891");
        CommandRun json = sleep("--format", "json");
        assertThat(SCHEMA.violations(json.json())).isEmpty();
        Map<String, Object> days = Json.maps(json.json().get("fixedEffects")).get(1);
        double z = ((Number) days.get("waldZ")).doubleValue();
        assertThat(z)
                .isEqualTo(((Number) days.get("estimate")).doubleValue()
                        / ((Number) days.get("standardError")).doubleValue());
        assertThat(((Number) days.get("waldP")).doubleValue()).isBetween(9.9e-39, 1.01e-38);
    }

    @Test
    void aPageWithExponentiatedColumnsAndMoreThanFiftyGroups() {
        String data = ReferenceCase.FOLDER.resolve("contraception.csv").toString();
        String[] arguments = {
            "glmm",
            data,
            "--response",
            "use",
            "--fixed",
            "age,age2,urban,livch1,livch2,livch3",
            "--group",
            "district",
            "--family",
            "binomial",
            "--confidence",
            "90"
        };
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.out())
                .contains(
                        "OR  exp(Lower 90%)  exp(Upper 90%)", "… and 10 more groups: --all-groups", "Conditional modes")
                .contains("  D50 ")
                .doesNotContain("  D51 ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--all-groups";
        assertThat(CommandRun.of(all).out()).contains("  D51 ").doesNotContain("more groups");
    }

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(sleep().out()).contains("251.4", "-893.23");
            assertThat(Json.number(sleep("--format", "json").json().get("aic"))).isGreaterThan(1794);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gamma", "gamma", "GAMMA"})
    void familyNamesInAnyCase(String family) {
        Map<String, Object> json =
                sleep("--family", family, "--link", "LOG", "--format", "JSON").json();
        assertThat(json)
                .containsEntry("family", "gamma")
                .containsEntry("link", "log")
                .containsEntry("method", "Laplace");
        assertThat(Json.maps(json.get("fixedEffects")).getLast()).containsEntry("expLabel", "exp(Est.)");
    }

    @Test
    void theDefaultLinkIsTheFamilysOwn() {
        assertThat(sleep("--family", "gamma", "--format", "json").json()).containsEntry("link", "inverse");
    }

    @Test
    void noFixedEffectsIsTheNullModel() {
        CommandRun run =
                CommandRun.of("glmm", SLEEP, "--response", "Reaction", "--group", "Subject", "--format", "json");
        assertThat(run.json()).containsEntry("formula", "Reaction ~ 1 + (1 | Subject)");
    }

    @Test
    void fixedEffectsAsListOrRepeatedAndNamesWithCommasWhole() throws IOException {
        String data =
                file("y,\"a,b\",c,d,g\n1,1,4,7,k\n2,5,3,1,k\n4,2,2,6,l\n3,6,8,2,l\n7,3,1,9,m\n6,4,5,3,m\n9,8,7,1,m\n");
        CommandRun run = CommandRun.of(
                "glmm",
                data,
                "--response",
                "y",
                "--group",
                "g",
                "--fixed",
                "a,b",
                "--fixed",
                "c, d",
                "--format",
                "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.json()).containsEntry("formula", "y ~ 1 + `a,b` + c + d + (1 | g)");
        assertThat(Json.maps(run.json().get("diagnostics")).stream().map(each -> each.get("code")))
                .contains("few-groups");
    }

    @Test
    void excludedRowsAreCountedByColumnAndReason() {
        String data = ReferenceCase.FOLDER.resolve("sleepstudy_missing.csv").toString();
        String[] arguments = {
            "glmm", data, "--response", "Reaction", "--fixed", "Days", "--group", "Subject", "--format", "json"
        };
        Map<String, Object> json = CommandRun.of(arguments).json();
        assertThat(json).containsEntry("excludedRows", 11L).containsEntry("observations", 169L);
        assertThat(Json.maps(json.get("exclusions")).stream()
                        .map(each -> each.get("column") + " " + each.get("reason")))
                .contains("Reaction missing", "Reaction infinite", "Subject missing");
        arguments[arguments.length - 1] = "text";
        assertThat(CommandRun.of(arguments).out()).contains("169 (11 rows excluded)", "infinite");
    }

    @Test
    void warningsStandInTheOutputAndTheExitCodeIsZero() {
        String data = ReferenceCase.FOLDER.resolve("dyestuff2_singular.csv").toString();
        CommandRun run = CommandRun.of("glmm", data, "--response", "Yield", "--group", "Batch");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Warning: Singular fit");
    }

    @Test
    void withoutAnyRowTheColumnsAndTheirReasonsAreNamed() throws IOException {
        String data = file(
                "y;dose;arm;day;g\n1;1.234,50;drug;2026-01-01;a\n2;2.345,50;none;2026-01-02;a\n3;3.456,50;drug;2026-01-03;b\n");
        assertThat(withoutRows(data, "dose", "--thousands", "none"))
                .contains("“dose”: 3 not a number", "“dose” holds text")
                .doesNotContain("thousands");
        assertThat(withoutRows(data, "arm")).contains("“arm”: 3 not a number", "“arm” holds text", "midas dummy");
        assertThat(withoutRows(data, "day")).contains("“day”: 3 not a number", "“day” holds dates");
    }

    private static String withoutRows(String data, String fixed, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("glmm", data, "--response", "y", "--fixed", fixed, "--group", "g", "--format", "json"));
        arguments.addAll(List.of(more));
        Map<String, Object> failure = failure(CommandRun.of(arguments.toArray(String[]::new)));
        assertThat(failure).containsEntry("code", "no-observations").containsKey("reasons");
        return String.valueOf(failure.get("message"));
    }

    @Test
    void thePageSaysWhichAnswerCountsAsOne() throws IOException {
        String data = file("y,x,g\nYes,1,a\nno,2,a\nYes,3,b\nno,1,b\nno,3,c\nYes,2,c\n");
        assertThat(CommandRun.of(
                                "glmm", data, "--response", "y", "--fixed", "x", "--group", "g", "--family", "binomial")
                        .out())
                .contains("“y”: “Yes” counts as 1, “no” as 0");
    }

    @Test
    void aValueOutOfRangeIsNamedByRow() throws IOException {
        String data = file("y,g\n,a\n1,a\n0,b\n2,b\n1,b\n");
        Map<String, Object> failure = failure(CommandRun.of(
                "glmm", data, "--response", "y", "--group", "g", "--family", "binomial", "--format", "json"));
        assertThat(failure)
                .containsEntry("code", "response-out-of-range")
                .containsEntry("row", 4L)
                .containsEntry("value", 2.0)
                .containsEntry("column", "y");
    }

    @Test
    void failuresOfFileAndColumns() throws IOException {
        assertThat(failure(CommandRun.of("glmm", "no such.csv", "--response", "y", "--group", "g", "--format", "json")))
                .containsEntry("code", "file-not-found")
                .containsEntry("file", "no such.csv");
        assertThat(failure(CommandRun.of(
                        "glmm", SLEEP, "--response", "reaction", "--group", "Subject", "--format", "json")))
                .containsEntry("code", "unknown-column")
                .containsEntry("closest", List.of("Reaction"));
        assertThat(failure(sleep("--fixed", "Days", "--format", "json")))
                .containsEntry("code", "duplicate-fixed-effect");
        assertThat(failure(CommandRun.of("glmm", file(""), "--response", "y", "--group", "g", "--format", "json")))
                .containsEntry("code", "empty-file");
        assertThat(failure(CommandRun.of(
                        "glmm",
                        SLEEP,
                        "--response",
                        "Reaction",
                        "--group",
                        "Subject",
                        "--no-intercept",
                        "--format",
                        "json")))
                .containsEntry("code", "no-coefficients");
    }

    @Test
    void withoutJsonAFailureIsOneSentence() {
        CommandRun run = CommandRun.of("glmm", "no such.csv", "--response", "y", "--group", "g");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly("There is no file “no such.csv”.");
    }

    @Test
    void diagnosticsThatCannotBeWrittenAreSaidAndTheFitIsShown() {
        CommandRun run = sleep(
                "--diagnostics", folder.resolve("no folder").resolve("d.csv").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("Fixed Effects");
        assertThat(run.err()).contains("was not written: its folder does not exist.");
    }

    @Test
    void anInterruptEndsTheRunWithoutResult() {
        CommandRun run = CommandRun.of(
                () -> true, "glmm", SLEEP, "--response", "Reaction", "--group", "Subject", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Json.map(run.json().get("failure"))).containsEntry("code", "cancelled");
        assertThat(run.err()).startsWith("Cancelled");
    }
}
