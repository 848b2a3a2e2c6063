package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that edits, fits, saves and writes its recovery folder is ended by force at random moments, half of them while it fits and half while it writes: the file and the recovery folder are
 * whole each time, and nothing is lost that had been written.
 */
class KillTest {

    /** A few here; {@code .ci/faults} asks for two hundred. */
    private static final int KILLS = Integer.getInteger("midas.kills", 8);

    private static final int MANY = 100;

    /** What was going on. */
    private enum Moment {
        FITTING,
        WRITING,
        BETWEEN
    }

    @TempDir
    Path folder;

    @Test
    void nothingThatWasWrittenIsLost() throws IOException, InterruptedException {
        Random random = new Random(20261123);
        Map<Moment, Integer> hit = new EnumMap<>(Moment.class);
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Moment moment = kill(random, kill % 2 == 0 ? "fitting" : "saving");
            hit.merge(moment, 1, Integer::sum);
            begun += leftovers() ? 1 : 0;
        }
        if (KILLS >= MANY) {
            // else the moments were not random, or not those that are meant
            assertThat(hit.getOrDefault(Moment.FITTING, 0)).as("%s", hit).isGreaterThan(KILLS / 4);
            assertThat(hit.getOrDefault(Moment.WRITING, 0)).as("%s", hit).isGreaterThan(KILLS / 4);
            assertThat(begun).as("files that were begun").isGreaterThan(KILLS / 20);
        }
    }

    /** Returns what it hit. */
    private Moment kill(Random random, String during) throws IOException, InterruptedException {
        Process process = start();
        awaitLast(process, "");
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        awaitLast(process, during);
        TimeUnit.MICROSECONDS.sleep(random.nextInt(during.equals("fitting") ? 20_000 : 4_000));
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        List<String> lines = said();
        int saved = last(lines, "saved ");
        int autosaved = last(lines, "autosaved ");
        Path file = folder.resolve("study.midas");
        if (saved >= 0) {
            assertThat(step(Projects.opened(file))).isBetween(saved, saved + 1);
        } else if (Files.exists(file)) {
            assertThat(step(Projects.opened(file))).isZero();
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
        String last = lines.getLast();
        if (last.startsWith("fitting")) {
            return Moment.FITTING;
        }
        return last.startsWith("saving") || last.startsWith("autosaving") ? Moment.WRITING : Moment.BETWEEN;
    }

    /** Waits until the program has said last that it does something; for anything where nothing is named. */
    private void awaitLast(Process process, String what) throws IOException, InterruptedException {
        List<String> lines = said();
        while (lines.isEmpty() || !lines.getLast().startsWith(what)) {
            assertThat(process.isAlive()).isTrue();
            TimeUnit.MICROSECONDS.sleep(500);
            lines = said();
        }
    }

    /** Returns the lines that are whole. */
    private List<String> said() throws IOException {
        String text = Files.readString(saidFile());
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static int last(List<String> lines, String what) {
        return lines.stream()
                .filter(line -> line.startsWith(what))
                .reduce((one, next) -> next)
                .map(line -> Integer.parseInt(line.substring(what.length())))
                .orElse(-1);
    }

    /** Returns the step of which everything is there: its data, and the model of just these data. */
    private static int step(OpenOutcome.Opened opened) {
        assertThat(opened.problems()).isEmpty();
        Dataset dataset = opened.content().datasets().getFirst().dataset();
        int step = Integer.parseInt(dataset.name().substring("step ".length()));
        assertThat(dataset.rows()).isEqualTo(Program.rows(step / Program.SAVES));
        assertThat(opened.content().models())
                .singleElement()
                .satisfies(model ->
                        assertThat(DataFingerprint.of(dataset, model.spec())).contains(model.fingerprint()));
        return step;
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

    private Path saidFile() {
        return folder.resolve("said.txt");
    }

    private Process start() throws IOException {
        Files.writeString(saidFile(), "");
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
                .redirectOutput(saidFile().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Edits, fits, saves and writes its recovery folder for ever. */
    static final class Program {

        /** Saves of what was fitted, each under another name. */
        static final int SAVES = 5;

        private static final ModelSpec SPEC =
                new ModelSpec("y", List.of("x"), "region", ResponseModel.of(Family.POISSON), true, FitOptions.DEFAULT);

        private Program() {}

        static int rows(int edit) {
            return 20_000 + edit % 5 * 100;
        }

        private static String csv(int edit) {
            StringBuilder csv = new StringBuilder("y,x,region\n");
            for (int row = 0; row < rows(edit); row++) {
                csv.append((row * 7 + edit) % 11 * (row % 3))
                        .append(',')
                        .append(row % 13 / 4.0)
                        .append(",g")
                        .append(row % 400)
                        .append('\n');
            }
            return csv.toString();
        }

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Path file = folder.resolve("study.midas");
            RecoveryFolder recovery = RecoveryFolder.claim(folder.resolve("recovery"));
            PartCache cache = new PartCache();
            UUID id = UUID.randomUUID();
            for (int edit = 0; ; edit++) {
                Dataset dataset = Projects.read("data", csv(edit)).dataset();
                System.out.println("fitting " + edit);
                SavedModel model = Projects.model(dataset, "model", SPEC);
                System.out.println("fitted " + edit);
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
                    System.out.println("autosaving " + step);
                    say("autosaved", step, recovery.write(content, note, cache, ProjectMonitor.NONE));
                    System.out.println("saving " + step);
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
