package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import midas.io.dataset.ColumnType;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;

/** How files were read, as JSON and back. */
final class ReadingJson {

    private ReadingJson() {}

    static ObjectNode write(Reading reading) {
        ObjectNode json = Fields.object();
        json.put("format", reading.format().name());
        reading.encoding().ifPresent(encoding -> json.put("encoding", encoding.name()));
        reading.delimiter().ifPresent(delimiter -> json.put("delimiter", String.valueOf(delimiter)));
        reading.decimalSeparator().ifPresent(decimal -> json.put("decimalSeparator", String.valueOf(decimal)));
        json.put("thousandsSeparator", reading.thousandsSeparator().name());
        json.put("header", reading.header());
        reading.sheet().ifPresent(sheet -> json.put("sheet", sheet));
        reading.quote().ifPresent(quote -> json.put("quote", String.valueOf(quote)));
        return json;
    }

    static Reading reading(Fields json) throws IOException {
        return new Reading(
                json.constant(FileFormat.class, "format"),
                charset(json, "encoding"),
                json.optionalCharacter("delimiter"),
                json.optionalCharacter("decimalSeparator"),
                json.constant(ThousandsSeparator.class, "thousandsSeparator"),
                json.flag("header"),
                json.optionalText("sheet"),
                json.optionalCharacter("quote"));
    }

    static ObjectNode write(ImportReport report) {
        ObjectNode json = Fields.object();
        json.set("reading", write(report.reading()));
        json.set("sheets", Fields.array(report.sheets()));
        json.put("rows", report.rows());
        ArrayNode problems = json.putArray("problems");
        report.problems().forEach(problem -> {
            ObjectNode one = problems.addObject();
            one.put("code", problem.code().name());
            one.put("line", problem.line());
            one.put("column", problem.column());
            // the text of a record that is too short is, as ever in this format, the number of its cells
            one.put("raw", problem.raw() == null ? Long.toString(problem.cells()) : problem.raw());
            if (problem.more() > 0) {
                one.put("more", problem.more());
            }
            ColumnType kind = problem.kind();
            if (kind != null) {
                one.put("kind", kind.name());
            }
        });
        ObjectNode counts = json.putObject("problemCounts");
        // in the order of the codes, so that the same report is always the same text
        new TreeMap<>(report.problemCounts()).forEach((code, count) -> counts.put(code.name(), count));
        return json;
    }

    static ImportReport report(Fields json) throws IOException {
        Map<ImportProblem.Code, Long> counts = new EnumMap<>(ImportProblem.Code.class);
        Fields written = json.object("problemCounts");
        for (ImportProblem.Code code : ImportProblem.Code.values()) {
            if (written.has(code.name())) {
                counts.put(code, written.large(code.name()));
            }
        }
        return new ImportReport(
                reading(json.object("reading")),
                json.texts("sheets"),
                json.whole("rows"),
                json.objects("problems", ReadingJson::problem),
                counts);
    }

    private static ImportProblem problem(Fields json) throws IOException {
        ImportProblem.Code code = json.constant(ImportProblem.Code.class, "code");
        long line = json.large("line");
        String column = json.optionalText("column").orElse(null);
        long more = json.has("more") ? json.large("more") : 0;
        ColumnType kind = json.has("kind") ? json.constant(ColumnType.class, "kind") : null;
        String raw = json.text("raw");
        if (code != ImportProblem.Code.ROW_TOO_SHORT) {
            return new ImportProblem(code, line, column, raw, more, kind);
        }
        try {
            return ImportProblem.tooShort(line, column, Long.parseLong(raw), more);
        } catch (NumberFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    static ObjectNode write(ImportOrigin origin) {
        ObjectNode json = Fields.object();
        ImportOptions options = origin.options();
        json.put("file", origin.file().toString());
        options.charset().ifPresent(charset -> json.put("charset", charset.name()));
        options.delimiter().ifPresent(delimiter -> json.put("delimiter", String.valueOf(delimiter)));
        options.decimalSeparator().ifPresent(decimal -> json.put("decimalSeparator", String.valueOf(decimal)));
        options.thousandsSeparator().ifPresent(thousands -> json.put("thousandsSeparator", thousands.name()));
        options.quote().ifPresent(quote -> json.put("quote", String.valueOf(quote)));
        options.header().ifPresent(header -> json.put("header", header));
        options.sheet().ifPresent(sheet -> json.put("sheet", sheet));
        json.set("missingTokens", Fields.array(new TreeSet<>(options.missingTokens())));
        return json;
    }

    static ImportOrigin origin(Fields json) throws IOException {
        try {
            return new ImportOrigin(
                    Path.of(json.text("file")),
                    new ImportOptions(
                            charset(json, "charset"),
                            json.optionalCharacter("delimiter"),
                            json.optionalCharacter("decimalSeparator"),
                            json.has("thousandsSeparator")
                                    ? Optional.of(json.constant(ThousandsSeparator.class, "thousandsSeparator"))
                                    : Optional.empty(),
                            json.has("header") ? Optional.of(json.flag("header")) : Optional.empty(),
                            json.optionalText("sheet"),
                            new HashSet<>(json.texts("missingTokens")),
                            json.optionalCharacter("quote")));
        } catch (InvalidPathException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Optional<Charset> charset(Fields json, String name) throws IOException {
        Optional<String> text = json.optionalText(name);
        try {
            return text.map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            throw new IOException(unknown);
        }
    }
}
