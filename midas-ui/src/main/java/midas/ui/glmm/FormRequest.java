package midas.ui.glmm;

import java.util.Optional;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.frame.ModelSpec;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.text.ModelFormula;

/** What a form asks for. */
final class FormRequest {

    private FormRequest() {}

    /** Returns the model to run, or empty while there is none. */
    static Optional<GlmmRequest> of(GlmmFormViewModel form) {
        ProjectDataset source = form.datasetProperty().get();
        String y = form.responseProperty().get();
        String g = form.groupProperty().get();
        Link link = form.linkProperty().get();
        if (source == null
                || y == null
                || form.kind().hasGroup() && g == null
                || link == null
                || !form.familyProperty().get().links().contains(link)
                || !FormBlock.of(form).isEmpty()) {
            return Optional.empty();
        }
        FitOptions options = FitOptions.DEFAULT
                .withConfidenceLevel(form.confidence().value().orElseThrow())
                .withMaxIterations(form.maxIterations().value().orElseThrow())
                .withTolerance(form.tolerance().value().orElseThrow());
        ModelSpec spec = new ModelSpec(
                y,
                form.checkedPredictors(),
                g == null ? "" : g,
                new ResponseModel(form.familyProperty().get(), link),
                form.interceptProperty().get(),
                options);
        return Optional.of(new GlmmRequest(source.dataset(), spec));
    }

    /** Returns the model as a formula, with words where a column is still to be chosen. */
    static String formula(GlmmFormViewModel form) {
        String y = form.responseProperty().get();
        String g = form.groupProperty().get();
        return ModelFormula.of(
                y == null ? WindowText.text("form.formula.response") : y,
                form.checkedPredictors(),
                form.interceptProperty().get(),
                !form.kind().hasGroup() ? "" : g == null ? WindowText.text("form.formula.group") : g);
    }
}
