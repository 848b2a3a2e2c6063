package midas.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {

    @TempDir
    Path folder;

    private Optional<String> text = Optional.empty();

    private RecentFiles recents() {
        return new RecentFiles(new DirectJobRunner(), new RecentFiles.Memory() {
            @Override
            public Optional<String> get() {
                return text;
            }

            @Override
            public void put(String next) {
                text = Optional.of(next);
            }
        });
    }

    private Path file(int number) throws IOException {
        Path file = folder.resolve("p" + number + ".midas");
        return Files.exists(file) ? file : Files.createFile(file);
    }

    @Test
    void theLatestComesFirstAndNoneTwice() throws IOException {
        RecentFiles recents = recents();
        for (int number = 0; number < RecentFiles.MOST + 3; number++) {
            recents.add(file(number));
        }
        recents.add(file(8));
        assertThat(recents.entries()).hasSize(RecentFiles.MOST);
        assertThat(recents.entries().getFirst().file()).isEqualTo(file(8));
        assertThat(recents().entries()).isEqualTo(recents.entries());
        recents.remove(file(8));
        assertThat(recents.entries()).extracting(RecentFiles.Recent::file).doesNotContain(file(8));
        recents.clear();
        assertThat(recents().entries()).isEmpty();
    }

    @Test
    void whatIsNotThereAnyMoreIsKnownOnceSomebodyLooks() throws IOException {
        RecentFiles recents = recents();
        recents.add(file(1));
        recents.add(file(2));
        Files.delete(file(1));
        recents.look();
        assertThat(recents.entries())
                .containsExactly(
                        new RecentFiles.Recent(file(2), false),
                        new RecentFiles.Recent(folder.resolve("p1.midas"), true));
    }

    @Test
    void whatIsRememberedMayBeAnything() {
        text = Optional.of("\n\n\u0000\n");
        assertThat(recents().entries()).isEmpty();
    }
}
