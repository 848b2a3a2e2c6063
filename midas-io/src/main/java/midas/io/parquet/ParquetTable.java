package midas.io.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.CapacityExceededException;
import midas.io.dataset.Column;
import midas.io.names.UniqueNames;
import midas.io.workbook.Allowance;
import midas.io.workbook.DamagedException;
import midas.io.workbook.Watch;

/**
 * The columns of a Parquet file.
 *
 * @param columns those that are flat and of a type we have
 * @param notes what is odd
 */
public record ParquetTable(List<Column> columns, List<Note> notes) {

    /** What can be odd. */
    public enum Oddity {
        /** Lists, maps or groups. */
        NESTED,
        /** Of a type without values of ours, which is the text. */
        UNREADABLE,
        /** Integers beyond ±(2^53 − 1), of which the text is one. */
        INTEGER_TOO_LARGE,
        /** Moments of time, read as days and times of UTC. */
        IN_UTC
    }

    /**
     * Something odd.
     *
     * @param oddity what it is
     * @param column name of the column
     * @param raw the text in question
     */
    public record Note(Oddity oddity, String column, String raw) {}

    /** The file is compressed in a way that is not read. */
    public static final class CodecException extends IOException {

        private static final long serialVersionUID = 1L;

        private final String codec;

        CodecException(String codec) {
            super(codec);
            this.codec = codec;
        }

        /** Returns the name of the way. */
        public String codec() {
            return codec;
        }
    }

    private static final int BATCH = 4096;
    private static final int MOST_BYTES_A_BATCH = 1 << 26;
    private static final int BYTES_A_CELL = 8;
    private static final Set<CompressionCodec> CODECS = Set.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    static {
        // a library of the system is not to be looked for: the JDK unpacks as well
        if (System.getProperty("hardwood.uselibdeflate") == null) {
            System.setProperty("hardwood.uselibdeflate", "false");
        }
    }

    /** Copies the lists. */
    public ParquetTable {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param missingTokens texts that stand for a missing cell
     * @param allowance what it may unpack to
     * @param watch hears of progress and may end it
     * @throws CodecException if it is compressed in a way that is not read
     * @throws DamagedException if it is not as the format has it
     */
    public static ParquetTable read(Path path, Set<String> missingTokens, Allowance allowance, Watch watch)
            throws IOException {
        return first(path, Integer.MAX_VALUE, missingTokens, allowance, watch);
    }

    /**
     * Reads the first rows of a file.
     *
     * @param path the file
     * @param most most rows wanted
     * @param missingTokens texts that stand for a missing cell
     * @param allowance what it may unpack to
     * @param watch hears of progress and may end it
     * @throws CodecException if it is compressed in a way that is not read
     * @throws DamagedException if it is not as the format has it
     */
    public static ParquetTable first(Path path, int most, Set<String> missingTokens, Allowance allowance, Watch watch)
            throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            return read(new FileInput(bytes, path.toString()), most, missingTokens, allowance, watch);
        }
    }

    private static ParquetTable read(
            FileInput file, int most, Set<String> missingTokens, Allowance allowance, Watch watch) throws IOException {
        try (HardwoodContext context = HardwoodContext.create(1);
                ParquetFileReader reader = open(file, context)) {
            return new Reading(file, reader, most, missingTokens, allowance, watch).table();
        } catch (CapacityExceededException e) {
            throw e;
        } catch (RuntimeException e) {
            // what the library does with what it does not understand, or leaves to be stumbled over
            throw new DamagedException("not understood", e);
        }
    }

    private static ParquetFileReader open(FileInput file, HardwoodContext context) throws IOException {
        try {
            return ParquetFileReader.open(file, context);
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("no footer", e);
        }
    }

    private static final class Reading {

        private final FileInput file;
        private final ParquetFileReader reader;
        private final Set<String> missingTokens;
        private final Allowance allowance;
        private final Watch watch;
        private final List<Note> notes = new ArrayList<>();
        private final Pages pages;
        private final long rows;
        private final int wanted;

        Reading(
                FileInput file,
                ParquetFileReader reader,
                int most,
                Set<String> missingTokens,
                Allowance allowance,
                Watch watch) {
            this.file = file;
            this.reader = reader;
            this.missingTokens = missingTokens;
            this.allowance = allowance;
            this.watch = watch;
            this.pages = new Pages(file, allowance);
            this.rows = reader.getFileMetaData().numRows();
            this.wanted = (int) Math.min(most, rows);
        }

        ParquetTable table() throws IOException {
            List<ColumnSchema> flat = flat();
            long sum = 0;
            for (RowGroup group : reader.getFileMetaData().rowGroups()) {
                if (group.numRows() < 0) {
                    throw new DamagedException("rows of a group");
                }
                sum += group.numRows();
            }
            if (sum != rows || rows < 0) {
                throw new DamagedException("number of rows");
            }
            if (rows > Integer.MAX_VALUE - 8) {
                throw new CapacityExceededException();
            }
            allowance.take(Math.multiplyExact((long) wanted, Math.max(1, flat.size())) * BYTES_A_CELL);
            for (ColumnSchema schema : flat) {
                check(schema);
            }
            file.takeBytesRead();
            UniqueNames unique = new UniqueNames(Set.of());
            List<Column> columns = new ArrayList<>();
            for (ColumnSchema schema : flat) {
                read(schema, unique.take(schema.name())).ifPresent(columns::add);
            }
            return new ParquetTable(columns, notes);
        }

        private List<ColumnSchema> flat() {
            List<ColumnSchema> flat = new ArrayList<>();
            Set<String> nested = new LinkedHashSet<>();
            for (ColumnSchema schema : reader.getFileSchema().getColumns()) {
                if (schema.fieldPath().elements().size() > 1 || schema.maxRepetitionLevel() > 0) {
                    nested.add(schema.fieldPath().topLevelName());
                } else if (FlatColumn.of(schema).isEmpty()) {
                    notes.add(unreadable(schema));
                } else {
                    flat.add(schema);
                }
            }
            for (String name : nested) {
                notes.add(new Note(Oddity.NESTED, name, name));
            }
            return flat;
        }

        private static Note unreadable(ColumnSchema schema) {
            Object logical = schema.logicalType();
            return new Note(
                    Oddity.UNREADABLE, schema.name(), String.valueOf(logical == null ? schema.type() : logical));
        }

        private void check(ColumnSchema schema) throws IOException {
            for (RowGroup group : reader.getFileMetaData().rowGroups()) {
                if (schema.columnIndex() >= group.columns().size()) {
                    throw new DamagedException("no column " + schema.name());
                }
                ColumnChunk chunk = group.columns().get(schema.columnIndex());
                if (!CODECS.contains(chunk.metaData().codec())) {
                    throw new CodecException(chunk.metaData().codec().name());
                }
                pages.check(chunk, group.numRows());
                watch.advanced(0);
            }
        }

        private Optional<Column> read(ColumnSchema schema, String name) throws IOException {
            FlatColumn kind = FlatColumn.of(schema).orElseThrow();
            long most = Math.max(1, MOST_BYTES_A_BATCH / Math.max(1, pages.largestDictionary()));
            int whole = kind == FlatColumn.TEXT || kind == FlatColumn.BYTES ? (int) Math.min(BATCH, most) : BATCH;
            int batch = Math.max(1, Math.min(whole, wanted));
            ColumnValues values = ColumnValues.of(kind, schema, wanted, missingTokens, allowance);
            try (ColumnReader column = reader.buildColumnReader(schema.columnIndex())
                    .batchSize(batch)
                    .build()) {
                long read = 0;
                // a whole file is read to its end, to see that it has no more rows than it says
                while ((read < wanted || wanted == rows) && column.nextBatch()) {
                    int count = column.getRecordCount();
                    if (read + count > rows) {
                        throw new DamagedException("more rows than said");
                    }
                    values.take(column, (int) Math.min(count, wanted - read));
                    read += count;
                    watch.advanced(file.takeBytesRead());
                }
                if (read < wanted) {
                    throw new DamagedException(read + " rows of " + rows);
                }
            }
            if (values.isNoText()) {
                notes.add(unreadable(schema));
                return Optional.empty();
            }
            Optional<String> large = values.tooLarge();
            large.ifPresent(text -> notes.add(new Note(Oddity.INTEGER_TOO_LARGE, name, text)));
            if (values.isUtc()) {
                notes.add(new Note(Oddity.IN_UTC, name, ""));
            }
            return Optional.of(values.build(name));
        }
    }
}
