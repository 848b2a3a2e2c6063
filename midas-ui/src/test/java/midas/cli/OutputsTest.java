package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written stays within bounds: never over the data, never lost in silence. */
class OutputsTest {

    private static final String TEXT = "y,x,g\n1,a,k\n2,b,k\n4,a,l\n3,b,l\n7,a,m\n6,b,m\n";

    @TempDir
    private Path folder;

    private List<Path> names() throws IOException {
        Path data = folder.resolve("d.csv");
        Files.writeString(data, TEXT);
        Path linked = Files.createSymbolicLink(folder.resolve("linked.csv"), data);
        Path hard = Files.createLink(folder.resolve("hard.csv"), data);
        return List.of(data, folder.resolve(".").resolve("d.csv"), linked, hard);
    }

    @Test
    void theDataAreNeverOverwritten() throws IOException {
        for (Path output : names()) {
            String data = folder.resolve("d.csv").toString();
            CommandRun dummy = CommandRun.of("dummy", data, "--column", "x", "-o", output.toString());
            CommandRun glmm =
                    CommandRun.of("glmm", data, "--response", "y", "--group", "g", "--diagnostics", output.toString());
            assertThat(List.of(dummy, glmm)).allSatisfy(run -> {
                assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
                assertThat(run.out()).isEmpty();
                assertThat(run.err()).contains("is the data file itself");
            });
            assertThat(folder.resolve("d.csv")).hasContent(TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, 1, (No space left on device)", "Broken pipe, 0, ''"})
    void outputThatIsLostIsAFailureUnlessNobodyReadsIt(String reason, int exitCode, String said) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ResultStream(new Full(reason)), new PrintStream(err, true, StandardCharsets.UTF_8), () -> false);
        assertThat(Program.run(new String[] {"--version"}, console)).isEqualTo(exitCode);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(said);
        assertThat(err.size() == 0).isEqualTo(exitCode == 0);
    }

    /** Takes nothing. */
    private static final class Full extends OutputStream {

        private final String reason;

        Full(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }
}
