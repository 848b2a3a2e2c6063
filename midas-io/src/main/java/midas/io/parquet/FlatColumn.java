package midas.io.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the values of a flat column are. */
enum FlatColumn {
    /** Two states. */
    BOOLEAN,
    /** Whole numbers. */
    INTEGER,
    /** Whole numbers without a sign, of 64 bits. */
    UNSIGNED_LONG,
    /** Floating-point numbers of any width. */
    REAL,
    /** Numbers with a fixed number of digits behind the point. */
    DECIMAL,
    /** Days. */
    DATE,
    /** Times of day. */
    TIME,
    /** Days with a time. */
    TIMESTAMP,
    /** Texts. */
    TEXT,
    /** Bytes of which nothing is said: texts in UTF-8 where they are. */
    BYTES,
    /** Identifiers of 16 bytes. */
    UUID;

    /** Finds out, or returns empty where no column of ours holds such values. */
    static Optional<FlatColumn> of(ColumnSchema schema) {
        return Optional.ofNullable(
                switch (schema.logicalType()) {
                    case null -> ofPhysical(schema.type());
                    case LogicalType.StringType text -> TEXT;
                    case LogicalType.EnumType text -> TEXT;
                    case LogicalType.JsonType text -> TEXT;
                    case LogicalType.UuidType uuid -> UUID;
                    case LogicalType.DateType date -> DATE;
                    case LogicalType.TimeType time -> TIME;
                    case LogicalType.TimestampType time -> TIMESTAMP;
                    case LogicalType.DecimalType decimal -> DECIMAL;
                    case LogicalType.Float16Type half -> REAL;
                    case LogicalType.NullType none -> ofPhysical(schema.type());
                    case LogicalType.IntType integer ->
                        !integer.isSigned() && integer.bitWidth() == Long.SIZE ? UNSIGNED_LONG : INTEGER;
                    default -> null;
                });
    }

    private static @Nullable FlatColumn ofPhysical(PhysicalType type) {
        return switch (type) {
            case BOOLEAN -> BOOLEAN;
            case INT32, INT64 -> INTEGER;
            case FLOAT, DOUBLE -> REAL;
            case INT96 -> TIMESTAMP;
            case BYTE_ARRAY -> BYTES;
            case FIXED_LEN_BYTE_ARRAY -> null;
        };
    }
}
