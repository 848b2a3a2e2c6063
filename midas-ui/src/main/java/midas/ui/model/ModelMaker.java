package midas.ui.model;

import java.util.Optional;
import java.util.UUID;
import midas.io.dataset.Dataset;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.project.FormFit;
import midas.io.project.SavedModel;
import midas.ui.label.WindowText;

/** From a fit to what the project keeps of it. Takes a while where there are many rows: not for the window's thread. */
final class ModelMaker {

    /**
     * What the project keeps.
     *
     * @param saved the model
     * @param diagnostics the dataset of its fitted values and residuals; empty where the data that the model saw are not here any more
     */
    record Made(SavedModel saved, Optional<Dataset> diagnostics) {}

    private ModelMaker() {}

    /**
     * Makes it, from the data as they were when the model was fitted.
     *
     * @param fit the fit
     * @param id identity of the model
     * @param name its name
     * @param diagnostics identity of its dataset
     */
    static Made make(FormFit fit, UUID id, String name, UUID diagnostics) {
        Optional<Dataset> made = fit.seen()
                .dataset()
                // the fit has let go of its frame, which may be large: the same data make the same again
                .map(source -> DiagnosticDataset.of(
                        frame(source, fit.spec()), fit.result(), WindowText.text("model.diagnostics", name)))
                .map(values -> Dataset.restored(diagnostics, values.name(), values.columns(), values.lineage()));
        return new Made(fit.toModel(id, name, made.map(Dataset::id)), made);
    }

    private static ModelFrame frame(Dataset source, ModelSpec spec) {
        return switch (ModelFrame.of(source, spec, ColumnReading.TYPED)) {
            case FrameOutcome.Framed framed -> framed.frame();
            case FrameOutcome.Refused refused ->
                throw new IllegalStateException("was fitted before: " + refused.problem());
        };
    }
}
