package midas.ui.logging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The program's log: a file in the place where the operating system keeps such things, made when the first line is
 * written. Nothing of it goes to the terminal. A file that has grown to a megabyte is put aside under a number, and the
 * oldest of those is deleted.
 */
public final class LogFile {

    private static final String ENDING = ".log";
    private static final String NAME = "midas" + ENDING;
    private static final int BYTES = 1 << 20;
    /** Files put aside: midas.1.log is the newest of them. */
    private static final int OLDER = 2;

    private LogFile() {}

    /**
     * Sends the program's log to its file, and nowhere else. To be called once, before anything is logged.
     *
     * @param level the least level that is written
     */
    public static void install(Level level) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(handler(level, LogFile::file));
    }

    /** Returns what writes to a file. */
    static Handler handler(Level level, Supplier<Path> file) {
        return new LazyHandler(level, file);
    }

    /** Returns the folder of the log; it may not exist yet. */
    public static Path folder() {
        String system = System.getProperty("os.name", "");
        Path user = Path.of(System.getProperty("user.home", "."));
        return folder(system, system.startsWith("Windows") ? user : fromEnvironment("HOME", user));
    }

    static Path folder(String operatingSystem, Path home) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return fromEnvironment("LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("MIDAS");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Logs").resolve("MIDAS");
        }
        return fromEnvironment("XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                .resolve("midas");
    }

    /** Returns the file that is being written, or will be. */
    public static Path file() {
        return folder().resolve(NAME);
    }

    private static Path fromEnvironment(String variable, Path otherwise) {
        @Nullable String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /** Opens the file at the first record: most runs of the command line have nothing to log. */
    private static final class LazyHandler extends Handler {

        private @Nullable Handler target;
        private boolean broken;
        private final Supplier<Path> file;

        LazyHandler(Level level, Supplier<Path> file) {
            this.file = file;
            setLevel(level);
        }

        @Override
        public synchronized void publish(LogRecord logRecord) {
            if (!isLoggable(logRecord) || broken) {
                return;
            }
            if (target != null && isFull(file.get())) {
                target.close();
                target = null;
            }
            if (target == null) {
                target = open(file.get());
            }
            if (target != null) {
                target.publish(logRecord);
            }
        }

        private @Nullable Handler open(Path path) {
            try {
                Path folder = path.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                if (isFull(path)) {
                    putAside(path);
                }
                FileHandler handler = new FileHandler(path.toString().replace("%", "%%"), true);
                handler.setEncoding("UTF-8");
                handler.setFormatter(new SimpleFormatter());
                return handler;
            } catch (IOException | SecurityException e) {
                // A program without a log is better than no program.
                broken = true;
                return null;
            }
        }

        private static boolean isFull(Path path) {
            try {
                return Files.exists(path) && Files.size(path) >= BYTES;
            } catch (IOException unknown) {
                return false;
            }
        }

        private static void putAside(Path path) {
            try {
                for (int number = OLDER; number > 1; number--) {
                    Path newer = older(path, number - 1);
                    if (Files.exists(newer)) {
                        Files.move(newer, older(path, number), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                Files.move(path, older(path, 1), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException held) {
                // Another window of the program may be writing to it: it grows on until that has ended.
                return;
            }
        }

        private static Path older(Path path, int number) {
            String name = Objects.requireNonNull(path.getFileName(), "a file").toString();
            return path.resolveSibling(name.substring(0, name.length() - ENDING.length()) + "." + number + ENDING);
        }

        @Override
        public synchronized void flush() {
            if (target != null) {
                target.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (target != null) {
                target.close();
                target = null;
            }
        }
    }
}
