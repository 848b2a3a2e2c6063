package midas.io.dataset;

import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/**
 * How a column usually writes days and times.
 *
 * @param daySeparator {@code '-'} or {@code '/'}
 * @param timeSeparator {@code 'T'} or a space
 * @param seconds whether a time of day ends with the seconds
 */
record TemporalStyle(char daySeparator, char timeSeparator, boolean seconds) {

    /** Takes the style from a text that is known to be a day or a day with a time. */
    static TemporalStyle of(char[] text, int from, int to) {
        int time = from;
        while (time < to && text[time] != 'T' && text[time] != ' ') {
            time++;
        }
        return new TemporalStyle(text[from + 4], time < to ? text[time] : 'T', to - time > "T00:00".length());
    }

    /** Returns the usual text of a packed day. */
    String day(int packed) {
        StringBuilder text = new StringBuilder(10);
        int year = PackedLocalDate.getYear(packed);
        for (int bound = 1000; bound > 1 && year < bound; bound /= 10) {
            text.append('0');
        }
        text.append(year).append(daySeparator);
        twoDigits(text, PackedLocalDate.getMonthValue(packed)).append(daySeparator);
        return twoDigits(text, PackedLocalDate.getDayOfMonth(packed)).toString();
    }

    /** Returns the usual text of a packed day and time, without fractions of a second. */
    String dayAndTime(long packed) {
        StringBuilder text = new StringBuilder(19);
        text.append(day(PackedLocalDateTime.date(packed))).append(timeSeparator);
        twoDigits(text, PackedLocalDateTime.getHour(packed)).append(':');
        twoDigits(text, PackedLocalDateTime.getMinute(packed));
        return seconds
                ? twoDigits(text.append(':'), PackedLocalDateTime.getSecond(packed))
                        .toString()
                : text.toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
