package midas.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import midas.io.frame.ModelFrame;
import midas.ui.text.Fault;
import midas.ui.text.result.FitJson;
import midas.ui.text.result.JsonOut;

/**
 * The JSON of {@code midas glmm}: a contract, described by {@code docs/glmm-result.schema.json}. Fields may be added,
 * never taken away.
 */
final class GlmmJson {

    private GlmmJson() {}

    /**
     * Writes a fit.
     *
     * @param run the fit
     * @param notWritten why files that were asked for were not written
     * @param out where to
     */
    static void write(GlmmRun.Fitted run, List<Fault> notWritten, PrintStream out) {
        JsonOut.object(out, json -> {
            FitJson.write(json, run.model(), run.frame().exclusions(), run.elapsed(), Optional.of(run.imported()));
            if (!notWritten.isEmpty()) {
                json.objects(
                        "notWritten",
                        notWritten,
                        (item, fault) -> item.text("code", fault.code())
                                .text("message", fault.message())
                                .details(fault.details()));
            }
        });
    }

    static void write(GlmmRun.Failed run, GlmmRequest request, PrintStream out) {
        JsonOut.object(out, json -> {
            json.text("status", "failed");
            FitJson.model(json, request.responseModel());
            Optional<ModelFrame> frame = run.frame();
            if (frame.isPresent()) {
                json.whole("observations", frame.get().design().observations());
                FitJson.exclusions(json, frame.get().exclusions());
            }
            json.object(
                    "failure",
                    failure -> failure.text("code", run.fault().code())
                            .text("message", run.fault().message())
                            .details(run.fault().details()));
        });
    }
}
