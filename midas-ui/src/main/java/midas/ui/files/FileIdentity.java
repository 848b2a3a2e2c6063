package midas.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import midas.io.project.FileStamp;
import midas.io.project.ProjectFile;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;

/** Which file the project in the window belongs to, what it is called, and whether the file holds it. */
final class FileIdentity {

    /**
     * Where the project stands: two of them are equal where the same is to be saved.
     *
     * @param edits where it stands among its changes
     * @param work stands for what was done last that is no change, and cannot be undone
     */
    private record Position(Object edits, Object work) {}

    private final Project project;
    private final ObjectProperty<Object> work = new SimpleObjectProperty<>(new Object());
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty untitled = new SimpleStringProperty(WindowText.text("files.untitled"));
    private final ObjectProperty<Object> saved;
    private final BooleanBinding dirty;
    private final StringBinding name;
    private final StringBinding title;
    private Optional<FileStamp> stamp = Optional.empty();
    private boolean damaged;
    private Optional<Object> asRead = Optional.empty();

    /** Makes the identity of a project without a file, in which nothing is to be saved. */
    FileIdentity(Project project) {
        this.project = project;
        this.saved = new SimpleObjectProperty<>(position());
        this.dirty = Bindings.createBooleanBinding(
                () -> !saved.get().equals(position()), saved, project.edits().positionProperty(), work);
        this.name = Bindings.createStringBinding(
                () -> file.get().map(SaveTarget::projectName).orElse(untitled.get()), file, untitled);
        this.title = Bindings.createStringBinding(
                () -> WindowText.text(dirty.get() ? "files.title.unsaved" : "files.title", name.get()), dirty, name);
    }

    /** Takes note of another project. */
    void become(String newName, Optional<Path> newFile, Optional<FileStamp> newStamp, boolean unchanged) {
        untitled.set(newName.isBlank() ? WindowText.text("files.untitled") : newName);
        file.set(newFile);
        stamp = newStamp;
        damaged = false;
        asRead = Optional.empty();
        saved.set(unchanged ? position() : new Object());
    }

    /** Takes note that a file holds the project as it was at a position among its changes. */
    void saved(Path target, FileStamp newStamp, Object position) {
        stamp = Optional.of(newStamp);
        damaged = false;
        file.set(Optional.of(target));
        saved.set(position);
    }

    /** Takes note that the file gave back less than all: it stays as it is until somebody chooses its name again. */
    void damaged() {
        damaged = true;
        asRead = dirty.get() ? Optional.empty() : Optional.of(position());
        // what is open is in no file
        saved.set(new Object());
    }

    /** Returns whether the file is damaged and nothing but what could be read of it would be lost. */
    boolean isOnlyDamaged() {
        return damaged && asRead.equals(Optional.of(position()));
    }

    /** Takes note of work that the file does not hold, although the project has not changed. */
    void worked() {
        work.set(new Object());
    }

    /** Returns where the project stands: equal as long as the same is to be saved. */
    Object position() {
        return new Position(project.edits().positionProperty().get(), work.get());
    }

    Optional<Path> file() {
        return file.get();
    }

    /** Returns the file that Save writes without asking. */
    Optional<Path> target() {
        return damaged ? Optional.empty() : file.get();
    }

    Optional<FileStamp> stamp() {
        return stamp;
    }

    BooleanBinding dirty() {
        return dirty;
    }

    StringBinding name() {
        return name;
    }

    StringBinding title() {
        return title;
    }

    /** Returns what Save As proposes. */
    Path suggestion() {
        Optional<Path> present = file.get();
        if (present.isPresent()) {
            String own = SaveTarget.projectName(present.get());
            String proposed = damaged ? WindowText.text("files.repaired", own) : own;
            return present.get().resolveSibling(proposed + ProjectFile.ENDING);
        }
        String first = project.datasets().stream()
                .findFirst()
                .map(ProjectDataset::name)
                .orElse(untitled.get());
        return Path.of(SaveTarget.safeName(first) + ProjectFile.ENDING);
    }
}
