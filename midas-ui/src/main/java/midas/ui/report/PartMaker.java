package midas.ui.report;

import java.util.List;
import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.io.project.ModelPart;
import midas.io.project.SavedModel;

/** Makes blocks of a report from a model. */
@FunctionalInterface
public interface PartMaker {

    /**
     * What it is made from.
     *
     * @param model the model
     * @param diagnostics its fitted values and residuals, where they are there
     * @param source its dataset, where that still holds what the model saw
     */
    record Model(SavedModel model, Optional<Dataset> diagnostics, Optional<Dataset> source) {}

    /** Makes them. Takes a while where there are many rows: not for the window's thread. */
    List<Made> make(Model model, ModelPart part);
}
