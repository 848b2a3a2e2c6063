package midas.io.project;

import java.util.Map;
import java.util.Optional;
import midas.io.coding.Basis;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.importing.ImportReport;

/**
 * A dataset of a project.
 *
 * @param dataset the data
 * @param report how they were read; empty where they come from no file
 * @param origin from where they can be read again
 * @param basis what of its parent a derived dataset was made from
 * @param scalesByHand scales that somebody chose, by column
 */
public record SavedDataset(
        Dataset dataset,
        Optional<ImportReport> report,
        Optional<ImportOrigin> origin,
        Optional<Basis> basis,
        Map<String, Scale> scalesByHand) {

    /** Copies the map. */
    public SavedDataset {
        scalesByHand = Map.copyOf(scalesByHand);
    }
}
