package midas.ui.app;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files that the Finder of macOS asks a program to open. They come as events, whether the program runs already or is started for them; JavaFX has no public way
 * to hear of them.
 * Where the program is started without {@code --add-exports javafx.graphics/com.sun.glass.ui=midas.ui} this class cannot be linked.
 */
final class FinderDocuments extends Application.EventHandler {

    private final Application.EventHandler before;
    private final Consumer<List<Path>> taken;
    private final List<Path> arguments;

    private FinderDocuments(Application.EventHandler before, Consumer<List<Path>> taken, List<Path> arguments) {
        this.before = before;
        this.taken = taken;
        this.arguments = arguments;
    }

    /**
     * Hands on what comes from now on, and what the program was started for; on the thread of the window.
     *
     * @param arguments the files of the command line, of which the system tells as well
     * @param taken opens files
     */
    static void listen(List<Path> arguments, Consumer<List<Path>> taken) {
        Application application = Application.GetApplication();
        List<Path> told = new ArrayList<>();
        arguments.forEach(file -> told.add(file.toAbsolutePath().normalize()));
        application.setEventHandler(new FinderDocuments(application.getEventHandler(), taken, told));
    }

    @Override
    public void handleOpenFilesAction(Application application, long time, String[] files) {
        List<Path> others = Stream.of(files)
                .map(file -> Path.of(file).toAbsolutePath().normalize())
                .filter(file -> !arguments.remove(file))
                .toList();
        if (!others.isEmpty()) {
            taken.accept(others);
        }
    }

    // What JavaFX itself does with the other events stays as it is.

    @Override
    public void handleWillFinishLaunchingAction(Application application, long time) {
        before.handleWillFinishLaunchingAction(application, time);
    }

    @Override
    public void handleDidFinishLaunchingAction(Application application, long time) {
        before.handleDidFinishLaunchingAction(application, time);
    }

    @Override
    public void handleWillBecomeActiveAction(Application application, long time) {
        before.handleWillBecomeActiveAction(application, time);
    }

    @Override
    public void handleDidBecomeActiveAction(Application application, long time) {
        before.handleDidBecomeActiveAction(application, time);
    }

    @Override
    public void handleWillResignActiveAction(Application application, long time) {
        before.handleWillResignActiveAction(application, time);
    }

    @Override
    public void handleDidResignActiveAction(Application application, long time) {
        before.handleDidResignActiveAction(application, time);
    }

    @Override
    public void handleDidReceiveMemoryWarning(Application application, long time) {
        before.handleDidReceiveMemoryWarning(application, time);
    }

    @Override
    public void handleWillHideAction(Application application, long time) {
        before.handleWillHideAction(application, time);
    }

    @Override
    public void handleDidHideAction(Application application, long time) {
        before.handleDidHideAction(application, time);
    }

    @Override
    public void handleWillUnhideAction(Application application, long time) {
        before.handleWillUnhideAction(application, time);
    }

    @Override
    public void handleDidUnhideAction(Application application, long time) {
        before.handleDidUnhideAction(application, time);
    }

    @Override
    public void handleQuitAction(Application application, long time) {
        before.handleQuitAction(application, time);
    }

    @Override
    public void handlePreferencesChanged(Map<String, Object> preferences) {
        before.handlePreferencesChanged(preferences);
    }
}
