package midas.io.parquet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnBuilder;
import midas.io.dataset.Columns;
import midas.io.dataset.NumberSyntax;
import midas.io.workbook.Allowance;
import org.jspecify.annotations.Nullable;

/** Values of one column in the order of their rows. */
final class CollectedColumn {

    private final FlatColumn kind;
    private final Allowance allowance;
    private final Set<String> missingTokens;
    private final Set<Double> missingNumbers = new HashSet<>();
    private final BitSet missing = new BitSet();
    private final Map<String, String> known = new HashMap<>();
    private final int rows;
    private long[] integers = {};
    private double[] reals = {};
    private @Nullable String[] texts = {};
    private @Nullable ColumnBuilder builder;
    private int row;
    private @Nullable String large;

    private CollectedColumn(FlatColumn kind, int rows, Set<String> missingTokens, Allowance allowance) {
        this.kind = kind;
        this.rows = rows;
        this.missingTokens = missingTokens;
        this.allowance = allowance;
        NumberText numbers = new NumberText('.');
        for (String token : missingTokens) {
            double number = numbers.read(token);
            if (!Double.isNaN(number)) {
                missingNumbers.add(number);
            }
        }
        switch (kind) {
            case INTEGER, UNSIGNED_LONG -> integers = new long[rows];
            case REAL -> reals = new double[rows];
            case TEXT, BYTES, TIME, UUID -> texts = new @Nullable String[rows];
            case BOOLEAN, DATE, TIMESTAMP, DECIMAL -> builder = new ColumnBuilder(NumberSyntax.of('.'), Set.of(), rows);
        }
    }

    static CollectedColumn of(FlatColumn kind, int rows, Set<String> missingTokens, Allowance allowance) {
        return new CollectedColumn(kind, rows, missingTokens, allowance);
    }

    void missing() {
        missing.set(row);
        if (builder != null) {
            builder.appendMissing();
        }
        row++;
    }

    void real(double value) {
        if (Double.isNaN(value) || missingNumbers.contains(value)) {
            missing();
        } else {
            reals[row++] = value;
        }
    }

    void integer(long value) {
        if (missingNumbers.contains((double) value)) {
            missing();
            return;
        }
        if (value > NumberText.MAX_EXACT_INTEGER || value < -NumberText.MAX_EXACT_INTEGER) {
            large = large == null ? Long.toString(value) : large;
        }
        integers[row++] = value;
    }

    /** Adds an integer that may need 64 bits without a sign. */
    void integerText(String digits) {
        long value = Long.parseUnsignedLong(digits);
        if (value < 0 && large == null) {
            large = digits;
        }
        integer(value);
    }

    void text(String text) {
        if (builder != null) {
            char[] chars = text.toCharArray();
            builder.append(chars, 0, chars.length);
        } else if ((kind == FlatColumn.TEXT || kind == FlatColumn.BYTES) && missingTokens.contains(text.strip())) {
            missing.set(row);
        } else {
            String same = known.putIfAbsent(text, text);
            if (same == null) {
                allowance.takeText(text.length());
            }
            texts[row] = same == null ? text : same;
        }
        row++;
    }

    Optional<String> tooLarge() {
        return Optional.ofNullable(large);
    }

    Column build(String name) {
        if (builder != null) {
            return builder.build(name);
        }
        return switch (kind) {
            case REAL -> Columns.float64(name, reals, missing);
            case INTEGER, UNSIGNED_LONG -> large == null ? Columns.int64(name, integers, missing) : digits(name);
            default -> Columns.strings(name, Arrays.asList(texts));
        };
    }

    private Column digits(String name) {
        @Nullable String[] digits = new @Nullable String[rows];
        for (int k = 0; k < rows; k++) {
            if (!missing.get(k)) {
                digits[k] = kind == FlatColumn.UNSIGNED_LONG
                        ? Long.toUnsignedString(integers[k])
                        : Long.toString(integers[k]);
            }
        }
        return Columns.strings(name, Arrays.asList(digits));
    }
}
