package midas.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTargetTest {

    private final List<Path> asked = new ArrayList<>();
    private final List<Path> replaced = new ArrayList<>();
    private boolean may;

    @TempDir
    Path folder;

    private Optional<Path> choose(ExportTarget.Choice... answers) {
        asked.clear();
        replaced.clear();
        return ExportTarget.choose(
                Path.of("d.csv"),
                suggested -> {
                    asked.add(suggested);
                    return asked.size() <= answers.length ? Optional.of(answers[asked.size() - 1]) : Optional.empty();
                },
                file -> {
                    replaced.add(file);
                    return may;
                });
    }

    private ExportTarget.Choice choice(String name, ExportFormat format) {
        return new ExportTarget.Choice(folder.resolve(name), format);
    }

    @Test
    void aNameWithoutAnEndingGetsThatOfTheChosenKind() {
        assertThat(choose(choice("out", ExportFormat.XLSX))).contains(folder.resolve("out.xlsx"));
        assertThat(choose(choice("out", ExportFormat.CSV))).contains(folder.resolve("out.csv"));
        assertThat(choose(choice("wave 1.2", ExportFormat.XLSX))).contains(folder.resolve("wave 1.2.xlsx"));
        assertThat(choose(choice("out.", ExportFormat.XLSX))).contains(folder.resolve("out.xlsx"));
        assertThat(choose(choice(".hidden", ExportFormat.CSV))).contains(folder.resolve(".hidden.csv"));
        assertThat(asked).containsExactly(Path.of("d.csv"));
    }

    @Test
    void anEndingThatWasTypedStays() {
        assertThat(choose(choice("out.csv", ExportFormat.XLSX))).contains(folder.resolve("out.csv"));
        assertThat(choose(choice("out.XLSX", ExportFormat.CSV))).contains(folder.resolve("out.XLSX"));
        assertThat(choose(choice("out.txt", ExportFormat.CSV))).contains(folder.resolve("out.txt"));
    }

    @Test
    void aFileThatTheUserHasNotSeenIsNotReplacedUnasked() throws IOException {
        Path there = Files.writeString(folder.resolve("out.xlsx"), "precious");
        assertThat(choose(choice("out", ExportFormat.XLSX))).isEmpty();
        assertThat(asked).containsExactly(Path.of("d.csv"), there);
        assertThat(replaced).containsExactly(there);
        assertThat(choose(choice("out", ExportFormat.XLSX), choice("other", ExportFormat.XLSX)))
                .contains(folder.resolve("other.xlsx"));
        // who may replace it has been asked once, by one dialog
        may = true;
        assertThat(choose(choice("out", ExportFormat.XLSX))).contains(there);
        assertThat(asked).containsExactly(Path.of("d.csv"));
        assertThat(replaced).containsExactly(there);
        // the file dialog asks about what was typed whole
        may = false;
        assertThat(choose(choice("out.xlsx", ExportFormat.XLSX))).contains(there);
        assertThat(replaced).isEmpty();
    }
}
