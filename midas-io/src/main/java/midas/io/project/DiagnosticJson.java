package midas.io.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import midas.core.result.Diagnostic;

/** Doubts about fits as JSON and back. */
final class DiagnosticJson {

    private DiagnosticJson() {}

    static ObjectNode write(Diagnostic diagnostic) {
        ObjectNode json = Fields.object();
        switch (diagnostic) {
            case Diagnostic.SingularFit singular -> json.put("kind", "singularFit");
            case Diagnostic.NotConverged not ->
                json.put("kind", "notConverged").set("convergence", ResultJson.write(not.convergence()));
            case Diagnostic.FewGroups few -> json.put("kind", "fewGroups").put("groups", few.groups());
            case Diagnostic.SingleOutcomes single ->
                json.put("kind", "singleOutcomes").put("groups", single.groups());
            case Diagnostic.DroppedColumns dropped ->
                json.put("kind", "droppedColumns").set("names", Fields.array(dropped.names()));
            case Diagnostic.Separation separation ->
                json.put("kind", "separation").set("names", Fields.array(separation.names()));
            case Diagnostic.Collinearity collinearity -> {
                json.put("kind", "collinearity").set("names", Fields.array(collinearity.names()));
                Fields.put(json, "inflation", collinearity.inflation());
            }
            case Diagnostic.NoOverdispersion no -> {
                json.put("kind", "noOverdispersion");
                Fields.put(json, "ratio", no.ratio());
            }
            case Diagnostic.TwoMaxima two -> {
                json.put("kind", "twoMaxima").set("taken", write(two.taken()));
                json.set("other", write(two.other()));
                json.put("reason", two.reason().name());
            }
            case Diagnostic.GroupSeparation separation ->
                json.put("kind", "groupSeparation")
                        .put("constantGroups", separation.constantGroups())
                        .put("groups", separation.groups());
            case Diagnostic.RoughApproximation rough -> {
                json.put("kind", "roughApproximation");
                rough.parameter().ifPresent(name -> json.put("parameter", name));
                Fields.put(json, "shift", rough.shift());
                Fields.put(json, "groupSdShift", rough.groupSdShift());
                Fields.put(json, "logLikelihoodError", rough.logLikelihoodError());
            }
        }
        return json;
    }

    static Diagnostic diagnostic(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "singularFit" -> new Diagnostic.SingularFit();
            case "notConverged" -> new Diagnostic.NotConverged(ResultJson.convergence(json.object("convergence")));
            case "fewGroups" -> new Diagnostic.FewGroups(json.whole("groups"));
            case "singleOutcomes" -> new Diagnostic.SingleOutcomes(json.whole("groups"));
            case "droppedColumns" -> new Diagnostic.DroppedColumns(json.texts("names"));
            case "separation" -> new Diagnostic.Separation(json.texts("names"));
            case "collinearity" -> new Diagnostic.Collinearity(json.texts("names"), json.number("inflation"));
            case "noOverdispersion" -> new Diagnostic.NoOverdispersion(json.number("ratio"));
            case "twoMaxima" ->
                new Diagnostic.TwoMaxima(
                        maximum(json.object("taken")),
                        maximum(json.object("other")),
                        json.constant(Diagnostic.TwoMaxima.Reason.class, "reason"));
            case "groupSeparation" ->
                new Diagnostic.GroupSeparation(json.whole("constantGroups"), json.whole("groups"));
            case "roughApproximation" ->
                new Diagnostic.RoughApproximation(
                        json.optionalText("parameter"),
                        json.number("shift"),
                        json.number("groupSdShift"),
                        json.number("logLikelihoodError"));
            default -> throw new IOException("diagnostic " + kind);
        };
    }

    private static ObjectNode write(Diagnostic.TwoMaxima.Maximum maximum) {
        ObjectNode json = Fields.object();
        Fields.put(json, "groupSd", maximum.groupSd());
        Fields.put(json, "logLikelihood", maximum.logLikelihood());
        return json;
    }

    private static Diagnostic.TwoMaxima.Maximum maximum(Fields json) throws IOException {
        return new Diagnostic.TwoMaxima.Maximum(json.number("groupSd"), json.number("logLikelihood"));
    }
}
