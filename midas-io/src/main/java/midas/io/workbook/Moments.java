package midas.io.workbook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import midas.io.cell.DateText;

/** Days and times as texts of ISO 8601. */
final class Moments {

    private static final long MICROS_A_SECOND = 1_000_000;

    private Moments() {}

    /** Tells a day, with or without a time of day; what is none is told as it stands. */
    static void tell(String text, int column, CellHandler handler) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        char[] chars = local.toCharArray();
        DateText syntax = new DateText();
        switch (syntax.parse(chars, 0, chars.length)) {
            case DATE -> handler.moment(column, micros(syntax.date()));
            case DATETIME -> handler.moment(column, micros(syntax.dateTime()));
            case NONE -> handler.shown(column, text);
        }
    }

    /** Tells a time such as {@code PT12H30M00S} as a clock shows it; what is none is told as it stands. */
    static void tellTime(String text, int column, CellHandler handler) {
        try {
            Duration duration = Duration.parse(text);
            handler.shown(column, duration.isNegative() ? text : SerialDate.clock(duration.toMillis()));
        } catch (DateTimeParseException | ArithmeticException e) {
            handler.shown(column, text);
        }
    }

    private static long micros(LocalDate day) {
        return day.toEpochDay() * SerialDate.MILLIS_A_DAY * 1000;
    }

    private static long micros(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) * MICROS_A_SECOND + time.getNano() / 1000;
    }
}
