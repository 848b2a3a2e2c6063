package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.io.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that edits, saves, fits and writes its recovery folder is ended by force at random moments: the file and the recovery folder are whole each time, and nothing is lost that had been
 * written.
 */
class KillTest {

    /** A few here; {@code .ci/faults} asks for two hundred. */
    private static final int KILLS = Integer.getInteger("midas.kills", 8);

    private static final int MANY = 100;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasWrittenIsLost() throws IOException, InterruptedException {
        Random random = new Random(20261123);
        int during = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            during += kill(random) ? 1 : 0;
        }
        if (KILLS >= MANY) {
            // else the moments were not random at all
            assertThat(during).isGreaterThan(KILLS / 20);
        }
    }

    /** Returns whether it hit a moment in which something was being written. */
    private boolean kill(Random random) throws IOException, InterruptedException {
        Process process = start();
        int saved = -1;
        int autosaved = -1;
        while (!Files.readString(said()).startsWith("ready")) {
            assertThat(process.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        for (String line : Files.readAllLines(said())) {
            if (line.matches("saved \\d+")) {
                saved = Integer.parseInt(line.substring("saved ".length()));
            } else if (line.matches("autosaved \\d+")) {
                autosaved = Integer.parseInt(line.substring("autosaved ".length()));
            }
        }
        Path file = folder.resolve("study.midas");
        if (saved >= 0) {
            assertThat(step(Projects.opened(file))).isBetween(saved, saved + 1);
        } else if (Files.exists(file)) {
            Projects.opened(file);
        }
        List<RecoveryFolder.Abandoned> left = RecoveryFolder.abandoned(folder.resolve("recovery"));
        if (autosaved >= 0) {
            assertThat(left).hasSize(1);
        }
        for (RecoveryFolder.Abandoned one : left) {
            OpenOutcome outcome = one.open(ProjectMonitor.NONE);
            assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
            assertThat(step((OpenOutcome.Opened) outcome)).isBetween(Math.max(0, autosaved), autosaved + 1);
            one.discard();
        }
        return leftovers();
    }

    private static int step(OpenOutcome.Opened opened) {
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.content().models()).hasSize(1);
        String name = opened.content().datasets().getFirst().dataset().name();
        return Integer.parseInt(name.substring("step ".length()));
    }

    /** Returns whether a file was begun and not finished, and takes it away. */
    private boolean leftovers() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
        return all.stream().anyMatch(file -> file.toString().endsWith(".tmp"));
    }

    private Path said() {
        return folder.resolve("said.txt");
    }

    private Process start() throws IOException {
        Files.writeString(said(), "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Stream.of(
                                System.getProperty("jdk.module.path", ""),
                                System.getProperty("java.class.path", ""),
                                Path.of("target", "test-classes").toString())
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator)),
                Program.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(said().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Edits, saves, fits and writes its recovery folder for ever. */
    static final class Program {

        private static final int SAVES = 100;

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Path file = folder.resolve("study.midas");
            RecoveryFolder recovery = RecoveryFolder.claim(folder.resolve("recovery"));
            PartCache cache = new PartCache();
            UUID id = UUID.randomUUID();
            StringBuilder csv = new StringBuilder(Projects.csv());
            for (int edit = 0; ; edit++) {
                csv.append(edit % 17).append(",1.5,North,2024-01-10,1,yes,z\n".repeat(1 + edit % 3 * 400));
                Dataset dataset = Projects.read("data", csv.toString()).dataset();
                SavedModel model = Projects.model(dataset, "model");
                if (edit == 0) {
                    System.out.println("ready");
                }
                for (int step = SAVES * edit; step < SAVES * (edit + 1); step++) {
                    ProjectContent content = new ProjectContent(
                            id,
                            List.of(new SavedDataset(
                                    dataset.withName("step " + step),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Map.of())),
                            List.of(model),
                            WindowLayout.EMPTY,
                            KeptParts.NONE);
                    RecoveryNote note = new RecoveryNote("study", Optional.of(file), Optional.empty(), Instant.now());
                    say("autosaved", step, recovery.write(content, note, cache, ProjectMonitor.NONE));
                    say("saved", step, ProjectFile.save(file, content, Optional.empty(), cache, ProjectMonitor.NONE));
                }
            }
        }

        private static void say(String what, int step, SaveOutcome outcome) {
            if (!(outcome instanceof SaveOutcome.Saved)) {
                throw new IllegalStateException(outcome.toString());
            }
            System.out.println(what + ' ' + step);
        }
    }
}
