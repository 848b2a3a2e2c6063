package midas.io.dataset;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import midas.io.binary.LittleEndianReader;
import midas.io.binary.LittleEndianWriter;
import midas.io.cell.DateText;
import midas.io.cell.RawTexts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/**
 * Days, with or without a time of day, in a packed TableSaw column. A text that is not in the column's usual style, and
 * every fraction of a second, is kept apart.
 */
final class TemporalCells extends Cells {

    private static final long SECONDS_A_DAY = 86_400;

    private final ColumnType type;
    private final IntToLongFunction packed;
    private final TemporalStyle style;
    private final RawTexts raw;

    private TemporalCells(
            ColumnType type, int rows, IntToLongFunction packed, BitSet missing, TemporalStyle style, RawTexts raw) {
        super(rows, missing);
        this.type = type;
        this.packed = packed;
        this.style = style;
        this.raw = raw;
    }

    @Override
    ColumnType type() {
        return type;
    }

    @Override
    String valueText(int row) {
        String text = raw.find(row);
        return text != null ? text : usualText(type, style, packed.applyAsLong(row));
    }

    /** Returns the seconds from 1970-01-01T00:00 to a cell that is not missing, without fractions. */
    long epochSecond(int row) {
        long value = packed.applyAsLong(row);
        return type == ColumnType.DATE
                ? PackedLocalDate.asLocalDate((int) value).toEpochDay() * SECONDS_A_DAY
                : PackedLocalDateTime.asLocalDateTime(value).toEpochSecond(ZoneOffset.UTC);
    }

    /** Returns the day and time of a cell that is not missing, with all fractions of its second. */
    LocalDateTime moment(int row) {
        long value = packed.applyAsLong(row);
        if (type == ColumnType.DATE) {
            return PackedLocalDate.asLocalDate((int) value).atStartOfDay();
        }
        String text = raw.find(row);
        if (text != null) {
            DateText parts = new DateText();
            char[] chars = text.strip().toCharArray();
            if (parts.parse(chars, 0, chars.length) == DateText.Kind.DATETIME) {
                return parts.dateTime();
            }
        }
        return PackedLocalDateTime.asLocalDateTime(value);
    }

    /** Returns whether the texts of the cells say how far from UTC they are. */
    boolean isZoned() {
        DateText parts = new DateText();
        char[] chars = raw.size() == 0 ? new char[0] : raw.textAt(0).strip().toCharArray();
        return parts.parse(chars, 0, chars.length) == DateText.Kind.DATETIME && parts.isZoned();
    }

    private static String usualText(ColumnType type, TemporalStyle style, long packed) {
        return type == ColumnType.DATE ? style.day((int) packed) : style.dayAndTime(packed);
    }

    @Override
    double valueNumber(int row) {
        return Double.NaN;
    }

    @Override
    double coercedNumber(int row) {
        return Double.NaN;
    }

    @Override
    int countUnique() {
        // a text kept apart is never in the usual style, so the two kinds can be counted apart
        long[] usual = new long[rows()];
        int count = 0;
        Set<String> apart = new HashSet<>();
        for (int row = 0; row < rows(); row++) {
            if (isMissing(row)) {
                continue;
            }
            String text = raw.find(row);
            if (text == null) {
                usual[count++] = packed.applyAsLong(row);
            } else {
                apart.add(text);
            }
        }
        return distinct(usual, count) + apart.size();
    }

    @Override
    void write(LittleEndianWriter out) throws IOException {
        out.putByte(style.daySeparator());
        out.putByte(style.timeSeparator());
        out.putByte(style.seconds() ? 1 : 0);
        for (int row = 0; row < rows(); row++) {
            long value = packed.applyAsLong(row);
            if (type == ColumnType.DATE) {
                out.putInt(
                        isMissing(row)
                                ? 0
                                : (int) PackedLocalDate.asLocalDate((int) value).toEpochDay());
            } else {
                out.putLong(
                        isMissing(row)
                                ? 0
                                : PackedLocalDateTime.asLocalDateTime(value)
                                        .toInstant(ZoneOffset.UTC)
                                        .toEpochMilli());
            }
        }
        raw.write(out);
    }

    /** Reads days, or days with a time of day, that {@link #write} has written. */
    static TemporalCells read(LittleEndianReader in, ColumnType type, int rows, BitSet missing) throws IOException {
        char daySeparator = (char) in.takeByte();
        char timeSeparator = (char) in.takeByte();
        TemporalStyle style = new TemporalStyle(daySeparator, timeSeparator, in.takeByte() == 1);
        long[] values = new long[in.room(rows, type == ColumnType.DATE ? Integer.BYTES : Long.BYTES)];
        try {
            for (int row = 0; row < rows; row++) {
                values[row] = type == ColumnType.DATE
                        ? PackedLocalDate.pack(LocalDate.ofEpochDay(in.takeInt()))
                        : PackedLocalDateTime.pack(
                                LocalDateTime.ofInstant(Instant.ofEpochMilli(in.takeLong()), ZoneOffset.UTC));
            }
        } catch (DateTimeException | ArithmeticException beyond) {
            throw new IOException(beyond);
        }
        return of(type, values, missing, style, RawTexts.read(in, rows));
    }

    private static TemporalCells of(ColumnType type, long[] values, BitSet missing, TemporalStyle style, RawTexts raw) {
        Cells.begin();
        if (type == ColumnType.DATETIME) {
            DateTimeColumn column = DateTimeColumn.createInternal("", values);
            return new TemporalCells(type, values.length, column::getLongInternal, missing, style, raw);
        }
        int[] days = new int[values.length];
        for (int row = 0; row < days.length; row++) {
            days[row] = (int) values[row];
        }
        DateColumn column = DateColumn.createInternal("", days);
        return new TemporalCells(type, days.length, column::getIntInternal, missing, style, raw);
    }

    /** Collects days, or days with a time of day. */
    static final class Builder implements CellsBuilder {

        private static final TemporalStyle ISO = new TemporalStyle('-', 'T', true);

        private final ColumnType type;
        private final DateText syntax = new DateText();
        private final RawTexts.Builder raw = new RawTexts.Builder();
        private @Nullable TemporalStyle style;
        private boolean zoned;
        private boolean midnights;
        private boolean takesDays;
        private long[] values;
        private int rows;

        /** Takes {@link ColumnType#DATE} or {@link ColumnType#DATETIME}. */
        Builder(ColumnType type, int missingRows, int room) {
            this.type = type;
            values = new long[Math.max(16, room)];
            rows = missingRows;
        }

        /** Takes days among days with a time of day, as their midnights; they keep their texts. */
        Builder takingDays() {
            takesDays = true;
            return this;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            DateText.Kind kind = syntax.parse(text, inner, innerEnd);
            if (kind == DateText.Kind.DATE && type == ColumnType.DATETIME && takesDays) {
                return acceptMidnight(text, from, to);
            }
            if (kind != (type == ColumnType.DATE ? DateText.Kind.DATE : DateText.Kind.DATETIME)) {
                return false;
            }
            if (style == null) {
                if (midnights && syntax.isZoned()) {
                    return false;
                }
                style = syntax.isZoned() ? ISO : TemporalStyle.of(text, inner, innerEnd);
                zoned = syntax.isZoned();
            } else if (zoned != syntax.isZoned()) {
                // hours of an unknown zone beside those of a known one
                return false;
            }
            long value = type == ColumnType.DATE
                    ? PackedLocalDate.pack(syntax.date())
                    : PackedLocalDateTime.pack(syntax.dateTime());
            if (!StringDictionary.same(usualText(type, style, value), text, from, to)) {
                raw.add(rows, text, from, to);
            }
            add(value);
            return true;
        }

        /** A day has no style of days with a time of day, and no zone. */
        private boolean acceptMidnight(char[] text, int from, int to) {
            if (zoned) {
                return false;
            }
            raw.add(rows, text, from, to);
            add(PackedLocalDateTime.pack(syntax.date().atStartOfDay()));
            midnights = true;
            return true;
        }

        @Override
        public void acceptMissing() {
            add(0);
        }

        private void add(long value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, NumberCells.grown(rows));
            }
            values[rows++] = value;
        }

        @Override
        public String textAt(int row) {
            String text = raw.find(row);
            return text != null ? text : usualText(type, style == null ? ISO : style, values[row]);
        }

        @Override
        public Cells build(BitSet missing) {
            return of(type, Arrays.copyOf(values, rows), missing, style == null ? ISO : style, raw.build());
        }
    }
}
