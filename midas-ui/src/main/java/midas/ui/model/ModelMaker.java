package midas.ui.model;

import java.util.Optional;
import java.util.UUID;
import midas.io.dataset.Dataset;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.project.DataFingerprint;
import midas.io.project.ModelBasis;
import midas.io.project.SavedModel;
import midas.ui.glmm.FitReport;
import midas.ui.glmm.GlmmOutcome;
import midas.ui.label.WindowText;

/** From a fit to what the project keeps of it. Takes a while where there are many rows: not for the window's thread. */
final class ModelMaker {

    /**
     * What the project keeps.
     *
     * @param saved the model
     * @param diagnostics the dataset of its fitted values and residuals
     */
    record Made(SavedModel saved, Dataset diagnostics) {}

    private ModelMaker() {}

    /**
     * Makes it, from the data as they were when the model was fitted.
     *
     * @param fitted the fit
     * @param id identity of the model
     * @param name its name
     * @param diagnostics identity of its dataset
     */
    static Made make(GlmmOutcome.Fitted fitted, UUID id, String name, UUID diagnostics) {
        Dataset source = fitted.request().dataset();
        ModelSpec spec = fitted.request().spec();
        FitReport report = fitted.report();
        // the fit has let go of its frame, which may be large: the same data make the same again
        Dataset made =
                DiagnosticDataset.of(frame(source, spec), report.model(), WindowText.text("model.diagnostics", name));
        SavedModel saved = new SavedModel(
                id,
                name,
                source.ref(),
                spec,
                report.model(),
                report.exclusions(),
                report.dataRows(),
                report.elapsed(),
                report.fittedAt(),
                DataFingerprint.of(source, spec).orElseThrow(),
                ModelBasis.of(spec, source),
                Optional.of(diagnostics));
        return new Made(saved, Dataset.restored(diagnostics, made.name(), made.columns(), made.lineage()));
    }

    private static ModelFrame frame(Dataset source, ModelSpec spec) {
        return switch (ModelFrame.of(source, spec, ColumnReading.TYPED)) {
            case FrameOutcome.Framed framed -> framed.frame();
            case FrameOutcome.Refused refused ->
                throw new IllegalStateException("was fitted before: " + refused.problem());
        };
    }
}
