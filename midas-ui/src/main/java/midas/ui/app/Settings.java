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

/** What the window remembers from one start to the next. Losing it is no harm: trouble with the file is logged, not said. */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Optional<Path> file;
    private final Properties values = new Properties();

    private Settings(Optional<Path> file) {
        this.file = file;
        if (file.isPresent() && Files.isReadable(file.get())) {
            try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("Settings not read", unreadable);
            }
        }
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
