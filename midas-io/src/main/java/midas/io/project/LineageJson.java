package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import midas.io.dataset.DatasetRef;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;

/** Where datasets come from, as JSON and back. */
final class LineageJson {

    private LineageJson() {}

    static ObjectNode write(Lineage lineage) {
        ObjectNode json = Fields.object();
        switch (lineage) {
            case Lineage.Imported imported -> {
                json.put("source", imported.source());
                json.set("reading", ReadingJson.write(imported.reading()));
            }
            case Lineage.Derived derived -> {
                ArrayNode parents = json.putArray("parents");
                derived.parents().forEach(parent -> parents.add(write(parent)));
                json.set("operation", write(derived.operation()));
            }
        }
        return json;
    }

    static Lineage lineage(Fields json) throws IOException {
        if (json.has("parents")) {
            try {
                return new Lineage.Derived(
                        json.objects("parents", LineageJson::reference), operation(json.object("operation")));
            } catch (IllegalArgumentException noParents) {
                throw new IOException(noParents);
            }
        }
        return new Lineage.Imported(json.text("source"), ReadingJson.reading(json.object("reading")));
    }

    static ObjectNode write(DatasetRef reference) {
        return Fields.object().put("id", reference.id().toString()).put("name", reference.name());
    }

    static DatasetRef reference(Fields json) throws IOException {
        return new DatasetRef(json.id("id"), json.text("name"));
    }

    private static ObjectNode write(Operation operation) {
        ObjectNode json = Fields.object();
        switch (operation) {
            case Operation.DummyCoded coded -> {
                json.put("kind", "dummyCoding");
                ArrayNode columns = json.putArray("columns");
                coded.columns().forEach(column -> {
                    ObjectNode one = columns.addObject();
                    one.put("column", column.column());
                    one.put("reference", column.reference());
                    one.set("categories", Fields.array(column.categories()));
                    one.set("dummies", Fields.array(column.dummies()));
                    one.put("originalKept", column.originalKept());
                });
                json.set("leftOut", Fields.array(coded.leftOut()));
            }
            case Operation.ModelDiagnostics model -> {
                json.put("kind", "modelDiagnostics");
                json.put("response", model.response());
                json.set("fixed", Fields.array(model.fixed()));
                json.put("group", model.group());
            }
            case Operation.Selected selected -> {
                json.put("kind", "selection");
                json.set("columns", Fields.array(selected.columns()));
            }
        }
        return json;
    }

    private static Operation operation(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "dummyCoding" ->
                new Operation.DummyCoded(json.objects("columns", LineageJson::column), json.texts("leftOut"));
            case "modelDiagnostics" ->
                new Operation.ModelDiagnostics(json.text("response"), json.texts("fixed"), json.text("group"));
            case "selection" -> new Operation.Selected(json.texts("columns"));
            default -> throw new IOException("operation " + kind);
        };
    }

    private static Operation.CodedColumn column(Fields json) throws IOException {
        return new Operation.CodedColumn(
                json.text("column"),
                json.text("reference"),
                json.texts("categories"),
                json.texts("dummies"),
                json.flag("originalKept"));
    }
}
