package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;
import midas.core.diagnostics.Range;
import midas.io.dataset.Dataset;
import midas.io.plot.Mark;
import midas.io.plot.ModelNumbers;
import midas.io.plot.ModelPlots;
import midas.io.plot.Plot;
import midas.io.plot.PlotKind;
import midas.io.plot.PlotWords;
import midas.io.plot.ResidualKind;
import midas.io.report.ReportBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in project files: what is saved is what comes back, to the last bit of every plot. */
class SavedReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private static SavedReport through(SavedReport report) throws IOException {
        byte[] bytes = MAPPER.writeValueAsBytes(ReportJson.write(report));
        return ReportJson.report(new Fields(MAPPER.readTree(bytes)));
    }

    /** Everything in records, lists, curves and grids, numbers as their 64 bits. */
    private static List<String> bits(Object thing) throws ReflectiveOperationException {
        List<String> bits = new ArrayList<>();
        switch (thing) {
            case Double number -> bits.add(Long.toHexString(Double.doubleToRawLongBits(number)));
            case OptionalDouble number ->
                bits.add(number.isPresent() ? Long.toHexString(Double.doubleToRawLongBits(number.getAsDouble())) : "-");
            case Curve curve -> {
                for (int i = 0; i < curve.size(); i++) {
                    bits.addAll(bits(curve.x(i)));
                    bits.addAll(bits(curve.y(i)));
                }
            }
            case DensityGrid grid -> {
                bits.addAll(bits(List.of(grid.x(), grid.y(), grid.columns(), grid.rows())));
                for (int row = 0; row < grid.rows(); row++) {
                    for (int column = 0; column < grid.columns(); column++) {
                        bits.add(Integer.toString(grid.count(column, row)));
                    }
                }
            }
            case List<?> list -> {
                for (Object item : list) {
                    bits.addAll(bits(item));
                }
            }
            case Optional<?> optional -> bits.addAll(bits(optional.stream().toList()));
            case Record record -> {
                bits.add(record.getClass().getSimpleName());
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    bits.addAll(bits(component.getAccessor().invoke(record)));
                }
            }
            default -> bits.add(String.valueOf(thing));
        }
        return bits;
    }

    @Test
    void everyBlockComesBackToTheLastBit() throws Exception {
        SavedReport report = Reports.of(UUID.randomUUID());
        SavedReport again = through(report);
        assertThat(bits(again)).isEqualTo(bits(report)).hasSizeGreaterThan(200);
        assertThat(again.sources()).isEqualTo(report.sources());
        assertThat(again.source(again.entries().get(4)))
                .contains(report.sources().get(1));
    }

    @Test
    void everyKindOfMarkIsTried() {
        assertThat(Reports.plot().marks().stream().map(Mark::getClass).distinct())
                .hasSize(Mark.class.getPermittedSubclasses().length);
        assertThat(Reports.of(UUID.randomUUID()).entries().stream()
                        .map(entry -> entry.block().getClass())
                        .distinct())
                .hasSize(ReportBlock.class.getPermittedSubclasses().length);
    }

    @Test
    void thePlotsOfAModelComeBackToTheLastBit() throws Exception {
        ProjectContent content = Projects.content();
        SavedModel model = content.models().getFirst();
        Dataset source = content.datasets().getFirst().dataset();
        Dataset values = content.datasets().getLast().dataset();
        ModelPlots plots = new ModelPlots(
                ModelNumbers.of(model, Optional.of(values), Optional.of(source)),
                facts -> new PlotWords.Words("title", "note", "x", "y", "unit", "description"));
        assertThat(plots.kinds()).hasSizeGreaterThan(4);
        for (PlotKind kind : plots.kinds()) {
            Plot plot = plots.make(kind, ResidualKind.PEARSON).plot();
            SavedReport report = SavedReport.empty("r")
                    .withEntries(List.of(SavedReport.Entry.of(new ReportBlock.Picture(plot, "c"))));
            assertThat(bits(through(report))).as("%s", kind).isEqualTo(bits(report));
        }
    }

    @Test
    void everyPartOfAModelComesBack() throws IOException {
        UUID model = UUID.randomUUID();
        for (ModelPart part : List.of(
                new ModelPart.Whole(false),
                new ModelPart.Coefficients(0.1 + 0.8, true),
                new ModelPart.Blup(true),
                new ModelPart.Diagram(PlotKind.OBSERVED, ResidualKind.PEARSON))) {
            SavedReport.Source source =
                    new SavedReport.Source(UUID.randomUUID(), model, "m", Instant.now(), part, List.of("k"));
            SavedReport report = new SavedReport(
                    UUID.randomUUID(),
                    "r",
                    List.of(new SavedReport.Entry(
                            UUID.randomUUID(),
                            new ReportBlock.Text("t"),
                            Optional.of(new SavedReport.Origin(source.id(), "k")))),
                    List.of(source));
            assertThat(through(report)).isEqualTo(report);
        }
    }

    /** Whatever is wrong in a part is an exception that the reader of projects knows how to tell of. */
    @Test
    void whatMakesNoSenseIsRefused() {
        ObjectNode whole = ReportJson.write(Reports.of(UUID.randomUUID()));
        List<String> leaves = new ArrayList<>();
        leaves(whole, "", leaves);
        assertThat(leaves).hasSizeGreaterThan(200);
        int refused = 0;
        for (String leaf : leaves) {
            ObjectNode mutated = whole.deepCopy();
            int cut = leaf.lastIndexOf('/');
            JsonNode parent = mutated.at(leaf.substring(0, cut));
            if (parent instanceof ObjectNode object) {
                object.putArray(leaf.substring(cut + 1));
                try {
                    ReportJson.report(new Fields(mutated));
                } catch (IOException | IllegalArgumentException expected) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(80);
        ObjectNode twice = whole.deepCopy();
        ((ObjectNode) twice.at("/blocks/1")).put("id", twice.at("/blocks/0/id").asText());
        assertThatThrownBy(() -> ReportJson.report(new Fields(twice))).isInstanceOf(IOException.class);
        ObjectNode shorter = whole.deepCopy();
        ((ObjectNode) shorter.at("/blocks/2")).put("rows", 7);
        assertThatThrownBy(() -> ReportJson.report(new Fields(shorter))).isInstanceOf(IOException.class);
    }

    private static void leaves(JsonNode node, String path, List<String> leaves) {
        if (node.isValueNode()) {
            leaves.add(path);
        }
        node.properties().forEach(field -> leaves(field.getValue(), path + '/' + field.getKey(), leaves));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(node.get(i), path + '/' + i, leaves);
        }
    }

    @Test
    void countsThatFitNoGridAreRefused() {
        Range range = new Range(0, 1);
        assertThatThrownBy(() -> DensityGrid.ofCounts(range, range, 2, 2, new int[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DensityGrid.ofCounts(range, range, 0, 2, new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DensityGrid.ofCounts(range, range, 1, 2, new int[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DensityGrid.ofCounts(range, range, 2, 1, new int[] {3, 9}).most())
                .isEqualTo(9);
    }

    private Path file() {
        return folder.resolve("study.midas");
    }

    @Test
    void aDamagedReportIsSaidAndTheRestIsThere() throws IOException {
        ProjectContent content = Projects.content();
        SavedReport second = SavedReport.empty("second");
        ProjectContent two = content.withReports(List.of(content.reports().getFirst(), second));
        Projects.saved(file(), two);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        String damaged = parts.keySet().stream()
                .filter(name -> name.startsWith("reports/"))
                .filter(name -> new String(parts.get(name), StandardCharsets.UTF_8).contains("A heading"))
                .findFirst()
                .orElseThrow();
        parts.get(damaged)[40] ^= 1;
        ProjectFileTest.write(file(), parts);
        OpenOutcome.Opened opened = Projects.opened(file());
        assertThat(opened.problems())
                .containsExactly(new ProjectProblem.ReportLost(
                        content.reports().getFirst().name()));
        assertThat(opened.content().reports()).containsExactly(second);
        assertThat(opened.content().models()).hasSize(1);
        assertThat(opened.content().datasets()).hasSize(4);
        assertThat(opened.content().kept().isEmpty()).isTrue();
    }

    /** A program that does not know of reports keeps their parts and their list as it keeps all that it does not know. */
    @Test
    void anOlderProgramKeepsReports() throws IOException {
        ProjectContent content = Projects.content();
        Projects.saved(file(), content);
        JsonNode manifest = MAPPER.readTree(ProjectFileTest.parts(file()).get(Manifest.NAME));
        String tabs = manifest.at("/window/tabs").toString();
        assertThat(manifest.has(Manifest.REPORTS)).isTrue();
        assertThat(tabs).doesNotContain("report");
        assertThat(manifest.at("/window/reports").size()).isEqualTo(1);
        assertThat(manifest.path("version").asInt()).isEqualTo(1);
        ProjectContent none = new ProjectContent(
                content.id(), content.datasets(), content.models(), content.window(), KeptParts.NONE);
        Projects.saved(file(), none);
        assertThat(new String(ProjectFileTest.parts(file()).get(Manifest.NAME), StandardCharsets.UTF_8))
                .doesNotContain("\"reports\" : [ {\n    \"id\"");
    }

    @Test
    void reportsAndCodingsComeBackInTheirPlaces() throws IOException {
        WindowLayout.Tab coding = Projects.content().window().tabs().get(3);
        assertThat(coding).isInstanceOf(WindowLayout.Tab.CodingTab.class);
        WindowLayout.Tab first = new WindowLayout.Tab.ReportTab(UUID.randomUUID());
        WindowLayout.Tab second = new WindowLayout.Tab.ReportTab(UUID.randomUUID());
        WindowLayout.Tab data = new WindowLayout.Tab.DatasetTab(UUID.randomUUID());
        List<WindowLayout.Tab> tabs = List.of(first, coding, data, second);
        for (int front = 0; front < tabs.size(); front++) {
            WindowLayout layout = new WindowLayout(tabs, front);
            assertThat(LayoutJson.layout(new Fields(LayoutJson.write(layout)))).isEqualTo(layout);
        }
    }

    @Test
    void aHundredThousandRowsAreSavedAndOpenedInSeconds() throws IOException {
        List<List<ReportBlock.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < 100_000; row++) {
            double value = Math.sin(row);
            rows.add(List.of(
                    ReportBlock.Cell.of("group " + row),
                    ReportBlock.Cell.of("0.1234", value),
                    ReportBlock.Cell.of("0.1234", value / 3),
                    ReportBlock.Cell.of("0.1234", value / 7)));
        }
        List<ReportBlock.Column> columns = List.of(
                new ReportBlock.Column("Group", false),
                new ReportBlock.Column("Estimate", true),
                new ReportBlock.Column("Lower", true),
                new ReportBlock.Column("Upper", true));
        SavedReport report = SavedReport.empty("large")
                .withEntries(List.of(
                        SavedReport.Entry.of(new ReportBlock.Table("Random intercepts", columns, rows, List.of()))));
        ProjectContent content = ProjectContent.empty().withReports(List.of(report));
        Instant before = Instant.now();
        Projects.saved(file(), content);
        assertThat(Projects.opened(file()).content().reports()).containsExactly(report);
        assertThat(java.time.Duration.between(before, Instant.now())).isLessThan(java.time.Duration.ofSeconds(10));
        assertThat(Files.size(file())).isLessThan(20_000_000);
    }
}
