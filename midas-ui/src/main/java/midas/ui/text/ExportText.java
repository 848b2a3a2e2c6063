package midas.ui.text;

import java.util.Locale;
import midas.io.export.ExportOutcome;
import midas.io.export.SheetLimit;

/** Sentences for files that were not written. */
public final class ExportText {

    private ExportText() {}

    /** Returns why a file was not written. */
    public static Fault of(ExportOutcome.NotWritten not) {
        String file = not.file().toString();
        String reason = switch (not.reason()) {
            case NO_FOLDER -> "no-folder";
            case IS_DIRECTORY -> "is-directory";
            case FILE_FOR_FOLDER -> "file-for-folder";
            case DENIED -> "denied";
            case CANCELLED -> "cancelled";
            case DISK_FULL -> "disk-full";
            case OTHER -> "other";
        };
        String message = Messages.text("export." + reason, file);
        boolean more =
                not.reason() == ExportOutcome.Reason.OTHER && !not.detail().isEmpty();
        return Fault.of("not-written", more ? Messages.text("with-detail", message, not.detail()) : message)
                .with("file", file)
                .with("reason", reason);
    }

    /** Returns why a file was not written whose format cannot hold the data. */
    public static Fault of(ExportOutcome.DoesNotFit not) {
        String file = not.file().toString();
        return switch (not.limit()) {
            case SheetLimit.TooManyRows rows ->
                Fault.of(
                                "too-many-rows",
                                Messages.text(
                                        "export.too-many-rows",
                                        file,
                                        Numbers.count(rows.rows()),
                                        Numbers.count(SheetLimit.MOST_ROWS - 1)))
                        .with("file", file)
                        .with("rows", rows.rows());
            case SheetLimit.TooManyColumns columns ->
                Fault.of(
                                "too-many-columns",
                                Messages.text(
                                        "export.too-many-columns",
                                        file,
                                        Numbers.count(columns.columns()),
                                        Numbers.count(SheetLimit.MOST_COLUMNS)))
                        .with("file", file)
                        .with("columns", columns.columns());
            case SheetLimit.TextTooLong text ->
                cell(
                        "text-too-long",
                        file,
                        text.column(),
                        text.row(),
                        Numbers.count(text.characters()),
                        Numbers.count(SheetLimit.MOST_CHARACTERS));
            case SheetLimit.Unwritable character ->
                cell(
                        "unwritable-character",
                        file,
                        character.column(),
                        character.row(),
                        String.format(Locale.ROOT, "U+%04X", character.codePoint()),
                        "");
        };
    }

    private static Fault cell(String code, String file, String column, int row, String what, String limit) {
        String key = "export." + code + (row == 0 ? ".name" : "");
        return Fault.of(code, Messages.text(key, file, column, Numbers.count(row), what, limit))
                .with("file", file)
                .with("column", column)
                .with("row", row);
    }
}
