package midas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.ui.text.Fault;
import midas.ui.text.ImportText;
import midas.ui.text.Place;
import midas.ui.text.result.JsonOut;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code midas describe}: a contract, described by {@code docs/describe-result.schema.json}. Fields may be
 * added, never taken away.
 */
final class DescribeJson {

    private static final int FIRST = 5;

    private DescribeJson() {}

    static void write(Dataset dataset, ImportReport report, PrintStream out) {
        JsonOut.object(out, json -> {
            json.text("status", "described").text("dataset", dataset.name()).whole("rows", dataset.rows());
            reading(json, report.reading());
            json.texts("sheets", report.sheets());
            FileFormat format = report.reading().format();
            json.objects("columns", dataset.columns(), DescribeJson::column)
                    .objects("problems", report.problems(), (item, problem) -> problem(item, problem, format))
                    .objects("importNotes", report.problems(), (item, problem) -> {
                        Fault note = ImportText.of(problem, format, Place.COMMAND_LINE);
                        item.text("code", note.code())
                                .text("message", note.message())
                                .details(note.details());
                    });
        });
    }

    static void write(Fault fault, PrintStream out) {
        JsonOut.object(
                out,
                json -> json.text("status", "failed")
                        .object(
                                "failure",
                                failure -> failure.text("code", fault.code())
                                        .text("message", fault.message())
                                        .details(fault.details())));
    }

    private static void reading(JsonOut json, Reading reading) throws IOException {
        String thousands = reading.thousandsSeparator().characters();
        json.text("encoding", reading.encoding().map(Charset::name).orElse(null))
                .text("delimiter", text(reading.delimiter()))
                .text("quote", quote(reading))
                .text("decimalSeparator", text(reading.decimalSeparator()))
                .text("thousandsSeparator", thousands.isEmpty() ? null : thousands.substring(0, 1))
                .flag("header", reading.header())
                .text("sheet", reading.sheet().orElse(null));
    }

    /** Returns the character around cells of a text; the empty text where none is one. */
    private static @Nullable String quote(Reading reading) {
        if (reading.format() != FileFormat.TEXT) {
            return null;
        }
        char quote = reading.quote().orElse('"');
        return quote == ImportOptions.NO_QUOTE ? "" : String.valueOf(quote);
    }

    private static @Nullable String text(Optional<Character> character) {
        return character.map(String::valueOf).orElse(null);
    }

    private static void problem(JsonOut json, ImportProblem problem, FileFormat format) throws IOException {
        Fault note = ImportText.of(problem, format, Place.COMMAND_LINE);
        json.text("code", note.code())
                .value("line", problem.line() > 0 ? (Object) problem.line() : null)
                .text("column", problem.column())
                .text("raw", problem.raw())
                .text("message", note.message());
    }

    private static void column(JsonOut json, Column column) throws IOException {
        json.text("name", column.name())
                .text("type", column.type().label())
                .text("scale", column.scale().label())
                .whole("missing", column.missing())
                .whole("unique", column.distinctValues());
        Optional<ColumnEnds> ends = ColumnEnds.of(column);
        json.value("min", ends.map(ColumnEnds::min).orElse(null));
        json.value("max", ends.map(ColumnEnds::max).orElse(null));
        json.values("first", Math.min(FIRST, column.rows()), row -> value(column, row));
    }

    private static @Nullable Object value(Column column, int row) {
        String text = column.text(row);
        if (text == null) {
            return null;
        }
        double number = column.number(row);
        return switch (column.type()) {
            case BOOLEAN -> number == 1;
            case INT64 -> (long) number;
            case FLOAT64 -> Double.isFinite(number) ? (Object) number : number > 0 ? "Inf" : "-Inf";
            case DATE, DATETIME, STRING -> text;
        };
    }
}
