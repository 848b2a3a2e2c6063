package midas.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Reports on a disk of one megabyte, which {@code .ci/faults} makes. */
@EnabledIfSystemProperty(named = "midas.report.disk", matches = ".+")
class ReportDiskTest {

    @Test
    void aFullDiskLeavesWhatWasThere() throws IOException {
        Path folder = Files.createDirectory(
                Path.of(System.getProperty("midas.report.disk", "")).resolve("reports"));
        Report report = new Report("T", List.of(ReportSamples.table("Many", 100_000, 5, List.of())));
        for (ReportFormat format : ReportFormat.values()) {
            Path file =
                    Files.writeString(folder.resolve("report" + format.endings().getFirst()), "before");
            ExportOutcome outcome = format.write(report, ReportSamples.WORDS, file, ExportMonitor.none());
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ExportOutcome.NotWritten.class,
                            not -> assertThat(not.reason())
                                    .as(format.name())
                                    .isEqualTo(ExportOutcome.Reason.DISK_FULL));
            assertThat(file).hasContent("before");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
