package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.report.ReportBlock;

/** Reports as JSON and back. */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode write(SavedReport report) {
        ObjectNode json = Fields.object().put("id", report.id().toString()).put("name", report.name());
        ArrayNode blocks = json.putArray("blocks");
        for (SavedReport.Entry entry : report.entries()) {
            ObjectNode one = write(entry.block());
            one.put("id", entry.id().toString());
            entry.origin()
                    .ifPresent(origin -> one.putObject("from")
                            .put("source", origin.source().toString())
                            .put("key", origin.key()));
            blocks.add(one);
        }
        ArrayNode sources = json.putArray("sources");
        for (SavedReport.Source source : report.sources()) {
            ObjectNode one = sources.addObject()
                    .put("id", source.id().toString())
                    .put("model", source.model().toString())
                    .put("name", source.name())
                    .put("fittedAt", source.fittedAt().toString());
            one.set("part", write(source.part()));
            one.set("keys", Fields.array(source.keys()));
        }
        return json;
    }

    static SavedReport report(Fields json) throws IOException {
        try {
            return new SavedReport(
                    json.id("id"),
                    json.text("name"),
                    json.objects(
                            "blocks",
                            block -> new SavedReport.Entry(
                                    block.id("id"),
                                    block(block),
                                    block.has("from") ? Optional.of(origin(block.object("from"))) : Optional.empty())),
                    json.objects("sources", ReportJson::source));
        } catch (IllegalArgumentException | DateTimeException impossible) {
            throw new IOException(impossible);
        }
    }

    private static SavedReport.Origin origin(Fields json) throws IOException {
        return new SavedReport.Origin(json.id("source"), json.text("key"));
    }

    private static SavedReport.Source source(Fields json) throws IOException {
        return new SavedReport.Source(
                json.id("id"),
                json.id("model"),
                json.text("name"),
                Instant.parse(json.text("fittedAt")),
                part(json.object("part")),
                json.texts("keys"));
    }

    private static ObjectNode write(ModelPart part) {
        ObjectNode json = Fields.object();
        switch (part) {
            case ModelPart.Whole whole -> json.put("kind", "whole").put("allGroups", whole.allGroups());
            case ModelPart.Coefficients coefficients -> {
                json.put("kind", "coefficients");
                Fields.put(json, "level", coefficients.level());
                json.put("waldTests", coefficients.waldTests());
            }
            case ModelPart.Blup blup -> json.put("kind", "blup").put("all", blup.all());
            case ModelPart.Diagram plot ->
                json.put("kind", "plot")
                        .put("plot", plot.kind().name())
                        .put("residual", plot.residual().name());
        }
        return json;
    }

    private static ModelPart part(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "whole" -> new ModelPart.Whole(json.flag("allGroups"));
            case "coefficients" ->
                new ModelPart.Coefficients(json.number("level"), json.has("waldTests") && json.flag("waldTests"));
            case "blup" -> new ModelPart.Blup(json.flag("all"));
            case "plot" ->
                new ModelPart.Diagram(
                        json.constant(PlotKind.class, "plot"), json.constant(ResidualKind.class, "residual"));
            default -> throw new IOException("part " + kind);
        };
    }

    private static ObjectNode write(ReportBlock block) {
        ObjectNode json = Fields.object();
        switch (block) {
            case ReportBlock.Heading heading ->
                json.put("kind", "heading").put("level", heading.level()).put("text", heading.text());
            case ReportBlock.Text text -> json.put("kind", "text").put("text", text.text());
            case ReportBlock.Table table -> {
                json.put("kind", "table").put("caption", table.caption());
                put(json, table);
                json.set("notes", Fields.array(table.notes()));
            }
            case ReportBlock.Picture picture -> {
                json.put("kind", "plot").put("caption", picture.caption());
                json.set("plot", PlotJson.write(picture.plot()));
            }
            case ReportBlock.ModelSummary summary -> {
                json.put("kind", "summary").put("caption", summary.caption());
                ArrayNode facts = json.putArray("facts");
                summary.facts()
                        .forEach(fact ->
                                facts.addObject().put("label", fact.label()).put("value", fact.value()));
                json.put("results", summary.results());
            }
            case ReportBlock.Code code ->
                json.put("kind", "code")
                        .put("caption", code.caption())
                        .put("language", code.language())
                        .put("text", code.text());
        }
        return json;
    }

    private static ReportBlock block(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "heading" -> new ReportBlock.Heading(json.whole("level"), json.text("text"));
            case "text" -> new ReportBlock.Text(json.text("text"));
            case "table" -> table(json);
            case "plot" -> new ReportBlock.Picture(PlotJson.plot(json.object("plot")), json.text("caption"));
            case "summary" ->
                new ReportBlock.ModelSummary(
                        json.text("caption"),
                        json.objects("facts", fact -> new ReportBlock.Fact(fact.text("label"), fact.text("value"))),
                        json.text("results"));
            case "code" -> new ReportBlock.Code(json.text("caption"), json.text("language"), json.text("text"));
            default -> throw new IOException("block " + kind);
        };
    }

    /** Columns one after the other, so that those of words hold nothing else. */
    private static void put(ObjectNode json, ReportBlock.Table table) {
        json.put("rows", table.rows().size());
        ArrayNode columns = json.putArray("columns");
        for (int column = 0; column < table.columns().size(); column++) {
            ReportBlock.Column head = table.columns().get(column);
            ObjectNode one = columns.addObject().put("text", head.text()).put("numeric", head.numeric());
            ArrayNode texts = one.putArray("cells");
            ArrayNode values = Fields.array();
            boolean any = false;
            for (List<ReportBlock.Cell> row : table.rows()) {
                ReportBlock.Cell cell = row.get(column);
                texts.add(cell.text());
                if (cell.value().isPresent()) {
                    Fields.add(values, cell.value().getAsDouble());
                    any = true;
                } else {
                    values.addNull();
                }
            }
            if (any) {
                one.set("values", values);
            }
        }
    }

    private static ReportBlock.Table table(Fields json) throws IOException {
        int rows = json.whole("rows");
        List<ReportBlock.Column> heads = new ArrayList<>();
        List<List<ReportBlock.Cell>> columns = json.objects("columns", column -> {
            heads.add(new ReportBlock.Column(column.text("text"), column.flag("numeric")));
            return cells(column, rows);
        });
        List<List<ReportBlock.Cell>> made = new ArrayList<>();
        for (int row = 0; row < rows && !columns.isEmpty(); row++) {
            List<ReportBlock.Cell> cells = new ArrayList<>(columns.size());
            for (List<ReportBlock.Cell> column : columns) {
                cells.add(column.get(row));
            }
            made.add(cells);
        }
        return new ReportBlock.Table(json.text("caption"), heads, made, json.texts("notes"));
    }

    private static List<ReportBlock.Cell> cells(Fields column, int rows) throws IOException {
        List<String> texts = column.texts("cells");
        List<OptionalDouble> values = column.has("values") ? column.optionalNumbers("values") : List.of();
        if (texts.size() != rows || !values.isEmpty() && values.size() != rows) {
            throw new IOException("cells of a column: " + texts.size() + " and " + values.size());
        }
        List<ReportBlock.Cell> cells = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            cells.add(
                    new ReportBlock.Cell(texts.get(row), values.isEmpty() ? OptionalDouble.empty() : values.get(row)));
        }
        return cells;
    }
}
