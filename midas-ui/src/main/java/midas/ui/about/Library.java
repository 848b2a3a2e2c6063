package midas.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Something in the program that others have made.
 *
 * @param name its name
 * @param artifact the name of its jar without the version; empty where it is none
 * @param version its version; empty where it is known only when the program runs
 * @param licence name of its licence
 * @param file the resource with the text of the licence
 */
public record Library(String name, String artifact, String version, String licence, String file) {

    private static final String FOLDER = "licences/";

    /** Returns all of them, by name; the Java runtime first. */
    public static List<Library> all() {
        return Arrays.stream(read("libraries.txt").split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Library::of)
                .toList();
    }

    private static Library of(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 5) {
            throw new IllegalStateException(line);
        }
        return new Library(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    /** Returns its name with its version. */
    public String title() {
        return (name + " " + version).strip();
    }

    /** Reads the text of its licence. */
    public String text() {
        return read(file);
    }

    private static String read(String name) {
        String resource = FOLDER + name;
        try (InputStream stream = Library.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip() + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
