package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;
import midas.core.diagnostics.Range;
import midas.io.plot.Axis;
import midas.io.plot.Ink;
import midas.io.plot.Mark;
import midas.io.plot.Plot;

/** Plots as JSON and back, as numbers: with their last bit. */
final class PlotJson {

    private PlotJson() {}

    static ObjectNode write(Plot plot) {
        ObjectNode json = Fields.object()
                .put("title", plot.title())
                .put("note", plot.note())
                .put("unit", plot.unit())
                .put("description", plot.description());
        json.set("x", write(plot.x()));
        json.set("y", write(plot.y()));
        ArrayNode marks = json.putArray("marks");
        plot.marks().forEach(mark -> marks.add(write(mark)));
        return json;
    }

    static Plot plot(Fields json) throws IOException {
        return new Plot(
                json.text("title"),
                json.text("note"),
                axis(json.object("x")),
                axis(json.object("y")),
                json.objects("marks", PlotJson::mark),
                json.text("unit"),
                json.text("description"));
    }

    private static ObjectNode write(Axis axis) {
        ObjectNode json = Fields.object().put("label", axis.label());
        put(json, axis.range());
        json.put("whole", axis.whole());
        ArrayNode named = json.putArray("named");
        axis.named().forEach(place -> {
            ObjectNode one = named.addObject();
            Fields.put(one, "at", place.at());
            one.put("name", place.name());
        });
        return json;
    }

    private static Axis axis(Fields json) throws IOException {
        return new Axis(
                json.text("label"),
                range(json),
                json.flag("whole"),
                json.objects("named", place -> new Axis.Named(place.number("at"), place.text("name"))));
    }

    private static ObjectNode write(Mark mark) {
        ObjectNode json = Fields.object();
        switch (mark) {
            case Mark.Points points -> {
                json.put("kind", "points");
                put(json, "", points.at());
                put(json, points.ink());
            }
            case Mark.Cells cells -> {
                json.put("kind", "cells");
                put(json, cells.grid());
            }
            case Mark.Path path -> {
                json.put("kind", "path");
                put(json, "", path.through());
                put(json, path.ink());
                json.put("dashed", path.dashed());
            }
            case Mark.Area area -> {
                json.put("kind", "area");
                put(json, "lower", area.lower());
                put(json, "upper", area.upper());
                put(json, area.ink());
            }
            case Mark.Bars bars -> {
                json.put("kind", "bars");
                put(json, "from", bars.from());
                put(json, "to", bars.to());
                Fields.put(json, "width", bars.width());
                put(json, bars.ink());
            }
            case Mark.Segments segments -> {
                json.put("kind", "segments");
                put(json, "from", segments.from());
                put(json, "to", segments.to());
                put(json, segments.ink());
            }
            case Mark.Line line -> {
                json.put("kind", "line");
                Fields.put(json, "intercept", line.intercept());
                Fields.put(json, "slope", line.slope());
                put(json, line.ink());
            }
            case Mark.Upright upright -> {
                json.put("kind", "upright");
                Fields.put(json, "at", upright.x());
                put(json, upright.ink());
            }
        }
        return json;
    }

    private static Mark mark(Fields json) throws IOException {
        String kind = json.text("kind");
        return switch (kind) {
            case "points" -> new Mark.Points(curve(json, ""), ink(json));
            case "cells" -> new Mark.Cells(grid(json));
            case "path" -> new Mark.Path(curve(json, ""), ink(json), json.flag("dashed"));
            case "area" -> new Mark.Area(curve(json, "lower"), curve(json, "upper"), ink(json));
            case "bars" -> new Mark.Bars(curve(json, "from"), curve(json, "to"), json.number("width"), ink(json));
            case "segments" -> new Mark.Segments(curve(json, "from"), curve(json, "to"), ink(json));
            case "line" -> new Mark.Line(json.number("intercept"), json.number("slope"), ink(json));
            case "upright" -> new Mark.Upright(json.number("at"), ink(json));
            default -> throw new IOException("mark " + kind);
        };
    }

    private static void put(ObjectNode json, Ink ink) {
        json.put("ink", ink.name());
    }

    private static Ink ink(Fields json) throws IOException {
        return json.constant(Ink.class, "ink");
    }

    private static void put(ObjectNode json, Range range) {
        Fields.put(json, "min", range.min());
        Fields.put(json, "max", range.max());
    }

    private static Range range(Fields json) throws IOException {
        return new Range(json.number("min"), json.number("max"));
    }

    private static void put(ObjectNode json, String name, Curve curve) {
        json.set(name + "X", numbers(curve.size(), curve::x));
        json.set(name + "Y", numbers(curve.size(), curve::y));
    }

    private static Curve curve(Fields json, String name) throws IOException {
        return new Curve(json.numbers(name + "X"), json.numbers(name + "Y"));
    }

    private static ArrayNode numbers(int size, IntToDoubleFunction value) {
        ArrayNode array = Fields.array();
        for (int i = 0; i < size; i++) {
            Fields.add(array, value.applyAsDouble(i));
        }
        return array;
    }

    private static void put(ObjectNode json, DensityGrid grid) {
        ObjectNode x = json.putObject("x");
        put(x, grid.x());
        ObjectNode y = json.putObject("y");
        put(y, grid.y());
        json.put("columns", grid.columns());
        json.put("rows", grid.rows());
        ArrayNode counts = json.putArray("counts");
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                counts.add(grid.count(column, row));
            }
        }
    }

    private static DensityGrid grid(Fields json) throws IOException {
        return DensityGrid.ofCounts(
                range(json.object("x")),
                range(json.object("y")),
                json.whole("columns"),
                json.whole("rows"),
                json.wholes("counts"));
    }
}
