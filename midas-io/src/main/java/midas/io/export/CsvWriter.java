package midas.io.export;

import java.nio.file.Path;
import midas.io.dataset.Dataset;

/** Writes datasets as comma-separated text. */
public final class CsvWriter {

    private CsvWriter() {}

    /**
     * Writes a dataset: UTF-8, a header, decimal point, numbers so that reading them gives the same value, missing cells empty, quotes where they
     * are needed. Written beside the target and then renamed, so that the target is either whole or as it was.
     *
     * @param dataset what to write
     * @param file where to
     */
    public static ExportOutcome write(Dataset dataset, Path file) {
        throw new UnsupportedOperationException();
    }
}
