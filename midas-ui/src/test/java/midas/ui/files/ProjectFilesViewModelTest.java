package midas.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.io.project.WindowLayout;
import midas.ui.TestData;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesViewModelTest {

    @TempDir
    Path folder;

    private final FilesFixture window = new FilesFixture(new DirectJobRunner());
    private final FakeDialogs dialogs = window.dialogs;
    private final ProjectFilesViewModel files = window.files;
    private final List<String> done = new ArrayList<>();

    private static List<String> names(FilesFixture fixture) {
        return fixture.project.datasets().stream().map(ProjectDataset::name).toList();
    }

    @Test
    void theTitleSaysWhatIsNotSaved() {
        assertThat(window.title()).isEqualTo("Untitled project — MIDAS");
        ProjectDataset data = window.add("study");
        assertThat(window.title()).isEqualTo("• Untitled project — MIDAS");
        Path file = window.saved(folder.resolve("first.midas"));
        assertThat(dialogs.suggested).containsExactly(Path.of("study.midas"));
        assertThat(window.title()).isEqualTo("first — MIDAS");
        assertThat(files.endedProperty().get()).isEqualTo("Saved to " + file);
        data.setScale("x", Scale.NOMINAL);
        assertThat(window.title()).isEqualTo("• first — MIDAS");
        assertThat(files.endedProperty().get()).as("that was before").isEmpty();
        window.project.edits().undo();
        assertThat(window.title()).isEqualTo("first — MIDAS");
        window.project.edits().redo();
        assertThat(window.isDirty()).isTrue();
        files.save();
        assertThat(window.isDirty()).isFalse();
        window.project.edits().undo();
        assertThat(window.isDirty()).isTrue();
    }

    @Test
    void aProjectIsOnItsWayUntilSomethingOfItIsSeen() {
        List<Runnable> first = new ArrayList<>();
        ProjectDataset data = window.add("study");
        OpenTabs tabs = new OpenTabs() {
            @Override
            public WindowLayout layout() {
                return new WindowLayout(
                        List.of(new WindowLayout.Tab.DatasetTab(data.dataset().id())), 0);
            }

            @Override
            public void clear() {}

            @Override
            public void show(WindowLayout layout, Runnable onFirst) {
                first.add(onFirst);
            }
        };
        files.setTabs(tabs);
        Path file = window.saved(folder.resolve("slow.midas"));
        files.open(file);
        assertThat(first).hasSize(1);
        assertThat(files.status().openingProperty().get()).isTrue();
        assertThat(files.status().wordsProperty().get()).isEqualTo("Opening slow");
        first.getFirst().run();
        assertThat(files.status().openingProperty().get()).isFalse();
        assertThat(files.status().wordsProperty().get()).isEmpty();
    }

    @Test
    void whatIsOpenedAgainIsWhatWasSavedAndCanBeReadAgain() throws IOException {
        Path csv = Files.writeString(folder.resolve("data.csv"), FilesFixture.CSV);
        files.take(List.of(csv));
        ProjectDataset data = window.project.datasets().getFirst();
        data.setScale("x", Scale.ORDINAL);
        data.convert("y", ColumnType.STRING);
        Path file = window.saved(folder.resolve("study.midas"));

        FilesFixture other = new FilesFixture(new DirectJobRunner());
        other.files.take(List.of(file));
        ProjectDataset back = other.project.datasets().getFirst();
        assertThat(back.name()).isEqualTo("data");
        assertThat(back.dataset().id()).isEqualTo(data.dataset().id());
        assertThat(back.dataset().find("x").orElseThrow().scale()).isEqualTo(Scale.ORDINAL);
        assertThat(back.dataset().find("y").orElseThrow().type()).isEqualTo(ColumnType.STRING);
        back.convert("y", ColumnType.FLOAT64);
        assertThat(back.dataset().find("y").orElseThrow().coercedNumbers()).containsExactly(1.5, 0.1, 2.5);
        assertThat(back.origin().orElseThrow().file()).isEqualTo(csv);
        assertThat(back.report().orElseThrow().reading())
                .isEqualTo(data.report().orElseThrow().reading());
        other.project.edits().undo();
        assertThat(other.isDirty()).isFalse();
        assertThat(other.project.edits().undoNameProperty().get()).isEmpty();
        assertThat(other.title()).isEqualTo("study — MIDAS");
        assertThat(other.recents.entries())
                .containsExactly(new RecentFiles.Recent(file.toAbsolutePath().normalize(), false));
    }

    @Test
    void whoLetsGoOfUnsavedWorkIsAsked() {
        window.add("study");
        dialogs.answers.add(Answer.CANCEL);
        files.begin();
        assertThat(dialogs.asked.getFirst().title()).isEqualTo("Save the changes to “Untitled project”?");
        assertThat(dialogs.asked.getFirst().sentences())
                .containsExactly("This project is in no file yet. Without saving, all of it is lost.");
        assertThat(names(window)).containsExactly("study");

        dialogs.answers.add(Answer.SAVE);
        dialogs.targets.add(Optional.empty());
        files.guard(() -> done.add("not with a chooser that was closed"));
        assertThat(done).isEmpty();

        dialogs.answers.add(Answer.SAVE);
        dialogs.targets.add(Optional.of(folder.resolve("a.midas")));
        files.guard(() -> done.add("saved"));
        assertThat(done).containsExactly("saved");
        assertThat(folder.resolve("a.midas")).exists();

        window.add("more");
        dialogs.answers.add(Answer.DISCARD);
        files.begin();
        assertThat(dialogs.asked.getLast().sentences())
                .containsExactly("Without saving, what was changed since the project was saved last is lost.");
        assertThat(names(window)).isEmpty();
        assertThat(window.title()).isEqualTo("Untitled project — MIDAS");
        assertThat(dialogs.asked).hasSize(4);
        files.begin();
        assertThat(dialogs.asked).hasSize(4);
    }

    @Test
    void aSaveThatFailsLeavesTheProjectUnsavedAndOffersAnotherPlace() throws IOException {
        window.add("study");
        Path gone = Files.createDirectory(folder.resolve("stick"));
        Path file = window.saved(gone.resolve("a.midas"));
        window.add("more");
        Files.delete(file);
        Files.delete(gone);
        dialogs.answers.add(Answer.CANCEL);
        files.save();
        assertThat(dialogs.asked.getLast().sentences().getFirst()).contains("its folder does not exist");
        assertThat(window.isDirty()).isTrue();
        assertThat(window.title()).isEqualTo("• a — MIDAS");

        dialogs.answers.add(Answer.TRY_AGAIN);
        dialogs.answers.add(Answer.SAVE_AS);
        dialogs.targets.add(Optional.of(folder.resolve("b.midas")));
        files.save();
        assertThat(window.isDirty()).isFalse();
        assertThat(window.title()).isEqualTo("b — MIDAS");
        assertThat(folder.resolve("b.midas")).exists();
    }

    @Test
    void aFileThatSomebodyElseChangedIsAskedAbout() throws IOException {
        window.add("study");
        Path file = window.saved(folder.resolve("a.midas"));
        window.add("more");
        Files.writeString(file, "theirs");
        dialogs.answers.add(Answer.CANCEL);
        files.save();
        assertThat(dialogs.asked.getLast().sentences().getFirst()).contains("changed by another program");
        assertThat(file).hasContent("theirs");
        assertThat(window.isDirty()).isTrue();

        dialogs.answers.add(Answer.OVERWRITE);
        files.save();
        assertThat(window.isDirty()).isFalse();
        FilesFixture other = new FilesFixture(new DirectJobRunner());
        other.files.open(file);
        assertThat(names(other)).containsExactly("study", "more");
        files.save();
        assertThat(dialogs.asked).hasSize(2);
    }

    @Test
    void aFileThatIsGoneIsSavedAnewWhereSomebodyWantsIt() throws IOException {
        window.add("study");
        Path file = window.saved(folder.resolve("a.midas"));
        Files.delete(file);
        window.add("more");
        dialogs.answers.add(Answer.SAVE_ANEW);
        files.save();
        assertThat(dialogs.asked.getLast().sentences().getFirst()).contains("not there any more");
        assertThat(file).exists();
        assertThat(window.isDirty()).isFalse();
    }

    @Test
    void aDamagedFileSaysWhatIsMissingAndIsNotOverwrittenUnasked() throws IOException {
        window.add("whole");
        window.project.add(TestData.of("broken", "a,b\n3,4\n"), Optional.empty());
        Path file = window.saved(folder.resolve("a.midas"));
        byte[] damaged = damage(file);

        FilesFixture other = new FilesFixture(new DirectJobRunner());
        other.files.open(file);
        assertThat(other.project.datasets()).hasSize(1);
        Notice notice = other.files.damageProperty().get().orElseThrow();
        assertThat(notice.title()).isEqualTo("“a.midas” is damaged. What could be read of it is open");
        assertThat(notice.sentences()).anyMatch(sentence -> sentence.startsWith("Lost: the data of “"));
        assertThat(notice.sentences().getLast()).isEqualTo("The file is left as it is: Save asks for another name.");
        assertThat(other.title()).as("what is open is in no file").isEqualTo("• a — MIDAS");
        // a file that is refused afterwards does not push this away
        other.dialogs.answers.add(Answer.DISCARD);
        other.files.open(folder.resolve("none.midas"));
        assertThat(other.files.noticeProperty().get()).isPresent();
        assertThat(other.files.damageProperty().get()).contains(notice);
        other.dialogs.targets.add(Optional.of(folder.resolve("b.midas")));
        other.files.save();
        assertThat(other.dialogs.suggested).containsExactly(folder.resolve("a (repaired).midas"));
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        assertThat(other.files.damageProperty().get()).isEmpty();
        assertThat(other.files.noticeProperty().get()).isEmpty();
        other.files.save();
        assertThat(other.dialogs.suggested).hasSize(1);
    }

    /** Changes a byte in the data of the last dataset. */
    static byte[] damage(Path file) throws IOException {
        String part;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            part = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("data/"))
                    .reduce((a, b) -> b)
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(part) + part.length() + 12;
        bytes[at] ^= 0x55;
        Files.write(file, bytes);
        return bytes;
    }

    @Test
    void whatCannotBeOpenedIsSaidAndChangesNothing() throws IOException {
        window.add("study");
        Path file = window.saved(folder.resolve("a.midas"));
        files.open(folder.resolve("missing.midas"));
        assertThat(files.noticeProperty().get().orElseThrow().sentences())
                .containsExactly("There is no file “" + folder.resolve("missing.midas") + "” any more.");
        Path text = Files.writeString(folder.resolve("text.midas"), "no project");
        files.open(text);
        assertThat(files.noticeProperty().get().orElseThrow().sentences())
                .containsExactly("“text.midas” is not a project file of MIDAS.");
        assertThat(names(window)).containsExactly("study");
        assertThat(files.file()).contains(file);
        files.forgetNotice();
        assertThat(files.noticeProperty().get()).isEmpty();
    }

    @Test
    void ofSeveralFilesTheProjectIsOpenedAndTheDataAreImported() throws IOException {
        window.add("study");
        Path a = window.saved(folder.resolve("a.midas"));
        Path b = Files.copy(a, folder.resolve("b.MIDAS"));
        Path csv = Files.writeString(folder.resolve("more.csv"), FilesFixture.CSV);
        FilesFixture other = new FilesFixture(new DirectJobRunner());
        other.files.take(List.of(csv, a, b));
        assertThat(names(other)).containsExactly("study", "more");
        assertThat(other.title()).isEqualTo("• a — MIDAS");
        assertThat(other.files.noticeProperty().get().orElseThrow().sentences())
                .containsExactly("A window holds one project: of those dropped, “a.midas” was opened.");
    }

    @Test
    void whatIsChangedWhileItIsSavedStaysUnsaved() {
        QueuedJobRunner later = new QueuedJobRunner();
        FilesFixture slow = new FilesFixture(later);
        slow.add("study");
        slow.saved(folder.resolve("a.midas"));
        assertThat(slow.files.status().runningProperty().get()).isTrue();
        assertThat(slow.files.status().wordsProperty().get()).isEqualTo("Saving a.midas");
        slow.add("more");
        slow.files.guard(() -> done.add("left"));
        assertThat(done).isEmpty();
        slow.dialogs.answers.add(Answer.CANCEL);
        later.runAll();
        assertThat(slow.files.status().runningProperty().get()).isFalse();
        assertThat(slow.isDirty()).isTrue();
        assertThat(slow.dialogs.asked).hasSize(1);
        assertThat(done).isEmpty();
    }

    @Test
    void aCancelledSaveLeavesTheFileAndTheProjectAsTheyWere() throws IOException {
        QueuedJobRunner later = new QueuedJobRunner();
        FilesFixture slow = new FilesFixture(later);
        slow.add("study");
        Path file = slow.saved(folder.resolve("a.midas"));
        later.runAll();
        byte[] before = Files.readAllBytes(file);
        slow.add("more");
        slow.files.save();
        slow.files.cancel();
        later.runAll();
        assertThat(slow.files.endedProperty().get()).isEqualTo("Saving was cancelled; the file is as it was.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(slow.isDirty()).isTrue();
    }

    @Test
    void whatIsChangedWhileAnotherProjectIsOpenedIsAskedAboutOnceMore() {
        window.add("theirs");
        Path file = window.saved(folder.resolve("theirs.midas"));
        QueuedJobRunner later = new QueuedJobRunner();
        FilesFixture slow = new FilesFixture(later);
        slow.files.open(file);
        slow.add("mine");
        slow.dialogs.answers.add(Answer.CANCEL);
        later.runAll();
        assertThat(names(slow)).containsExactly("mine");
        assertThat(slow.dialogs.asked).hasSize(1);

        slow.dialogs.answers.add(Answer.DISCARD);
        slow.files.open(file);
        slow.files.cancel();
        later.runAll();
        assertThat(names(slow)).containsExactly("mine");
        assertThat(slow.files.endedProperty().get()).isEqualTo("Opening was cancelled.");
    }

    @Test
    void namesThatPeopleTypeBecomeNamesOfProjectFiles() {
        assertThat(SaveTarget.project(Path.of("d/study"))).isEqualTo(Path.of("d/study.midas"));
        assertThat(SaveTarget.project(Path.of("wave 1.2"))).isEqualTo(Path.of("wave 1.2.midas"));
        assertThat(SaveTarget.project(Path.of("A.MIDAS"))).isEqualTo(Path.of("A.MIDAS"));
        assertThat(SaveTarget.projectName(Path.of("d/A.MIDAS"))).isEqualTo("A");
    }

    @Test
    void theWindowKnowsThatAProjectIsOnItsWay() {
        window.add("study");
        Path file = window.saved(folder.resolve("a.midas"));
        QueuedJobRunner later = new QueuedJobRunner();
        FilesFixture other = new FilesFixture(later);
        other.files.open(file);
        assertThat(other.files.status().openingProperty().get()).isTrue();
        assertThat(other.files.status().wordsProperty().get()).isEqualTo("Opening a.midas");
        later.runAll();
        assertThat(other.files.status().openingProperty().get()).isFalse();
        assertThat(names(other)).containsExactly("study");
    }

    @Test
    void whatWasSaidOfOneProjectIsNotSaidOfTheNext() {
        window.add("study");
        window.saved(folder.resolve("a.midas"));
        assertThat(files.endedProperty().get()).startsWith("Saved to ");
        files.begin();
        assertThat(files.endedProperty().get()).isEmpty();
    }

    @Test
    void aFitMakesASavedProjectUnsaved() {
        window.add("study");
        Path file = window.saved(folder.resolve("a.midas"));
        assertThat(window.isDirty()).isFalse();
        files.worked();
        assertThat(window.isDirty()).isTrue();
        files.save();
        assertThat(window.isDirty()).isFalse();
        assertThat(file).exists();
    }
}
