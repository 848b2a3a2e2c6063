package midas.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import midas.ui.instance.Instance;

/** Opens the window. */
public final class Launcher {

    private Launcher() {}

    /**
     * Opens the window and returns when it is closed; or hands the files to a window of the program that is open, and returns at once.
     *
     * @param args paths of data files to import and of a project to open
     * @param another whether to open a window of its own in any case
     */
    public static void open(String[] args, boolean another) {
        if (!Rehearsal.isAskedFor()) {
            Instance instance = Instance.ofUser(Settings.runtimeFolder());
            List<Path> files = List.of(args).stream()
                    .map(arg -> Path.of(arg).toAbsolutePath())
                    .toList();
            if (!another && instance.handOver(files)) {
                return;
            }
            MidasApp.answerOthers(instance);
        }
        Application.launch(MidasApp.class, args);
    }

    /**
     * Draws the window into memory, with a data file in it. Needs no display; waits for the picture, a minute at most. To be called where no window has been
     * opened before.
     *
     * @param data the data file
     * @return how many colours there are in the picture
     * @throws IOException if there is no picture
     */
    public static int drawInMemory(Path data) throws IOException {
        return OffScreen.colours(data);
    }
}
