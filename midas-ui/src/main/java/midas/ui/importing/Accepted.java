package midas.ui.importing;

import midas.io.dataset.Dataset;
import midas.io.dataset.SameColumns;

/**
 * What the user said yes to.
 *
 * @param task what was asked about
 * @param dataset what the file holds, under its name and with its columns as they are wanted
 * @param preview how the file was read
 * @param settings how it is to be read
 * @param others whether the files that wait are to be imported in the same way
 * @param same which columns are as the dataset had them that the file is read for again
 */
record Accepted(
        ImportTask task,
        Dataset dataset,
        ImportPreview preview,
        ImportSettings settings,
        boolean others,
        SameColumns same) {}
