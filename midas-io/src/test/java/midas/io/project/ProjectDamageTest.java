package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are read as far as they can be, and never give back anything else than what was saved. */
class ProjectDamageTest {

    private static final int MUTATIONS = 10_000;

    @TempDir
    Path folder;

    private final ProjectContent content = Projects.content();

    private Path file() {
        return folder.resolve("study.midas");
    }

    @Test
    void tenThousandMutationsAreAnsweredInWordsOrRead() throws IOException {
        Projects.saved(file(), content);
        byte[] whole = Files.readAllBytes(file());
        List<String> facts = Projects.facts(content);
        Random random = new Random(20261123);
        int opened = 0;
        int withProblems = 0;
        for (int trial = 0; trial < MUTATIONS; trial++) {
            byte[] mutated = mutate(whole, random);
            overwrite(file(), mutated);
            OpenOutcome outcome = ProjectFile.open(file(), ProjectMonitor.NONE);
            if (outcome instanceof OpenOutcome.Opened read) {
                opened++;
                if (read.problems().isEmpty()) {
                    // a part under another name is one that is not known, and kept
                    List<String> now = Projects.facts(read.content()).stream()
                            .filter(fact -> !fact.startsWith("part "))
                            .toList();
                    if (!now.equals(facts)) {
                        // says where they differ, for which it needs a long time also where they do not
                        assertThat(now).as("trial %d", trial).containsExactlyElementsOf(facts);
                    }
                } else {
                    withProblems++;
                }
            } else {
                assertThat(outcome).as("trial %d", trial).isInstanceOf(OpenOutcome.Refused.class);
            }
            assertThat(Files.readAllBytes(file())).isEqualTo(mutated);
        }
        assertThat(opened).isGreaterThan(MUTATIONS / 3);
        assertThat(withProblems).isGreaterThan(MUTATIONS / 10);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    /** Without emptying the file first: file systems write what comes after that to the disk at once, ten thousand times. */
    private static void overwrite(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.truncate(bytes.length);
        }
    }

    private static byte[] mutate(byte[] whole, Random random) {
        byte[] mutated = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> mutated = Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> mutated[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                for (int k = random.nextInt(20); k >= 0; k--) {
                    mutated[random.nextInt(whole.length)] = (byte) random.nextInt();
                }
            }
            default -> {
                int from = random.nextInt(whole.length);
                Arrays.fill(mutated, from, Math.min(whole.length, from + random.nextInt(600)), (byte) 0);
            }
        }
        return mutated;
    }

    @Test
    void whatIsNotDamagedIsThere() throws IOException {
        Projects.saved(file(), content);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        String model = parts.keySet().stream()
                .filter(name -> name.startsWith("models/"))
                .findFirst()
                .orElseThrow();
        parts.get(model)[100] ^= 1;
        ProjectFileTest.write(file(), parts);
        OpenOutcome.Opened opened = Projects.opened(file());
        assertThat(opened.problems()).containsExactly(new ProjectProblem.ModelLost("school model"));
        assertThat(opened.content().datasets()).hasSize(4);
        assertThat(opened.content().models()).isEmpty();
    }

    @Test
    void aLostDatasetTakesAlongWhatIsMadeFromItButNoModel() throws IOException {
        Projects.saved(file(), content);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        String manifest = new String(parts.get(Manifest.NAME), StandardCharsets.UTF_8);
        int at = manifest.indexOf("\"data/") + 1;
        parts.remove(manifest.substring(at, manifest.indexOf('"', at)));
        ProjectFileTest.write(file(), parts);
        OpenOutcome.Opened opened = Projects.opened(file());
        assertThat(opened.problems())
                .containsExactly(
                        new ProjectProblem.DatasetLost("schools"), new ProjectProblem.DerivedLost("fresh", "schools"));
        assertThat(opened.content().datasets())
                .extracting(saved -> saved.dataset().name())
                .containsExactly("stale", "school model diagnostics");
        assertThat(Projects.fact(opened.content().models().getFirst()))
                .isEqualTo(Projects.fact(content.models().getFirst()));
    }

    @Test
    void aFileWithoutItsEndGivesBackWhatComesBefore() throws IOException {
        Projects.saved(file(), content);
        byte[] whole = Files.readAllBytes(file());
        // without its directory, which is the end of a zip file
        Files.write(file(), Arrays.copyOf(whole, whole.length - 40));
        OpenOutcome.Opened opened = Projects.opened(file());
        assertThat(opened.problems()).isEmpty();
        assertThat(Projects.facts(opened.content())).isEqualTo(Projects.facts(content));
    }

    @Test
    void aDamagedListOfContentsIsReadFromItsCopy() throws IOException {
        Projects.saved(file(), content);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        parts.remove(Manifest.NAME);
        ProjectFileTest.write(file(), parts);
        assertThat(Projects.facts(Projects.opened(file()).content())).isEqualTo(Projects.facts(content));
    }

    @Test
    void pathsThatClimbAreNotKept() throws IOException {
        Projects.saved(file(), content);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        List<String> bad = List.of("../evil.txt", "/etc/evil", "a/../../evil", "C:\\evil", "a\\b");
        bad.forEach(name -> parts.put(name, new byte[] {1}));
        parts.put("good/part.txt", new byte[] {2});
        ProjectFileTest.write(file(), parts);
        OpenOutcome.Opened opened = Projects.opened(file());
        assertThat(opened.problems()).hasSize(1);
        assertThat(((ProjectProblem.PartsRefused) opened.problems().getFirst()).names())
                .containsExactlyInAnyOrderElementsOf(bad);
        assertThat(opened.problems().getFirst().isDamage()).isFalse();
        assertThat(opened.content().kept().parts().keySet()).containsExactly("good/part.txt");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void bombsAreRefused() throws IOException {
        Projects.saved(file(), content);
        Map<String, byte[]> parts = ProjectFileTest.parts(file());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1 << 20];
            for (int k = 0; k < 300; k++) {
                zip.write(zeros);
            }
        }
        Files.write(file(), bytes.toByteArray());
        assertThat(Projects.refusal(file())).isEqualTo(OpenOutcome.Reason.TOO_LARGE);
        // the same without a directory, where nobody says how large it is
        Files.write(file(), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 40));
        assertThat(Projects.refusal(file())).isEqualTo(OpenOutcome.Reason.TOO_LARGE);
    }

    @Test
    void aListThatPromisesMoreThanThereIsTakesNoMemory() throws IOException {
        byte[] columns = new byte[64];
        System.arraycopy("MIDASCOL".getBytes(StandardCharsets.US_ASCII), 0, columns, 0, 8);
        columns[8] = 1;
        columns[12] = 1;
        columns[19] = 0x7f;
        columns[20] = 2;
        CRC32 crc = new CRC32();
        crc.update(columns);
        Digests digests = new Digests();
        digests.update(columns, 0, columns.length);
        String manifest = """
                {"format": "midas-project", "version": 1, "id": "0e37df36-f698-11e6-8dd4-cb9ced3df976",
                 "datasets": [{"id": "0e37df36-f698-11e6-8dd4-cb9ced3df977", "name": "big", "rows": 2130706432,
                   "lineage": {"source": "x", "reading": {"format": "PARQUET", "thousandsSeparator": "NONE", "header": true}},
                   "columns": [{"name": "a", "type": "FLOAT64", "scale": "RATIO"}], "scalesByHand": {},
                   "data": {"part": "data/a", "size": 64, "sha256": "%s"}}]}
                """.replace("%s", digests.sha256());
        ProjectFileTest.write(
                file(), Map.of(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8), "data/a", columns));
        assertThat(Projects.opened(file()).problems()).containsExactly(new ProjectProblem.DatasetLost("big"));
    }
}
