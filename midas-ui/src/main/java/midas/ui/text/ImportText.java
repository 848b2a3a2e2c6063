package midas.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import midas.io.dataset.ColumnType;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import midas.io.importing.ImportFailure;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import org.jspecify.annotations.Nullable;

/** Sentences for files that were not read, or not as they may have been meant. */
public final class ImportText {

    private static final int LONGEST_RAW = 40;

    private ImportText() {}

    /** Returns why a file was not imported; the message names it. */
    public static Fault of(ImportFailure failure) {
        return fault(failure).with("file", failure.source());
    }

    private static Fault fault(ImportFailure failure) {
        String source = failure.source();
        return switch (failure) {
            case ImportFailure.FileNotFound none -> plain("file-not-found", source);
            case ImportFailure.IsDirectory folder -> plain("is-directory", source);
            case ImportFailure.NotReadable not -> detailed("not-readable", source, not.detail());
            case ImportFailure.NoPermission no -> plain("no-permission", source);
            case ImportFailure.ChangedWhileReading changed -> plain("changed-while-reading", source);
            case ImportFailure.EmptyFile empty -> plain("empty-file", source);
            case ImportFailure.BinaryFile binary ->
                binary.zeroLine() == 0
                        ? plain("binary-file", source)
                        : Fault.of(
                                        "binary-file",
                                        Messages.text(
                                                "import.binary-file.zero", source, Numbers.count(binary.zeroLine())))
                                .with("line", binary.zeroLine());
            case ImportFailure.NotInEncoding not ->
                Fault.of(
                                "not-in-encoding",
                                Messages.text(
                                        "import.not-in-encoding",
                                        source,
                                        not.charset().name()))
                        .with("encoding", not.charset().name());
            case ImportFailure.NotAsNamed named ->
                Fault.of("not-as-named", Messages.text("import.not-as-named", source, named.extension()))
                        .with("extension", named.extension());
            case ImportFailure.NoColumns none -> plain("no-columns", source);
            case ImportFailure.TooManyColumns many ->
                Fault.of(
                                "too-many-columns",
                                Messages.text("import.too-many-columns", source, Numbers.count(many.most())))
                        .with("most", many.most());
            case ImportFailure.UnsupportedFormat format ->
                Fault.of(
                                "unsupported-format",
                                Messages.text(
                                        format.extension().equals("midas")
                                                ? "import.project"
                                                : "import.unsupported-format",
                                        source,
                                        format.extension().toUpperCase(Locale.ROOT)))
                        .with("extension", format.extension());
            case ImportFailure.TooLarge large ->
                Fault.of("too-large", Messages.text("import.too-large", source, Numbers.fileSize(large.bytes())))
                        .with("bytes", large.bytes());
            case ImportFailure.MalformedQuotes quotes ->
                Fault.of(
                                "malformed-quotes",
                                Messages.text("import.malformed-quotes", source, Numbers.count(quotes.line())))
                        .with("line", quotes.line());
            case ImportFailure.Damaged damaged -> plain("damaged", source);
            case ImportFailure.Encrypted encrypted -> plain("encrypted", source);
            case ImportFailure.UnpacksTooLarge bomb ->
                Fault.of(
                                "unpacks-too-large",
                                Messages.text(
                                        "import.unpacks-too-large",
                                        source,
                                        Numbers.fileSize(bomb.bytes()),
                                        Numbers.fileSize(bomb.limit())))
                        .with("bytes", bomb.bytes())
                        .with("limit", bomb.limit());
            case ImportFailure.UnknownSheet unknown ->
                Fault.of(
                                "unknown-sheet",
                                Messages.text(
                                        "import.unknown-sheet",
                                        source,
                                        unknown.sheet(),
                                        Labels.names(unknown.sheets())))
                        .with("sheet", unknown.sheet())
                        .with("sheets", unknown.sheets());
            case ImportFailure.NoCells none ->
                none.sheet().isPresent()
                        ? Fault.of(
                                        "no-cells",
                                        Messages.text(
                                                "import.no-cells.sheet",
                                                source,
                                                none.sheet().get()))
                                .with("sheet", none.sheet().get())
                        : plain("no-cells", source);
            case ImportFailure.NeedsFile needs -> plain("needs-file", source);
            case ImportFailure.NoFlatColumns none -> plain("no-flat-columns", source);
            case ImportFailure.UnsupportedCompression compressed ->
                Fault.of(
                                "unsupported-compression",
                                Messages.text("import.unsupported-compression", source, compressed.codec()))
                        .with("codec", compressed.codec());
        };
    }

    /** Returns why a file was not imported, and what can be done about it where the sentence is read, if it can be read in another way. */
    public static Fault of(ImportFailure failure, Place place) {
        Fault fault = of(failure);
        if (!(failure instanceof ImportFailure.MalformedQuotes quotes)) {
            return fault;
        }
        String message = Messages.text(
                "import.malformed-quotes.remedy",
                quotes.source(),
                Numbers.count(quotes.line()),
                remedy("malformed-quotes", place));
        return new Fault(fault.code(), message, fault.details());
    }

    /**
     * Returns what was odd in a file that was read: one sentence with the line, or the row of a sheet, and the text in question.
     *
     * @param problem what was odd
     * @param format the file's format
     * @param place where the sentence is read; it names what can be done there
     */
    public static Fault of(ImportProblem problem, FileFormat format, Place place) {
        String code = code(problem.code());
        String raw = shortened(problem.text());
        String line = line(problem.line(), format);
        @Nullable String column = problem.column();
        Fault named = Fault.of(code, capitalized(message(problem, code, line, raw, place)));
        Fault fault = problem.line() > 0 ? named.with("line", problem.line()) : named;
        Fault full = column == null ? fault : fault.with("column", column);
        String text = problem.raw();
        // the text stays what it was before there was a field for the cells: details are never taken away
        return text == null
                ? full.with("text", Long.toString(problem.cells())).with("cells", problem.cells())
                : full.with("text", text);
    }

    private static String line(long line, FileFormat format) {
        String key = switch (format) {
            case TEXT -> "import.place.line";
            case XLSX, ODS -> "import.place.row";
            case PARQUET -> "import.place.file";
        };
        return Messages.text(line == 0 ? "import.place.file" : key, Numbers.count(line));
    }

    private static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String message(ImportProblem problem, String code, String line, String raw, Place place) {
        String column = Objects.requireNonNullElse(problem.column(), "");
        String key = "import.problem." + code;
        return switch (problem.code()) {
            case ROW_TOO_SHORT -> {
                String behind = problem.more() > 0 ? ".several" : "";
                String cells = Messages.counted("count.cells", problem.cells());
                yield Messages.text(key + (problem.column() == null ? ".no-column" : behind), line, column, cells);
            }
            case OTHER_MINUS -> {
                String sign = String.format(
                        Locale.ROOT, "U+%04X", problem.text().strip().codePointAt(0));
                yield withMore(Messages.text(key, line, column, raw, sign), "import.more-minus", problem);
            }
            case TEXT_AMONG_VALUES ->
                withMore(
                        Messages.text(
                                problem.line() == 0 ? key + ".no-line" : key, line, column, raw, kind(problem.kind())),
                        "import.more-cells",
                        problem);
            case ROW_TOO_LONG -> Messages.text(problem.column() == null ? key + ".no-column" : key, line, column, raw);
            case AMBIGUOUS_NUMBER -> ambiguous(key, line, column, problem.text().strip(), raw, place);
            case THOUSANDS_BY_EVIDENCE -> {
                String number = problem.text().strip();
                boolean point = number.indexOf('.') >= 0;
                yield Messages.text(
                        key + (point ? ".point" : ".comma"), line, column, raw, number.replace(point ? "." : ",", ""));
            }
            case HEADER_TOO_SHORT -> Messages.text(key, line, column, raw, remedy("header-too-short", place));
            case ONE_COLUMN -> Messages.text(key, line, column, raw, remedy("one-column", place));
            case INTEGER_TOO_LARGE -> Messages.text(problem.line() == 0 ? key + ".no-line" : key, line, column, raw);
            case THOUSANDS_SEPARATOR -> Messages.text(key, line, column, raw, remedy("thousands", place));
            case ENCODING_DOUBTFUL -> Messages.text(key, line, column, raw, remedy("encoding", place));
            case QUOTES_DOUBTFUL -> Messages.text(key, line, column, raw, remedy("quotes-doubtful", place));
            case COMMENT_IN_TABLE -> Messages.text(key, line, column, raw, remedy("line-above-table", place));
            case MIXED_QUOTES -> Messages.text(key, line, column, raw, remedy("mixed-quotes", place));
            case LINE_ABOVE_TABLE -> Messages.text(key, line, column, raw, remedy("line-above-table", place));
            case HEADER_GUESSED -> Messages.text(key, line, column, raw, remedy("header-guessed", place));
            case INFINITE_NUMBER -> withMore(Messages.text(key, line, column, raw), "import.more-infinite", problem);
            case BACKSLASH_QUOTES, UNDECODABLE ->
                Messages.text(problem.column() == null ? key + ".no-column" : key, line, column, raw);
            case DUPLICATE_HEADER,
                    EMPTY_HEADER,
                    ROW_NAMES,
                    LEADING_ZEROS,
                    LEADING_ZEROS_TEXT,
                    BLANKS_AROUND_NAME,
                    DAY_AMONG_TIMES,
                    MIXED_DECIMAL_SEPARATORS,
                    NUMBER_OUT_OF_RANGE,
                    ROW_LIKE_COMMENT,
                    BLANK_LINE,
                    CELL_ERROR,
                    FORMULA_WITHOUT_VALUE,
                    MERGED_CELLS,
                    MIXED_CELLS,
                    NUMBERS_AS_TEXT,
                    NO_SUCH_DAY,
                    NESTED_COLUMN,
                    TIMES_IN_UTC,
                    NOT_AS_NAMED,
                    UNREADABLE_COLUMN -> Messages.text(key, line, column, raw);
        };
    }

    private static String kind(@Nullable ColumnType kind) {
        if (kind == null) {
            return Messages.text("import.not-as-most");
        }
        return Messages.text(
                switch (kind) {
                    case INT64, FLOAT64 -> "import.not-as-most.number";
                    case DATE, DATETIME -> "import.not-as-most.day";
                    case BOOLEAN -> "import.not-as-most.truth";
                    case STRING -> "import.not-as-most";
                });
    }

    private static String withMore(String sentence, String key, ImportProblem problem) {
        return problem.more() == 0
                ? sentence
                : Messages.text("with-remedy", sentence, Messages.counted(key, problem.more()));
    }

    /** Says both readings of {@code 1,234}: 1234 and 1.234. */
    private static String ambiguous(String key, String line, String column, String number, String raw, Place place) {
        boolean comma = number.indexOf(',') >= 0;
        if (!comma && number.indexOf('.') < 0) {
            return Messages.text(key, line, column, raw);
        }
        String thousands = number.replace(comma ? "," : ".", "");
        return Messages.text(
                key + (comma ? ".comma" : ".point"),
                line,
                column,
                raw,
                thousands,
                number.replace(',', '.'),
                remedy("ambiguous-number", place, comma ? "," : "."));
    }

    private static String remedy(String problem, Place place, Object... arguments) {
        return Messages.text("import.remedy." + problem + '.' + place.key(), arguments);
    }

    /**
     * Returns how often a kind of oddity was met, in one sentence: {@code 3 rows have fewer cells than there are
     * columns}.
     */
    public static String count(ImportProblem.Code code, long count) {
        return Messages.counted("import.problem." + code(code) + ".count", count);
    }

    /** Returns the stable name of a kind of oddity. */
    public static String code(ImportProblem.Code code) {
        return switch (code) {
            case ROW_TOO_SHORT -> "row-too-short";
            case ROW_TOO_LONG -> "row-too-long";
            case LINE_ABOVE_TABLE -> "line-above-table";
            case DUPLICATE_HEADER -> "duplicate-header";
            case EMPTY_HEADER -> "empty-header";
            case ROW_NAMES -> "row-names";
            case HEADER_TOO_SHORT -> "header-too-short";
            case ONE_COLUMN -> "one-column";
            case THOUSANDS_BY_EVIDENCE -> "thousands-by-evidence";
            case LEADING_ZEROS -> "leading-zeros";
            case LEADING_ZEROS_TEXT -> "leading-zeros-text";
            case TEXT_AMONG_VALUES -> "text-among-values";
            case OTHER_MINUS -> "other-minus";
            case COMMENT_IN_TABLE -> "comment-in-table";
            case ROW_LIKE_COMMENT -> "row-like-comment";
            case BLANK_LINE -> "blank-line";
            case MIXED_QUOTES -> "mixed-quotes";
            case AMBIGUOUS_NUMBER -> "ambiguous-number";
            case THOUSANDS_SEPARATOR -> "thousands-separator";
            case MIXED_DECIMAL_SEPARATORS -> "mixed-decimal-separators";
            case INTEGER_TOO_LARGE -> "integer-too-large";
            case NUMBER_OUT_OF_RANGE -> "number-out-of-range";
            case BACKSLASH_QUOTES -> "backslash-quotes";
            case UNDECODABLE -> "undecodable";
            case CELL_ERROR -> "cell-error";
            case FORMULA_WITHOUT_VALUE -> "formula-without-value";
            case MERGED_CELLS -> "merged-cells";
            case MIXED_CELLS -> "mixed-cells";
            case NUMBERS_AS_TEXT -> "numbers-as-text";
            case NO_SUCH_DAY -> "no-such-day";
            case NESTED_COLUMN -> "nested-column";
            case TIMES_IN_UTC -> "times-in-utc";
            case UNREADABLE_COLUMN -> "unreadable-column";
            case ENCODING_DOUBTFUL -> "encoding-doubtful";
            case QUOTES_DOUBTFUL -> "quotes-doubtful";
            case BLANKS_AROUND_NAME -> "blanks-around-name";
            case DAY_AMONG_TIMES -> "day-among-times";
            case INFINITE_NUMBER -> "infinite-number";
            case HEADER_GUESSED -> "header-guessed";
            case NOT_AS_NAMED -> "not-as-named";
        };
    }

    /** Returns how a file was read: {@code UTF-8, comma-separated, decimal point, with a header}. */
    public static String reading(Reading reading) {
        List<String> parts = new ArrayList<>();
        switch (reading.format()) {
            case TEXT -> reading.encoding().ifPresent(charset -> parts.add(charset.name()));
            case XLSX -> parts.add(Messages.text("import.format.xlsx"));
            case ODS -> parts.add(Messages.text("import.format.ods"));
            case PARQUET -> parts.add(Messages.text("import.format.parquet"));
        }
        reading.sheet().ifPresent(sheet -> parts.add(Messages.text("import.sheet", sheet)));
        reading.delimiter().ifPresent(delimiter -> parts.add(delimiter(delimiter)));
        reading.quote()
                .ifPresent(quote -> parts.add(
                        quote == ImportOptions.NO_QUOTE
                                ? Messages.text("import.quote.none")
                                : Messages.text("import.quote.other", String.valueOf(quote))));
        reading.decimalSeparator()
                .ifPresent(separator ->
                        parts.add(Messages.text(separator == ',' ? "import.decimal.comma" : "import.decimal.point")));
        switch (reading.thousandsSeparator()) {
            case NONE -> {}
            case COMMA -> parts.add(Messages.text("import.thousands.comma"));
            case POINT -> parts.add(Messages.text("import.thousands.point"));
            case SPACE -> parts.add(Messages.text("import.thousands.space"));
            case APOSTROPHE -> parts.add(Messages.text("import.thousands.apostrophe"));
        }
        if (reading.format() != FileFormat.PARQUET) {
            parts.add(Messages.text(reading.header() ? "import.header.yes" : "import.header.no"));
        }
        return String.join(Messages.text("separator"), parts);
    }

    private static String delimiter(char delimiter) {
        @Nullable
        String key = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar", ' ', "space")
                .get(delimiter);
        return key == null
                ? Messages.text("import.delimiter.other", String.valueOf(delimiter))
                : Messages.text("import.delimiter." + key);
    }

    private static Fault plain(String code, String source) {
        return Fault.of(code, Messages.text("import." + code, source));
    }

    private static Fault detailed(String code, String source, String detail) {
        String message = Messages.text("import." + code, source);
        return Fault.of(code, detail.isEmpty() ? message : Messages.text("with-detail", message, detail));
    }

    private static String shortened(String raw) {
        String line = raw.replaceAll("\\R", "⏎");
        return line.codePointCount(0, line.length()) <= LONGEST_RAW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_RAW)) + "…";
    }
}
