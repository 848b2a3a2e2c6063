package midas.io.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import midas.io.workbook.Allowance;
import midas.io.workbook.DamagedException;

/**
 * Looks at what the pages of a column say of their sizes before anybody believes it: a reader makes room for as many bytes and
 * values as a page says it has. Page headers are structures of Thrift's compact protocol (parquet.thrift, PageHeader).
 */
final class Pages {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final int FIRST_LOOK = 256;
    private static final int LONGEST_SNAPPY_LENGTH = 5;
    private static final int DEFINITION_LEVELS = 5;
    private static final int REPETITION_LEVELS = 6;
    private static final int IS_COMPRESSED = 7;
    private static final int UNCOMPRESSED_SIZE = 2;
    private static final int COMPRESSED_SIZE = 3;
    private static final int DATA_PAGE = 5;
    private static final int DICTIONARY_PAGE = 7;
    private static final int DATA_PAGE_V2 = 8;

    private final FileInput file;
    private final Allowance allowance;
    private long largestDictionary;

    Pages(FileInput file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
    }

    /** Returns the bytes of the largest dictionary met so far. */
    long largestDictionary() {
        return largestDictionary;
    }

    /**
     * Goes through the pages of a column in a group of rows.
     *
     * @param chunk the column
     * @param rows number of the group's rows
     */
    void check(ColumnChunk chunk, long rows) throws IOException {
        ColumnMetaData meta = chunk.metaData();
        long at = chunk.chunkStartOffset();
        long end = at + meta.totalCompressedSize();
        if (at < 0 || end < at || end > file.length() || meta.numValues() != rows) {
            throw new DamagedException("a column out of bounds");
        }
        long values = 0;
        while (values < rows) {
            if (at >= end) {
                throw new DamagedException("too few values in a column");
            }
            Header header = header(at, end);
            if (header.uncompressed < 0 || header.compressed < 0 || header.compressed > end - at - header.length) {
                throw new DamagedException("a page out of bounds");
            }
            allowance.unpacked(header.uncompressed);
            if (header.dictionaryValues > header.uncompressed) {
                throw new DamagedException("a dictionary of more values than bytes");
            }
            if (header.dictionaryValues >= 0) {
                largestDictionary = Math.max(largestDictionary, header.uncompressed);
            }
            if (meta.codec() == CompressionCodec.SNAPPY) {
                checkSnappy(header, at + header.length);
            }
            values += Math.max(0, header.dataValues);
            at += header.length + header.compressed;
        }
        if (values != rows) {
            throw new DamagedException(values + " values in a column of " + rows);
        }
    }

    /**
     * Makes sure that a page of Snappy says of itself what its header says: the native library writes as much as the page says,
     * and makes no check against the room there is.
     */
    private void checkSnappy(Header header, long at) throws IOException {
        long levels = header.levels;
        if (!header.isCompressed) {
            return;
        }
        if (levels < 0 || levels > header.compressed || levels > header.uncompressed) {
            throw new DamagedException("levels out of bounds");
        }
        ByteBuffer beginning =
                file.readRange(at + levels, (int) Math.min(LONGEST_SNAPPY_LENGTH, header.compressed - levels));
        long length = 0;
        int shift = 0;
        int b = 0x80;
        while (b >= 0x80) {
            if (!beginning.hasRemaining()) {
                throw new DamagedException("a compressed page without a length");
            }
            b = beginning.get() & 0xff;
            length |= (long) (b & 0x7f) << shift;
            shift += 7;
        }
        if (length != header.uncompressed - levels) {
            throw new DamagedException("a compressed page of another length");
        }
    }

    private Header header(long at, long end) throws IOException {
        int room = (int) Math.min(FIRST_LOOK, end - at);
        while (true) {
            Header header = new Header(file.readRange(at, room));
            if (header.isWhole()) {
                return header;
            }
            if (room == Math.min(LONGEST_HEADER, end - at)) {
                throw new DamagedException("a page header without an end");
            }
            room = (int) Math.min(LONGEST_HEADER, end - at);
        }
    }

    /** One page header, as far as its bytes are there. */
    private static final class Header {

        private static final int DEEPEST = 16;
        private static final int TRUE = 1;
        private static final int FALSE = 2;
        private static final int BYTE = 3;
        private static final int I64 = 6;
        private static final int DOUBLE = 7;
        private static final int BINARY = 8;
        private static final int LIST = 9;
        private static final int SET = 10;
        private static final int STRUCT = 12;

        private final ByteBuffer bytes;
        private boolean cut;
        private long uncompressed = -1;
        private long compressed = -1;
        private long dataValues = -1;
        private long dictionaryValues = -1;
        private long levels;
        private boolean isCompressed = true;
        private final int length;

        Header(ByteBuffer bytes) throws DamagedException {
            this.bytes = bytes;
            structure(0, 0);
            length = bytes.position();
        }

        boolean isWhole() {
            return !cut;
        }

        private int next() {
            if (!bytes.hasRemaining()) {
                cut = true;
                return 0;
            }
            return bytes.get() & 0xff;
        }

        private long varint() throws DamagedException {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                int b = next();
                value |= (long) (b & 0x7f) << shift;
                if (b < 0x80) {
                    return value;
                }
            }
            throw new DamagedException("a number without an end");
        }

        private long zigzag() throws DamagedException {
            long value = varint();
            return value >>> 1 ^ -(value & 1);
        }

        private void structure(int depth, int inField) throws DamagedException {
            int field = 0;
            for (int b = next(); b != 0 && !cut; b = next()) {
                field = b >> 4 == 0 ? (int) zigzag() : field + (b >> 4);
                value(b & 0xf, depth, inField, field);
            }
        }

        private void value(int type, int depth, int inField, int field) throws DamagedException {
            switch (type) {
                case TRUE, FALSE -> {
                    // the type is the value
                    if (depth == 1 && inField == DATA_PAGE_V2 && field == IS_COMPRESSED) {
                        isCompressed = type == TRUE;
                    }
                }
                case BYTE -> next();
                case DOUBLE -> skip(Double.BYTES);
                case BINARY -> skip(varint());
                case LIST, SET -> list(depth);
                case STRUCT -> {
                    if (depth == DEEPEST) {
                        throw new DamagedException("too deep");
                    }
                    structure(depth + 1, depth == 0 ? field : -1);
                }
                default -> {
                    if (type < BYTE || type > I64) {
                        throw new DamagedException("a type of " + type);
                    }
                    number(depth, inField, field, zigzag());
                }
            }
        }

        private void number(int depth, int inField, int field, long value) {
            if (depth == 0 && field == UNCOMPRESSED_SIZE) {
                uncompressed = value;
            } else if (depth == 0 && field == COMPRESSED_SIZE) {
                compressed = value;
            } else if (depth == 1
                    && inField == DATA_PAGE_V2
                    && (field == DEFINITION_LEVELS || field == REPETITION_LEVELS)) {
                // a negative length of one must not be made up for by the other
                levels = value < 0 || levels < 0 ? -1 : levels + value;
            } else if (depth == 1 && field == 1) {
                switch (inField) {
                    case DATA_PAGE, DATA_PAGE_V2 -> dataValues = value;
                    case DICTIONARY_PAGE -> dictionaryValues = value;
                    default -> {
                        // another kind of page
                    }
                }
            }
        }

        private void list(int depth) throws DamagedException {
            int b = next();
            long size = b >> 4 == 15 ? varint() : b >> 4;
            for (long k = 0; k < size && !cut; k++) {
                value(b & 0xf, depth + 1 > DEEPEST ? DEEPEST : depth + 1, -1, -1);
            }
        }

        private void skip(long count) {
            if (count < 0 || count > bytes.remaining()) {
                cut = true;
            } else {
                bytes.position(bytes.position() + (int) count);
            }
        }
    }
}
