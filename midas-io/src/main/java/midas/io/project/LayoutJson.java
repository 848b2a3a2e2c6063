package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** What was open in the window, as JSON and back. */
final class LayoutJson {

    private LayoutJson() {}

    static ObjectNode write(WindowLayout layout) {
        ObjectNode json = Fields.object();
        ArrayNode tabs = json.putArray("tabs");
        layout.tabs().forEach(tab -> tabs.add(write(tab)));
        json.put("front", layout.front());
        return json;
    }

    static WindowLayout layout(Fields json) throws IOException {
        return new WindowLayout(json.objects("tabs", LayoutJson::tab), json.whole("front"));
    }

    private static ObjectNode write(WindowLayout.Tab tab) {
        ObjectNode json = Fields.object();
        switch (tab) {
            case WindowLayout.Tab.DatasetTab dataset ->
                json.put("kind", "dataset").put("dataset", dataset.dataset().toString());
            case WindowLayout.Tab.ModelTab model ->
                json.put("kind", "model").put("model", model.model().toString());
            case WindowLayout.Tab.DiagnosticsTab plots ->
                json.put("kind", "diagnostics").put("model", plots.model().toString());
            case WindowLayout.Tab.FormTab form -> {
                json.put("kind", "form");
                form.dataset().ifPresent(id -> json.put("dataset", id.toString()));
                form.response().ifPresent(name -> json.put("response", name));
                json.set("fixed", Fields.array(form.fixed()));
                form.group().ifPresent(name -> json.put("group", name));
                json.put("family", form.family());
                json.put("link", form.link());
                json.put("intercept", form.intercept());
                json.put("confidence", form.confidence());
                json.put("maxIterations", form.maxIterations());
                json.put("tolerance", form.tolerance());
                json.put("advanced", form.advanced());
            }
        }
        return json;
    }

    private static WindowLayout.Tab tab(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "dataset" -> new WindowLayout.Tab.DatasetTab(json.id("dataset"));
            case "model" -> new WindowLayout.Tab.ModelTab(json.id("model"));
            case "diagnostics" -> new WindowLayout.Tab.DiagnosticsTab(json.id("model"));
            case "form" ->
                new WindowLayout.Tab.FormTab(
                        json.has("dataset") ? Optional.of(json.id("dataset")) : Optional.<UUID>empty(),
                        json.optionalText("response"),
                        json.texts("fixed"),
                        json.optionalText("group"),
                        json.text("family"),
                        json.text("link"),
                        json.flag("intercept"),
                        json.text("confidence"),
                        json.text("maxIterations"),
                        json.text("tolerance"),
                        json.flag("advanced"));
            default -> throw new IOException("tab " + kind);
        };
    }
}
