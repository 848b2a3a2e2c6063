package midas.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** Opens a project, fits a model in it, and keeps and saves it, as {@link WindowBenchmark}. */
public final class ProjectWalk {

    private static final int EFFECTS = 4;

    private final Sight sight;
    private final Steps steps;
    private boolean opened;

    private ProjectWalk(Sight sight, Steps steps) {
        this.sight = sight;
        this.steps = steps;
    }

    /**
     * Called by the virtual machine.
     *
     * @param arguments rounds, file of the report, file of the log of garbage collections; separated by commas
     */
    public static void agentmain(String arguments) {
        String[] parts = arguments.split(",", -1);
        Thread thread = new Thread(
                () -> Walks.take(
                        Integer.parseInt(parts[0]),
                        Path.of(parts[1]),
                        Path.of(parts[2]),
                        (sight, steps) -> new ProjectWalk(sight, steps)::round),
                "benchmark-walk");
        thread.setDaemon(true);
        thread.start();
    }

    private void round() {
        if (!opened) {
            opened = true;
            steps.take("open the project", () -> {}, () -> sight.find("#resultFormula") != null);
        }
        steps.take("open form", sight.menu("menuGlmm")::fire, () -> sight.find("#run") != null);
        steps.take(
                "form: choose response",
                () -> sight.get("#response", ComboBox.class).getSelectionModel().select(0));
        ListView<?> predictors = sight.get("#predictors", ListView.class);
        steps.many(
                "form: check fixed effects",
                IntStream.rangeClosed(1, EFFECTS)
                        .<Runnable>mapToObj(row -> () -> {
                            predictors.scrollTo(row);
                            predictors.getFocusModel().focus(row);
                            Hand.key(predictors, KeyCode.SPACE);
                        })
                        .toList(),
                40);
        long before = kept();
        steps.take(
                "fit, results and autosave",
                sight.button("#run")::fire,
                () -> sight.find("#saveModel") instanceof Button save && !save.isDisabled() && kept() > before);
        steps.take("save", sight.menu("menu-save")::fire, () -> !title().startsWith("•"));
        steps.take("close form's tab", sight.keyMenu(KeyCode.W)::fire, () -> sight.find("#run") == null);
    }

    private String title() {
        return ((Stage) sight.scene().getWindow()).getTitle();
    }

    /** Returns when the program has kept something last, in milliseconds; 0 for never. */
    private static long kept() {
        Path own =
                Path.of(Objects.requireNonNull(System.getenv("XDG_CONFIG_HOME"), "started by docs/benchmarks/window"));
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(file -> file.endsWith("manifest.json"))
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }
}
