package midas.ui.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Reading;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.RawRecord;

/** Reads data files. Called away from the window's thread. */
public interface DataReader {

    /**
     * By what a file is known again: two that are equal belong to the same content.
     *
     * @param size length in bytes
     * @param modified when it was written last
     */
    record Stamp(long size, FileTime modified) {}

    /** Reads a file; every outcome is an answer, none is thrown. */
    ImportOutcome read(Path file, ImportOptions options, ImportMonitor monitor);

    /** Returns the first records of a file as they stand in it, at most a number of them. */
    List<RawRecord> raw(Path file, Reading reading, int count);

    /**
     * Returns lines of a text that could not be read.
     *
     * @param file the file
     * @param options how it was to be read
     * @param from the first line
     * @param count most lines wanted
     * @return how they can be shown, and the lines; empty where the file is no text
     */
    default Optional<Lines> lines(Path file, ImportOptions options, long from, int count) {
        return Optional.empty();
    }

    /**
     * Lines of a text.
     *
     * @param delimiter the character that seems to be between cells
     * @param lines the lines
     */
    record Lines(char delimiter, List<RawRecord> lines) {}

    /**
     * Returns by what a file is known again.
     *
     * @throws IOException if there is no such file, or it cannot be asked
     */
    Stamp stamp(Path file) throws IOException;
}
