package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import midas.io.dataset.Column;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What separates thousands is decided by the whole file, or said. */
class ThousandsTest {

    private static ImportOutcome.Imported read(String text, ImportOptions options) {
        return imported(Importer.readText("t", text, options));
    }

    private static ImportOutcome.Imported read(String text) {
        return Imports.read(text);
    }

    private static void isRead(
            ImportOutcome.Imported result, char decimal, ThousandsSeparator thousands, String types) {
        assertThat(result.report().reading().decimalSeparator().orElseThrow()).isEqualTo(decimal);
        assertThat(result.report().reading().thousandsSeparator()).isEqualTo(thousands);
        assertThat(types(result.dataset())).isEqualTo(types);
    }

    private static double number(ImportOutcome.Imported result, String column, int row) {
        return result.dataset().find(column).orElseThrow().number(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,234.5      | .  | COMMA      | 1234.5    | float64",
                "1,234,567    | .  | COMMA      | 1234567   | int64",
                "-1,234.50    | .  | COMMA      | -1234.5   | float64",
                "1.234,5      | `,`| POINT      | 1234.5    | float64",
                "1.234.567    | `,`| POINT      | 1234567   | int64",
                "1 234        | .  | SPACE      | 1234      | int64",
                "1 234,5      | `,`| SPACE      | 1234.5    | float64",
                "1\u00a0234   | .  | SPACE      | 1234      | int64",
                "1\u202f234.25| .  | SPACE      | 1234.25   | float64",
                "1\u2009234   | .  | SPACE      | 1234      | int64",
                "12'345'678   | .  | APOSTROPHE | 12345678  | int64",
                "12\u2019345  | .  | APOSTROPHE | 12345     | int64"
            })
    void oneSuchNumberDecides(String cell, char decimal, ThousandsSeparator thousands, double value, String type) {
        ImportOutcome.Imported result = read("x;y\n950;a\n" + cell + ";b\n");
        isRead(result, decimal, thousands, type + " string");
        assertThat(number(result, "x", 1)).isEqualTo(value);
        assertThat(number(result, "x", 0)).isEqualTo(950);
        assertThat(texts(result.dataset(), "x")).containsExactly("950", cell);
        String shown = result.dataset().find("x").orElseThrow().shownText(1);
        assertThat(shown)
                .isEqualTo(cell.replace(thousands.characters().substring(0, 1), "")
                        .replaceAll("[\\u00a0\\u202f\\u2009\\u2019]", ""));
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void theWholeFileDecides() {
        ImportOutcome.Imported result =
                read("x;y\n" + "1,234;5\n".repeat(500) + "1,234.5;6\n" + "2,345;7\n".repeat(500));
        isRead(result, '.', ThousandsSeparator.COMMA, "float64 int64");
        assertThat(number(result, "x", 0)).isEqualTo(1234);
        ImportOutcome.Imported other = read("x;y\n1,234;5\n2,345;1,234,567\n");
        isRead(other, '.', ThousandsSeparator.COMMA, "int64 int64");
    }

    @Test
    void quotedInAFileThatIsDelimitedByCommas() {
        ImportOutcome.Imported result = read("x,y\n\"1,234\",a\n\"1,234,567\",b\n\"12\",c\n");
        isRead(result, '.', ThousandsSeparator.COMMA, "int64 string");
        assertThat(texts(result.dataset(), "x")).containsExactly("1,234", "1,234,567", "12");
    }

    @Test
    void groupsThatAreNotWellFormedAreNoNumbers() {
        for (String cell : new String[] {"1,23,456", "1234,567,890", "0,123,456", "1,234,56", ",123,456"}) {
            ImportOutcome.Imported result = read("x;y;z\n1,234,567;\"" + cell + "\";1\n2,345,678;\"" + cell + "\";2\n");
            assertThat(result.dataset().find("y").orElseThrow().type().isNumeric())
                    .as(cell)
                    .isFalse();
        }
    }

    @Test
    void anAmbiguousNumberAloneStaysText() {
        ImportOutcome.Imported result = read("x;y\n5;1,234\n6;2,345\n");
        isRead(result, '.', ThousandsSeparator.NONE, "int64 string");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.AMBIGUOUS_NUMBER, 2, "y", "1,234"));
        ImportOutcome.Imported unsure = read("x;y\n5.555;1,234\n6.555;2,345\n");
        isRead(unsure, '.', ThousandsSeparator.NONE, "string string");
    }

    @Test
    void otherNumbersTellWhatSeparatesThousands() {
        ImportOutcome.Imported comma = read("x;y\n5.5;1,234\n6.5;2,345\n");
        isRead(comma, '.', ThousandsSeparator.COMMA, "float64 int64");
        assertThat(comma.report().problems())
                .containsExactly(new ImportProblem(Code.THOUSANDS_BY_EVIDENCE, 2, "y", "1,234"));
        ImportOutcome.Imported point = read("x;y\n5,5;1.234\n6,5;2.345\n");
        isRead(point, ',', ThousandsSeparator.POINT, "float64 int64");
        ImportOutcome.Imported oneColumn = read("x;g\n1.234;a\n1,5;b\n");
        isRead(oneColumn, ',', ThousandsSeparator.POINT, "float64 string");
        assertThat(texts(oneColumn.dataset(), "x")).containsExactly("1.234", "1,5");
        ImportOutcome.Imported mixed = read("x;y;z\n5,5;1.234;0.5\n6,5;2.345;0.75\n");
        assertThat(mixed.report().problemCounts()).containsKey(Code.AMBIGUOUS_NUMBER);
        assertThat(mixed.report().problemCounts()).doesNotContainKey(Code.THOUSANDS_BY_EVIDENCE);
    }

    @Test
    void eitherAnswerSettlesIt() {
        String text = "x;y\n5;1,234\n6;2,345\n";
        ImportOptions none = ImportOptions.DEFAULT;
        isRead(
                read(text, none.withThousandsSeparator(ThousandsSeparator.COMMA)),
                '.',
                ThousandsSeparator.COMMA,
                "int64 int64");
        isRead(read(text, none.withDecimalSeparator('.')), '.', ThousandsSeparator.COMMA, "int64 int64");
        isRead(read(text, none.withDecimalSeparator(',')), ',', ThousandsSeparator.NONE, "int64 float64");
        ImportOutcome.Imported said = read(text, none.withThousandsSeparator(ThousandsSeparator.NONE));
        isRead(said, ',', ThousandsSeparator.NONE, "int64 float64");
        assertThat(said.report().problems()).isEmpty();
    }

    @Test
    void aDecimalSeparatorThatWasSaidLeavesNothingToAsk() {
        for (String text : new String[] {"x;y\na;3,038\nb;4,3\n", "x;y\na;4,3\nb;3,038\n"}) {
            ImportOutcome.Imported result = read(text, ImportOptions.DEFAULT.withDecimalSeparator('.'));
            isRead(result, '.', ThousandsSeparator.NONE, "string string");
            assertThat(result.report().problems())
                    .extracting(ImportProblem::code)
                    .containsExactly(Code.MIXED_DECIMAL_SEPARATORS);
        }
    }

    @Test
    void pointsInGroupsOfThreeAreAskedAboutAsCommasAre() {
        String text = "x;y\n5;1.234\n6;2.345\n";
        ImportOutcome.Imported result = read(text);
        isRead(result, '.', ThousandsSeparator.NONE, "int64 string");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.AMBIGUOUS_NUMBER, 2, "y", "1.234"));
        assertThat(result.dataset().find("y").orElseThrow().coercedNumber(0)).isNaN();
        ImportOptions none = ImportOptions.DEFAULT;
        isRead(
                read(text, none.withThousandsSeparator(ThousandsSeparator.POINT)),
                ',',
                ThousandsSeparator.POINT,
                "int64 int64");
        isRead(read(text, none.withDecimalSeparator(',')), ',', ThousandsSeparator.POINT, "int64 int64");
        isRead(read(text, none.withDecimalSeparator('.')), '.', ThousandsSeparator.NONE, "int64 float64");
        isRead(
                read(text, none.withThousandsSeparator(ThousandsSeparator.NONE)),
                '.',
                ThousandsSeparator.NONE,
                "int64 float64");
    }

    @Test
    void onePointThatLeavesNoDoubtIsEnough() {
        for (String cell : new String[] {"0.345", "1.5", "1234.567", ".123", "1.234e5", "1.2345"}) {
            ImportOutcome.Imported result = read("x;y\n" + "1.234;1\n".repeat(500) + cell + ";2\n");
            isRead(result, '.', ThousandsSeparator.NONE, "float64 int64");
            assertThat(result.report().problems()).as(cell).isEmpty();
        }
        isRead(read("x;y\n1.234;see 1\n2.345;1.5\n"), '.', ThousandsSeparator.NONE, "float64 string");
    }

    @Test
    void pointsFarBelowTheBeginningAreAskedAbout() {
        ImportOutcome.Imported result = read("x;y\n" + "12;a\n".repeat(80_000) + "1.234;b\n".repeat(10));
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.AMBIGUOUS_NUMBER, 80_002, "x", "1.234"));
    }

    @Test
    void noneMakesTextsOfThem() {
        ImportOptions none = ImportOptions.DEFAULT.withThousandsSeparator(ThousandsSeparator.NONE);
        for (String text : new String[] {"x;y\n1,234.5;1\n", "x;y\n1 234;1\n", "x;y\n1.234.567;1\n"}) {
            ImportOutcome.Imported result = read(text, none);
            assertThat(types(result.dataset())).isEqualTo("string int64");
            assertThat(result.report().reading().thousandsSeparator()).isEqualTo(ThousandsSeparator.NONE);
            assertThat(result.report().problems()).as(text).isEmpty();
        }
    }

    @Test
    void aContradictionDecidesNothing() {
        ImportOutcome.Imported result = read("x;y;z\n1,234.5;1,5;2.5\n2,345.5;2,5;2.5\n3,456.5;3.5;1\n");
        assertThat(result.report().reading().thousandsSeparator()).isEqualTo(ThousandsSeparator.NONE);
        assertThat(result.report().problemCounts()).containsKey(Code.THOUSANDS_SEPARATOR);
    }

    @Test
    void whatIsNoColumnOfNumbersHasNoSay() {
        ImportOutcome.Imported addresses = read("host;x\n192.168.100.200;1.234\n10.0.0.1;0.345\n");
        isRead(addresses, '.', ThousandsSeparator.NONE, "string float64");
        ImportOutcome.Imported words = read("remark;x\nsee 1.234.567;1.5\n1.234.567;2.345\n");
        isRead(words, '.', ThousandsSeparator.NONE, "string float64");
        assertThat(words.dataset().find("x").orElseThrow().number(1)).isEqualTo(2.345);
        ImportOutcome.Imported dates = read("day;x\n31.12.2024;1\n01.01.2025;2\n");
        isRead(dates, '.', ThousandsSeparator.NONE, "string int64");
    }

    @Test
    void anIdentifierKeepsItsText() {
        ImportOutcome.Imported result = read("id;x\n1.234.567;0,5\n7.654.321;1,5\n");
        isRead(result, ',', ThousandsSeparator.POINT, "int64 float64");
        Column id = result.dataset().find("id").orElseThrow();
        assertThat(texts(result.dataset(), "id")).containsExactly("1.234.567", "7.654.321");
        assertThat(id.as(midas.io.dataset.ColumnType.STRING).lost()).isZero();
    }

    @Test
    void readsTheFirstRecordWithoutAHeader() {
        ImportOutcome.Imported result = read("1 234;5\n2 345;6\n");
        isRead(result, '.', ThousandsSeparator.SPACE, "int64 int64");
        assertThat(result.report().rows()).isEqualTo(2);
    }

    @Test
    void textsOfAColumnWithWordsAreStillReadAsNumbersWhereAsked() {
        ImportOutcome.Imported result = read("x;y\n1,234.5;1,234\n2,345.5;none\n");
        isRead(result, '.', ThousandsSeparator.COMMA, "float64 string");
        assertThat(result.dataset().find("y").orElseThrow().coercedNumber(0)).isEqualTo(1234);
    }
}
