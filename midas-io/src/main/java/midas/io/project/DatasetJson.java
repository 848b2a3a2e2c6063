package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import midas.io.coding.Basis;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Scale;

/** A dataset in a project's list of contents: all but its values. */
final class DatasetJson {

    /** A column as it is to be. */
    private record Head(String name, ColumnType type, Scale scale) {}

    private final Fields json;
    private final UUID id;
    private final String name;
    private final int rows;
    private final Lineage lineage;
    private final List<Head> columns;

    /** Reads a dataset's entry. */
    DatasetJson(Fields json) throws IOException {
        this.json = json;
        this.id = json.id("id");
        this.name = json.text("name");
        this.rows = json.whole("rows");
        this.lineage = LineageJson.lineage(json.object("lineage"));
        this.columns = json.objects(
                "columns",
                column -> new Head(
                        column.text("name"),
                        column.constant(ColumnType.class, "type"),
                        column.constant(Scale.class, "scale")));
    }

    /** Writes a dataset's entry, without the place of its values. */
    static ObjectNode write(SavedDataset saved) {
        Dataset dataset = saved.dataset();
        ObjectNode json = Fields.object();
        json.put("id", dataset.id().toString());
        json.put("name", dataset.name());
        json.put("rows", dataset.rows());
        json.set("lineage", LineageJson.write(dataset.lineage()));
        ArrayNode columns = json.putArray("columns");
        for (Column column : dataset.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.type().name())
                    .put("scale", column.scale().name());
        }
        ObjectNode scales = json.putObject("scalesByHand");
        new TreeMap<>(saved.scalesByHand()).forEach((column, scale) -> scales.put(column, scale.name()));
        saved.report().ifPresent(report -> json.set("report", ReadingJson.write(report)));
        saved.origin().ifPresent(origin -> json.set("origin", ReadingJson.write(origin)));
        return json;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    Lineage lineage() {
        return lineage;
    }

    List<String> columnNames() {
        return columns.stream().map(Head::name).toList();
    }

    /** Returns the entry itself. */
    Fields json() {
        return json;
    }

    /** Returns the dataset without columns, to be made from its parent. */
    Dataset skeleton() {
        return Dataset.restored(id, name, List.of(), lineage);
    }

    /** Returns the dataset with columns as they were imported or made; types and scales become what they were. */
    Dataset with(List<Column> cells) {
        Map<String, Column> byName = new TreeMap<>();
        cells.forEach(column -> byName.put(column.name(), column));
        for (Head head : columns) {
            Column column = byName.get(head.name());
            if (column != null) {
                Column typed = column.type() == head.type()
                        ? column
                        : column.as(head.type()).column();
                byName.put(head.name(), typed.withScale(head.scale()));
            }
        }
        List<Column> inOrder = new ArrayList<>();
        cells.forEach(column -> inOrder.add(byName.getOrDefault(column.name(), column)));
        return Dataset.restored(id, name, inOrder, lineage);
    }

    /** Returns the dataset as the project knows it. */
    SavedDataset saved(Dataset dataset, Optional<Basis> basis) throws IOException {
        Map<String, Scale> scales = new TreeMap<>();
        Fields written = json.object("scalesByHand");
        for (Column column : dataset.columns()) {
            if (written.has(column.name())) {
                scales.put(column.name(), written.constant(Scale.class, column.name()));
            }
        }
        return new SavedDataset(
                dataset,
                json.has("report") ? Optional.of(ReadingJson.report(json.object("report"))) : Optional.empty(),
                origin(),
                basis,
                scales);
    }

    /** A path that this system cannot have comes from another one: the file is not there to be read again. */
    private Optional<ImportOrigin> origin() {
        try {
            return json.has("origin") ? Optional.of(ReadingJson.origin(json.object("origin"))) : Optional.empty();
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }
}
