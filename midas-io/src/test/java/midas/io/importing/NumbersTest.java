package midas.io.importing;

import static midas.io.importing.Imports.read;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1,5 DECIMAL_COMMA",
                ",5 DECIMAL_COMMA",
                "1234,567 DECIMAL_COMMA",
                "0,123 DECIMAL_COMMA",
                "-1,5e3 DECIMAL_COMMA",
                "1,234 COMMA_UNSURE",
                "-12,345 COMMA_UNSURE",
                "1.5 DECIMAL_POINT",
                "0.123 DECIMAL_POINT",
                "1.234 POINT_UNSURE",
                "1.234e5 DECIMAL_POINT",
                "1,234.5 COMMAS_POINT",
                "1,234,567 COMMAS",
                "1.234,5 POINTS_COMMA",
                "1.234.567 POINTS",
                "1.234.567,8 POINTS_COMMA",
                "12 OTHER",
                "x OTHER",
                ", OTHER",
                "1,5,6 OTHER",
                "31.12.2024 OTHER",
                "1.5x OTHER",
                "1,2345,678 OTHER",
                "1.5e OTHER",
                "1,234.567,8 OTHER"
            })
    void knowsTheShapesOfNumbers(String text, NumberShape shape) {
        assertThat(NumberShape.of(text.toCharArray(), 0, text.length())).isEqualTo(shape);
    }

    @Test
    void infiniteNumbersAreSaidOnceAColumn() {
        StringBuilder text = new StringBuilder("x,y,word\n1,2,Inf\nInf,3,a\n-Inf,4,i\nNaN,5,b\n");
        assertThat(read(text.toString()).report().problems())
                .containsExactly(new ImportProblem(Code.INFINITE_NUMBER, 3, "x", "Inf", 1, null));
        text.append("7,8,c\n".repeat(200_000)).append("8,-inf,c\n");
        assertThat(read(text.toString()).report().problems())
                .containsExactly(
                        new ImportProblem(Code.INFINITE_NUMBER, 3, "x", "Inf", 1, null),
                        new ImportProblem(Code.INFINITE_NUMBER, 200_006, "y", "-inf", 0, null));
        assertThat(read("x\n1\n2\n").report().problems()).isEmpty();
    }

    @Test
    void theWholeFileDecidesTheDecimalSeparator() {
        String late = "x;y\n" + "1;1,234\n".repeat(500) + "1;0,5\n";
        ImportOutcome.Imported result = read(late);
        assertThat(result.report().reading().decimalSeparator().orElseThrow()).isEqualTo(',');
        assertThat(result.dataset().find("y").orElseThrow().number(0)).isEqualTo(1.234);
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void quotedDecimalCommasInACommaDelimitedFile() {
        ImportOutcome.Imported result = read("x,y\n\"1,5\",a\n\"2,25\",b\n");
        assertThat(result.report().reading().delimiter().orElseThrow()).isEqualTo(',');
        assertThat(result.report().reading().decimalSeparator().orElseThrow()).isEqualTo(',');
        assertThat(types(result.dataset())).isEqualTo("float64 string");
    }

    @Test
    void anAmbiguousNumberIsReportedAndReadAsText() {
        ImportOutcome.Imported result = read("x;y\n5;1,234\n6;2,345\n");
        assertThat(types(result.dataset())).isEqualTo("int64 string");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.AMBIGUOUS_NUMBER, 2, "y", "1,234"));
        assertThat(texts(result.dataset(), "y")).containsExactly("1,234", "2,345");
        assertThat(result.dataset().find("y").orElseThrow().coercedNumber(0)).isNaN();
    }

    @Test
    void anAmbiguousPointInAFileOfDecimalCommasIsReported() {
        ImportOutcome.Imported result = read("x;y\n0,5;1.234\n0,25;2.345\n");
        assertThat(result.report().reading().decimalSeparator().orElseThrow()).isEqualTo(',');
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.THOUSANDS_BY_EVIDENCE, 2, "y", "1.234"));
    }

    @Test
    void decimalPointsAloneAreNotAmbiguous() {
        ImportOutcome.Imported result = read("x,y\n1.234,a\n2.345,b\n");
        assertThat(types(result.dataset())).isEqualTo("float64 string");
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void bothSeparatorsInOneFileAreReported() {
        ImportOutcome.Imported result = read("x;y\n1,5;0.25\n2,5;a\n3,5;b\n");
        assertThat(result.report().reading().decimalSeparator().orElseThrow()).isEqualTo(',');
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.MIXED_DECIMAL_SEPARATORS, 2, "y", "0.25"));
    }

    @Test
    void oversizedIntegersAreReported() {
        ImportOutcome.Imported result = read("id,x\n1,2\n9007199254740992,3\n9007199254740993,4\n");
        assertThat(types(result.dataset())).isEqualTo("string int64");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.INTEGER_TOO_LARGE, 3, "id", "9007199254740992"));
        assertThat(texts(result.dataset(), "id")).containsExactly("1", "9007199254740992", "9007199254740993");
    }

    @Test
    void ordinaryTextIsNoProblem() {
        assertThat(read("x,y\n1.5,a\nabc,b\n").report().problems()).isEmpty();
        assertThat(read("x,y\n\"a, b\",1.5\n").report().problems()).isEmpty();
    }

    @Test
    void aNumberThatADoubleHoldsAsZeroOrInfinityOnlyMakesItsColumnText() {
        for (String cell : List.of("1e-400", "-1e400", "0.000001e-330")) {
            ImportOutcome.Imported result = read("p,q\n0.5,1\n" + cell + ",0e-400\n1e-300,2\n");
            assertThat(types(result.dataset())).isEqualTo("string float64");
            assertThat(texts(result.dataset(), "p")).containsExactly("0.5", cell, "1e-300");
            assertThat(result.report().problems())
                    .containsExactly(new ImportProblem(Code.NUMBER_OUT_OF_RANGE, 3, "p", cell));
        }
    }
}
