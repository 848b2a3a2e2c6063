package midas.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import midas.ui.files.SaveTarget;
import midas.ui.instance.Instance;
import midas.ui.task.BackgroundJobRunner;
import midas.ui.theme.Fonts;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The program with its window. */
public final class MidasApp extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double PANEL = 48;
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    private static final double MOST = 20_000;

    private static volatile @Nullable Others later;

    private final Settings settings = Settings.ofUser();
    private @Nullable Stage window;
    private @Nullable FileKeeping keeping;

    /** Made by JavaFX. */
    public MidasApp() {}

    /** Lets later starts of the program hand their files to the window that is about to open. */
    static void answerOthers(Instance instance) {
        Others others = new Others(instance);
        later = others;
        others.listen();
    }

    @Override
    public void start(Stage stage) {
        window = stage;
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, problem) ->
                        LoggerFactory.getLogger(MidasApp.class).error("unexpected", problem));
        Fonts.load();
        Wiring wiring =
                new Wiring(new BackgroundJobRunner(), new SystemFileChooser(() -> stage), settings, System::nanoTime);
        Scene scene = wiring.scene();
        keeping = wiring.keeping();
        wiring.keeping().attach(stage, Platform::exit);
        stage.setScene(scene);
        WindowIcon.of(stage);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(settings.number("width", LEAST_WIDTH, MOST).orElse(WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(
                settings.number("height", LEAST_HEIGHT, MOST).orElseGet(() -> usualHeight(screen.getHeight())),
                screen.getHeight()));
        stage.setMaximized(settings.get("maximized").map(Boolean::valueOf).orElse(false));
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        boolean project = files.stream().anyMatch(SaveTarget::isProject);
        if (project) {
            // the first frame says so
            wiring.keeping().take(files);
        }
        stage.show();
        // after the first frame, so as not to delay it
        Platform.runLater(() -> {
            wiring.warmUp(scene);
            wiring.keeping().begin();
        });
        if (!project) {
            wiring.keeping().take(files);
        }
        Others others = later;
        if (others != null) {
            others.begin(stage, wiring.keeping());
        }
        if (System.getProperty("os.name", "").contains("Mac")) {
            listenToFinder(files, wiring.keeping());
        }
        if (Rehearsal.isAskedFor()) {
            new Rehearsal(wiring.main(), wiring.imports(), wiring.questions(), wiring.appearance(), scene).play();
        }
    }

    private static void listenToFinder(List<Path> arguments, FileKeeping keeping) {
        try {
            FinderDocuments.listen(arguments, keeping::take);
        } catch (LinkageError e) {
            // it needs a package of JavaFX that is not open to everybody; files are dropped and chosen without it
            LoggerFactory.getLogger(MidasApp.class).warn("the Finder is not heard", e);
        }
    }

    /** A small screen is not filled: a panel that the system does not tell of needs some of it. */
    static double usualHeight(double screen) {
        return Math.max(LEAST_HEIGHT, Math.min(HEIGHT, screen - PANEL));
    }

    @Override
    public void stop() {
        Stage stage = window;
        if (stage != null) {
            settings.put("maximized", stage.isMaximized());
            if (!stage.isMaximized()) {
                settings.put("width", stage.getWidth());
                settings.put("height", stage.getHeight());
            }
        }
        settings.save();
        Others others = later;
        if (others != null) {
            others.end();
        }
        FileKeeping kept = keeping;
        if (kept != null) {
            kept.end();
        }
    }
}
