package midas.cli;

import java.time.Duration;
import midas.core.fit.GeneralizedLinearModels;
import midas.core.fit.GlmOutcome;
import midas.core.result.GeneralizedLinearModel;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.importing.ImportReport;

/** The way from a data file to a fitted model without random intercepts. */
sealed interface GlmRun permits GlmRun.Fitted, GlmmRun.Failed {

    /**
     * A model was fitted.
     *
     * @param dataset the data
     * @param imported how the file was read
     * @param frame the rows that were used
     * @param model the model
     * @param elapsed wall time of the fit
     */
    record Fitted(
            Dataset dataset, ImportReport imported, ModelFrame frame, GeneralizedLinearModel model, Duration elapsed)
            implements GlmRun {}

    /** Reads the data and fits the model. */
    static GlmRun of(GlmmRequest request, Console console) {
        return switch (ModelData.of(request, console)) {
            case ModelData.Missing missing -> missing.why();
            case ModelData.Framed framed -> fit(framed, console);
        };
    }

    private static GlmRun fit(ModelData.Framed data, Console console) {
        ModelFrame frame = data.frame();
        ModelSpec spec = frame.spec();
        GlmOutcome outcome = GeneralizedLinearModels.fit(
                frame.design(), spec.responseModel(), spec.options(), ModelData.monitor(console));
        return switch (outcome) {
            case GlmOutcome.Fitted fitted ->
                new Fitted(data.dataset(), data.imported(), frame, fitted.model(), fitted.elapsed());
            case GlmOutcome.Failed failed -> data.failed(failed.failure());
            case GlmOutcome.Cancelled cancelled -> data.cancelled();
        };
    }
}
