package midas.ui.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import midas.ui.files.Answer;
import midas.ui.files.AutosaveViewModel;
import midas.ui.files.FileMenu;
import midas.ui.files.FilesBanner;
import midas.ui.files.Notice;
import midas.ui.files.OpenTabs;
import midas.ui.files.ProjectDialogs;
import midas.ui.files.ProjectFilesViewModel;
import midas.ui.files.Question;
import midas.ui.files.RecentFiles;
import midas.ui.files.RecentSection;
import midas.ui.files.RecoveryStore;
import midas.ui.files.RecoveryViewModel;
import midas.ui.label.WindowText;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.task.JobRunner;
import midas.ui.widget.ProgressStrip;
import org.jspecify.annotations.Nullable;

/** The file of the project, those of before, and what is kept in case the program ends as it should not. */
final class FileKeeping {

    private static final int SECONDS = 60;

    /** Asks by the window's own dialogs. */
    private record Asking(FileChooserPort chooser, Supplier<@Nullable Window> window) implements ProjectDialogs {

        @Override
        public Optional<Path> chooseProject() {
            return chooser.chooseProject();
        }

        @Override
        public Optional<Path> chooseTarget(Path suggested) {
            return chooser.chooseProjectTarget(suggested);
        }

        @Override
        public Answer ask(Question question) {
            Window over = window.get();
            return over == null ? question.answers().getLast() : Dialogs.ask(over, question);
        }
    }

    private final RecentFiles recents;
    private final ProjectFilesViewModel files;
    private final AutosaveViewModel autosave;
    private final RecoveryViewModel recovery;
    private final boolean recovers;
    private Runnable exit = Platform::exit;
    private final Timeline timer = new Timeline();
    private final IntegerProperty interval = new SimpleIntegerProperty(SECONDS);
    private final Settings settings;

    FileKeeping(
            Project project,
            ImportViewModel imports,
            JobRunner runner,
            FileChooserPort chooser,
            Settings settings,
            Supplier<@Nullable Window> window) {
        this.settings = settings;
        ProjectDialogs dialogs = new Asking(chooser, window);
        this.recents = new RecentFiles(runner, new RecentFiles.Memory() {
            @Override
            public Optional<String> get() {
                return settings.get("recent");
            }

            @Override
            public void put(String text) {
                settings.put("recent", text);
                // a program that is killed has opened them as well
                runner.inBackground(settings::save);
            }
        });
        this.files = new ProjectFilesViewModel(project, imports, runner, dialogs, recents, InstantSource.system());
        this.recovers = settings.recovery().isPresent();
        RecoveryStore store = new RecoveryStore(settings.recovery());
        this.autosave = new AutosaveViewModel(files, store, runner);
        this.recovery = new RecoveryViewModel(files, autosave, store, dialogs, runner);
        timer.setCycleCount(Animation.INDEFINITE);
        interval.subscribe(seconds -> {
            boolean runs = timer.getStatus() == Animation.Status.RUNNING;
            timer.stop();
            timer.getKeyFrames()
                    .setAll(new KeyFrame(Duration.seconds(seconds.doubleValue()), event -> autosave.tick()));
            if (runs) {
                timer.play();
            }
        });
    }

    /** Returns how many seconds lie between two times at which what is not saved is kept. */
    IntegerProperty intervalProperty() {
        return interval;
    }

    ProjectFilesViewModel files() {
        return files;
    }

    AutosaveViewModel autosave() {
        return autosave;
    }

    /**
     * Keeps what a form shows after a run.
     *
     * @param fitted whether the run gave a model: the file of the project does not hold that yet
     */
    void keepFit(boolean fitted) {
        if (fitted) {
            files.worked();
        }
        autosave.keep();
    }

    RecoveryViewModel recovery() {
        return recovery;
    }

    /**
     * Lets a window show what the project is called, and ask before it closes.
     *
     * @param stage the window
     * @param newExit ends the program
     */
    void attach(Stage stage, Runnable newExit) {
        exit = newExit;
        stage.titleProperty().bind(files.titleBinding());
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    private void quit() {
        files.guard(() -> exit.run());
    }

    /** Makes the part of the start page that opens projects of before. */
    RecentSection recentSection() {
        return new RecentSection(files, recents);
    }

    /** Ties what the window shows of files. */
    void tie(FileMenu menu, FilesBanner banner, ProgressStrip progress, OpenTabs tabs) {
        menu.tie(files, recents, this::quit);
        banner.tie(files, autosave, recovery);
        settings.broken()
                .ifPresent(
                        place -> banner.say(new Notice(false, "", List.of(WindowText.text("settings.broken", place)))));
        progress.tie(
                files.status().wordsProperty(),
                files.status().progressProperty(),
                files.status().runningProperty(),
                files::cancel);
        files.setTabs(tabs);
    }

    /** Opens a project and imports data, as they are. */
    void take(List<Path> paths) {
        files.take(paths);
    }

    /** Keeps what is not saved from now on, and offers what was left behind. */
    void begin() {
        if (recovers) {
            recovery.look();
            timer.play();
        }
    }

    /** Ends as it should. */
    void end() {
        timer.stop();
        autosave.end();
    }
}
