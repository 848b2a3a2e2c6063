package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.read;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) {
        String text = "name,x,y\nAnna,1.5,2\nBert,2.5,3\n".replace(",", delimiter);
        ImportOutcome.Imported result = read(text);
        assertThat(String.valueOf(result.report().reading().delimiter().orElseThrow()))
                .isEqualTo(delimiter);
        assertThat(names(result.dataset())).containsExactly("name", "x", "y");
        assertThat(types(result.dataset())).isEqualTo("string float64 int64");
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void isNotMisledByDelimitersInQuotes() {
        ImportOutcome.Imported result = read("a;b\n\"x,y\";\"1,2,3\"\n\"p,q\";\"4;5\"\n");
        assertThat(result.report().reading().delimiter().orElseThrow()).isEqualTo(';');
        assertThat(texts(result.dataset(), "b")).containsExactly("1,2,3", "4;5");
    }

    @Test
    void isNotMisledByDecimalCommas() {
        ImportOutcome.Imported result = read("x;y;g\n1,5;2,5;a\n3,5;4,5;b\n5,5;6,5;c\n");
        assertThat(result.report().reading().delimiter().orElseThrow()).isEqualTo(';');
        assertThat(result.report().reading().decimalSeparator().orElseThrow()).isEqualTo(',');
        assertThat(types(result.dataset())).isEqualTo("float64 float64 string");
        assertThat(result.dataset().find("y").orElseThrow().number(2)).isEqualTo(6.5);

        ImportOutcome.Imported headless = read("1,5;2,5\n3,5;4,5\n");
        assertThat(headless.report().reading().delimiter().orElseThrow()).isEqualTo(';');
        assertThat(headless.report().reading().header()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\uFEFFsep=;\n"})
    void aFirstLineMayNameTheDelimiter(String line) {
        ImportOutcome.Imported result = read(line + "größe;y,z\n1;2\n3\n");
        assertThat(result.report().reading().delimiter().orElseThrow()).isEqualTo(';');
        assertThat(names(result.dataset())).containsExactly("größe", "y,z");
        assertThat(types(result.dataset())).isEqualTo("int64 int64");
        assertThat(result.report().problems().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aColumnMayBeCalledSepAllTheSame() {
        assertThat(names(read("sep=;b\n1;2\n").dataset())).containsExactly("sep=", "b");
    }

    @Test
    void oneColumnNeedsNoDelimiter() {
        ImportOutcome.Imported result = read("x\n1\n2\n");
        assertThat(names(result.dataset())).containsExactly("x");
        assertThat(types(result.dataset())).isEqualTo("int64");
        ImportOutcome.Imported decimal = read("x\n1,5\n2,5\n");
        assertThat(names(decimal.dataset())).containsExactly("x");
        assertThat(types(decimal.dataset())).isEqualTo("float64");
        assertThat(read("text\nsome, words\nother words\nwords\nmore, words, here\n")
                        .dataset()
                        .columns())
                .hasSize(1);
    }

    @Test
    void aFewRaggedRecordsDoNotChangeTheDelimiter() {
        StringBuilder text = new StringBuilder("a;b;c\n");
        for (int i = 0; i < 50; i++) {
            text.append(i % 10 == 0 ? "1,5;2\n" : "1,5;2,5;x\n");
        }
        assertThat(read(text.toString()).report().reading().delimiter().orElseThrow())
                .isEqualTo(';');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDo(String end) {
        String text = "a,b\n1,\"x\ny\"\n\n2,z".replace("\n", end);
        ImportOutcome.Imported result = read(text);
        assertThat(result.report().rows()).isEqualTo(2);
        assertThat(texts(result.dataset(), "b")).containsExactly("x" + end + "y", "z");
        assertThat(read(text + end).report().rows()).isEqualTo(2);
        assertThat(read(text + end + end).report().problems()).isEmpty();
    }

    @Test
    void quotesAreTakenAway() {
        ImportOutcome.Imported result = read("\"a\",\"b \"\"q\"\"\"\n\"1\",\"x \"\"y\"\"\"\n\"\",5\" pipe\n");
        assertThat(names(result.dataset())).containsExactly("a", "b \"q\"");
        assertThat(types(result.dataset())).isEqualTo("int64 string");
        assertThat(texts(result.dataset(), "b \"q\"")).containsExactly("x \"y\"", "5\" pipe");
        assertThat(result.dataset().find("a").orElseThrow().isMissing(1)).isTrue();
    }

    @Test
    void malformedQuotesAreRefusedWithTheirLine() {
        assertThat(refused(Importer.readText("t", "a,b\n1,2\n3,\"x\n4,5\n", ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.MalformedQuotes("t", 3));
        assertThat(refused(Importer.readText("t", "a,b\n1,2\n\n3,\"x\"y\n4,5\n", ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.MalformedQuotes("t", 4));
        assertThat(refused(Importer.readText("t", "a,\"b\n1,2\n", ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.MalformedQuotes("t", 1));
    }

    @Test
    void aHeaderAboveNothingButWordsIsAGuessThatIsSaid() {
        String words = "\nAnn;Rome\nBob;Oslo\nCy;Bern\n";
        ImportOutcome.Imported result = read(words);
        assertThat(result.report().reading().header()).isTrue();
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.HEADER_GUESSED, 2, null, "Ann;Rome"));
        for (boolean header : new boolean[] {true, false}) {
            assertThat(imported(Importer.readText("t", words, ImportOptions.DEFAULT.withHeader(header)))
                            .report()
                            .problems())
                    .isEmpty();
        }
        assertThat(read("name;x\nAnn;1\nBob;2\n").report().problems()).isEmpty();
        assertThat(read("name;member\nAnn;yes\nBob;no\n").report().problems()).isEmpty();
        assertThat(read("Ann;Rome\nBob;Oslo\nAnn;Bern\n").report().problems())
                .as("a name that stands again below is data")
                .isEmpty();
    }

    @Test
    void shortRecordsAreFilledAndReported() {
        ImportOutcome.Imported result = read("a,b,c\n1,2,3\n4\n\n5,6\n");
        assertThat(texts(result.dataset(), "c")).containsExactly("3", null, null);
        assertThat(result.report().problems())
                .containsExactly(ImportProblem.tooShort(3, "b", 1, 1), ImportProblem.tooShort(5, "c", 2, 0));
        assertThat(result.report().problemCounts()).containsEntry(Code.ROW_TOO_SHORT, 2L);
    }

    @Test
    void longRecordsAreReportedWithWhatIsBeyond() {
        ImportOutcome.Imported result = read("a,b\n1,\"x\ny\"\n3,4,five,six\n7,8\n9,10\n");
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.ROW_TOO_LONG, 4, "b", "five,six"),
                        new ImportProblem(Code.TEXT_AMONG_VALUES, 2, "b", "x\ny", 0, ColumnType.FLOAT64));
        assertThat(result.report().rows()).isEqualTo(4);
        assertThat(texts(result.dataset(), "b")).containsExactly("x\ny", "4", "8", "10");
    }

    @Test
    void emptyCellsBeyondTheLastColumnAreNothing() {
        ImportOutcome.Imported result = read("a,b\n1,2,\n3,4,\n5,6,\n");
        assertThat(names(result.dataset())).containsExactly("a", "b");
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void blankLinesAreNoRows() {
        ImportOutcome.Imported result = read("\n\na,b\n1,2\n   \n,3\n  ,4\n\n");
        assertThat(texts(result.dataset(), "a")).containsExactly("1", null, null);
        assertThat(texts(result.dataset(), "b")).containsExactly("2", "3", "4");
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void manyLinesOfWhiteSpaceAreNoTable() {
        ImportOutcome.Imported result = read("a,b\n1,2\n" + " \n          \n".repeat(50) + "3,4\n");
        assertThat(names(result.dataset())).containsExactly("a", "b");
        assertThat(result.report().rows()).isEqualTo(2);
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void onlySoManyProblemsAreListedButAllAreCounted() {
        ImportOutcome.Imported result = read("a,b\n" + "1,2\n".repeat(2000) + "1\n".repeat(1500));
        assertThat(result.report().problems()).hasSize(ImportReport.MAX_PROBLEMS);
        assertThat(result.report().problemCounts()).containsEntry(Code.ROW_TOO_SHORT, 1500L);
    }

    @Test
    void duplicateAndEmptyNamesAreMadeUnique() {
        ImportOutcome.Imported result = read("x,,x,x_2, ,x\n1,2,3,4,5,6\n");
        assertThat(names(result.dataset())).containsExactly("x", "column_2", "x_3", "x_2", "column_5", "x_4");
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.EMPTY_HEADER, 1, "column_2", ""),
                        new ImportProblem(Code.DUPLICATE_HEADER, 1, "x_3", "x"),
                        new ImportProblem(Code.EMPTY_HEADER, 1, "column_5", " "),
                        new ImportProblem(Code.DUPLICATE_HEADER, 1, "x_4", "x"));
    }

    @Test
    void namesAreTakenExactlyButForBlanksAroundThem() {
        assertThat(names(read(" a,B b,ü\n1,2,3\n").dataset())).containsExactly("a", "B b", "ü");
    }

    @Test
    void findsWhetherThereIsAHeader() {
        assertThat(read("1,2,a\n3,4,b\n").report().reading().header()).isFalse();
        assertThat(names(read("1,2,a\n3,4,b\n").dataset())).containsExactly("column_1", "column_2", "column_3");
        assertThat(read("1,2,a\n3,4,b\n").report().rows()).isEqualTo(2);
        assertThat(read("1,2.5\n3,4\n").report().reading().header()).isFalse();
        assertThat(read("x,y\n3,4\n").report().reading().header()).isTrue();
        assertThat(read("id,2019,2020\n1,4,5\n2,5,6\n").report().reading().header())
                .isTrue();
        // a column for each year; but years above years, or counts, are data
        assertThat(read("region,2019,2020,2021\nNorth,4,5,6\nSouth,5,6,7\n")
                        .report()
                        .reading()
                        .header())
                .isTrue();
        assertThat(read("2000,2005,2010\n4.5,5,6\n5,6,7\n").report().reading().header())
                .isTrue();
        assertThat(read("North,2019,2020\nSouth,2018,2020\n").report().reading().header())
                .isFalse();
        assertThat(read("North,1,2\nSouth,3,4\n").report().reading().header()).isFalse();
        assertThat(read("group,colour\na,red\nb,blue\n").report().reading().header())
                .isTrue();
        assertThat(read("a,red\nb,blue\na,blue\n").report().reading().header()).isFalse();
        assertThat(read("x,y\nNA,4\n,5\n").report().reading().header()).isTrue();
        assertThat(read("x,y\n").report().reading().header()).isTrue();
        assertThat(read("x,y\n").dataset().rows()).isZero();
        assertThat(read("1,2").report().rows()).isEqualTo(1);
        assertThat(read("day\n2024-01-05\n2024-01-06\n").report().reading().header())
                .isTrue();
    }

    @Test
    void namesForAllButTheFirstColumnAreUnderstood() {
        ImportOutcome.Imported result = read("x\ty\n1\t2.5\ta\n2\t3.5\tb\n3\t4.5\tc\n");
        assertThat(names(result.dataset())).containsExactly("column_1", "x", "y");
        assertThat(types(result.dataset())).isEqualTo("int64 float64 string");
        assertThat(result.report().problems()).containsExactly(new ImportProblem(Code.ROW_NAMES, 1, "column_1", "x"));
    }

    @Test
    void everyGuessCanBeOverruled() {
        ImportOptions options = ImportOptions.DEFAULT
                .withDelimiter(':')
                .withDecimalSeparator(',')
                .withHeader(false)
                .withMissingTokens(java.util.Set.of("-9"));
        ImportOutcome.Imported result = imported(Importer.readText("t", "1,5:-9:NA\n2,5:3:\n", options));
        assertThat(names(result.dataset())).containsExactly("column_1", "column_2", "column_3");
        assertThat(types(result.dataset())).isEqualTo("float64 int64 string");
        assertThat(texts(result.dataset(), "column_2")).containsExactly(null, "3");
        assertThat(texts(result.dataset(), "column_3")).containsExactly("NA", "");
        assertThat(imported(Importer.readText("t", "1,2\n3,4\n", ImportOptions.DEFAULT.withHeader(true)))
                        .dataset()
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> ImportOptions.DEFAULT.withDelimiter('"')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImportOptions.DEFAULT.withDelimiter('\n'))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImportOptions.DEFAULT.withDecimalSeparator(';'))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fiveThousandColumns() {
        StringBuilder text = new StringBuilder("x");
        text.append(",x".repeat(4_999)).append('\n');
        for (int row = 0; row < 3; row++) {
            text.append(row).append((",1." + row).repeat(4_999)).append('\n');
        }
        ImportOutcome.Imported result = read(text.toString());
        assertThat(result.dataset().columns()).hasSize(5_000);
        assertThat(names(result.dataset())).doesNotHaveDuplicates().contains("x_5000");
        assertThat(result.dataset().find("x_5000").orElseThrow().number(2)).isEqualTo(1.2);
        assertThat(result.report().problemCounts()).containsEntry(Code.DUPLICATE_HEADER, 4_999L);
    }

    @Test
    void moreColumnsThanATableHasAreRefused() {
        String row = "1" + ",1".repeat(TableHandler.MOST_COLUMNS) + "\n";
        assertThat(refused(Importer.readText("t", row + row, ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.TooManyColumns("t", TableHandler.MOST_COLUMNS));
    }

    @Test
    void aRowOfAMillionCharacters() {
        String word = "x".repeat(1_000_000);
        ImportOutcome.Imported result = read("a,b\n1," + word + "\n2,\"" + word + "\ny\"\n");
        assertThat(texts(result.dataset(), "b")).containsExactly(word, word + "\ny");
    }

    @Test
    void theDatasetKnowsWhereItCameFrom() {
        ImportOutcome.Imported result = read("x;y\n1,5;a\n");
        assertThat(result.dataset().name()).isEqualTo("t");
        assertThat(result.dataset().lineage())
                .isEqualTo(new Lineage.Imported(
                        "t",
                        Reading.ofText(
                                java.nio.charset.StandardCharsets.UTF_8, ';', ',', ThousandsSeparator.NONE, true)));
    }

    @Test
    void theComputersLocalePlaysNoPart() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale :
                    List.of(Locale.GERMANY, Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG"))) {
                Locale.setDefault(locale);
                ImportOutcome.Imported result = read("I,t\n1.5,TRUE\n2.25,FALSE\n");
                assertThat(types(result.dataset())).isEqualTo("float64 boolean");
                assertThat(texts(result.dataset(), "I")).containsExactly("1.5", "2.25");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
