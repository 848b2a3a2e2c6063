package midas.io.project;

import static midas.io.project.Projects.opened;
import static midas.io.project.Projects.saved;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.result.Coefficient;
import midas.core.result.Deviances;
import midas.core.result.Diagnostic;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFitTest {

    @TempDir
    Path folder;

    private final ProjectContent content = Projects.content();
    private final Dataset data = content.datasets().getFirst().dataset();

    private Path file() {
        return folder.resolve("study.midas");
    }

    private static List<WindowLayout.Tab.FormTab> forms(ProjectContent content) {
        return content.window().tabs().stream()
                .filter(WindowLayout.Tab.FormTab.class::isInstance)
                .map(WindowLayout.Tab.FormTab.class::cast)
                .toList();
    }

    private static Optional<FormFit> fit(ProjectContent content) {
        return forms(content).getFirst().fit().map(FormFit.class::cast);
    }

    private ProjectContent with(Dataset dataset, WindowLayout window) {
        SavedDataset saved = content.datasets().getFirst();
        return new ProjectContent(
                content.id(),
                List.of(new SavedDataset(
                        dataset, saved.report(), saved.origin(), Optional.empty(), saved.scalesByHand())),
                List.of(),
                window,
                KeptParts.NONE);
    }

    /** Does to the lists of contents what an older program does that saves the project again. */
    private void rewrite(Consumer<ObjectNode> change) throws IOException {
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) mapper.readTree(parts.get("manifest.json"));
        change.accept(manifest);
        parts.put("manifest.json", mapper.writeValueAsBytes(manifest));
        parts.put("manifest-copy.json", mapper.writeValueAsBytes(manifest));
        ProjectFileTest.write(file(), parts);
    }

    @Test
    void givesBackTheSameNumbersAndKnowsItsData() {
        saved(file(), content);
        ProjectContent again = opened(file()).content();
        FormFit fit = fit(again).orElseThrow();
        assertThat(fit.result()).isEqualTo(fit(content).orElseThrow().result());
        Dataset now = again.datasets().getFirst().dataset();
        assertThat(fit.seen().basis()).isEqualTo(ModelBasis.of(fit.spec(), now));
        assertThat(fit.seen().dataset()).contains(now);
        assertThat(fit.seen().fingerprint())
                .isEqualTo(DataFingerprint.of(data, fit.spec()).orElseThrow());
    }

    @Test
    void knowsThatItsDataAreOthersByNow() {
        Dataset converted = data.withColumn(
                data.find("x").orElseThrow().as(ColumnType.INT64).column());
        saved(file(), with(converted, content.window()));
        ProjectContent again = opened(file()).content();
        FormFit fit = fit(again).orElseThrow();
        assertThat(fit.seen().dataset()).isEmpty();
        assertThat(fit.seen()
                        .basis()
                        .changedIn(ModelBasis.of(
                                fit.spec(), again.datasets().getFirst().dataset())))
                .containsExactly("x");
        Path more = folder.resolve("more.midas");
        saved(more, again);
        assertThat(fit(opened(more).content()).orElseThrow().seen().fingerprint())
                .isEqualTo(fit.seen().fingerprint());
    }

    @Test
    void aProgramThatDoesNotKnowOfFitsAndCodingsLosesNoFit() throws IOException {
        saved(file(), content);
        rewrite(manifest -> {
            ObjectNode window = (ObjectNode) manifest.path("window");
            assertThat(window.path("tabs")).hasSize(3);
            assertThat(window.remove("codings")).hasSize(1);
            assertThat(window.remove("reports")).hasSize(1);
            ArrayNode tabs = (ArrayNode) window.path("tabs");
            tabs.add(tabs.remove(1));
        });
        OpenOutcome.Opened opened = opened(file());
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.content().window().tabs()).hasSize(3);
        assertThat(fit(opened.content()).orElseThrow().result())
                .isEqualTo(fit(content).orElseThrow().result());
        // another form does not show its numbers
        rewrite(manifest -> ((ObjectNode) manifest.path("window").path("tabs").path(2)).put("response", "x"));
        assertThat(forms(opened(file()).content())).hasSize(1);
        assertThat(fit(opened(file()).content())).isEmpty();
    }

    @Test
    void aDamagedFitIsSaidAndTheFormIsThere() throws IOException {
        saved(file(), content);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        String part = parts.keySet().stream()
                .filter(name -> name.startsWith("fits/"))
                .findFirst()
                .orElseThrow();
        parts.get(part)[200] ^= 1;
        ProjectFileTest.write(file(), parts);
        OpenOutcome.Opened opened = opened(file());
        assertThat(opened.problems()).containsExactly(new ProjectProblem.FitLost("y"));
        assertThat(fit(opened.content())).isEmpty();
        assertThat(opened.content().window().tabs()).hasSize(5);
    }

    @Test
    void whatIsKeptAlreadyIsNeitherDigestedNorWrittenAgain() throws IOException {
        PartCache cache = new PartCache();
        RecoveryNote note = new RecoveryNote("study", Optional.empty(), Optional.empty(), Instant.now());
        try (RecoveryFolder kept = RecoveryFolder.claim(folder)) {
            assertThat(kept.write(content, note, cache, ProjectMonitor.NONE)).isInstanceOf(SaveOutcome.Saved.class);
            List<Path> parts;
            try (Stream<Path> files = Files.walk(folder)) {
                parts = files.filter(file -> file.getParent().endsWith("fits")
                                || file.getParent().endsWith("models"))
                        .toList();
            }
            assertThat(parts).hasSize(2);
            FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
            for (Path part : parts) {
                Files.setLastModifiedTime(part, then);
            }
            assertThat(cache.findSame(fit(content).orElseThrow())).isPresent();
            assertThat(cache.findSame(content.models().getFirst())).isPresent();
            assertThat(kept.write(content, note, cache, ProjectMonitor.NONE)).isInstanceOf(SaveOutcome.Saved.class);
            for (Path part : parts) {
                assertThat(Files.getLastModifiedTime(part)).isEqualTo(then);
            }
        }
    }

    @Test
    void codingsStandWhereTheyStood() {
        for (int front = 0; front < content.window().tabs().size(); front++) {
            saved(file(), with(data, new WindowLayout(content.window().tabs(), front)));
            WindowLayout again = opened(file()).content().window();
            assertThat(again.front()).isEqualTo(front);
            assertThat(again.tabs().get(2)).isEqualTo(content.window().tabs().get(2));
        }
    }

    private ProjectContent withoutGroup(Dataset dataset, GlmFit fit) {
        WindowLayout.Tab.FormTab form = forms(content).getFirst().withoutGroup().withFit(Optional.of(fit));
        return with(dataset, new WindowLayout(List.of(form), 0));
    }

    /** The parts that other families have and have not. */
    private static GlmFit withOtherParts(GlmFit fit, Theta theta) {
        GeneralizedLinearModel model = fit.result();
        Deviances deviances = model.deviances();
        return new GlmFit(
                fit.seen(),
                fit.source(),
                fit.spec(),
                new GeneralizedLinearModel(
                        model.responseModel(),
                        model.responseName(),
                        model.predictorNames(),
                        model.intercept(),
                        model.observations(),
                        model.confidenceLevel(),
                        model.coefficients().stream()
                                .map(one -> new Coefficient(
                                        one.name(), one.estimate(), one.standardError(), OptionalInt.empty()))
                                .toList(),
                        new Deviances(
                                OptionalDouble.empty(),
                                deviances.nullDegreesOfFreedom(),
                                deviances.residualDeviance(),
                                deviances.residualDegreesOfFreedom()),
                        Optional.empty(),
                        Optional.of(theta),
                        model.statistics(),
                        OptionalDouble.of(-Math.PI),
                        model.convergence(),
                        model.factorization(),
                        List.of(new Diagnostic.NoOverdispersion(0.1 + 0.2))),
                fit.exclusions(),
                fit.dataRows(),
                fit.elapsed(),
                fit.fittedAt());
    }

    @Test
    void aFitWithoutRandomInterceptsComesBackBitForBit() throws IOException {
        GlmFit normal = Projects.glmFit(data, ResponseModel.of(Family.GAUSSIAN));
        Theta finite = new Theta(Math.E, OptionalDouble.of(1 / Math.PI));
        for (GlmFit before :
                List.of(normal, withOtherParts(normal, finite), withOtherParts(normal, Theta.infinite()))) {
            saved(file(), withoutGroup(data, before));
            assertThat(ProjectFileTest.parts(file()).keySet()).anyMatch(name -> name.startsWith("fits/"));
            OpenOutcome.Opened opened = opened(file());
            assertThat(opened.problems()).isEmpty();
            GlmFit fit = (GlmFit) forms(opened.content()).getFirst().fit().orElseThrow();
            assertThat(fit.result()).isEqualTo(before.result());
            assertThat(fit.spec()).isEqualTo(before.spec());
            assertThat(fit.seen().dataset())
                    .contains(opened.content().datasets().getFirst().dataset());
            assertThat(fit.seen().fingerprint())
                    .isEqualTo(DataFingerprint.of(data, before.spec()).orElseThrow());
        }
    }

    @Test
    void aProgramThatKnowsOnlyFitsWithGroupsFindsNothingDamaged() throws IOException {
        saved(file(), withoutGroup(data, Projects.glmFit(data, ResponseModel.of(Family.GAUSSIAN))));
        ObjectNode manifest = (ObjectNode)
                new ObjectMapper().readTree(ProjectFileTest.parts(file()).get("manifest.json"));
        assertThat(manifest.has("fits")).isFalse();
        assertThat(manifest.path("glmFits")).hasSize(1);
        Dataset converted = data.withColumn(
                data.find("x").orElseThrow().as(ColumnType.INT64).column());
        saved(file(), withoutGroup(converted, Projects.glmFit(data, ResponseModel.of(Family.GAUSSIAN))));
        OpenOutcome.Opened opened = opened(file());
        ShownFit fit = forms(opened.content()).getFirst().fit().orElseThrow();
        assertThat(fit.seen().dataset()).as("its data are others by now").isEmpty();
        assertThat(fit.seen()
                        .basis()
                        .changedIn(ModelBasis.of(
                                fit.spec(),
                                opened.content().datasets().getFirst().dataset())))
                .containsExactly("x");
    }
}
