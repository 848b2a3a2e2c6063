package midas.ui.instance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one start of the program says to another: a line that names the language, how many files, and their paths. Each part is UTF-8 and ends with a zero byte, which
 * no path holds; the last part is empty.
 */
final class Message {

    /** Longest message that is listened to, in bytes. */
    static final int LONGEST = 1 << 20;

    /** The answer: the files are taken. */
    static final byte TAKEN = '+';

    private static final String LANGUAGE = "MIDAS files 1";

    private Message() {}

    static ByteBuffer of(List<Path> files) {
        StringBuilder text = new StringBuilder(LANGUAGE).append('\0');
        for (Path file : files) {
            text.append(file).append('\0');
        }
        return ByteBuffer.wrap(text.append('\0').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether all of a message is there. */
    static boolean isWhole(ByteBuffer read) {
        int end = read.position();
        return end >= 2 && read.get(end - 1) == 0 && read.get(end - 2) == 0;
    }

    /** Returns the files of a message; empty where it is in another language. */
    static Optional<List<Path>> files(ByteBuffer read) {
        String text = new String(read.array(), 0, read.position(), StandardCharsets.UTF_8);
        String[] parts = text.split("\0");
        if (parts.length == 0 || !parts[0].equals(LANGUAGE)) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        try {
            for (int i = 1; i < parts.length; i++) {
                files.add(Path.of(parts[i]));
            }
        } catch (InvalidPathException notPath) {
            return Optional.empty();
        }
        return Optional.of(files);
    }
}
