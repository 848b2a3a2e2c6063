package midas.ui.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final List<Path> FILES = List.of(Path.of("/a.csv"));

    private final Reception reception = new Reception();
    private final List<List<Path>> taken = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean asking;
    private boolean hangs;

    private final Reception.Host host = new Reception.Host() {
        @Override
        public void onWindow(Runnable task) {
            if (hangs) {
                waiting.add(task);
            } else {
                task.run();
            }
        }

        @Override
        public boolean isAsking() {
            return asking;
        }

        @Override
        public void take(List<Path> files) {
            taken.add(files);
        }
    };

    @Test
    void whatComesBeforeTheWindowWaitsForIt() {
        assertThat(reception.test(FILES)).isTrue();
        assertThat(taken).isEmpty();
        reception.begin(host);
        assertThat(taken).containsExactly(FILES);
    }

    @Test
    void theWindowTakesWhatComesLater() {
        reception.begin(host);
        assertThat(reception.test(FILES)).isTrue();
        assertThat(taken).containsExactly(FILES);
    }

    @Test
    void aWindowThatWaitsForAnAnswerTakesNothing() {
        reception.begin(host);
        asking = true;
        assertThat(reception.test(FILES)).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void aWindowThatHangsDoesNotTakeItLater() {
        reception.begin(host);
        hangs = true;
        assertThat(reception.test(FILES)).isFalse();
        waiting.forEach(Runnable::run);
        assertThat(taken).as("somebody else has opened it by now").isEmpty();
    }
}
