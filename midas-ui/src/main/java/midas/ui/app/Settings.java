package midas.ui.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one start to the next. Losing it is no harm: trouble with writing the file is logged, not said. A file that cannot be read is set aside under
 * another name, so that the next one does not take its place, and all is as at the first start.
 */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Optional<Path> file;
    private final Properties values = new Properties();
    private final Optional<Path> broken;

    private Settings(Optional<Path> file) {
        this.file = file;
        this.broken = file.filter(Files::exists).filter(path -> !read(path)).map(Settings::setAside);
    }

    private boolean read(Path path) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            values.load(reader);
            if (values.stringPropertyNames().stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
                throw new IOException("no text: " + path);
            }
            return true;
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("Settings not read", unreadable);
            values.clear();
            return false;
        }
    }

    /** Gives a file a name that no other has; one that cannot be renamed stays where it is. */
    private static Path setAside(Path path) {
        Path aside = path;
        for (int number = 1; Files.exists(aside); number++) {
            aside = path.resolveSibling("window.broken" + (number == 1 ? "" : "-" + number) + ".properties");
        }
        try {
            return Files.move(path, aside);
        } catch (IOException fixed) {
            LOG.warn("Settings not set aside", fixed);
            return path;
        }
    }

    /** Returns where a file of settings now is that could not be read; empty where there was none. */
    public Optional<Path> broken() {
        return broken;
    }

    /** Returns the settings of the user. */
    public static Settings ofUser() {
        return in(folder());
    }

    /** Returns settings that are kept in a folder. */
    static Settings in(Path folder) {
        return new Settings(Optional.of(folder.resolve("window.properties")));
    }

    /** Returns settings that are forgotten when the program ends. */
    public static Settings inMemory() {
        return new Settings(Optional.empty());
    }

    /** Returns what was remembered under a name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /** Returns where programs keep what is not saved; empty where nothing outlives the program. */
    Optional<Path> recovery() {
        return file.map(path -> path.resolveSibling("recovery"));
    }

    /** Returns the number remembered under a name, if it lies between two others. */
    public Optional<Double> number(String name, double low, double high) {
        try {
            return get(name).map(Double::valueOf).filter(value -> value >= low && value <= high);
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    /** Remembers a value. */
    public void put(String name, Object value) {
        values.setProperty(name, String.valueOf(value));
    }

    /** Writes everything down. */
    public synchronized void save() {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "window", ".part");
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("Settings not written", unwritable);
        }
    }

    /** Returns where the user's programs keep what lasts as long as they run; it may not exist yet. */
    static Path runtimeFolder() {
        String place = System.getenv("XDG_RUNTIME_DIR");
        boolean given = place != null && !place.isBlank() && Files.isDirectory(Path.of(place));
        return given ? Path.of(place).resolve("midas") : folder().resolve("run");
    }

    private static Path folder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home", "."));
        // who sets it on purpose means another place than the one the system has on record
        Path home = system.contains("win") ? user : from("HOME", user);
        if (system.contains("win")) {
            return from("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("MIDAS");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("MIDAS");
        }
        return from("XDG_CONFIG_HOME", home.resolve(".config")).resolve("midas");
    }

    private static Path from(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
