package midas.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import midas.ui.TestData;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are damaged, or hold what does not belong there. */
class UnsoundFilesTest {

    @TempDir
    Path folder;

    private final FilesFixture window = new FilesFixture(new DirectJobRunner());
    private final List<String> done = new ArrayList<>();
    private Path file = Path.of("a.midas");

    @BeforeEach
    void save() {
        FilesFixture theirs = new FilesFixture(new DirectJobRunner());
        theirs.add("whole");
        theirs.project.add(TestData.of("broken", "a,b\n3,4\n"), Optional.empty());
        file = theirs.saved(folder.resolve("a.midas"));
    }

    @Test
    void whoChangedNothingIsAskedAboutWhatCouldBeReadAndNotAboutChanges() throws IOException {
        byte[] damaged = ProjectFilesViewModelTest.damage(file);
        window.files.open(file);
        window.dialogs.answers.add(Answer.CANCEL);
        window.files.guard(() -> done.add("left"));
        assertThat(window.dialogs.asked.getLast())
                .isEqualTo(new Question(
                        "Save what could be read of “a”?",
                        List.of(
                                "Nothing was changed here, but the file is damaged, and what could be read of it is in no other file."
                                        + " The file stays as it is in any case."),
                        List.of(Answer.SAVE_AS, Answer.DISCARD, Answer.CANCEL)));
        assertThat(done).isEmpty();

        window.add("more");
        window.dialogs.answers.add(Answer.CANCEL);
        window.files.guard(() -> done.add("left"));
        assertThat(window.dialogs.asked.getLast().title()).isEqualTo("Save the changes to “a”?");
        window.project.edits().undo();

        window.dialogs.answers.add(Answer.SAVE_AS);
        window.dialogs.targets.add(Optional.of(folder.resolve("b.midas")));
        window.files.guard(() -> done.add("left"));
        assertThat(done).containsExactly("left");
        assertThat(window.dialogs.suggested).containsExactly(folder.resolve("a (repaired).midas"));
        assertThat(folder.resolve("b.midas")).exists();
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void aPartThatLeadsOutOfTheFileIsLeftOutAndTheFileIsWhole() throws IOException {
        Path odd = folder.resolve("odd.midas");
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(odd);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            to.putNextEntry(new ZipEntry("../evil.txt"));
            to.write(1);
        }
        window.files.open(odd);
        assertThat(window.project.datasets()).hasSize(2);
        assertThat(window.files.damageProperty().get())
                .contains(
                        new Notice(
                                false,
                                "",
                                List.of(
                                        "Left out, and not kept on saving: parts of the file whose names lead out of it (“../evil.txt”).")));
        assertThat(window.title()).isEqualTo("odd — MIDAS");
        window.add("more");
        window.files.save();
        assertThat(window.dialogs.suggested).as("it has its file").isEmpty();
        try (ZipFile saved = new ZipFile(odd.toFile())) {
            assertThat(saved.stream().map(ZipEntry::getName)).noneMatch(name -> name.contains("evil"));
        }
    }
}
