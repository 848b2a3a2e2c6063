package midas.io.project;

import static midas.io.project.Projects.notSaved;
import static midas.io.project.Projects.opened;
import static midas.io.project.Projects.saved;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Disks that are full or can only be read, which {@code .ci/faults} makes. */
class DiskTest {

    private final ProjectContent content = Projects.content();

    private static Path folder(String property) {
        @Nullable String path = System.getProperty(property);
        Assumptions.assumeTrue(path != null, property + " is not set");
        return Path.of(String.valueOf(path));
    }

    /** Fills the disk but for so many bytes. */
    private static void fill(Path folder, long left) throws IOException {
        Path ballast = folder.resolve("ballast");
        Files.deleteIfExists(ballast);
        long room = Files.getFileStore(folder).getUsableSpace() - left;
        Files.write(ballast, new byte[(int) Math.max(0, room)]);
    }

    @Test
    void aFullDiskLeavesTheOldFileWhole() throws IOException {
        Path folder = folder("midas.small.disk");
        Path file = folder.resolve("study.midas");
        Files.deleteIfExists(folder.resolve("ballast"));
        FileStamp stamp = saved(file, content);
        List<String> facts = Projects.facts(opened(file).content());
        // the file takes two blocks of the disk
        for (long left = 0; left <= 4096; left += 4096) {
            fill(folder, left);
            SaveOutcome outcome =
                    ProjectFile.save(file, content, Optional.of(stamp), new PartCache(), ProjectMonitor.NONE);
            assertThat(notSaved(outcome)).as("%d bytes left", left).isEqualTo(SaveOutcome.Reason.DISK_FULL);
            assertThat(Projects.facts(opened(file).content())).isEqualTo(facts);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("study.midas", "ballast");
            }
        }
        Files.delete(folder.resolve("ballast"));
        assertThat(ProjectFile.save(file, content, Optional.of(stamp), new PartCache(), ProjectMonitor.NONE))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void aFullDiskLeavesWhatIsInTheRecoveryFolder() throws IOException {
        Path folder = folder("midas.small.disk");
        RecoveryNote note = new RecoveryNote("study", Optional.empty(), Optional.empty(), Instant.EPOCH);
        Files.deleteIfExists(folder.resolve("ballast"));
        Path root = folder.resolve("recovery");
        RecoveryFolder recovery = RecoveryFolder.claim(root);
        recovery.write(content, note, new PartCache(), ProjectMonitor.NONE);
        fill(folder, 0);
        ProjectContent other = Projects.content();
        assertThat(notSaved(recovery.write(other, note, new PartCache(), ProjectMonitor.NONE)))
                .isEqualTo(SaveOutcome.Reason.DISK_FULL);
        OpenOutcome outcome =
                ProjectFile.open(root, limits -> new FolderSource(onlyFolderIn(root)), 1 << 20, ProjectMonitor.NONE);
        assertThat(Projects.facts(((OpenOutcome.Opened) outcome).content())).isEqualTo(Projects.facts(content));
        Files.delete(folder.resolve("ballast"));
        recovery.close();
    }

    private static Path onlyFolderIn(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.findFirst().orElseThrow();
        }
    }

    @Test
    void aDiskThatCanOnlyBeReadIsSaidToBeOne() {
        Path folder = folder("midas.read.only");
        Path file = folder.resolve("study.midas");
        assertThat(notSaved(ProjectFile.save(file, content, Optional.empty(), new PartCache(), ProjectMonitor.NONE)))
                .isEqualTo(SaveOutcome.Reason.DENIED);
    }
}
