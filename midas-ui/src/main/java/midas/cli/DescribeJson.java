package midas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportReport;
import midas.ui.text.Fault;
import midas.ui.text.ImportText;

/** The JSON of {@code midas describe}. */
final class DescribeJson {

    private DescribeJson() {}

    static void write(Dataset dataset, ImportReport report, PrintStream out) {
        JsonOut.object(
                out,
                json -> json.text("status", "described")
                        .text("dataset", dataset.name())
                        .whole("rows", dataset.rows())
                        .text(
                                "encoding",
                                report.reading().encoding().map(Charset::name).orElse(null))
                        .text(
                                "delimiter",
                                report.reading()
                                        .delimiter()
                                        .map(String::valueOf)
                                        .orElse(null))
                        .text(
                                "decimalSeparator",
                                report.reading()
                                        .decimalSeparator()
                                        .map(String::valueOf)
                                        .orElse(null))
                        .flag("header", report.reading().header())
                        .objects("columns", dataset.columns(), DescribeJson::column)
                        .objects("importNotes", report.problems(), (item, problem) -> {
                            Fault note = ImportText.of(problem);
                            item.text("code", note.code())
                                    .text("message", note.message())
                                    .details(note.details());
                        }));
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

    private static void column(JsonOut json, Column column) throws IOException {
        Optional<Column.Range> range = column.range();
        json.text("name", column.name())
                .text("type", column.type().label())
                .text("scale", column.scale().label())
                .whole("missing", column.missing())
                .whole("unique", column.unique())
                .number("min", range.map(Column.Range::min).orElse(Double.NaN))
                .number("max", range.map(Column.Range::max).orElse(Double.NaN));
    }
}
