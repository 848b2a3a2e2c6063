package midas.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private final DateText syntax = new DateText();

    private DateText.Kind kind(String text) {
        return syntax.parse(text.toCharArray(), 0, text.length());
    }

    @Test
    void readsDays() {
        assertThat(kind("2024-02-29")).isEqualTo(DateText.Kind.DATE);
        assertThat(syntax.date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(kind("1999/12/31")).isEqualTo(DateText.Kind.DATE);
        assertThat(kind("2024/1/5")).isEqualTo(DateText.Kind.DATE);
        assertThat(syntax.date()).isEqualTo(LocalDate.of(2024, 1, 5));
    }

    @Test
    void readsTimesOfDay() {
        assertThat(kind("2024-02-29T23:59")).isEqualTo(DateText.Kind.DATETIME);
        assertThat(syntax.dateTime()).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59));
        assertThat(kind("2024-02-29 00:00:07")).isEqualTo(DateText.Kind.DATETIME);
        assertThat(kind("2024/02/29 00:00:07.25")).isEqualTo(DateText.Kind.DATETIME);
        assertThat(syntax.dateTime()).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0, 7, 250_000_000));
        assertThat(kind("2024-01-01T00:00:00.123456789")).isEqualTo(DateText.Kind.DATETIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "2023-13-01",
                "2023-00-10",
                "2023-01-00",
                "2023-04-31",
                "0000-01-01",
                "23-01-01",
                "2023-1-5",
                "2023-01/05",
                "2023-01-055",
                "20230105",
                "01.05.2023",
                "2023-01-05x",
                "2023-01-05T",
                "2023-01-05T24:00",
                "2023-01-05T10:60",
                "2023-01-05T10:00:60",
                "2023-01-05T1:00",
                "2023-01-05T10:00:00.",
                "2023-01-05T10:00z",
                "2023-01-05T10:00+2",
                "2023-01-05T10:00+19:00",
                "2023-01-05T10:00+02:60",
                "2023-01-05+02:00",
                "2023-01-05  10:00",
                "2023-01-05T10:00:00.1234567890",
                "-2023-01-05",
                "2023-",
                "2023-01"
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(kind(text)).isEqualTo(DateText.Kind.NONE);
    }

    @Test
    void aDistanceFromUtcIsTakenAway() {
        for (String text : new String[] {
            "2024-03-01T01:30:00+02:00",
            "2024-03-01 01:30+0200",
            "2024-03-01T01:30+02",
            "2024-02-29T23:30Z",
            "2024-02-29T18:30:00.000-05:00"
        }) {
            assertThat(kind(text)).as(text).isEqualTo(DateText.Kind.DATETIME);
            assertThat(syntax.dateTime()).as(text).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 30));
            assertThat(syntax.isZoned()).as(text).isTrue();
        }
        assertThat(kind("2024-02-29T23:30")).isEqualTo(DateText.Kind.DATETIME);
        assertThat(syntax.isZoned()).isFalse();
    }
}
