package midas.io.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static Column column(String... texts) {
        ColumnBuilder builder = new ColumnBuilder('.', Set.of("", "NA"));
        for (String text : texts) {
            builder.append(text.toCharArray(), 0, text.length());
        }
        return builder.build("x");
    }

    private static List<@Nullable String> texts(Column column) {
        return Arrays.asList(
                IntStream.range(0, column.rows()).mapToObj(column::text).toArray(String[]::new));
    }

    @Test
    void textsThatAreNumbersBecomeNumbersAndKeepTheirText() {
        Column strings = column("1", " 2.50", "n/a", "NA", "07");
        assertThat(strings.type()).isEqualTo(ColumnType.STRING);
        Conversion conversion = strings.as(ColumnType.FLOAT64);
        assertThat(conversion.lost()).isEqualTo(1);
        assertThat(conversion.examples()).containsExactly(new Conversion.Lost(2, "n/a"));
        Column numbers = conversion.column();
        assertThat(numbers.type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(numbers.importedType()).isEqualTo(ColumnType.STRING);
        assertThat(numbers.scale()).isEqualTo(Scale.RATIO);
        assertThat(texts(numbers)).containsExactly("1", " 2.50", null, null, "07");
        assertThat(numbers.missing()).isEqualTo(2);
        assertThat(numbers.number(1)).isEqualTo(2.5);
        assertThat(numbers.number(2)).isNaN();
    }

    @Test
    void convertingBackGivesBackEverything() {
        Column strings = column("1", "x", "2024-01-05", "yes", "NA", "1.5");
        for (ColumnType type : ColumnType.values()) {
            Column there = strings.as(type).column();
            for (ColumnType second : ColumnType.values()) {
                Conversion back = there.as(second).column().as(ColumnType.STRING);
                assertThat(back.lost()).isZero();
                assertThat(texts(back.column())).isEqualTo(texts(strings));
            }
        }
    }

    @Test
    void numbersBecomeWholeOnesWhereTheyAre() {
        Conversion conversion = column("1.0", "2.5", "-3", "1e20").as(ColumnType.INT64);
        assertThat(texts(conversion.column())).containsExactly("1", null, "-3", null);
        assertThat(conversion.lost()).isEqualTo(2);
        assertThat(column("1", "2").as(ColumnType.FLOAT64).column().number(1)).isEqualTo(2);
    }

    @Test
    void oneAndZeroAreTrueAndFalse() {
        Conversion truths = column("1", "0", "2", "NA").as(ColumnType.BOOLEAN);
        assertThat(texts(truths.column())).containsExactly("true", "false", null, null);
        assertThat(truths.lost()).isEqualTo(1);
        Conversion numbers = column("yes", "No", "y").as(ColumnType.INT64);
        assertThat(texts(numbers.column())).containsExactly("1", "0", "1");
        assertThat(column("yes", "7").as(ColumnType.FLOAT64).column().number(0)).isEqualTo(1);
    }

    @Test
    void daysAndTimes() {
        Column times = column("2024-02-29T10:30", "2024-03-01 00:00:00.25");
        assertThat(texts(times.as(ColumnType.DATE).column())).containsExactly("2024-02-29", "2024-03-01");
        Column days = column("2024/2/29", "2024/3/1");
        assertThat(days.as(ColumnType.DATETIME).lost()).isZero();
        assertThat(texts(days.as(ColumnType.DATETIME).column()))
                .containsExactly("2024-02-29T00:00:00", "2024-03-01T00:00:00");
        Column mixed = column("2024-02-29", "2024-03-01T10:00", "soon");
        assertThat(texts(mixed.as(ColumnType.DATE).column())).containsExactly("2024-02-29", "2024-03-01", null);
        assertThat(days.as(ColumnType.FLOAT64).lost()).isEqualTo(2);
        assertThat(column("3", "4").as(ColumnType.DATE).lost()).isEqualTo(2);
    }

    @Test
    void aScaleThatWasChosenStays() {
        Column chosen = column("1", "2").withScale(Scale.ORDINAL);
        assertThat(chosen.as(ColumnType.STRING).column().scale()).isEqualTo(Scale.ORDINAL);
        assertThat(column("1", "2").as(ColumnType.STRING).column().scale()).isEqualTo(Scale.NOMINAL);
        assertThat(chosen.hasCellsOf(column("1", "2"))).isFalse();
        assertThat(chosen.hasCellsOf(chosen.withScale(Scale.RATIO))).isTrue();
    }

    @Test
    void numbersAreSummarized() {
        ColumnSummary summary = ColumnSummary.of(column("1", "2", "3", "4", "NA", "inf", "10"));
        assertThat(summary.rows()).isEqualTo(7);
        assertThat(summary.missing()).isEqualTo(1);
        assertThat(summary.unique()).isEqualTo(6);
        ColumnSummary.Numbers numbers = (ColumnSummary.Numbers) summary.distribution();
        // R: quantile(c(1, 2, 3, 4, 10)), mean, sd
        assertThat(numbers.lowerQuartile()).isEqualTo(2);
        assertThat(numbers.median()).isEqualTo(3);
        assertThat(numbers.upperQuartile()).isEqualTo(4);
        assertThat(numbers.mean()).isEqualTo(4);
        assertThat(numbers.standardDeviation()).isEqualTo(Math.sqrt(12.5));
        assertThat(numbers.infinite()).isEqualTo(1);
        assertThat(numbers.bins().stream().mapToInt(ColumnSummary.Bin::count).sum())
                .isEqualTo(5);
        assertThat(numbers.bins().getFirst().from()).isLessThanOrEqualTo(1);
        assertThat(numbers.bins().getLast().to()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aHistogramHoldsEveryValueOnce() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            double centre = random.nextGaussian() * Math.pow(10, random.nextInt(8));
            double spread = Math.pow(10, random.nextInt(12) - 6);
            String[] cells = IntStream.range(0, 1 + random.nextInt(300))
                    .mapToObj(i -> Double.toString(centre + spread * random.nextGaussian()))
                    .toArray(String[]::new);
            ColumnSummary.Numbers numbers =
                    (ColumnSummary.Numbers) ColumnSummary.of(column(cells)).distribution();
            List<ColumnSummary.Bin> bins = numbers.bins();
            assertThat(bins).hasSizeBetween(1, 32);
            assertThat(bins.stream().mapToInt(ColumnSummary.Bin::count).sum()).isEqualTo(cells.length);
            assertThat(bins.getFirst().from()).isLessThanOrEqualTo(numbers.min());
            assertThat(bins.getLast().to()).isGreaterThanOrEqualTo(numbers.max());
        }
    }

    @Test
    void extremeNumbersDoNotOverflow() {
        ColumnSummary.Numbers numbers = (ColumnSummary.Numbers)
                ColumnSummary.of(column("1.5e308", "-1.5e308", "1e308")).distribution();
        assertThat(numbers.mean()).isFinite();
        assertThat(numbers.standardDeviation()).isFinite();
        assertThat(numbers.median()).isEqualTo(1e308);
        assertThat(numbers.bins()).hasSize(1);
    }

    @Test
    void wordsAreCounted() {
        ColumnSummary summary = ColumnSummary.of(column("b", "a", "a", "NA"));
        assertThat(summary.distribution())
                .isEqualTo(new ColumnSummary.Words(
                        List.of(new ColumnSummary.Frequency("a", 2), new ColumnSummary.Frequency("b", 1)), 0));
        String[] many = IntStream.range(0, 25).mapToObj(i -> "w" + i).toArray(String[]::new);
        assertThat(ColumnSummary.of(column(many)).distribution())
                .asInstanceOf(InstanceOfAssertFactories.type(ColumnSummary.Words.class))
                .satisfies(words -> assertThat(words.others()).isEqualTo(15));
        assertThat(ColumnSummary.of(column("NA")).distribution()).isEqualTo(new ColumnSummary.Nothing());
        assertThat(ColumnSummary.of(column("inf", "-inf")).distribution()).isEqualTo(new ColumnSummary.Nothing());
    }

    @Test
    void timesAreSummarized() {
        ColumnSummary.Times times =
                (ColumnSummary.Times) ColumnSummary.of(column("2024-01-03", "2024-01-01", "2024-01-02", "NA"))
                        .distribution();
        assertThat(times.first()).isEqualTo("2024-01-01T00:00");
        assertThat(times.median()).isEqualTo("2024-01-02T00:00");
        assertThat(times.last()).isEqualTo("2024-01-03T00:00");
        assertThat(times.bins().stream().mapToInt(ColumnSummary.Bin::count).sum())
                .isEqualTo(3);
    }

    @Test
    void aColumnThatIsNotThereCannotBeReplaced() {
        Dataset dataset = Dataset.of("d", List.of(column("1", "2")), new Lineage.Imported("d.csv", reading()));
        Dataset changed = dataset.withColumn(
                dataset.columns().getFirst().as(ColumnType.STRING).column());
        assertThat(changed.id()).isEqualTo(dataset.id());
        assertThat(changed.columns().getFirst().type()).isEqualTo(ColumnType.STRING);
        assertThatThrownBy(() -> dataset.withColumn(Columns.strings("y", List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dataset.withColumn(Columns.strings("x", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reading reading() {
        return Reading.ofText(StandardCharsets.UTF_8, ',', '.', ThousandsSeparator.NONE, true);
    }
}
