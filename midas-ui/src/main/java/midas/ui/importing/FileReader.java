package midas.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Reading;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.io.importing.RawRecord;

/** Reads files of the file system. */
public final class FileReader implements DataReader {

    @Override
    public ImportOutcome read(Path file, ImportOptions options, ImportMonitor monitor) {
        return Importer.read(file, options, monitor);
    }

    @Override
    public List<RawRecord> raw(Path file, Reading reading, int count) {
        return Importer.rawRecords(file, reading, count);
    }

    @Override
    public Optional<Lines> lines(Path file, ImportOptions options, long from, int count) {
        return Importer.linesOf(file, options)
                .map(reading ->
                        new Lines(reading.delimiter().orElse(','), Importer.rawRecords(file, reading, from, count)));
    }

    @Override
    public Stamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime());
    }
}
