package midas.io.cell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Reads days ({@code 2026-03-31}, {@code 2026/03/31}, {@code 2026/3/31}) with or without a time of day ({@code T} or
 * space, {@code 17:05}, {@code 17:05:09}, {@code 17:05:09.25}), which may end with its distance from UTC ({@code Z}, {@code +02:00}, {@code +0200}, {@code +02}) and is then a day and time of UTC. One instance is one reusable scratch
 * pad.
 */
public final class DateText {

    /** What a text is. */
    public enum Kind {
        /** Neither. */
        NONE,
        /** A day. */
        DATE,
        /** A day with a time of day. */
        DATETIME
    }

    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private int position;
    private boolean zoned;
    private int offsetMinutes;

    /** Returns the day last read. */
    public LocalDate date() {
        return LocalDate.of(year, month, day);
    }

    /** Returns the day and time last read; of UTC if its distance from that is known. */
    public LocalDateTime dateTime() {
        LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nano);
        return zoned ? local.minusMinutes(offsetMinutes) : local;
    }

    /** Returns whether the day and time last read says how far from UTC it is. */
    public boolean isZoned() {
        return zoned;
    }

    /** Reads {@code text[from, to)}, which must have no white space around it. */
    public Kind parse(char[] text, int from, int to) {
        position = from;
        zoned = false;
        if (!readDay(text, to)) {
            return Kind.NONE;
        }
        if (position == to) {
            return Kind.DATE;
        }
        if (text[position] != 'T' && text[position] != ' ') {
            return Kind.NONE;
        }
        position++;
        return readTime(text, to) && readZone(text, to) && position == to ? Kind.DATETIME : Kind.NONE;
    }

    private boolean readZone(char[] text, int to) {
        if (position == to) {
            return true;
        }
        char sign = text[position++];
        zoned = true;
        offsetMinutes = 0;
        if (sign == 'Z') {
            return true;
        }
        int hours = sign == '+' || sign == '-' ? digits(text, to, 2, 2) : -1;
        if (hours < 0 || hours > 18) {
            return false;
        }
        int minutes = 0;
        if (position < to) {
            position += text[position] == ':' ? 1 : 0;
            minutes = digits(text, to, 2, 2);
        }
        // nearly the first day there is would be moved in front of it
        boolean possible = minutes >= 0 && minutes <= 59 && year > 1 && year < 9999;
        offsetMinutes = (sign == '-' ? -1 : 1) * (60 * hours + minutes);
        return possible;
    }

    private boolean readDay(char[] text, int to) {
        if (to - position < 8) {
            return false;
        }
        year = digits(text, to, 4, 4);
        char separator = position < to ? text[position] : ' ';
        if (year < 1 || separator != '-' && separator != '/') {
            return false;
        }
        int fewest = separator == '/' ? 1 : 2;
        position++;
        month = digits(text, to, fewest, 2);
        if (month < 1 || month > 12 || position >= to || text[position] != separator) {
            return false;
        }
        position++;
        day = digits(text, to, fewest, 2);
        return day >= 1 && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private boolean readTime(char[] text, int to) {
        second = 0;
        nano = 0;
        hour = digits(text, to, 2, 2);
        if (hour < 0 || hour > 23 || position >= to || text[position] != ':') {
            return false;
        }
        position++;
        minute = digits(text, to, 2, 2);
        if (minute < 0 || minute > 59) {
            return false;
        }
        if (position < to && text[position] == ':') {
            position++;
            second = digits(text, to, 2, 2);
            if (second < 0 || second > 59) {
                return false;
            }
            if (position < to && text[position] == '.') {
                position++;
                int start = position;
                nano = digits(text, to, 1, 9);
                for (int k = position - start; k < 9; k++) {
                    nano *= 10;
                }
                return position > start;
            }
        }
        return true;
    }

    private int digits(char[] text, int to, int fewest, int most) {
        int start = position;
        int number = 0;
        while (position < to && position - start < most && text[position] >= '0' && text[position] <= '9') {
            number = 10 * number + (text[position] - '0');
            position++;
        }
        return position - start < fewest ? -1 : number;
    }
}
