package midas.io.project;

import static midas.io.project.Projects.notSaved;
import static midas.io.project.Projects.opened;
import static midas.io.project.Projects.saved;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Scale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {

    @TempDir
    Path folder;

    private final ProjectContent content = Projects.content();

    private Path file() {
        return folder.resolve("study.midas");
    }

    private SaveOutcome save(Path file, Optional<FileStamp> known) {
        return ProjectFile.save(file, content, known, new PartCache(), ProjectMonitor.NONE);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the parts of a zip file. */
    static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    static void write(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    @Test
    void givesBackEverything() {
        saved(file(), content);
        OpenOutcome.Opened opened = opened(file());
        assertThat(opened.problems()).isEmpty();
        assertThat(Projects.facts(opened.content())).isEqualTo(Projects.facts(content));
        assertThat(opened.content().models().getFirst().result())
                .isEqualTo(content.models().getFirst().result());
    }

    /** A file as version 1 of the format writes it: every later program opens it, too. */
    @Test
    void opensWhatWasSavedBefore() throws IOException {
        Path before = Path.of("src", "test", "resources", "project");
        OpenOutcome.Opened opened = opened(before.resolve("version-1.midas"));
        assertThat(opened.problems()).isEmpty();
        assertThat(String.join("\n", Projects.facts(opened.content())) + "\n")
                .isEqualTo(Files.readString(before.resolve("version-1.facts")));
    }

    @Test
    void whatWasFreshIsFreshAndWhatWasStaleIsStale() {
        saved(file(), content);
        ProjectContent again = opened(file()).content();
        Dataset schools = again.datasets().getFirst().dataset();
        assertThat(again.datasets().stream().skip(1).map(derived -> isFresh(derived, schools)))
                .containsExactly(false, true, true);
        SavedDataset stale = again.datasets().get(1);
        // as it was before the conversion, which can still be taken back
        Dataset before = schools.withColumn(
                schools.find("id").orElseThrow().as(ColumnType.INT64).column());
        assertThat(isFresh(stale, before)).as("of another scale").isFalse();
        assertThat(isFresh(stale, before.withScale("id", Scale.NOMINAL))).isTrue();
        SavedModel model = again.models().getFirst();
        assertThat(model.basis()).isEqualTo(ModelBasis.of(model.spec(), schools));
    }

    @Test
    void aStaleModelKnowsWhichColumnChangedAndIsFreshWhenItIsTakenBack() {
        SavedDataset schools = content.datasets().getFirst();
        Dataset converted = schools.dataset()
                .withColumn(schools.dataset()
                        .find("x")
                        .orElseThrow()
                        .as(ColumnType.INT64)
                        .column());
        ProjectContent other = new ProjectContent(
                content.id(),
                List.of(new SavedDataset(
                        converted, schools.report(), schools.origin(), Optional.empty(), schools.scalesByHand())),
                content.models(),
                WindowLayout.EMPTY,
                KeptParts.NONE);
        saved(file(), other);
        ProjectContent again = opened(file()).content();
        SavedModel model = again.models().getFirst();
        Dataset now = again.datasets().getFirst().dataset();
        assertThat(model.basis().changedIn(ModelBasis.of(model.spec(), now))).containsExactly("x");
        Dataset back = now.withColumn(
                now.find("x").orElseThrow().as(ColumnType.FLOAT64).column());
        assertThat(model.basis()).isEqualTo(ModelBasis.of(model.spec(), back));
    }

    private static boolean isFresh(SavedDataset derived, Dataset parent) {
        Basis now = Derivations.basis(((Lineage.Derived) derived.dataset().lineage()).operation(), parent);
        return derived.basis().equals(Optional.of(now));
    }

    @Test
    void aModelIsStaleByWhatItsColumnsAreReadAsAlthoughTheNumbersAreTheSame() {
        SavedDataset schools = content.datasets().getFirst();
        Dataset changed = schools.dataset()
                .withColumn(schools.dataset()
                        .find("x")
                        .orElseThrow()
                        .as(ColumnType.STRING)
                        .column());
        ProjectContent other = new ProjectContent(
                content.id(),
                List.of(new SavedDataset(
                        changed, schools.report(), schools.origin(), Optional.empty(), schools.scalesByHand())),
                content.models(),
                WindowLayout.EMPTY,
                KeptParts.NONE);
        saved(file(), other);
        ProjectContent again = opened(file()).content();
        SavedModel model = again.models().getFirst();
        assertThat(DataFingerprint.of(changed, model.spec())).contains(model.fingerprint());
        Dataset now = again.datasets().getFirst().dataset();
        assertThat(model.basis()).isNotEqualTo(ModelBasis.of(model.spec(), now));
        Dataset without = changed.select("without", List.of("y", "region"));
        assertThat(DataFingerprint.of(without, model.spec())).isEmpty();
    }

    @Test
    void derivedDatasetsAreKeptAsOperationsAndDataOnce() throws IOException {
        saved(file(), content);
        JsonNode manifest = new ObjectMapper().readTree(parts(file()).get("manifest.json"));
        assertThat(manifest.path("datasets").path(0).has("data")).isTrue();
        assertThat(manifest.path("datasets").path(1).has("data")).as("stale").isTrue();
        assertThat(manifest.path("datasets").path(2).has("data")).as("fresh").isFalse();
        assertThat(parts(file()).keySet().stream().filter(name -> name.startsWith("data/")))
                .hasSize(3);
    }

    @Test
    void whatIsNotKnownIsKept() throws IOException {
        saved(file(), content);
        Map<String, byte[]> parts = parts(file());
        parts.put("reports/one.json", "{\"title\": 1}".getBytes(StandardCharsets.UTF_8));
        String manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        parts.put(
                "manifest.json",
                manifest.replaceFirst("\\{", "{ \"colours\": {\"sea\": [1, 2.5, null]},")
                        .getBytes(StandardCharsets.UTF_8));
        write(file(), parts);
        OpenOutcome.Opened opened = opened(file());
        assertThat(opened.problems()).isEmpty();
        Path again = folder.resolve("again.midas");
        saved(again, opened.content());
        assertThat(parts(again).get("reports/one.json")).asString().isEqualTo("{\"title\": 1}");
        JsonNode colours =
                new ObjectMapper().readTree(parts(again).get("manifest.json")).path("colours");
        assertThat(colours.toString()).isEqualTo("{\"sea\":[1,2.5,null]}");
    }

    @Test
    void aLaterVersionIsRefused() throws IOException {
        saved(file(), content);
        Map<String, byte[]> parts = parts(file());
        parts.replaceAll((name, bytes) -> name.startsWith("manifest")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace("\"version\" : 1", "\"version\" : 2")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        write(file(), parts);
        assertThat(ProjectFile.open(file(), ProjectMonitor.NONE))
                .isEqualTo(new OpenOutcome.Refused(file(), OpenOutcome.Reason.LATER_VERSION, "2"));
    }

    @Test
    void whatIsNoProjectIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.midas"), "y,x\n1,2\n");
        Path other = folder.resolve("other.midas");
        write(other, Map.of("a.txt", new byte[3]));
        assertThat(List.of(text, other))
                .allSatisfy(file -> assertThat(Projects.refusal(file)).isEqualTo(OpenOutcome.Reason.NO_PROJECT));
        Path empty = Files.writeString(folder.resolve("empty.midas"), "");
        Path cut = folder.resolve("cut.midas");
        saved(cut, content);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100));
        assertThat(List.of(empty, cut))
                .allSatisfy(file -> assertThat(Projects.refusal(file)).isEqualTo(OpenOutcome.Reason.DAMAGED));
        assertThat(Projects.refusal(folder)).isEqualTo(OpenOutcome.Reason.IS_FOLDER);
        assertThat(Projects.refusal(folder.resolve("none.midas"))).isEqualTo(OpenOutcome.Reason.NO_FILE);
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotReplaced() throws IOException {
        FileStamp stamp = saved(file(), content);
        assertThat(save(file(), Optional.of(stamp))).isInstanceOf(SaveOutcome.Saved.class);
        byte[] theirs = "theirs".getBytes(StandardCharsets.UTF_8);
        Files.write(file(), theirs);
        assertThat(notSaved(save(file(), Optional.of(stamp)))).isEqualTo(SaveOutcome.Reason.CHANGED_ON_DISK);
        assertThat(Files.readAllBytes(file())).isEqualTo(theirs);
        Files.delete(file());
        assertThat(notSaved(save(file(), Optional.of(stamp)))).isEqualTo(SaveOutcome.Reason.GONE_FROM_DISK);
        assertThat(save(file(), Optional.empty())).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void whereNothingCanBeSavedTheReasonIsSaid() {
        assertThat(notSaved(save(folder, Optional.empty()))).isEqualTo(SaveOutcome.Reason.IS_FOLDER);
        assertThat(notSaved(save(folder.resolve("gone").resolve("a.midas"), Optional.empty())))
                .isEqualTo(SaveOutcome.Reason.NO_FOLDER);
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        assertThat(notSaved(save(Path.of("/proc/self/a.midas"), Optional.empty())))
                .isIn(SaveOutcome.Reason.DENIED, SaveOutcome.Reason.OTHER);
    }

    @Test
    void aCancelledSaveLeavesTheOldFileAndNothingElse() throws IOException {
        saved(file(), content);
        byte[] before = Files.readAllBytes(file());
        for (int calls = 0; calls < 40; calls++) {
            int after = calls;
            List<Double> heard = new ArrayList<>();
            SaveOutcome outcome =
                    ProjectFile.save(file(), content, Optional.empty(), new PartCache(), new ProjectMonitor() {
                        @Override
                        public void progress(double part) {
                            heard.add(part);
                        }

                        @Override
                        public boolean isCancelled() {
                            return heard.size() >= after;
                        }
                    });
            if (outcome instanceof SaveOutcome.Saved) {
                assertThat(calls).isGreaterThan(4);
                assertThat(heard).isSorted().allMatch(part -> part > 0 && part <= 1);
                return;
            }
            assertThat(notSaved(outcome)).isEqualTo(SaveOutcome.Reason.CANCELLED);
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            assertThat(names()).containsExactly("study.midas");
        }
    }

    @Test
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        Path target = folder.resolve("target.midas");
        saved(target, content);
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        Assumptions.assumeTrue(view != null, "no POSIX permissions here");
        view.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(file(), target);
        saved(file(), content);
        assertThat(Files.isSymbolicLink(file())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatAnEndedProgramLeftBehindIsTakenAway() throws IOException {
        saved(file(), content);
        Files.writeString(folder.resolve(".study.midas.0e37df36-f698-11e6-8dd4-cb9ced3df976.tmp"), "half");
        Files.writeString(folder.resolve(".other.midas.0e37df36-f698-11e6-8dd4-cb9ced3df976.tmp"), "not ours");
        saved(file(), content);
        assertThat(names()).containsExactly(".other.midas.0e37df36-f698-11e6-8dd4-cb9ced3df976.tmp", "study.midas");
    }

    @Test
    void sameContentGivesSameParts() throws IOException {
        saved(file(), content);
        Path again = folder.resolve("again.midas");
        saved(again, opened(file()).content());
        assertThat(parts(again).keySet()).isEqualTo(parts(file()).keySet());
    }
}
