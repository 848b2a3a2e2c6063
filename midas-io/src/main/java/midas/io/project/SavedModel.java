package midas.io.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import midas.core.result.FittedModel;
import midas.io.coding.Basis;
import midas.io.dataset.DatasetRef;
import midas.io.frame.Exclusions;
import midas.io.frame.ModelSpec;

/**
 * A fitted model of a project: what was asked for, what came of it, and what data it saw.
 *
 * @param id its identity, which another name or another fit leaves as it is
 * @param name its name, unique among the models of its project
 * @param source the dataset it was fitted to
 * @param spec what was asked for
 * @param result what was fitted
 * @param exclusions rows left out
 * @param dataRows rows of the dataset, before any was left out
 * @param elapsed wall time of the fit
 * @param fittedAt when it was fitted
 * @param fingerprint stands for the data it saw, by {@link DataFingerprint}: 64 hexadecimal digits
 * @param basis the columns it saw: it is stale as soon as those of its dataset are others
 * @param diagnostics the derived dataset of its fitted values and residuals, where there is one
 */
public record SavedModel(
        UUID id,
        String name,
        DatasetRef source,
        ModelSpec spec,
        FittedModel result,
        Exclusions exclusions,
        int dataRows,
        Duration elapsed,
        Instant fittedAt,
        String fingerprint,
        Basis basis,
        Optional<UUID> diagnostics) {

    /** Returns this model under another name. */
    public SavedModel withName(String newName) {
        return with(newName, basis, diagnostics);
    }

    /** Returns this model with a dataset of its fitted values and residuals. */
    public SavedModel withDiagnostics(UUID dataset) {
        return with(name, basis, Optional.of(dataset));
    }

    /** Returns this model with another basis. */
    SavedModel withBasis(Basis newBasis) {
        return with(name, newBasis, diagnostics);
    }

    private SavedModel with(String newName, Basis newBasis, Optional<UUID> newDiagnostics) {
        return new SavedModel(
                id,
                newName,
                source,
                spec,
                result,
                exclusions,
                dataRows,
                elapsed,
                fittedAt,
                fingerprint,
                newBasis,
                newDiagnostics);
    }
}
