package midas.io.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import midas.core.result.FittedModel;
import midas.io.dataset.DatasetRef;
import midas.io.frame.Exclusions;
import midas.io.frame.ModelSpec;

/**
 * A fit of a model with random intercepts, as the form that asked for it shows it: whether or not somebody saves it as a model.
 *
 * @param seen the data that it saw
 * @param source the dataset
 * @param spec what was asked for
 * @param result what was fitted
 * @param exclusions rows left out
 * @param dataRows rows of the dataset, before any was left out
 * @param elapsed wall time of the fit
 * @param fittedAt when it was fitted
 */
public record FormFit(
        SeenData seen,
        DatasetRef source,
        ModelSpec spec,
        FittedModel result,
        Exclusions exclusions,
        int dataRows,
        Duration elapsed,
        Instant fittedAt)
        implements ShownFit {

    /** Returns the fit of a saved model. */
    static FormFit of(SavedModel model) {
        return new FormFit(
                SeenData.restored(model.spec(), model.fingerprint(), model.basis(), Optional.empty()),
                model.source(),
                model.spec(),
                model.result(),
                model.exclusions(),
                model.dataRows(),
                model.elapsed(),
                model.fittedAt());
    }

    /**
     * Returns what a project keeps of it as a model. Takes as long as {@link SeenData#fingerprint}.
     *
     * @param id identity of the model
     * @param name its name
     * @param diagnostics the derived dataset of its fitted values and residuals, where there is one
     */
    public SavedModel toModel(UUID id, String name, Optional<UUID> diagnostics) {
        return new SavedModel(
                id,
                name,
                source,
                spec,
                result,
                exclusions,
                dataRows,
                elapsed,
                fittedAt,
                seen.fingerprint(),
                seen.basis(),
                diagnostics);
    }

    /** Returns whether a model was saved of this fit. */
    public boolean isThatOf(SavedModel model) {
        return fittedAt.equals(model.fittedAt()) && spec.equals(model.spec()) && result.equals(model.result());
    }

    @Override
    public FormFit withSeen(SeenData now) {
        return new FormFit(now, source, spec, result, exclusions, dataRows, elapsed, fittedAt);
    }
}
