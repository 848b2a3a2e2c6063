package midas.ui.importing;

import midas.io.importing.ImportOptions;

/**
 * How a file is to be imported.
 *
 * @param options what is known about the file, in place of what would be found
 * @param columns what is wanted of its columns
 */
public record ImportSettings(ImportOptions options, ColumnChoices columns) {

    /** Everything as it is found. */
    public static final ImportSettings DEFAULT = new ImportSettings(ImportOptions.DEFAULT, ColumnChoices.NONE);
}
