package midas.io.project;

import java.nio.file.Path;
import midas.io.importing.ImportOptions;

/**
 * From where and how a dataset was read, so that it can be read again.
 *
 * @param file the file
 * @param options how it was read
 */
public record ImportOrigin(Path file, ImportOptions options) {}
