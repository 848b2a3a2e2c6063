package midas.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.JobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are handed over while the window waits for something. */
class ArrivalsTest {

    /** Does what comes from the background, and what is for the window, when it is told to: as a window that waits for an answer. */
    private static final class Turns implements JobRunner {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void inBackground(Runnable task) {
            waiting.add(task);
        }

        @Override
        public void onWindow(Runnable task) {
            waiting.add(task);
        }

        @Override
        public Duration reportInterval() {
            return Duration.ZERO;
        }

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @TempDir
    Path folder;

    private final Turns turns = new Turns();
    private final FilesFixture window = new FilesFixture(turns);
    private final ProjectFilesViewModel files = window.files;
    private Path csv = Path.of("more.csv");
    private Path other = Path.of("other.midas");

    @BeforeEach
    void write() throws IOException {
        csv = Files.writeString(folder.resolve("more.csv"), FilesFixture.CSV);
        FilesFixture theirs = new FilesFixture(new DirectJobRunner());
        theirs.add("theirs");
        other = theirs.saved(folder.resolve("other.midas"));
        window.add("mine");
    }

    private List<String> names() {
        return window.project.datasets().stream().map(ProjectDataset::name).toList();
    }

    private void whileAsked(Path... handed) {
        window.dialogs.meanwhile = () -> {
            files.take(List.of(handed));
            turns.runAll();
            assertThat(files.isAsking()).isTrue();
            assertThat(names()).as("as long as the question is open").containsExactly("mine");
        };
    }

    @Test
    void dataComeIntoTheProjectThatIsThereAfterTheAnswer() {
        whileAsked(csv);
        window.dialogs.answers.add(Answer.DISCARD);
        files.begin();
        turns.runAll();
        assertThat(names()).containsExactly("more");
        assertThat(files.isAsking()).isFalse();
    }

    @Test
    void dataComeIntoTheProjectThatStays() {
        whileAsked(csv);
        window.dialogs.answers.add(Answer.CANCEL);
        files.begin();
        turns.runAll();
        assertThat(names()).containsExactly("mine", "more");
    }

    @Test
    void dataComeIntoTheProjectThatIsOnItsWay() {
        whileAsked(csv);
        window.dialogs.answers.add(Answer.DISCARD);
        files.open(other);
        turns.runAll();
        assertThat(names()).containsExactly("theirs", "more");
    }

    @Test
    void dataThatComeWhileAProjectIsSavedAndLeftAreInTheNext() {
        window.dialogs.targets.add(Optional.of(folder.resolve("mine.midas")));
        window.dialogs.answers.add(Answer.SAVE);
        files.begin();
        files.take(List.of(csv));
        turns.runAll();
        assertThat(folder.resolve("mine.midas")).exists();
        assertThat(names()).containsExactly("more");
    }

    @Test
    void aProjectIsOpenedAfterTheAnswerAndAsksItsOwnQuestion() {
        whileAsked(other);
        window.dialogs.answers.add(Answer.CANCEL);
        window.dialogs.answers.add(Answer.DISCARD);
        files.begin();
        turns.runAll();
        assertThat(window.dialogs.asked).hasSize(2);
        assertThat(names()).containsExactly("theirs");
    }

    @Test
    void whatComesOneAfterTheOtherIsTakenInOrder() {
        window.dialogs.meanwhile = () -> {
            files.take(List.of(other));
            files.take(List.of(csv));
        };
        window.dialogs.answers.add(Answer.DISCARD);
        files.begin();
        turns.runAll();
        assertThat(names()).containsExactly("theirs", "more");
    }

    private List<String> said() {
        return files.noticeProperty().get().map(Notice::sentences).orElse(List.of());
    }

    @Test
    void dataBesideAProjectComeIntoIt() {
        window.dialogs.answers.add(Answer.DISCARD);
        files.take(List.of(csv, other));
        turns.runAll();
        assertThat(names()).containsExactly("theirs", "more");
        assertThat(said()).isEmpty();
    }

    @Test
    void dataBesideAProjectThatCannotBeReadComeIntoTheOneThatStays() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.midas"), "no project");
        window.dialogs.answers.add(Answer.DISCARD);
        files.take(List.of(csv, broken, other));
        turns.runAll();
        assertThat(names()).containsExactly("mine", "more");
        assertThat(said()).hasSize(2).last().isEqualTo("Not opened either: “other.midas”.");
        assertThat(said().getFirst()).contains("broken.midas");
        assertThat(window.isDirty()).isTrue();
    }

    @Test
    void dataBesideAProjectThatIsNotOpenedAreDeclinedInWords() {
        window.dialogs.answers.add(Answer.CANCEL);
        files.take(List.of(other, csv));
        turns.runAll();
        assertThat(names()).containsExactly("mine");
        assertThat(said())
                .containsExactly("“other.midas” was not opened, and what came with it was not taken: “more.csv”.");
    }

    @Test
    void dataBesideAProjectAreDeclinedInWordsWhereOpeningIsCancelled() {
        window.dialogs.answers.add(Answer.DISCARD);
        files.take(List.of(other, csv));
        files.cancel();
        turns.runAll();
        assertThat(names()).containsExactly("mine");
        assertThat(said()).singleElement().asString().contains("“more.csv”");
    }

    @Test
    void dataBesideAProjectWaitForWhatIsSavedBeforeItIsOpened() {
        window.dialogs.targets.add(Optional.of(folder.resolve("mine.midas")));
        window.dialogs.answers.add(Answer.SAVE);
        files.take(List.of(other, csv));
        turns.runAll();
        assertThat(folder.resolve("mine.midas")).exists();
        assertThat(names()).containsExactly("theirs", "more");
    }
}
