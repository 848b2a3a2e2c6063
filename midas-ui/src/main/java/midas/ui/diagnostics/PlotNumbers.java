package midas.ui.diagnostics;

import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.plot.ModelNumbers;
import midas.io.project.SavedModel;

/** The numbers of a model's plots. */
public final class PlotNumbers {

    private PlotNumbers() {}

    /**
     * Returns them. Takes a while where there are many rows.
     *
     * @param saved the model
     * @param diagnostics its fitted values and residuals, where they are there; else they are computed
     * @param source its dataset, where that still holds what the model saw
     */
    public static ModelNumbers of(SavedModel saved, Optional<Dataset> diagnostics, Optional<Dataset> source) {
        return ModelNumbers.of(saved, diagnostics.or(() -> source.map(now -> computed(now, saved))), source);
    }

    /** The same numbers as those of the dataset that is not in the project any more: made in the same way from the same data. */
    private static Dataset computed(Dataset source, SavedModel saved) {
        return switch (ModelFrame.of(source, saved.spec(), ColumnReading.TYPED)) {
            case FrameOutcome.Framed framed -> DiagnosticDataset.of(framed.frame(), saved.result(), saved.name());
            case FrameOutcome.Refused refused ->
                throw new IllegalStateException("was fitted before: " + refused.problem());
        };
    }
}
