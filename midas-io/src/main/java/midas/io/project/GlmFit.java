package midas.io.project;

import java.time.Duration;
import java.time.Instant;
import midas.core.result.GeneralizedLinearModel;
import midas.io.dataset.DatasetRef;
import midas.io.frame.Exclusions;
import midas.io.frame.ModelSpec;

/**
 * A fit of a model without random intercepts, as the form that asked for it shows it.
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
public record GlmFit(
        SeenData seen,
        DatasetRef source,
        ModelSpec spec,
        GeneralizedLinearModel result,
        Exclusions exclusions,
        int dataRows,
        Duration elapsed,
        Instant fittedAt)
        implements ShownFit {

    @Override
    public GlmFit withSeen(SeenData now) {
        return new GlmFit(now, source, spec, result, exclusions, dataRows, elapsed, fittedAt);
    }
}
