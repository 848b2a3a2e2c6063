package midas.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWriterTest {

    private static final Lineage LINEAGE = new Lineage.Imported(
            "a.csv", Reading.ofText(StandardCharsets.UTF_8, ',', '.', ThousandsSeparator.NONE, true));

    @TempDir
    Path folder;

    private static Dataset text(String text) {
        return ((ImportOutcome.Imported) Importer.readText("d", text, ImportOptions.DEFAULT)).dataset();
    }

    private Dataset roundTrip(Dataset dataset) {
        Path file = folder.resolve("out.xlsx");
        assertThat(XlsxWriter.write(dataset, file)).isEqualTo(new ExportOutcome.Written(file, dataset.rows()));
        ImportOptions options = ImportOptions.DEFAULT.withHeader(true);
        ImportOutcome again = Importer.read(file, options, ImportMonitor.none());
        assertThat(again).isInstanceOf(ImportOutcome.Imported.class);
        return ((ImportOutcome.Imported) again).dataset();
    }

    @Test
    void whatAnotherLibraryFinds() throws IOException {
        Dataset dataset = text("id,x,ok,day,time,word\n1,0.1,yes,2024-01-05,2024-01-05 12:30,ä <b>\n2,NA,no,NA,NA,NA\n")
                .withName("a/b [very] long name of a dataset: 1");
        Path file = folder.resolve("out.xlsx");
        XlsxWriter.write(dataset, file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("a-b -very- long name of a datas");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("day");
            assertThat(sheet.getRow(0).getCell(3).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(0.1);
            assertThat(sheet.getRow(1).getCell(2).getBooleanCellValue()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2024-01-05T00:00");
            assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue()).isEqualTo("2024-01-05T12:30");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("ä <b>");
            assertThat(sheet.getRow(2).getCell(1)).isNull();
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** Whatever a dataset holds comes back: types, exact numbers, texts, and what is missing. */
    @Test
    void anyDatasetComesBack() {
        Random random = new Random(5);
        for (int trial = 0; trial < 30; trial++) {
            int rows = random.nextInt(40);
            List<Column> columns = new ArrayList<>();
            for (int k = 0; k <= random.nextInt(6); k++) {
                columns.add(column(random, "c " + k, rows));
            }
            Dataset dataset = Dataset.of("d", columns, LINEAGE);
            Dataset again = roundTrip(dataset);
            assertThat(again.rows()).isEqualTo(rows);
            assertThat(again.columns()).hasSameSizeAs(columns);
            for (int k = 0; k < columns.size(); k++) {
                same(columns.get(k), again.columns().get(k));
            }
        }
    }

    private static void same(Column before, Column after) {
        assertThat(after.name()).isEqualTo(before.name());
        if (before.missing() < before.rows()) {
            boolean whole = before.type() == ColumnType.FLOAT64 && after.type() == ColumnType.INT64;
            assertThat(whole ? ColumnType.FLOAT64 : after.type()).isEqualTo(before.type());
        }
        for (int row = 0; row < before.rows(); row++) {
            assertThat(after.isMissing(row)).isEqualTo(before.isMissing(row));
            if (before.type().isNumeric() && !before.isMissing(row)) {
                assertThat(after.number(row)).isEqualTo(before.number(row));
            } else {
                assertThat(after.text(row)).isEqualTo(before.text(row));
            }
        }
    }

    private static Column column(Random random, String name, int rows) {
        BitSet missing = new BitSet();
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(4) == 0) {
                missing.set(row);
            }
        }
        @Nullable String[] texts = new @Nullable String[rows];
        int kind = random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            texts[row] = missing.get(row)
                    ? null
                    : switch (kind) {
                        case 0 -> WORDS[random.nextInt(WORDS.length)];
                        case 1 -> random.nextBoolean() ? "true" : "false";
                        case 2 -> "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                        default -> "2024-01-05T0" + random.nextInt(10) + ":30:1" + random.nextInt(10);
                    };
        }
        return switch (kind) {
            case 0 -> Columns.strings(name, Arrays.asList(texts));
            case 1, 2, 3 -> parsed(name, texts);
            case 4 ->
                Columns.int64(
                        name, random.longs(rows, -(1L << 53) + 1, 1L << 53).toArray(), missing);
            default -> {
                double[] values = new double[rows];
                Arrays.setAll(values, i -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
                for (int row = 0; row < rows && rows > 3; row += 7) {
                    values[row] = row % 2 == 0 ? Double.POSITIVE_INFINITY : -0.0;
                }
                yield Columns.float64(name, values, missing);
            }
        };
    }

    private static final String[] WORDS = {
        "a",
        " padded ",
        "two\nlines",
        "tab\there",
        "a\rb",
        "b\u0001",
        "_x000D_",
        "_x",
        "<&>\"'",
        "ß𝒳",
        "x".repeat(32767)
    };

    private static Column parsed(String name, @Nullable String[] texts) {
        midas.io.dataset.ColumnBuilder builder = new midas.io.dataset.ColumnBuilder('.', java.util.Set.of());
        for (String text : texts) {
            if (text == null) {
                builder.appendMissing();
            } else {
                builder.append(text.toCharArray(), 0, text.length());
            }
        }
        return builder.build(name);
    }

    @Test
    void wordsThatLookLikeFormulasAreWords() throws IOException {
        Dataset dataset = text("id,word\n1,=SUM(A1:A2)\n2,@x\n3,+abc\n");
        Path file = folder.resolve("formulas.xlsx");
        XlsxWriter.write(dataset, file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int row = 1; row <= 3; row++) {
                assertThat(book.getSheetAt(0).getRow(row).getCell(1).getCellType())
                        .isEqualTo(CellType.STRING);
            }
        }
        assertThat(roundTrip(dataset).find("word").orElseThrow().text(0)).isEqualTo("=SUM(A1:A2)");
    }

    @Test
    void daysNoWorkbookCountsAreTexts() {
        Dataset dataset = text("old,fine,midnight\n1789-07-14,2024-01-05 12:30:00.0001,2024-01-05 00:00\n"
                + "2024-01-05,2024-01-05 12:30,2024-01-06 00:00\n");
        Dataset again = roundTrip(dataset);
        for (String name : List.of("old", "fine", "midnight")) {
            Column before = dataset.find(name).orElseThrow();
            Column after = again.find(name).orElseThrow();
            assertThat(after.type()).isEqualTo(before.type());
            assertThat(after.text(0)).isEqualTo(before.text(0));
            assertThat(after.text(1)).isEqualTo(before.text(1));
        }
    }

    @Test
    void saysWhatDoesNotFit() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.xlsx"), "as it was");
        Dataset tall = Dataset.of("d", List.of(Columns.int64("x", new long[1_048_576], new BitSet())), LINEAGE);
        assertThat(XlsxWriter.write(tall, file))
                .isEqualTo(new ExportOutcome.DoesNotFit(file, new SheetLimit.TooManyRows(1_048_576)));
        List<Column> many = new ArrayList<>();
        for (int k = 0; k < 16_385; k++) {
            many.add(Columns.int64("x" + k, new long[0], new BitSet()));
        }
        assertThat(XlsxWriter.write(Dataset.of("d", many, LINEAGE), file))
                .isEqualTo(new ExportOutcome.DoesNotFit(file, new SheetLimit.TooManyColumns(16_385)));
        assertThat(XlsxWriter.write(strings("ok", "x".repeat(32_768)), file))
                .isEqualTo(new ExportOutcome.DoesNotFit(file, new SheetLimit.TextTooLong("s", 2, 32_768)));
        assertThat(XlsxWriter.write(strings("ok", "\ud800"), file))
                .isEqualTo(new ExportOutcome.DoesNotFit(file, new SheetLimit.Unwritable("s", 2, 0xd800)));
        Path nowhere = folder.resolve("no/out.xlsx");
        assertThat(XlsxWriter.write(tall.select("e", List.of()), nowhere))
                .isEqualTo(new ExportOutcome.NotWritten(nowhere, ExportOutcome.Reason.NO_FOLDER, ""));
        assertThat(file).hasContent("as it was");
    }

    private static Dataset strings(String... texts) {
        return Dataset.of("d", List.of(Columns.strings("s", List.of(texts))), LINEAGE);
    }

    @Test
    void namesOfSheets() {
        assertThat(XlsxWriter.sheetName("")).isEqualTo("Data");
        assertThat(XlsxWriter.sheetName("'quoted'")).isEqualTo("quoted");
        assertThat(XlsxWriter.sheetName("History")).isEqualTo("Data");
        assertThat(XlsxWriter.sheetName("x".repeat(30) + "𝒳")).isEqualTo("x".repeat(30));
    }

    @Test
    void textsThatLookLikeSomethingElseComeBackAsTexts() throws IOException {
        Dataset dataset = Dataset.of(
                "d",
                List.of(
                        Columns.strings("land", java.util.Arrays.asList("DE", "NA", null, "")),
                        Columns.strings("code", List.of("1", "2.5", "2024-01-05", "yes")),
                        Columns.strings("word", List.of("a", "b", "c", "d"))),
                LINEAGE);
        Dataset again = roundTrip(dataset);
        for (Column column : dataset.columns()) {
            Column read = again.find(column.name()).orElseThrow();
            assertThat(read.type()).as(column.name()).isEqualTo(ColumnType.STRING);
            for (int row = 0; row < column.rows(); row++) {
                assertThat(read.text(row)).isEqualTo(column.text(row));
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out.xlsx")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("NA");
            assertThat(new org.apache.poi.ss.usermodel.DataFormatter()
                            .formatCellValue(sheet.getRow(2).getCell(0)))
                    .isEqualTo("NA");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("General");
        }
    }

    @Test
    void streamsAreWrittenInPlace() {
        assertThat(CsvWriter.write(text("a,b\n1,2\n"), Path.of("/dev/null")))
                .isEqualTo(new ExportOutcome.Written(Path.of("/dev/null"), 1));
    }
}
