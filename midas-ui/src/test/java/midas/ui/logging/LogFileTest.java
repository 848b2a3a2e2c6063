package midas.ui.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogFileTest {

    private static final Path HOME = Path.of("home");

    @Test
    void everySystemKeepsLogsInItsOwnPlace() {
        assertThat(LogFile.folder("Mac OS X", HOME)).isEqualTo(Path.of("home", "Library", "Logs", "MIDAS"));
        assertThat(LogFile.folder("Windows 11", HOME)).endsWithRaw(Path.of("MIDAS"));
        assertThat(LogFile.folder("Linux", HOME)).endsWithRaw(Path.of("midas"));
        assertThat(LogFile.file()).startsWithRaw(LogFile.folder()).hasFileName("midas.log");
    }
}
