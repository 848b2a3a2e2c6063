package midas.cli;

import java.time.Duration;
import java.util.Optional;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import midas.core.result.FittedModel;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.importing.ImportReport;
import midas.ui.text.Fault;

/** The way from a data file to a fitted model. */
sealed interface GlmmRun {

    /**
     * A model was fitted.
     *
     * @param dataset the data
     * @param imported how the file was read
     * @param frame the rows that were used
     * @param model the model
     * @param elapsed wall time of the fit
     */
    record Fitted(Dataset dataset, ImportReport imported, ModelFrame frame, FittedModel model, Duration elapsed)
            implements GlmmRun {}

    /**
     * No model was fitted.
     *
     * @param fault why
     * @param frame the rows that were to be used, where it came to that
     * @param cancelled whether the user ended it
     */
    record Failed(Fault fault, Optional<ModelFrame> frame, boolean cancelled) implements GlmmRun, GlmRun {}

    /** Reads the data and fits the model. */
    static GlmmRun of(GlmmRequest request, Console console) {
        return switch (ModelData.of(request, console)) {
            case ModelData.Missing missing -> missing.why();
            case ModelData.Framed framed -> fit(framed, console);
        };
    }

    private static GlmmRun fit(ModelData.Framed data, Console console) {
        ModelFrame frame = data.frame();
        ModelSpec spec = frame.spec();
        FitOutcome outcome =
                MixedModels.fit(frame.design(), spec.responseModel(), spec.options(), ModelData.monitor(console));
        return switch (outcome) {
            case FitOutcome.Fitted fitted ->
                new Fitted(data.dataset(), data.imported(), frame, fitted.model(), fitted.elapsed());
            case FitOutcome.Failed failed -> data.failed(failed.failure());
            case FitOutcome.Cancelled cancelled -> data.cancelled();
        };
    }
}
