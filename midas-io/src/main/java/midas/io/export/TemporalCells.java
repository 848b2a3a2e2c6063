package midas.io.export;

import java.time.LocalDateTime;
import midas.io.cell.DateText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;

/**
 * How the days or times of a column are written.
 *
 * @param asText whether as texts, because one of them cannot be a number of days
 * @param day whether they have no time of day
 */
record TemporalCells(boolean asText, boolean day) {

    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 3, 1, 0, 0);
    private static final int NANOS_A_MILLI = 1_000_000;

    static TemporalCells of(Column column) {
        boolean temporal = column.type() == ColumnType.DATE || column.type() == ColumnType.DATETIME;
        boolean asText = false;
        boolean anyTime = false;
        for (int row = 0; temporal && !asText && row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null) {
                LocalDateTime moment = read(text);
                asText = moment.isBefore(FIRST) || moment.getNano() % NANOS_A_MILLI != 0;
                anyTime |= moment.toLocalTime().toNanoOfDay() != 0;
            }
        }
        // times that are all midnight would come back as days
        boolean days = column.type() == ColumnType.DATE;
        return new TemporalCells(asText || temporal && !days && !anyTime, days);
    }

    /** Reads the text of a cell of a column of days or times. */
    static LocalDateTime read(String text) {
        char[] chars = text.strip().toCharArray();
        DateText syntax = new DateText();
        return switch (syntax.parse(chars, 0, chars.length)) {
            case DATE -> syntax.date().atStartOfDay();
            case DATETIME -> syntax.dateTime();
            case NONE -> throw new IllegalArgumentException(text + " is neither a day nor a time");
        };
    }
}
