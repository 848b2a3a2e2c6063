package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryFolderTest {

    @TempDir
    Path root;

    private final ProjectContent content = Projects.content();
    private final RecoveryNote note = new RecoveryNote(
            "study",
            Optional.of(Path.of("study.midas")),
            Optional.of(new FileStamp(12, Instant.parse("2026-01-02T03:04:05.006007008Z"))),
            Instant.parse("2026-02-03T04:05:06Z"));

    private void write(RecoveryFolder folder, ProjectContent written) {
        assertThat(folder.write(written, note, new PartCache(), ProjectMonitor.NONE))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies what is in the folder as a program would leave it behind that ended now. */
    private Path abandonedCopy() throws IOException {
        Path other = root.resolveSibling(root.getFileName() + "-left");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(root.relativize(file)));
            }
        }
        return other;
    }

    @Test
    void givesBackWhatWasWrittenLast() throws IOException {
        ProjectContent kept = new ProjectContent(
                content.id(),
                content.datasets(),
                content.models(),
                content.window(),
                new KeptParts(
                        new TreeMap<>(Map.of("reports/a.json", "{}".getBytes(StandardCharsets.UTF_8))),
                        Map.of("colours", "[1]")));
        try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
            write(folder, ProjectContent.empty());
            write(folder, kept);
            List<RecoveryFolder.Abandoned> abandoned = RecoveryFolder.abandoned(abandonedCopy());
            assertThat(abandoned).hasSize(1);
            assertThat(abandoned.getFirst().note()).isEqualTo(note);
            OpenOutcome outcome = abandoned.getFirst().open(ProjectMonitor.NONE);
            assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
            OpenOutcome.Opened opened = (OpenOutcome.Opened) outcome;
            assertThat(opened.problems()).isEmpty();
            assertThat(Projects.facts(opened.content())).isEqualTo(Projects.facts(kept));
            abandoned.getFirst().discard();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderInUseIsNotOfferedAndNoOtherIsGiven() throws IOException {
        try (RecoveryFolder one = RecoveryFolder.claim(root);
                RecoveryFolder other = RecoveryFolder.claim(root)) {
            write(one, content);
            write(other, ProjectContent.empty());
            assertThat(RecoveryFolder.abandoned(root)).isEmpty();
            try (Stream<Path> folders = Files.list(root)) {
                assertThat(folders).hasSize(2);
            }
        }
    }

    @Test
    void whatIsOfferedIsOfferedOnce() throws IOException {
        try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
            write(folder, content);
            Path left = abandonedCopy();
            List<RecoveryFolder.Abandoned> first = RecoveryFolder.abandoned(left);
            assertThat(first).hasSize(1);
            assertThat(RecoveryFolder.abandoned(left)).isEmpty();
            first.getFirst().close();
            List<RecoveryFolder.Abandoned> again = RecoveryFolder.abandoned(left);
            assertThat(again).hasSize(1);
            again.getFirst().discard();
            assertThat(RecoveryFolder.abandoned(left)).isEmpty();
            assertThat(left).isEmptyDirectory();
        }
    }

    @Test
    void whatHasNotChangedIsNotWrittenAgainAndWhatIsNotNeededGoes() throws IOException {
        try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
            write(folder, content);
            List<Path> data = files().stream()
                    .filter(file -> file.toString().endsWith(".columns"))
                    .toList();
            assertThat(data).hasSize(3);
            FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
            for (Path file : data) {
                Files.setLastModifiedTime(file, then);
            }
            write(folder, content);
            for (Path file : data) {
                assertThat(Files.getLastModifiedTime(file)).isEqualTo(then);
            }
            write(folder, ProjectContent.empty());
            assertThat(files())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("lock", "manifest.json");
            folder.clear();
            assertThat(files())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("lock");
            assertThat(RecoveryFolder.abandoned(abandonedCopy())).isEmpty();
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aDamagedOneIsReadAsFarAsItCanBe() throws IOException {
        try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
            write(folder, content);
            Path left = abandonedCopy();
            try (Stream<Path> files = Files.walk(left)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .filter(path -> path.toString().contains("models"))
                        .toList()) {
                    Files.writeString(file, "{}");
                }
            }
            try (RecoveryFolder.Abandoned abandoned =
                    RecoveryFolder.abandoned(left).getFirst()) {
                OpenOutcome.Opened opened = (OpenOutcome.Opened) abandoned.open(ProjectMonitor.NONE);
                assertThat(opened.problems()).containsExactly(new ProjectProblem.ModelLost("school model"));
                assertThat(opened.content().datasets()).hasSize(4);
            }
        }
    }
}
