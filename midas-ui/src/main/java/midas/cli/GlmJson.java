package midas.cli;

import java.io.PrintStream;
import midas.core.result.GeneralizedLinearModel;
import midas.ui.text.result.FitJson;
import midas.ui.text.result.GlmFitJson;
import midas.ui.text.result.JsonOut;

/**
 * The JSON of {@code midas glm}: a contract, described by {@code docs/glm-result.schema.json}. Fields may be added,
 * never taken away. A run without a model is written as {@link GlmmJson} writes it.
 */
final class GlmJson {

    private GlmJson() {}

    /** Writes a fit. */
    static void write(GlmRun.Fitted run, PrintStream out) {
        GeneralizedLinearModel model = run.model();
        JsonOut.object(out, json -> {
            GlmFitJson.write(json, model, run.frame().exclusions(), run.elapsed());
            GlmFitJson.diagnostics(json, model);
            FitJson.notes(json, run.imported().problemCounts());
        });
    }
}
