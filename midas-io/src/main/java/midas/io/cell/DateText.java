package midas.io.cell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Reads days ({@code 2026-03-31}, {@code 2026/03/31}, {@code 2026/3/31}) with or without a time of day ({@code T} or
 * space, {@code 17:05}, {@code 17:05:09}, {@code 17:05:09.25}). No time zones. One instance is one reusable scratch
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

    /** Returns the day last read. */
    public LocalDate date() {
        return LocalDate.of(year, month, day);
    }

    /** Returns the day and time last read. */
    public LocalDateTime dateTime() {
        return LocalDateTime.of(year, month, day, hour, minute, second, nano);
    }

    /** Reads {@code text[from, to)}, which must have no white space around it. */
    public Kind parse(char[] text, int from, int to) {
        position = from;
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
        return readTime(text, to) && position == to ? Kind.DATETIME : Kind.NONE;
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
