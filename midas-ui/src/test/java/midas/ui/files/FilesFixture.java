package midas.ui.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import midas.ui.TestData;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.JobRunner;

/** A project and its file, without a window. */
final class FilesFixture {

    static final String CSV = "y,x,g\n1.5,2,a\n0.1,3,b\n2.5,4,a\n";

    final Project project = new Project();
    final FakeDialogs dialogs = new FakeDialogs();
    final ImportViewModel imports;
    final RecentFiles recents;
    final ProjectFilesViewModel files;
    private Optional<String> remembered = Optional.empty();

    FilesFixture(JobRunner runner) {
        imports = new ImportViewModel(project, runner);
        recents = new RecentFiles(runner, new RecentFiles.Memory() {
            @Override
            public Optional<String> get() {
                return remembered;
            }

            @Override
            public void put(String text) {
                remembered = Optional.of(text);
            }
        });
        files = new ProjectFilesViewModel(
                project, imports, runner, dialogs, recents, () -> Instant.parse("2026-11-23T10:15:00Z"));
    }

    ProjectDataset add(String name) {
        return TestData.add(project, name, CSV);
    }

    boolean isDirty() {
        return files.dirtyBinding().get();
    }

    String title() {
        return files.titleBinding().get();
    }

    /** Saves for the first time. */
    Path saved(Path file) {
        dialogs.targets.add(Optional.of(file));
        files.save();
        return file;
    }
}
