package midas.ui.text.result;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import midas.io.report.ReportBlock;

/** A table of a report as JSON: all of its rows, numbers with all digits, null where a column of numbers has none. */
public final class TableJson {

    private TableJson() {}

    /** Returns the table as an object: {@code caption}, {@code columns}, and {@code rows} with {@code cells} in their order. */
    public static String of(ReportBlock.Table table) {
        List<ReportBlock.Column> columns = table.columns();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut.object(
                bytes,
                json -> json.text("caption", table.caption())
                        .texts(
                                "columns",
                                columns.stream().map(ReportBlock.Column::text).toList())
                        .objects(
                                "rows",
                                table.rows(),
                                (item, row) ->
                                        item.values("cells", row.size(), k -> value(row.get(k), columns.get(k)))));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static Object value(ReportBlock.Cell cell, ReportBlock.Column column) {
        return column.numeric() ? cell.value().orElse(Double.NaN) : cell.text();
    }
}
