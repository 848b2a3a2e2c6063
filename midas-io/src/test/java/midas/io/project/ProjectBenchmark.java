package midas.io.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;

/** Times saving and opening a project beside the import of its data, in turn in one process. See {@code docs/benchmarks.md}. */
final class ProjectBenchmark {

    private ProjectBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments a data file, and the number of rounds
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("project-benchmark");
        Path file = folder.resolve("large.midas");
        for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
            long start = System.nanoTime();
            ImportOutcome outcome = Importer.read(data, ImportOptions.DEFAULT, ImportMonitor.none());
            double imported = seconds(start);
            Dataset dataset = ((ImportOutcome.Imported) outcome).dataset();
            ProjectContent content = content(dataset);
            PartCache cache = new PartCache();
            start = System.nanoTime();
            FileStamp stamp = ((SaveOutcome.Saved)
                            ProjectFile.save(file, content, Optional.empty(), cache, ProjectMonitor.NONE))
                    .stamp();
            double saved = seconds(start);
            start = System.nanoTime();
            OpenOutcome.Opened opened = (OpenOutcome.Opened) ProjectFile.open(file, ProjectMonitor.NONE);
            double read = seconds(start);
            try (RecoveryFolder recovery = RecoveryFolder.claim(folder.resolve("recovery"))) {
                RecoveryNote note = new RecoveryNote("large", Optional.of(file), Optional.of(stamp), Instant.now());
                start = System.nanoTime();
                recovery.write(opened.content(), note, cache, ProjectMonitor.NONE);
                double first = seconds(start);
                start = System.nanoTime();
                recovery.write(content(dataset.withName("renamed")), note, cache, ProjectMonitor.NONE);
                print(
                        "import %.2f s  save %.2f s (%d MB)  open %.2f s  autosave %.2f s, after a rename %.3f s",
                        imported, saved, stamp.size() >> 20, read, first, seconds(start));
            }
        }
        Files.delete(file);
        Files.deleteIfExists(folder.resolve("recovery"));
        Files.delete(folder);
    }

    private static ProjectContent content(Dataset dataset) {
        return new ProjectContent(
                UUID.randomUUID(),
                List.of(new SavedDataset(dataset, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())),
                List.of(),
                WindowLayout.EMPTY,
                KeptParts.NONE);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("SystemOut")
    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
