package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.io.coding.CodingProblem;
import midas.io.coding.RedoProblem;
import midas.io.dataset.ColumnType;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Operation;
import midas.io.dataset.Reading;
import midas.io.dataset.Scale;
import midas.io.dataset.ThousandsSeparator;
import midas.io.export.ExportOutcome;
import midas.io.export.SheetLimit;
import midas.io.frame.Exclusions;
import midas.io.frame.FrameProblem;
import midas.io.importing.ImportFailure;
import midas.io.importing.ImportProblem;
import midas.ui.label.WindowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DataTextTest {

    private static final List<String> COLUMNS = List.of("Reaction", "Days", "Subject");

    static Stream<ImportFailure> importFailures() {
        String file = "data/größe 1.csv";
        return Stream.of(
                new ImportFailure.FileNotFound(file),
                new ImportFailure.IsDirectory(file),
                new ImportFailure.NotReadable(file, "disk error"),
                new ImportFailure.NoPermission(file),
                new ImportFailure.ChangedWhileReading(file),
                new ImportFailure.EmptyFile(file),
                new ImportFailure.BinaryFile(file, 0),
                new ImportFailure.BinaryFile(file, 2),
                new ImportFailure.NotAsNamed(file, "ods"),
                new ImportFailure.NoColumns(file),
                new ImportFailure.NotInEncoding(file, java.nio.charset.StandardCharsets.UTF_8),
                new ImportFailure.TooManyColumns(file, 65_536),
                new ImportFailure.UnsupportedFormat(file, "xlsx"),
                new ImportFailure.TooLarge(file, 2_000_000_000L),
                new ImportFailure.MalformedQuotes(file, 1234),
                new ImportFailure.Damaged(file),
                new ImportFailure.Encrypted(file),
                new ImportFailure.UnpacksTooLarge(file, 3_000_000, 1_000_000_000),
                new ImportFailure.UnknownSheet(file, "Data", List.of("Sheet1", "Sheet2")),
                new ImportFailure.NoCells(file, Optional.of("Sheet1")),
                new ImportFailure.NeedsFile(file, FileFormat.XLSX),
                new ImportFailure.NoFlatColumns(file),
                new ImportFailure.UnsupportedCompression(file, "BROTLI"));
    }

    static Stream<FrameProblem> frameProblems() {
        return Stream.of(
                new FrameProblem.UnknownColumn(FrameProblem.Role.RESPONSE, "Reactoin", List.of("Reaction")),
                new FrameProblem.NotNumeric(FrameProblem.Role.FIXED_EFFECT, "Days", ColumnType.STRING, Scale.NOMINAL),
                new FrameProblem.NotCategorical("Subject", ColumnType.INT64, Scale.RATIO),
                new FrameProblem.ResponseIsFixedEffect("Days"),
                new FrameProblem.GroupIsResponse("Days"),
                new FrameProblem.GroupIsFixedEffect("Days"),
                new FrameProblem.DuplicateFixedEffect("Days"));
    }

    static Stream<CodingProblem> codingProblems() {
        return Stream.of(
                new CodingProblem.UnknownColumn("Dasy", List.of("Days")),
                new CodingProblem.DuplicateColumn("Days"),
                new CodingProblem.UnknownReference("Days", "x", List.of("a", "b")),
                new CodingProblem.NoCategories("Days"),
                new CodingProblem.OneCategory("Days", "a"),
                new CodingProblem.TooManyCategories("Days", 2000, 1000),
                new CodingProblem.NotCodable("Days", ColumnType.BOOLEAN));
    }

    @Test
    void everyCaseIsTried() {
        assertThat(classes(importFailures())).containsExactlyInAnyOrder(ImportFailure.class.getPermittedSubclasses());
        assertThat(classes(frameProblems())).containsExactlyInAnyOrder(FrameProblem.class.getPermittedSubclasses());
        assertThat(classes(codingProblems())).containsExactlyInAnyOrder(CodingProblem.class.getPermittedSubclasses());
    }

    private static Class<?>[] classes(Stream<?> items) {
        return items.map(Object::getClass).collect(Collectors.toSet()).toArray(Class<?>[]::new);
    }

    @ParameterizedTest
    @MethodSource("importFailures")
    void aRefusedFileIsNamed(ImportFailure failure) {
        sentence(ImportText.of(failure));
        assertThat(ImportText.of(failure).message()).contains("“data/größe 1.csv”");
        for (Place place : Place.values()) {
            assertThat(ImportText.of(failure, place).message())
                    .as("one sentence")
                    .doesNotContainPattern("[.!?] [^(]");
        }
    }

    @Test
    void aRefusedFileIsNamedWithItsLineOrFormat() {
        assertThat(ImportText.of(new ImportFailure.MalformedQuotes("a.csv", 1234))
                        .message())
                .contains("line 1,234");
        assertThat(ImportText.of(new ImportFailure.UnsupportedFormat("a.xlsx", "xlsx"))
                        .message())
                .contains("XLSX format");
        assertThat(ImportText.of(new ImportFailure.NotReadable("a.csv", "disk error"))
                        .message())
                .endsWith("(disk error)");
    }

    @Test
    void sizesOfFilesAreInTheUnitThatFits() {
        assertThat(ImportText.of(new ImportFailure.UnpacksTooLarge("a.xlsx", 1620, 67_108_864))
                        .message())
                .contains("(1,620 bytes)")
                .contains("beyond 67 MB");
        assertThat(ImportText.of(new ImportFailure.TooLarge("a.xlsx", 396_000)).message())
                .contains("(396 KB)");
        assertThat(ImportText.of(new ImportFailure.TooLarge("a.xlsx", 1_999_999))
                        .message())
                .contains("(1 MB)");
    }

    private static Fault note(ImportProblem problem, Place place) {
        FileFormat format = switch (problem.code()) {
            case CELL_ERROR, FORMULA_WITHOUT_VALUE, MERGED_CELLS, MIXED_CELLS, NUMBERS_AS_TEXT -> FileFormat.XLSX;
            default -> FileFormat.TEXT;
        };
        return ImportText.of(problem, format, place);
    }

    @Test
    void rowsOfASheetAreNoLines() {
        ImportProblem problem = new ImportProblem(ImportProblem.Code.LEADING_ZEROS_TEXT, 3, "zip", "01");
        assertThat(ImportText.of(problem, FileFormat.XLSX, Place.WINDOW).message())
                .contains("(row 3 of the sheet)");
        assertThat(ImportText.of(problem, FileFormat.TEXT, Place.WINDOW).message())
                .contains("(line 3)");
        ImportProblem text =
                new ImportProblem(ImportProblem.Code.TEXT_AMONG_VALUES, 0, "x", "none", 2, ColumnType.FLOAT64);
        assertThat(ImportText.of(text, FileFormat.PARQUET, Place.WINDOW).message())
                .isEqualTo("Column “x” is text: “none” is no number, as most of its cells are."
                        + " 2 more cells are none either.");
    }

    @Test
    void malformedQuotesPointToTheQuotationMark() {
        ImportFailure failure = new ImportFailure.MalformedQuotes("a.csv", 3);
        assertThat(ImportText.of(failure, Place.IMPORT_DIALOG).message()).contains("under “Quotation mark”");
        assertThat(ImportText.of(failure, Place.COMMAND_LINE).message()).contains("--quote none");
    }

    @ParameterizedTest
    @EnumSource(ImportProblem.Code.class)
    void odditiesOfAFile(ImportProblem.Code code) {
        String raw = "1,234";
        Fault note = note(new ImportProblem(code, 17, "dose", raw), Place.COMMAND_LINE);
        sentence(note);
        boolean hasLine = !Set.of(
                        ImportProblem.Code.NESTED_COLUMN,
                        ImportProblem.Code.NOT_AS_NAMED,
                        ImportProblem.Code.TIMES_IN_UTC,
                        ImportProblem.Code.UNREADABLE_COLUMN)
                .contains(code);
        if (hasLine) {
            assertThat(note.message()).containsPattern("[Ll]ine 17|row 17");
        }
        assertThat(ImportText.count(code, 1)).endsWith(".").doesNotContain("{");
        assertThat(ImportText.count(code, 3)).endsWith(".").doesNotContain("{");
        sentence(note(new ImportProblem(code, 17, null, raw), Place.COMMAND_LINE));
    }

    @ParameterizedTest
    @EnumSource(ImportProblem.Code.class)
    void aSentenceNamesWhatIsAtHandWhereItIsRead(ImportProblem.Code code) {
        for (String raw : List.of("2", "1,234", "1.234")) {
            ImportProblem problem = new ImportProblem(code, 17, "dose", raw);
            for (Place place : Place.values()) {
                Fault note = note(problem, place);
                sentence(note);
                assertThat(note.message().contains("Import settings…"))
                        .isEqualTo(place == Place.WINDOW && hasRemedy(code, raw));
                assertThat(note.message().contains("--"))
                        .isEqualTo(place == Place.COMMAND_LINE && hasRemedy(code, raw));
            }
        }
    }

    private static boolean hasRemedy(ImportProblem.Code code, String raw) {
        return code == ImportProblem.Code.THOUSANDS_SEPARATOR
                || code == ImportProblem.Code.ENCODING_DOUBTFUL
                || code == ImportProblem.Code.LINE_ABOVE_TABLE
                || code == ImportProblem.Code.HEADER_TOO_SHORT
                || code == ImportProblem.Code.HEADER_GUESSED
                || code == ImportProblem.Code.QUOTES_DOUBTFUL
                || code == ImportProblem.Code.MIXED_QUOTES
                || code == ImportProblem.Code.COMMENT_IN_TABLE
                || code == ImportProblem.Code.ONE_COLUMN
                || code == ImportProblem.Code.AMBIGUOUS_NUMBER && !raw.equals("2");
    }

    /** A renamed field of the dialog has to be renamed in the sentences that send people there. */
    @Test
    void sentencesNameFieldsAsTheWindowDoes() {
        assertThat(inDialog(ImportProblem.Code.THOUSANDS_SEPARATOR)).contains(quoted("import.thousands"));
        assertThat(inDialog(ImportProblem.Code.ENCODING_DOUBTFUL)).contains(quoted("import.encoding"));
        assertThat(inDialog(ImportProblem.Code.LINE_ABOVE_TABLE)).contains(quoted("import.header"));
        assertThat(inDialog(ImportProblem.Code.HEADER_GUESSED)).contains(quoted("import.header"));
        assertThat(inDialog(ImportProblem.Code.AMBIGUOUS_NUMBER))
                .contains(quoted("import.thousands"), quoted("import.decimal"));
        assertThat(note(new ImportProblem(ImportProblem.Code.ENCODING_DOUBTFUL, 1, null, "ä"), Place.WINDOW)
                        .message())
                .contains(quoted("import.settings"));
    }

    private static String inDialog(ImportProblem.Code code) {
        return note(new ImportProblem(code, 17, "dose", "1,234"), Place.IMPORT_DIALOG)
                .message();
    }

    private static String quoted(String label) {
        return '“' + WindowText.text(label) + '”';
    }

    @Test
    void cellsOfAShortRowAreCountedAsPeopleDo() {
        assertThat(note(ImportProblem.tooShort(3, null, 1, 0), Place.COMMAND_LINE)
                        .message())
                .startsWith("Line 3 has only 1 cell; ");
        assertThat(note(ImportProblem.tooShort(3, null, 1200, 0), Place.COMMAND_LINE)
                        .message())
                .startsWith("Line 3 has only 1,200 cells; ");
        ImportProblem last = ImportProblem.tooShort(3, "c", 2, 0);
        assertThat(note(last, Place.COMMAND_LINE).message()).endsWith("“c”, the last one, is treated as missing.");
        ImportProblem two = ImportProblem.tooShort(3, "b", 1, 1);
        assertThat(note(two, Place.COMMAND_LINE).message()).endsWith("“b” and what follows it is treated as missing.");
    }

    @Test
    void longTextsOfAFileAreCutInMessages() {
        ImportProblem problem = new ImportProblem(ImportProblem.Code.ROW_TOO_LONG, 3, null, "a\nb" + "😀".repeat(100));
        assertThat(note(problem, Place.COMMAND_LINE).message()).contains("“a⏎b" + "😀".repeat(37) + "…”");
    }

    @ParameterizedTest
    @MethodSource("frameProblems")
    void columnsThatMakeNoModel(FrameProblem problem) {
        sentence(FrameText.of(problem, COLUMNS));
    }

    @Test
    void anUnknownColumnComesWithTheLikeliestOrAll() {
        FrameProblem.Role role = FrameProblem.Role.GROUP;
        assertThat(FrameText.of(new FrameProblem.UnknownColumn(role, "Reactoin", List.of("Reaction")), COLUMNS)
                        .message())
                .isEqualTo("The data have no column “Reactoin”. Did you mean “Reaction”?");
        assertThat(FrameText.of(new FrameProblem.UnknownColumn(role, "zzz", List.of()), COLUMNS)
                        .message())
                .isEqualTo("The data have no column “zzz”. The columns are “Reaction”, “Days”, “Subject”.");
    }

    @Test
    void blanksAroundAColumnsNameAreSaid() {
        assertThat(FrameText.of(new FrameProblem.UnknownColumn(FrameProblem.Role.GROUP, "b", List.of(" b")), COLUMNS)
                        .message())
                .contains("Did you mean “ b”, which has blanks around its name?");
    }

    @Test
    void aNumericColumnOfANominalScaleIsToldFromAText() {
        assertThat(FrameText.of(
                                new FrameProblem.NotNumeric(
                                        FrameProblem.Role.RESPONSE, "id", ColumnType.INT64, Scale.NOMINAL),
                                COLUMNS)
                        .message())
                .contains("its scale is nominal");
        assertThat(FrameText.of(
                                new FrameProblem.NotNumeric(
                                        FrameProblem.Role.RESPONSE, "id", ColumnType.STRING, Scale.NOMINAL),
                                COLUMNS)
                        .message())
                .contains("a string column");
    }

    @ParameterizedTest
    @MethodSource("codingProblems")
    void columnsThatCannotBeCoded(CodingProblem problem) {
        sentence(CodingText.of(problem, COLUMNS));
        assertThat(CodingText.of(problem, COLUMNS).message()).contains("“" + problem.column() + "”");
    }

    @ParameterizedTest
    @EnumSource(ExportOutcome.Reason.class)
    void filesThatWereNotWritten(ExportOutcome.Reason reason) {
        Fault fault = ExportText.of(new ExportOutcome.NotWritten(Path.of("out.csv"), reason, ""));
        sentence(fault);
        // the folder beside a report is not what was asked for
        assertThat(fault.message())
                .startsWith(
                        reason == ExportOutcome.Reason.FILE_FOR_FOLDER
                                ? "Nothing was written"
                                : "“out.csv” was not written")
                .contains("“out.csv”");
    }

    static Stream<SheetLimit> sheetLimits() {
        return Stream.of(
                new SheetLimit.TooManyRows(2_000_000),
                new SheetLimit.TooManyColumns(20_000),
                new SheetLimit.TextTooLong("dose", 3, 40_000),
                new SheetLimit.TextTooLong("dose", 0, 40_000),
                new SheetLimit.Unwritable("dose", 3, 0xd800),
                new SheetLimit.Unwritable("dose", 0, 0xd800));
    }

    @ParameterizedTest
    @MethodSource("sheetLimits")
    void dataThatNoSheetHolds(SheetLimit limit) {
        Fault fault = ExportText.of(new ExportOutcome.DoesNotFit(Path.of("out.xlsx"), limit));
        sentence(fault);
        assertThat(fault.message()).startsWith("“out.xlsx” was not written");
    }

    @Test
    void aSheetThatIsNotThereIsToldFromThoseThatAre() {
        assertThat(ImportText.of(new ImportFailure.UnknownSheet("a.xlsx", "Data", List.of("Sheet1", "Sheet2")))
                        .message())
                .contains("“Data”")
                .contains("Sheet1")
                .contains("Sheet2");
        assertThat(ImportText.of(new ImportFailure.NoCells("a.xlsx", Optional.empty()))
                        .message())
                .isEqualTo("The file “a.xlsx” has no sheet with anything in it.");
    }

    @Test
    void howADatasetWasMade() {
        assertThat(LineageText.operation(new Operation.DummyCoded(List.of(
                        new Operation.CodedColumn("region", "North", List.of(), List.of(), false),
                        new Operation.CodedColumn("grade", "1", List.of(), List.of(), true)))))
                .isEqualTo("by dummy coding: “region” (reference: “North”), “grade” (reference: “1”)");
        assertThat(LineageText.operation(new Operation.Selected(List.of("a", "b", "c", "d", "e", "f"))))
                .isEqualTo("by choosing columns: “a”, “b”, “c”, “d”, “e” and 1 more");
        assertThat(LineageText.operation(new Operation.ModelDiagnostics("y", List.of(), "g")))
                .contains("“y”");
    }

    @Test
    void whyAnOperationCannotBeDoneAgain() {
        List<RedoProblem> problems = List.of(
                new RedoProblem.NotCoded(new CodingProblem.OneCategory("region", "South")),
                new RedoProblem.ColumnGone("region"),
                new RedoProblem.NeedsModel());
        assertThat(classes(problems.stream())).containsExactlyInAnyOrder(RedoProblem.class.getPermittedSubclasses());
        problems.forEach(problem -> sentence(LineageText.of(problem, COLUMNS)));
        assertThat(LineageText.of(problems.getFirst(), COLUMNS).message())
                .isEqualTo("“region” cannot be dummy coded: its only category is “South”.");
    }

    @Test
    void rowsLeftOut() {
        Exclusions exclusions = new Exclusions(
                2,
                Arrays.stream(Exclusions.Reason.values())
                        .map(reason -> new Exclusions.Count("Days", reason, 1200))
                        .toList());
        assertThat(ExclusionText.rows(new Exclusions(0, List.of()))).isEqualTo("no rows excluded");
        assertThat(ExclusionText.rows(exclusions)).isEqualTo("2 rows excluded");
        assertThat(ExclusionText.details(exclusions))
                .containsExactly("“Days”: 1,200 missing", "“Days”: 1,200 not a number", "“Days”: 1,200 infinite");
    }

    @Test
    void howAFileWasRead() {
        assertThat(ImportText.reading(Reading.ofText(StandardCharsets.UTF_8, ';', ',', ThousandsSeparator.NONE, true)))
                .isEqualTo("UTF-8, semicolon-separated, decimal comma, with a header");
        assertThat(ImportText.reading(
                        Reading.ofText(StandardCharsets.ISO_8859_1, '#', '.', ThousandsSeparator.NONE, false)))
                .isEqualTo("ISO-8859-1, separated by “#”, decimal point, without a header");
    }

    private static void sentence(Fault fault) {
        assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(fault.message()).matches("(?s).*[.?)]").doesNotContain("{", "null");
    }
}
