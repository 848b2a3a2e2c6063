package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code midas glmm --report}: every number of every format is the result's. */
class ReportTest {

    static final JsonSchema SCHEMA = new JsonSchema(Json.file(Path.of("..", "docs", "glmm-result.schema.json")));

    @TempDir
    Path folder;

    static CommandRun glmm(Path data, String response, String fixed, String group, String... more) {
        List<String> all = new ArrayList<>(
                List.of("glmm", data.toString(), "--response", response, "--fixed", fixed, "--group", group));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    static CommandRun sleep(String... more) {
        return glmm(ReferenceCase.FOLDER.resolve("sleepstudy.csv"), "Reaction", "Days", "Subject", more);
    }

    private static CommandRun contraception(String... more) {
        List<String> all = new ArrayList<>(List.of("--family", "binomial", "--format", "json"));
        all.addAll(List.of(more));
        return glmm(
                ReferenceCase.FOLDER.resolve("contraception.csv"),
                "use",
                "age,urban,livch1",
                "district",
                all.toArray(String[]::new));
    }

    static List<Map<String, Object>> maps(Map<String, Object> json, String name) {
        return Json.list(json.get(name)).stream().map(Json::map).toList();
    }

    private static String island(Document html, String id) {
        return ReportFiles.elements(html.getDocumentElement(), "script").stream()
                .filter(script -> script.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    @Test
    void everyNumberIsTheResultsInEveryFormat() throws Exception {
        Path html = folder.resolve("c.html");
        Path markdown = folder.resolve("größe 漢字.md");
        CommandRun run = contraception("--report", html.toString(), "--report", markdown.toString(), "--all-groups");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Map<String, Object> json = run.json();
        Document page = ReportFiles.html(html);

        Map<String, Object> embedded = Json.object(island(page, "results-1"));
        assertThat(SCHEMA.violations(embedded)).isEmpty();
        embedded.remove("importNotes");
        json.remove("importNotes");
        assertThat(embedded).isEqualTo(json);

        List<ReportFiles.Table> tables = ReportFiles.tables(page);
        assertThat(tables).hasSize(4);
        ReportFiles.Table fixed = tables.get(1);
        assertThat(fixed.caption()).startsWith("Table 2. Fixed Effects");
        assertThat(fixed.head())
                .containsExactly(
                        "Variable",
                        "Estimate",
                        "Std. Error",
                        "Lower 95%",
                        "Upper 95%",
                        "OR",
                        "exp(Lower 95%)",
                        "exp(Upper 95%)");
        List<Map<String, Object>> effects = maps(json, "fixedEffects");
        assertThat(fixed.values()).hasSize(effects.size());
        String[] names = {"estimate", "standardError", "lower", "upper", "exp", "expLower", "expUpper"};
        for (int row = 0; row < effects.size(); row++) {
            assertThat(fixed.cells().get(row).getFirst())
                    .isEqualTo(effects.get(row).get("name"));
            for (int k = 0; k < names.length; k++) {
                assertThat(fixed.values().get(row).get(k + 1))
                        .isEqualTo(effects.get(row).get(names[k]));
            }
        }
        Map<String, Object> group = maps(json, "varianceComponents").getFirst();
        assertThat(tables.getFirst().values().getFirst().subList(1, 3))
                .isEqualTo(List.of(group.get("variance"), group.get("standardDeviation")));
        assertThat(tables.get(2).values().stream().map(List::getLast))
                .containsExactly(
                        (Double) json.get("logLikelihood"), (Double) json.get("aic"), (Double) json.get("bic"));
        Set<List<Object>> intercepts = new HashSet<>();
        maps(json, "randomIntercepts")
                .forEach(item -> intercepts.add(List.of(
                        item.get("group"),
                        item.get("estimate"),
                        item.get("standardError"),
                        ((Number) item.get("rank")).doubleValue(),
                        ((Number) item.get("observations")).doubleValue())));
        ReportFiles.Table blup = tables.get(3);
        assertThat(blup.values()).hasSize(60);
        Set<List<Object>> read = new HashSet<>();
        for (int row = 0; row < blup.values().size(); row++) {
            List<Object> all = new ArrayList<>(blup.values().get(row));
            all.set(0, blup.cells().get(row).getFirst());
            read.add(all);
        }
        assertThat(read).isEqualTo(intercepts);

        theSameInMarkdown(markdown, tables);
        assertThat(Json.file(folder.resolve("größe 漢字_files").resolve("results-1.json")))
                .isEqualTo(Json.object(island(page, "results-1")));
    }

    private void theSameInMarkdown(Path markdown, List<ReportFiles.Table> tables) throws IOException {
        List<ReportFiles.Table> same = ReportFiles.tables(ReportFiles.markdown(markdown));
        assertThat(same).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
            ReportFiles.Table table = tables.get(i);
            assertThat(same.get(i).head()).isEqualTo(table.head());
            assertThat(same.get(i).cells()).isEqualTo(table.cells());
            boolean[] numeric = new boolean[table.head().size()];
            for (int k = 0; k < numeric.length; k++) {
                numeric[k] = !Double.isNaN(table.values().getFirst().get(k));
            }
            Path csv = folder.resolve("größe 漢字_files").resolve("table-" + (i + 1) + ".csv");
            assertThat(ReportFiles.csv(csv, numeric)).isEqualTo(table.values());
        }
        String text = Files.readString(markdown);
        assertThat(text)
                .contains("(gr%C3%B6%C3%9Fe%20%E6%BC%A2%E5%AD%97_files/figure-1.svg)")
                .contains("(gr%C3%B6%C3%9Fe%20%E6%BC%A2%E5%AD%97_files/table-1.csv)");
        try (Stream<Path> files = Files.list(folder.resolve("größe 漢字_files"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".svg"))).hasSize(7);
        }
    }

    @Test
    void wordProcessorsAndPaperGetTheSameTables() throws Exception {
        Path html = folder.resolve("c.html");
        Path docx = folder.resolve("c.docx");
        Path pdf = folder.resolve("c.PDF");
        CommandRun run =
                contraception("--report", docx.toString(), "--report", pdf.toString(), "--report", html.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<ReportFiles.Table> tables = ReportFiles.tables(ReportFiles.html(html));
        List<ReportFiles.Table> same = ReportFiles.docx(docx);
        assertThat(same).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
            assertThat(same.get(i).head()).isEqualTo(tables.get(i).head());
            assertThat(same.get(i).cells()).isEqualTo(tables.get(i).cells());
        }
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F', '-');
    }

    @Test
    void whatIsShownIsTheValueRounded() throws Exception {
        Path html = folder.resolve("s.htm");
        assertThat(sleep("--report", html.toString()).exitCode()).isZero();
        ReportFiles.Table fixed = ReportFiles.tables(ReportFiles.html(html)).get(1);
        assertThat(fixed.cells())
                .containsExactly(
                        List.of("(Intercept)", "251.4", "9.747", "232.3", "270.5"),
                        List.of("Days", "10.47", "0.8042", "8.891", "12.04"));
        for (ReportFiles.Table table : ReportFiles.tables(ReportFiles.html(html))) {
            for (int row = 0; row < table.cells().size(); row++) {
                for (int k = 1; k < table.head().size(); k++) {
                    double shown =
                            Double.parseDouble(table.cells().get(row).get(k).replace('−', '-'));
                    double value = table.values().get(row).get(k);
                    assertThat(shown).isBetween(value - 5e-4 * Math.abs(value), value + 5e-4 * Math.abs(value));
                }
            }
        }
    }

    @Test
    void theContentStandsInItsOrder() throws Exception {
        Path html = folder.resolve("s.html");
        assertThat(sleep("--report", html.toString()).exitCode()).isZero();
        Document page = ReportFiles.html(html);
        Element root = page.getDocumentElement();
        assertThat(root.getAttribute("lang")).isEqualTo("en");
        assertThat(ReportFiles.elements(root, "h1").getFirst().getTextContent()).isEqualTo("Reaction ~ Days");
        assertThat(ReportFiles.elements(root, "h2").stream().map(Element::getTextContent))
                .containsExactly(
                        "Estimation and Convergence",
                        "Random Effects",
                        "Fixed Effects",
                        "Model Fit",
                        "Diagnostics",
                        "BLUP (Random Effect Predictions)",
                        "Methods",
                        "Software");
        assertThat(facts(root))
                .containsExactly(
                        "Data",
                        "Data fingerprint",
                        "Model",
                        "Formula",
                        "Family and link",
                        "Observations",
                        "Groups",
                        "Fitted");
        String text = root.getTextContent();
        assertThat(text)
                .contains("Reaction ~ 1 + Days + (1 | Subject)")
                .contains("Reaction ~ N(μ, σ²); η = μ; η = β₀ + β₁·Days + u; u ~ N(0, σᵤ²), one for each Subject")
                .contains(
                        "SHA-256 633f16de70f595d00c77345c87eb774f79d4380de4b7929ae8e4ead648a9145f of the data the model saw")
                .doesNotContain("expected information")
                .contains("180 (no rows excluded)", "18 in Subject, each of 10 observations")
                .contains("There are no warnings.", "converged after")
                .contains("ICC 0.5893", "is 6.304 with the mean group size n̄ = 10.00")
                .contains("LR test of σᵤ² = 0: χ² = 107.20, p < 0.0001")
                .contains("A linear mixed model was fitted to 180 observations of “Reaction” in 18 groups of “Subject”")
                .contains("lmer(Reaction ~ 1 + Days + (1 | Subject), data = d, REML = TRUE)")
                .contains("midas glmm sleepstudy.csv --response=Reaction");
        assertThat(ReportFiles.elements(root, "svg"))
                .hasSize(6)
                .allSatisfy(svg -> assertThat(svg.getAttribute("role")).isEqualTo("img"))
                .allSatisfy(svg -> assertThat(
                                ReportFiles.elements(svg, "desc").getFirst().getTextContent())
                        .isNotBlank());
    }

    /** What the summary of the model says, from top to bottom. */
    private static List<String> facts(Element root) {
        Element summary = ReportFiles.elements(root, "div").stream()
                .filter(div -> div.getAttribute("class").equals("facts"))
                .findFirst()
                .orElseThrow();
        return ReportFiles.elements(summary, "th").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void aPageIsCompleteInItself() throws Exception {
        Path html = folder.resolve("s.html");
        assertThat(sleep("--report", html.toString()).exitCode()).isZero();
        String text = Files.readString(html);
        assertThat(text).doesNotContainPattern("(?i)https?:|src=|@import|<link|url\\((?!#)|href=");
        Document page = ReportFiles.html(html);
        Set<String> ids = new HashSet<>();
        for (Element element : ReportFiles.elements(page.getDocumentElement(), "*")) {
            String id = element.getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
        for (Element element : ReportFiles.elements(page.getDocumentElement(), "*")) {
            for (String name : List.of("aria-labelledby", "aria-describedby")) {
                if (element.hasAttribute(name)) {
                    assertThat(ids).contains(element.getAttribute(name).split(" "));
                }
            }
        }
    }

    @Test
    void namesAreNeverMarkup() throws Exception {
        String column = "<script>document.title='hit'</script>";
        String group = "</script><img src=x onerror=alert(1)>";
        Path html = folder.resolve("evil.html");
        Path markdown = folder.resolve("evil.md");
        CommandRun run = glmm(
                evil(folder, column, group),
                column,
                "a|b_*c*",
                "`g`",
                "--format",
                "json",
                "--report",
                html.toString(),
                "--report",
                markdown.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Document page = ReportFiles.html(html);
        Element root = page.getDocumentElement();
        assertThat(ReportFiles.elements(root, "script")).hasSize(1);
        assertThat(ReportFiles.elements(root, "img")).isEmpty();
        String text = Files.readString(html);
        assertThat(text.toLowerCase(Locale.ROOT).split("</script", -1)).hasSize(2);
        assertThat(text.split("<script", -1)).hasSize(2);
        List<ReportFiles.Table> tables = ReportFiles.tables(page);
        assertThat(tables.get(1).cells().get(1).getFirst()).isEqualTo("a|b_*c*");
        assertThat(tables.get(3).cells().stream().map(List::getFirst)).contains(group, "</table>");
        Map<String, Object> embedded = Json.object(island(page, "results-1"));
        assertThat(embedded.get("response")).isEqualTo(column);
        List<ReportFiles.Table> same = ReportFiles.tables(ReportFiles.markdown(markdown));
        for (int i = 0; i < tables.size(); i++) {
            assertThat(same.get(i).cells()).isEqualTo(tables.get(i).cells());
        }
        assertThat(HtmlRenderer.builder().build().render(ReportFiles.markdown(markdown)))
                .doesNotContain("<script", "<img src=\"x", "<img src=x");
    }

    /** Data whose names are markup. */
    static Path evil(Path folder, String column, String group) throws IOException {
        String[] groups = {group, "</table>", "a&amp;b", "# heading", "-", "1. one", "| a | b |", "\\"};
        StringBuilder csv = new StringBuilder("\"" + column + "\",a|b_*c*,`g`\n");
        for (int row = 0; row < 80; row++) {
            csv.append((row * 7 % 11) + 3 * (row % 8))
                    .append(',')
                    .append(row * 5 % 13)
                    .append(",\"")
                    .append(groups[row % 8])
                    .append("\"\n");
        }
        return Files.writeString(folder.resolve("evil.csv"), csv);
    }

    @Test
    void fiftyGroupsOrAll() throws Exception {
        Path html = folder.resolve("c.html");
        assertThat(contraception("--report", html.toString()).exitCode()).isZero();
        Document page = ReportFiles.html(html);
        List<List<Double>> blup = ReportFiles.tables(page).get(3).values();
        assertThat(blup).hasSize(50);
        assertThat(blup.getFirst().get(3)).isEqualTo(1);
        assertThat(blup.getLast().get(3)).isEqualTo(50);
        assertThat(page.getDocumentElement().getTextContent())
                .contains("The first 50 of 60 groups by rank.")
                .doesNotContain("CSV");
    }

    @Test
    void warningsExclusionsAndAMissingIccAreSaid() throws Exception {
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int row = 0; row < 40; row++) {
            csv.append(row == 7 ? "" : row % 4)
                    .append(',')
                    .append(row % 5)
                    .append(',')
                    .append(row % 2)
                    .append('\n');
        }
        Path data = Files.writeString(folder.resolve("few.csv"), csv);
        Path html = folder.resolve("few.html");
        CommandRun run =
                glmm(data, "y", "x", "g", "--family", "poisson", "--report", html.toString(), "--confidence", "90");
        assertThat(run.exitCode()).isZero();
        Element root = ReportFiles.html(html).getDocumentElement();
        assertThat(facts(root)).containsSubsequence("Observations", "Groups", "Cells that led to it", "Fitted");
        assertThat(root.getTextContent())
                .contains("Standard errors of the fixed effects are from the expected information")
                .contains("39 (1 row excluded)", "“y”: 1 missing")
                .contains("Warning: Few groups. “g” has only 2 groups.")
                .contains("N/A (ICC not defined)", "A Poisson model has no residual variance of its own")
                .contains("IRR", "exp(Lower 90%)")
                .contains("1 row of 40 with a missing, non-numeric or infinite value was left out")
                .contains("generalized linear mixed model (Poisson (Count) family, log link)")
                .doesNotContain("There are no warnings.");
    }

    @Test
    void theIccOfASingularFitIsASentence() throws Exception {
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int row = 0; row < 40; row++) {
            csv.append(row % 4 + "," + row % 5 + ",g" + row / 4 + '\n');
        }
        Path data = Files.writeString(folder.resolve("alike.csv"), csv);
        Path html = folder.resolve("alike.html");
        assertThat(glmm(data, "y", "x", "g", "--report", html.toString()).exitCode())
                .isZero();
        assertThat(ReportFiles.html(html).getDocumentElement().getTextContent())
                .contains("ICC 0: no share of the unexplained variance: the variance between groups is estimated as 0");
    }
}
