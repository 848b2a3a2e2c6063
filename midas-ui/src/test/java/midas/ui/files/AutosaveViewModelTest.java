package midas.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import midas.io.dataset.Scale;
import midas.io.project.RecoveryFolder;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.JobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not saved is kept, and comes back in another program after this one has ended as it should not. */
class AutosaveViewModelTest {

    @TempDir
    Path folder;

    /** A program, as far as it keeps things. */
    private record Program(FilesFixture window, AutosaveViewModel autosave, RecoveryViewModel recovery) {

        static Program in(Path root, JobRunner runner) {
            FilesFixture window = new FilesFixture(runner);
            RecoveryStore store = new RecoveryStore(Optional.of(root));
            AutosaveViewModel autosave = new AutosaveViewModel(window.files, store, runner);
            return new Program(
                    window, autosave, new RecoveryViewModel(window.files, autosave, store, window.dialogs, runner));
        }
    }

    private Path root() {
        return folder.resolve("recovery");
    }

    private Program program() {
        return Program.in(root(), new DirectJobRunner());
    }

    /** Leaves in another place what a program that is killed now would leave. */
    private Path killed() {
        Path left = folder.resolve("left");
        try (Stream<Path> all = Files.walk(root())) {
            for (Path path : all.toList()) {
                if (!path.toString().endsWith("lock")) {
                    Path copy = left.resolve(root().relativize(path));
                    Files.createDirectories(copy.getParent());
                    if (Files.isRegularFile(path)) {
                        Files.copy(path, copy);
                    }
                }
            }
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(root())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(file -> file.endsWith("manifest.json")).toList();
        }
    }

    @Test
    void onlyWhatIsNotSavedIsKeptAndOnlyAfterAChange() throws IOException {
        Program program = program();
        program.autosave().tick();
        assertThat(kept()).isEmpty();
        ProjectDataset data = program.window().add("study");
        program.autosave().tick();
        Path manifest = kept().getFirst();
        FileTime old = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(manifest, old);
        program.autosave().tick();
        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(old);
        data.setScale("x", Scale.NOMINAL);
        program.autosave().tick();
        assertThat(Files.getLastModifiedTime(manifest)).isNotEqualTo(old);
        program.window().saved(folder.resolve("a.midas"));
        assertThat(kept()).isEmpty();
        program.autosave().tick();
        assertThat(kept()).isEmpty();
        data.setScale("x", Scale.ORDINAL);
        program.autosave().tick();
        assertThat(kept()).hasSize(1);
        program.window().project.edits().undo();
        assertThat(kept()).isEmpty();
        assertThat(program.autosave().troubleProperty().get()).isEmpty();
    }

    @Test
    void whatAProgramThatWasKilledLeftIsOfferedAndRestored() throws IOException {
        Program first = program();
        first.window().add("study");
        Path file = first.window().saved(folder.resolve("a.midas"));
        first.window().add("more");
        first.autosave().tick();
        Path left = killed();

        Program second = Program.in(left, new DirectJobRunner());
        second.recovery().look();
        assertThat(second.recovery().offers()).hasSize(1);
        RecoveryFolder.Abandoned offer = second.recovery().offers().getFirst();
        assertThat(RecoveryViewModel.describe(offer))
                .startsWith("Can be restored: “a” as of 2026-11-23 ")
                .endsWith(", with unsaved changes");
        second.recovery().restore(offer);
        assertThat(second.window().project.datasets())
                .extracting(ProjectDataset::name)
                .containsExactly("study", "more");
        assertThat(second.window().title()).isEqualTo("• a — MIDAS");
        assertThat(second.recovery().offers()).isEmpty();
        // it is kept by the second program now, and by it alone
        try (Stream<Path> folders = Files.list(left)) {
            assertThat(folders).hasSize(1);
        }
        second.window().files.save();
        assertThat(second.window().isDirty()).isFalse();
        assertThat(second.window().dialogs.asked).isEmpty();
    }

    @Test
    void whatWasRestoredAsksBeforeItReplacesAFileThatIsAnotherOne() throws IOException {
        Program first = program();
        first.window().add("study");
        Path file = first.window().saved(folder.resolve("a.midas"));
        first.window().add("more");
        first.autosave().tick();
        Path left = killed();
        Files.writeString(file, "theirs");

        Program second = Program.in(left, new DirectJobRunner());
        second.recovery().look();
        second.recovery().restore(second.recovery().offers().getFirst());
        second.window().dialogs.answers.add(Answer.CANCEL);
        second.window().files.save();
        assertThat(second.window().dialogs.asked).hasSize(1);
        assertThat(file).hasContent("theirs");
    }

    @Test
    void whatNobodyWantsIsDeletedAfterAQuestionAndWhatIsLeftIsOfferedAgain() throws IOException {
        Program first = program();
        first.window().add("study");
        first.autosave().tick();
        Path left = killed();

        Program second = Program.in(left, new DirectJobRunner());
        second.recovery().look();
        RecoveryFolder.Abandoned offer = second.recovery().offers().getFirst();
        assertThat(RecoveryViewModel.describe(offer)).startsWith("Can be restored: “Untitled project”, never saved");
        second.window().dialogs.answers.add(Answer.CANCEL);
        second.recovery().discard(offer);
        assertThat(second.window().dialogs.asked.getLast().sentences())
                .containsExactly("This project was never saved: nothing of it is left then.");
        assertThat(second.recovery().offers()).hasSize(1);
        second.recovery().later(offer);
        assertThat(second.recovery().offers()).isEmpty();

        Program third = Program.in(left, new DirectJobRunner());
        third.recovery().look();
        third.window().dialogs.answers.add(Answer.DISCARD_RECOVERED);
        third.recovery().discard(third.recovery().offers().getFirst());
        assertThat(third.recovery().offers()).isEmpty();
        try (Stream<Path> folders = Files.list(left)) {
            assertThat(folders).isEmpty();
        }
    }

    @Test
    void twoProgramsKeepTheirsApartAndAnEndAsItShouldBeLeavesNothing() throws IOException {
        Program one = program();
        Program other = program();
        one.window().add("one");
        other.window().add("other");
        one.autosave().tick();
        other.autosave().tick();
        assertThat(kept()).hasSize(2);
        other.recovery().look();
        assertThat(other.recovery().offers()).isEmpty();
        one.autosave().end();
        assertThat(kept()).hasSize(1);
        one.window().add("two");
        one.autosave().tick();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void afterAFitAllIsKeptAlsoWhereAllDataAreSaved() throws IOException {
        Program program = program();
        program.autosave().keep();
        assertThat(kept()).isEmpty();
        program.window().add("study");
        program.window().saved(folder.resolve("a.midas"));
        program.autosave().keep();
        assertThat(kept()).hasSize(1);
        program.window().files.begin();
        assertThat(kept()).isEmpty();
    }

    @Test
    void ofWhatWaitsTheLatestIsDoneAndAnEndWaitsForNothing() throws IOException {
        QueuedJobRunner later = new QueuedJobRunner();
        Program program = Program.in(root(), later);
        program.window().add("study");
        program.autosave().tick();
        program.window().saved(folder.resolve("a.midas"));
        later.runAll();
        assertThat(kept()).isEmpty();
        program.window().add("more");
        program.autosave().tick();
        program.autosave().end();
        later.runAll();
        assertThat(kept()).isEmpty();
        assertThat(program.autosave().troubleProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsSaid() throws IOException {
        Files.writeString(root(), "a file where the folder should be");
        Program program = program();
        program.window().add("study");
        program.autosave().tick();
        assertThat(program.autosave().troubleProperty().get())
                .startsWith("What is not saved cannot be kept for the case of a crash in “" + root() + "”: ")
                .endsWith(".");
        assertThat(program.autosave().troubleProperty().get().split(Pattern.quote(root().toString()), -1))
                .as("the path once")
                .hasSize(2);
        program.autosave().forgetTrouble();
        assertThat(program.autosave().troubleProperty().get()).isEmpty();
    }
}
