package midas.ui.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final Path HOME = Path.of("home");

    @Test
    void everySystemKeepsLogsInItsOwnPlace() {
        assertThat(LogFile.folder("Mac OS X", HOME)).isEqualTo(Path.of("home", "Library", "Logs", "MIDAS"));
        assertThat(LogFile.folder("Windows 11", HOME)).endsWithRaw(Path.of("MIDAS"));
        assertThat(LogFile.folder("Linux", HOME)).endsWithRaw(Path.of("midas"));
        assertThat(LogFile.file()).startsWithRaw(LogFile.folder()).hasFileName("midas.log");
    }

    @Test
    void aFullFileIsPutAsideAndTheOldestGoes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("midas.log");
        for (int run = 1; run <= 4; run++) {
            Handler handler = LogFile.handler(Level.INFO, () -> file);
            handler.publish(new LogRecord(Level.INFO, "first of run " + run));
            handler.publish(new LogRecord(Level.INFO, "x".repeat(1 << 20)));
            handler.publish(new LogRecord(Level.INFO, "last of run " + run));
            handler.close();
        }
        assertThat(names(folder)).containsExactly("midas.1.log", "midas.2.log", "midas.log");
        assertThat(file).content().contains("last of run 4").doesNotContain("first of run 4");
        assertThat(folder.resolve("midas.1.log")).content().contains("last of run 3", "first of run 4");
        assertThat(folder.resolve("midas.2.log")).content().contains("last of run 2", "first of run 3");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
