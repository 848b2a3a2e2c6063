package midas.io.workbook;

import java.time.LocalDate;

/**
 * Days as workbooks count them. In the 1900 system day 1 is 1900-01-01, and day 60 is 1900-02-29, which never was; in the
 * 1904 system day 0 is 1904-01-01.
 */
final class SerialDate {

    static final long MILLIS_A_DAY = 86_400_000;

    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final long EPOCH_1900 = LocalDate.of(1899, 12, 31).toEpochDay();
    private static final long EPOCH_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay();

    private SerialDate() {}

    /**
     * Tells a cell that is formatted as a day or time.
     *
     * @param serial days since the beginning
     * @param format how it is shown
     * @param since1904 whether the system is that of 1904
     */
    static void tell(double serial, NumberFormat format, boolean since1904, int column, CellHandler handler) {
        // workbooks show milliseconds at most: all else is the rounding of a fraction
        double rounded = Math.rint(serial * MILLIS_A_DAY);
        boolean onCalendar = rounded >= 0 && rounded < (double) (END - EPOCH_1900) * MILLIS_A_DAY;
        if (!onCalendar || format == NumberFormat.NUMBER) {
            handler.number(column, serial);
            return;
        }
        long millis = (long) rounded;
        long day = millis / MILLIS_A_DAY;
        long time = millis % MILLIS_A_DAY;
        if (format == NumberFormat.ELAPSED || format == NumberFormat.TIME && day == 0) {
            handler.shown(column, clock(millis));
            return;
        }
        if (since1904) {
            long epochDay = EPOCH_1904 + day;
            if (epochDay >= END) {
                handler.number(column, serial);
            } else {
                handler.moment(column, 1000 * (epochDay * MILLIS_A_DAY + time));
            }
        } else if (day == 0 && time > 0) {
            handler.shown(column, clock(millis));
        } else if (day == 0 || day == LEAP_DAY_THAT_NEVER_WAS) {
            String name = day == 0 ? "1900-01-00" : "1900-02-29";
            handler.noSuchDay(column, time == 0 ? name : name + "T" + clock(time));
        } else {
            long epochDay = EPOCH_1900 + day - (day > LEAP_DAY_THAT_NEVER_WAS ? 1 : 0);
            handler.moment(column, 1000 * (epochDay * MILLIS_A_DAY + time));
        }
    }

    /** Returns hours, minutes and seconds, the hours without an end: {@code 07:05:09}, {@code 31:00:00.250}. */
    static String clock(long millis) {
        StringBuilder text = new StringBuilder();
        twoDigits(text, millis / 3_600_000).append(':');
        twoDigits(text, millis / 60_000 % 60).append(':');
        twoDigits(text, millis / 1000 % 60);
        long rest = millis % 1000;
        return rest == 0
                ? text.toString()
                : text.append('.')
                        .append(rest < 100 ? "0" : "")
                        .append(rest < 10 ? "0" : "")
                        .append(rest)
                        .toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, long number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }
}
