package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to take much memory end in an answer in a process that has ten times their size. */
class LittleMemoryTest {

    private static final int SIZE = 4 << 20;

    /** What the program needs for itself. */
    private static final int PROGRAM = 16 << 20;

    @TempDir
    Path folder;

    private Path file(String name, String start, String repeated) throws IOException {
        StringBuilder text = new StringBuilder(start);
        while (text.length() < SIZE) {
            text.append(repeated);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void endInAnAnswer() throws IOException, InterruptedException {
        List<Path> files = List.of(
                file("quote-never-closed.csv", "a,b\n1,2\n3,\"", "4,5\n6,7\n"),
                file("one-cell.csv", "a,b\n1,", "x"),
                file("only-delimiters.csv", "", ",,,,,,,,"),
                file("wide-header.csv", "", "abc,"),
                file("one-wide-row.csv", "a,b\n", "1,2,"),
                file("blank-lines.csv", "a,b\n1,2\n", "\n\n \n"),
                file("ragged.csv", "a,b,c\n", "1,2,3\n1\n1,2,3,4,5\n"),
                file("quotes.csv", "a,b\n", "\"\"\"\",\"\"\n"));
        assertThat(outcomes(files))
                .containsExactly(
                        "quote-never-closed.csv MalformedQuotes",
                        "one-cell.csv 1 x 2",
                        "only-delimiters.csv TooManyColumns",
                        "wide-header.csv TooManyColumns",
                        "one-wide-row.csv 1 x 2",
                        "blank-lines.csv 1 x 2",
                        "ragged.csv " + 3 * ((SIZE - 6 + 17) / 18) + " x 3",
                        "quotes.csv " + (SIZE - 4 + 7) / 8 + " x 2");
    }

    private static List<String> outcomes(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (10L * SIZE + PROGRAM),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                LittleMemoryTest.class.getName() + "$Process"));
        files.forEach(file -> command.add(file.toString()));
        java.lang.Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return said.lines().toList();
    }

    /** All that this test runs with, as a class path: modules make no difference here. */
    private static String classPath() {
        return Stream.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""),
                        Path.of("target", "test-classes").toString())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Reads files and says what came of them. */
    static final class Process {

        private Process() {}

        public static void main(String[] files) {
            for (String file : files) {
                String name = Path.of(file).getFileName().toString();
                System.out.println(
                        name + " " + said(Importer.read(Path.of(file), ImportOptions.DEFAULT, ImportMonitor.none())));
            }
        }

        private static String said(ImportOutcome outcome) {
            return switch (outcome) {
                case ImportOutcome.Imported imported ->
                    imported.report().rows() + " x "
                            + imported.dataset().columns().size();
                case ImportOutcome.Refused refused ->
                    refused.failure().getClass().getSimpleName();
                case ImportOutcome.Cancelled cancelled -> "cancelled";
            };
        }
    }
}
