package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midas.io.coding.Coding;

/** What was open in the window, as JSON and back. Codings and reports stand in lists of their own: a program that does not know them reads the other tabs. */
final class LayoutJson {

    private LayoutJson() {}

    static ObjectNode write(WindowLayout layout) {
        ObjectNode json = Fields.object();
        ArrayNode tabs = json.putArray("tabs");
        ArrayNode codings = Fields.array();
        ArrayNode reports = Fields.array();
        int front = 0;
        for (int place = 0; place < layout.tabs().size(); place++) {
            boolean inFront = place == layout.front();
            WindowLayout.Tab tab = layout.tabs().get(place);
            boolean coding = tab instanceof WindowLayout.Tab.CodingTab;
            if (coding || tab instanceof WindowLayout.Tab.ReportTab) {
                front = inFront ? Math.max(0, tabs.size() - 1) : front;
                (coding ? codings : reports).add(write(tab).put("place", place).put("front", inFront));
            } else {
                front = inFront ? tabs.size() : front;
                tabs.add(write(tab));
            }
        }
        json.put("front", front);
        if (!codings.isEmpty()) {
            json.set("codings", codings);
        }
        if (!reports.isEmpty()) {
            json.set("reports", reports);
        }
        return json;
    }

    /** A tab among the others, in a list of its own. */
    private record Placed(WindowLayout.Tab tab, int place, boolean front) {}

    static WindowLayout layout(Fields json) throws IOException {
        List<WindowLayout.Tab> tabs = new ArrayList<>(json.objects("tabs", LayoutJson::tab));
        int front = json.whole("front");
        List<Placed> apart = new ArrayList<>();
        if (json.has("codings")) {
            apart.addAll(json.objects("codings", LayoutJson::coding));
        }
        if (json.has("reports")) {
            apart.addAll(json.objects(
                    "reports",
                    one -> new Placed(
                            new WindowLayout.Tab.ReportTab(one.id("report")), one.whole("place"), one.flag("front"))));
        }
        // from left to right: each has its place among all of them
        apart.sort(Comparator.comparingInt(Placed::place));
        for (Placed placed : apart) {
            int place = Math.clamp(placed.place(), 0, tabs.size());
            tabs.add(place, placed.tab());
            if (placed.front()) {
                front = place;
            } else if (place <= front) {
                front++;
            }
        }
        return new WindowLayout(tabs, front);
    }

    static ObjectNode write(WindowLayout.Tab tab) {
        ObjectNode json = Fields.object();
        switch (tab) {
            case WindowLayout.Tab.DatasetTab dataset ->
                json.put("kind", "dataset").put("dataset", dataset.dataset().toString());
            case WindowLayout.Tab.ModelTab model ->
                json.put("kind", "model").put("model", model.model().toString());
            case WindowLayout.Tab.DiagnosticsTab plots ->
                json.put("kind", "diagnostics").put("model", plots.model().toString());
            case WindowLayout.Tab.ReportTab report ->
                json.put("report", report.report().toString());
            case WindowLayout.Tab.FormTab form -> {
                json.put("kind", form.grouped() ? "form" : "glm-form");
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
            case WindowLayout.Tab.CodingTab coding -> {
                coding.dataset().ifPresent(id -> json.put("dataset", id.toString()));
                json.put("name", coding.name());
                ArrayNode columns = json.putArray("columns");
                coding.codings()
                        .forEach(one -> columns.addObject()
                                .put("column", one.column())
                                .put("reference", one.reference())
                                .put("originalKept", one.keepOriginal()));
                json.set("leftOut", Fields.array(coding.leftOut()));
                coding.replaces().ifPresent(id -> json.put("replaces", id.toString()));
            }
        }
        return json;
    }

    static WindowLayout.Tab tab(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "dataset" -> new WindowLayout.Tab.DatasetTab(json.id("dataset"));
            case "model" -> new WindowLayout.Tab.ModelTab(json.id("model"));
            case "diagnostics" -> new WindowLayout.Tab.DiagnosticsTab(json.id("model"));
            case "form", "glm-form" -> form(json);
            default -> throw new IOException("tab " + kind);
        };
    }

    static WindowLayout.Tab.FormTab form(Fields json) throws IOException {
        return new WindowLayout.Tab.FormTab(
                !json.text("kind").equals("glm-form"),
                id(json, "dataset"),
                json.optionalText("response"),
                json.texts("fixed"),
                json.optionalText("group"),
                json.text("family"),
                json.text("link"),
                json.flag("intercept"),
                json.text("confidence"),
                json.text("maxIterations"),
                json.text("tolerance"),
                json.flag("advanced"),
                Optional.empty());
    }

    private static Placed coding(Fields json) throws IOException {
        return new Placed(
                new WindowLayout.Tab.CodingTab(
                        id(json, "dataset"),
                        json.text("name"),
                        json.objects(
                                "columns",
                                one -> new Coding(
                                        one.text("column"),
                                        one.optionalText("reference").orElse(null),
                                        one.flag("originalKept"))),
                        json.texts("leftOut"),
                        id(json, "replaces")),
                json.whole("place"),
                json.flag("front"));
    }

    private static Optional<UUID> id(Fields json, String name) throws IOException {
        return json.has(name) ? Optional.of(json.id(name)) : Optional.empty();
    }
}
