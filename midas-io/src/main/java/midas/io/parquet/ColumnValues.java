package midas.io.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import midas.io.dataset.Column;
import midas.io.workbook.Allowance;
import org.jspecify.annotations.Nullable;

/** Collects the values of one flat column. */
final class ColumnValues {

    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final int INT96_BYTES = 12;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final FlatColumn kind;
    private final ColumnSchema schema;
    private final CollectedColumn collected;
    private boolean isNoText;

    private ColumnValues(FlatColumn kind, ColumnSchema schema, CollectedColumn collected) {
        this.kind = kind;
        this.schema = schema;
        this.collected = collected;
    }

    static ColumnValues of(
            FlatColumn kind, ColumnSchema schema, int rows, Set<String> missingTokens, Allowance allowance) {
        return new ColumnValues(kind, schema, CollectedColumn.of(kind, rows, missingTokens, allowance));
    }

    /** Takes the first values of a batch. */
    void take(ColumnReader batch, int count) {
        Validity validity = batch.getLeafValidity();
        switch (kind) {
            case BOOLEAN -> {
                boolean[] values = batch.getBooleans();
                each(count, validity, i -> collected.text(values[i] ? "true" : "false"));
            }
            case INTEGER -> {
                long[] values = integers(batch, count);
                boolean unsigned = schema.logicalType() instanceof LogicalType.IntType type && !type.isSigned();
                long mask = unsigned && schema.type() == PhysicalType.INT32 ? 0xffff_ffffL : -1L;
                each(count, validity, i -> collected.integer(values[i] & mask));
            }
            case UNSIGNED_LONG -> {
                long[] values = batch.getLongs();
                each(count, validity, i -> collected.integerText(Long.toUnsignedString(values[i])));
            }
            case REAL -> reals(batch, count, validity);
            case DECIMAL -> texts(count, validity, decimals(batch, count));
            case DATE -> {
                int[] days = batch.getInts();
                texts(count, validity, i -> LocalDate.ofEpochDay(days[i]).toString());
            }
            case TIME -> times(batch, count, validity);
            case TIMESTAMP -> timestamps(batch, count, validity);
            case TEXT -> {
                @Nullable String[] values = batch.getStrings();
                each(count, validity, i -> {
                    String text = values[i];
                    if (text == null) {
                        collected.missing();
                    } else {
                        collected.text(text);
                    }
                });
            }
            case BYTES -> {
                byte[][] values = batch.getBinaries();
                each(count, validity, i -> bytes(values[i]));
            }
            case UUID -> {
                byte[][] values = batch.getBinaries();
                texts(count, validity, i -> {
                    ByteBuffer bytes = ByteBuffer.wrap(values[i]);
                    return new UUID(bytes.getLong(), bytes.getLong()).toString();
                });
            }
        }
    }

    private void bytes(byte[] value) {
        try {
            collected.text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            isNoText = true;
            collected.missing();
        }
    }

    /** Returns whether there is a value that is no text of a column that holds texts if anything. */
    boolean isNoText() {
        return isNoText;
    }

    private interface Taker {
        void take(int index);
    }

    private void each(int count, Validity validity, Taker taker) {
        for (int i = 0; i < count; i++) {
            if (validity.isNull(i)) {
                collected.missing();
            } else {
                taker.take(i);
            }
        }
    }

    private void texts(int count, Validity validity, IntFunction<String> text) {
        each(count, validity, i -> collected.text(text.apply(i)));
    }

    private long[] integers(ColumnReader batch, int count) {
        if (schema.type() == PhysicalType.INT64) {
            return batch.getLongs();
        }
        int[] small = batch.getInts();
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = small[i];
        }
        return values;
    }

    private void reals(ColumnReader batch, int count, Validity validity) {
        if (schema.type() == PhysicalType.DOUBLE) {
            double[] values = batch.getDoubles();
            each(count, validity, i -> collected.real(values[i]));
        } else if (schema.type() == PhysicalType.FLOAT) {
            float[] values = batch.getFloats();
            each(count, validity, i -> collected.real(values[i]));
        } else {
            byte[][] values = batch.getBinaries();
            each(
                    count,
                    validity,
                    i -> collected.real(Float.float16ToFloat(ByteBuffer.wrap(values[i])
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getShort())));
        }
    }

    private IntFunction<String> decimals(ColumnReader batch, int count) {
        int scale = schema.logicalType() instanceof LogicalType.DecimalType decimal ? decimal.scale() : 0;
        return switch (schema.type()) {
            case INT32, INT64 -> {
                long[] values = integers(batch, count);
                yield i -> BigDecimal.valueOf(values[i], scale).toPlainString();
            }
            default -> {
                byte[][] values = batch.getBinaries();
                yield i -> new BigDecimal(new BigInteger(values[i]), scale).toPlainString();
            }
        };
    }

    private long nanosPerUnit() {
        LogicalType.TimeUnit unit = schema.logicalType() instanceof LogicalType.TimestampType timestamp
                ? timestamp.unit()
                : schema.logicalType() instanceof LogicalType.TimeType time ? time.unit() : LogicalType.TimeUnit.NANOS;
        return switch (unit) {
            case MILLIS -> 1_000_000;
            case MICROS -> 1_000;
            case NANOS -> 1;
        };
    }

    private void times(ColumnReader batch, int count, Validity validity) {
        long[] values = integers(batch, count);
        long factor = nanosPerUnit();
        texts(
                count,
                validity,
                i -> clock(LocalTime.ofNanoOfDay(Math.multiplyExact(values[i], factor))
                        .toString()));
    }

    private void timestamps(ColumnReader batch, int count, Validity validity) {
        if (schema.type() == PhysicalType.INT96) {
            byte[][] values = batch.getBinaries();
            texts(count, validity, i -> moment(values[i]));
            return;
        }
        long[] values = batch.getLongs();
        long factor = nanosPerUnit();
        long unitsASecond = NANOS_A_SECOND / factor;
        texts(
                count,
                validity,
                i -> moment(Math.floorDiv(values[i], unitsASecond), Math.floorMod(values[i], unitsASecond) * factor));
    }

    /** Reads what older programs write: nanoseconds of the day and the Julian day. */
    private static String moment(byte[] int96) {
        ByteBuffer bytes = ByteBuffer.wrap(int96, 0, INT96_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        long day = bytes.getInt() - JULIAN_DAY_OF_EPOCH;
        return moment(day * 86_400 + Math.floorDiv(nanos, NANOS_A_SECOND), Math.floorMod(nanos, NANOS_A_SECOND));
    }

    private static String moment(long second, long nanos) {
        LocalDateTime moment = LocalDateTime.ofInstant(Instant.ofEpochSecond(second, nanos), ZoneOffset.UTC);
        return clock(moment.toString());
    }

    /** Appends the seconds, which are left out where they are zero. */
    private static String clock(String text) {
        int colons = text.length() - text.replace(":", "").length();
        return colons == 1 ? text + ":00" : text;
    }

    /** Returns whether the values are moments of time rather than what a clock on a wall shows. */
    boolean isUtc() {
        return schema.logicalType() instanceof LogicalType.TimestampType type && type.isAdjustedToUTC();
    }

    /** Returns an integer that is too large to be held exactly, if there is one. */
    Optional<String> tooLarge() {
        return collected.tooLarge();
    }

    Column build(String name) {
        return collected.build(name);
    }
}
