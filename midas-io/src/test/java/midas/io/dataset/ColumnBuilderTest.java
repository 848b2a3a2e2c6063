package midas.io.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnBuilderTest {

    private static final Set<String> TOKENS = Set.of("", "NA");

    private static Column column(char decimalSeparator, Set<String> tokens, String... cells) {
        ColumnBuilder builder = new ColumnBuilder(decimalSeparator, tokens);
        for (String cell : cells) {
            // inside other characters, as in a parser's buffer
            char[] buffer = ("1" + cell + "1").toCharArray();
            builder.append(buffer, 1, buffer.length - 1);
        }
        assertThat(builder.rows()).isEqualTo(cells.length);
        return builder.build("c");
    }

    private static Column column(String... cells) {
        return column('.', TOKENS, cells);
    }

    private static List<String> texts(Column column) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            texts.add(column.text(row));
        }
        return texts;
    }

    private static double[] numbers(Column column) {
        double[] numbers = new double[column.rows()];
        Arrays.setAll(numbers, column::number);
        return numbers;
    }

    @Test
    void integersKeepTheirTexts() {
        Column c = column("1", "01", "+1", " 1", "-0", "NA", "9007199254740991");
        assertThat(c.type()).isEqualTo(ColumnType.INT64);
        assertThat(c.scale()).isEqualTo(Scale.RATIO);
        assertThat(texts(c)).containsExactly("1", "01", "+1", " 1", "-0", null, "9007199254740991");
        assertThat(numbers(c)).containsExactly(1, 1, 1, 1, 0, Double.NaN, 9007199254740991.0);
        assertThat(c.missing()).isEqualTo(1);
        assertThat(c.unique()).isEqualTo(6);
        assertThat(c.range()).contains(new Column.Range(0, 9007199254740991.0));
    }

    @Test
    void integersWidenToFloatingPointNumbers() {
        Column c = column("NA", "3", "03", "2.5", "2.50", "1e3", "-0.0", "Inf", "-infinity");
        assertThat(c.type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(texts(c)).containsExactly(null, "3", "03", "2.5", "2.50", "1e3", "-0.0", "Inf", "-infinity");
        assertThat(numbers(c))
                .containsExactly(
                        Double.NaN, 3, 3, 2.5, 2.5, 1000, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(c.range()).contains(new Column.Range(-0.0, 1000));
        assertThat(c.unique()).isEqualTo(8);
    }

    @Test
    void anOversizedIntegerMakesAStringColumn() {
        for (String[] cells : new String[][] {
            {"1", "9007199254740992"}, {"9007199254740992", "1"}, {"1.5", "-9007199254740992"}, {"12345678901234567890"}
        }) {
            Column c = column(cells);
            assertThat(c.type()).isEqualTo(ColumnType.STRING);
            assertThat(texts(c)).containsExactly(cells);
            assertThat(c.coercedNumber(0)).isEqualTo(Double.parseDouble(cells[0]));
        }
    }

    @Test
    void booleansKeepTheirSpelling() {
        Column c = column("NA", "Yes", "no", "YES", "n", "TRUE", "Yes", "False");
        assertThat(c.type()).isEqualTo(ColumnType.BOOLEAN);
        assertThat(c.scale()).isEqualTo(Scale.NOMINAL);
        assertThat(texts(c)).containsExactly(null, "Yes", "no", "YES", "n", "TRUE", "Yes", "False");
        assertThat(numbers(c)).containsExactly(Double.NaN, 1, 0, 1, 0, 1, 1, 0);
        assertThat(c.unique()).isEqualTo(6);
    }

    @Test
    void zerosAndOnesAreIntegers() {
        assertThat(column("0", "1", "1").type()).isEqualTo(ColumnType.INT64);
        assertThat(column("0", "1", "yes").type()).isEqualTo(ColumnType.STRING);
        assertThat(column("yes", "no", "1").type()).isEqualTo(ColumnType.STRING);
    }

    @Test
    void daysKeepTheirStyle() {
        Column c = column("2024-02-29", "2024/03/01", "NA", "0099-01-02", " 2024-02-29");
        assertThat(c.type()).isEqualTo(ColumnType.DATE);
        assertThat(c.scale()).isEqualTo(Scale.INTERVAL);
        assertThat(texts(c)).containsExactly("2024-02-29", "2024/03/01", null, "0099-01-02", " 2024-02-29");
        assertThat(c.number(0)).isNaN();
        assertThat(c.coercedNumber(0)).isNaN();
        assertThat(c.range()).isEmpty();
        assertThat(c.unique()).isEqualTo(4);
        assertThat(texts(column("2024/3/1", "2024/12/11"))).containsExactly("2024/3/1", "2024/12/11");
    }

    @Test
    void daysWithTimesKeepTheirStyle() {
        Column c = column(
                "2024-02-29 10:20:30", "2024-02-29T10:20:30", "2024-02-29 10:20", "2024-02-29 10:20:30.123456789");
        assertThat(c.type()).isEqualTo(ColumnType.DATETIME);
        assertThat(texts(c))
                .containsExactly(
                        "2024-02-29 10:20:30",
                        "2024-02-29T10:20:30",
                        "2024-02-29 10:20",
                        "2024-02-29 10:20:30.123456789");
        assertThat(texts(column("2024/02/29 10:20", "2024/02/29 10:21")))
                .containsExactly("2024/02/29 10:20", "2024/02/29 10:21");
    }

    @Test
    void typesThatDoNotMixMakeText() {
        for (String[] cells : new String[][] {
            {"2024-02-29", "2024-02-29T10:00Z"},
            {"2024-02-29", "5"},
            {"1.50", "abc"},
            {"TRUE", "maybe"},
            {"01", "2024-02-29"},
            {"2024-02-29 10:20:30.5", "x"}
        }) {
            Column c = column(cells);
            assertThat(c.type()).isEqualTo(ColumnType.STRING);
            assertThat(texts(c)).containsExactly(cells);
        }
    }

    @Test
    void missingCellsHaveNoVote() {
        Column c = column("", "NA", " NA ", "  ", "1.5", "");
        assertThat(c.type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(c.missing()).isEqualTo(5);
        assertThat(texts(c)).containsExactly(null, null, null, null, "1.5", null);
    }

    @Test
    void aColumnWithoutCellsIsText() {
        assertThat(column().type()).isEqualTo(ColumnType.STRING);
        Column c = column("", "NA");
        assertThat(c.type()).isEqualTo(ColumnType.STRING);
        assertThat(c.missing()).isEqualTo(2);
        assertThat(c.unique()).isZero();
    }

    @Test
    void theEmptyTextCanBeAValue() {
        Column c = column('.', Set.of("-"), "", "a", "-", "");
        assertThat(texts(c)).containsExactly("", "a", null, "");
        assertThat(c.missing()).isEqualTo(1);
        assertThat(c.unique()).isEqualTo(2);
    }

    @Test
    void missingTokensAreMatchedExactly() {
        assertThat(column("na", "Na").missing()).isZero();
    }

    @Test
    void labelsThatDifferInTextStayApart() {
        assertThat(texts(column("1", "01", "1.0"))).containsExactly("1", "01", "1.0");
        assertThat(column("1", "01", "1.0").unique()).isEqualTo(3);
        assertThat(texts(column("a", " a", "A", "ä"))).containsExactly("a", " a", "A", "ä");
    }

    @Test
    void readsDecimalCommas() {
        Column c = column(',', TOKENS, "1,5", "2", "3,50", "0,1", "12345678,5");
        assertThat(c.type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(numbers(c)).containsExactly(1.5, 2, 3.5, 0.1, 12345678.5);
        assertThat(texts(c)).containsExactly("1,5", "2", "3,50", "0,1", "12345678,5");
        Column mixed = column(',', TOKENS, "1,5", "1.5");
        assertThat(mixed.type()).isEqualTo(ColumnType.STRING);
        assertThat(mixed.coercedNumber(0)).isEqualTo(1.5);
        assertThat(mixed.coercedNumber(1)).isNaN();
    }

    @Test
    void textIsReadAsNumbersOnRequest() {
        Column c = column("abc", "320.5", "Inf", "NA", " 7 ");
        assertThat(numbers(c)).containsOnly(Double.NaN);
        assertThat(c.coercedNumber(0)).isNaN();
        assertThat(c.coercedNumber(1)).isEqualTo(320.5);
        assertThat(c.coercedNumber(2)).isInfinite();
        assertThat(c.coercedNumber(3)).isNaN();
        assertThat(c.coercedNumber(4)).isEqualTo(7);
    }

    @Test
    void saysWhichCellMadeItAStringColumn() {
        ColumnBuilder builder = new ColumnBuilder('.', TOKENS);
        assertThat(builder.append(new char[] {'1'}, 0, 1)).isFalse();
        assertThat(builder.append(new char[] {'x'}, 0, 1)).isTrue();
        assertThat(builder.append(new char[] {'y'}, 0, 1)).isFalse();
        assertThat(new ColumnBuilder('.', TOKENS).append(new char[] {'x'}, 0, 1))
                .isTrue();
        assertThat(new ColumnBuilder('.', TOKENS).append(new char[0], 0, 0)).isFalse();
    }

    @Test
    void manyDistinctTextsComeBack() {
        String[] cells = new String[200_000];
        Arrays.setAll(cells, i -> "id" + i % 150_000);
        Column c = column(cells);
        assertThat(c.unique()).isEqualTo(150_000);
        for (int row = 0; row < cells.length; row += 997) {
            assertThat(c.text(row)).isEqualTo(cells[row]);
        }
    }

    @Test
    void anyMixtureOfCellsComesBack() {
        String[] pool = {
            "1",
            "01",
            "1.0",
            "1.50",
            "2.5",
            "-3",
            "1e3",
            "",
            "NA",
            "yes",
            "No",
            "2024-01-05",
            "2024/01/05",
            "2024-01-05 10:00",
            "x",
            " y",
            "Inf",
            "12345678901234567"
        };
        Random random = new Random(42);
        for (int trial = 0; trial < 3000; trial++) {
            int start = random.nextInt(pool.length);
            int width = 1 + random.nextInt(4);
            String[] cells = new String[random.nextInt(12)];
            Arrays.setAll(cells, i -> pool[(start + random.nextInt(width)) % pool.length]);
            Column c = column(cells);
            for (int row = 0; row < cells.length; row++) {
                boolean missing = TOKENS.contains(cells[row]);
                assertThat(c.isMissing(row)).isEqualTo(missing);
                assertThat(c.text(row))
                        .as("%s in %s", cells[row], List.of(cells))
                        .isEqualTo(missing ? null : cells[row]);
                assertThat(Double.isNaN(c.number(row)))
                        .isEqualTo(missing || !c.type().isNumeric());
            }
            long distinct = Arrays.stream(cells)
                    .filter(cell -> !TOKENS.contains(cell))
                    .distinct()
                    .count();
            assertThat(c.unique()).isEqualTo((int) distinct);
        }
    }

    @Test
    void rowsOutsideAreRefused() {
        Column c = column("1", "2");
        assertThatThrownBy(() -> c.text(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> c.number(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void distinctValuesMayHaveSeveralTexts() {
        ColumnBuilder builder = new ColumnBuilder('.', java.util.Set.of());
        for (String text : new String[] {"yes", "TRUE", "no", "Yes"}) {
            builder.append(text.toCharArray(), 0, text.length());
        }
        Column states = builder.build("b");
        assertThat(states.unique()).isEqualTo(4);
        assertThat(states.distinctValues()).isEqualTo(2);
        ColumnBuilder numbers = new ColumnBuilder('.', java.util.Set.of());
        for (String text : new String[] {"1", "1.0", "01", "2"}) {
            numbers.append(text.toCharArray(), 0, text.length());
        }
        assertThat(numbers.build("x").distinctValues()).isEqualTo(2);
    }

    @Test
    void endsOfTimesKeepFractionsOfASecond() {
        ColumnBuilder builder = new ColumnBuilder('.', java.util.Set.of());
        for (String text : new String[] {"2024-01-05T10:00:00.75", "2024-01-05T10:00:00.25", "2024-01-05T10:00:00.5"}) {
            builder.append(text.toCharArray(), 0, text.length());
        }
        ColumnSummary.Times times =
                (ColumnSummary.Times) ColumnSummary.of(builder.build("t")).distribution();
        assertThat(times.first()).hasToString("2024-01-05T10:00:00.250");
        assertThat(times.last()).hasToString("2024-01-05T10:00:00.750");
    }
}
