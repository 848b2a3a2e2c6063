package midas.ui.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.ui.task.JobRunner;

/** The projects that were opened or saved last, the latest first. */
public final class RecentFiles {

    /** Most files that are remembered. */
    public static final int MOST = 10;

    private static final String LINE = "\n";

    /**
     * A project that was opened or saved.
     *
     * @param file its file
     * @param missing whether the file is known to be there no more
     */
    public record Recent(Path file, boolean missing) {}

    /** Where they are remembered, as one text. */
    public interface Memory {

        /** Returns what is remembered. */
        Optional<String> get();

        /** Remembers something else. */
        void put(String text);
    }

    private final JobRunner runner;
    private final Memory memory;
    private final ObservableList<Recent> entries = FXCollections.observableArrayList();
    private final ObservableList<Recent> shown = FXCollections.unmodifiableObservableList(entries);

    /**
     * Makes a list of what is remembered.
     *
     * @param runner where the disk is looked at
     * @param memory where they are remembered
     */
    public RecentFiles(JobRunner runner, Memory memory) {
        this.runner = runner;
        this.memory = memory;
        entries.setAll(memory.get().stream()
                .flatMap(text -> Stream.of(text.split(LINE)))
                .flatMap(line -> path(line).stream())
                .limit(MOST)
                .map(file -> new Recent(file, false))
                .toList());
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /** Returns the projects, to be watched. */
    public ObservableList<Recent> entries() {
        return shown;
    }

    /** Takes note of a project that was opened or saved. */
    void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Recent> next = new ArrayList<>(entries);
        next.removeIf(recent -> recent.file().equals(whole));
        next.addFirst(new Recent(whole, false));
        set(next.subList(0, Math.min(MOST, next.size())));
    }

    /** Forgets a project. */
    public void remove(Path file) {
        set(entries.stream().filter(recent -> !recent.file().equals(file)).toList());
    }

    /** Forgets all of them. */
    public void clear() {
        set(List.of());
    }

    /** Looks in the background which files are there: a drive that does not answer keeps nobody waiting. */
    public void look() {
        List<Path> files = entries.stream().map(Recent::file).toList();
        if (files.isEmpty()) {
            return;
        }
        runner.inBackground(() -> {
            List<Recent> found = files.stream()
                    .map(file -> new Recent(file, !Files.exists(file)))
                    .toList();
            runner.onWindow(() -> {
                if (entries.stream().map(Recent::file).toList().equals(files) && !entries.equals(found)) {
                    entries.setAll(found);
                }
            });
        });
    }

    private void set(List<Recent> next) {
        entries.setAll(List.copyOf(next));
        memory.put(String.join(
                LINE,
                next.stream()
                        .map(recent -> recent.file().toString())
                        .filter(file -> !file.contains(LINE))
                        .toList()));
    }
}
