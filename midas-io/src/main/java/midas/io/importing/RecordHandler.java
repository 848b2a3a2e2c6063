package midas.io.importing;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Takes the cells of a delimited text one after the other, without an object for a record or a cell. */
abstract class RecordHandler extends CsvCallbackHandler<Boolean> {

    /** A quote that is never closed, or with text after its end. */
    static final class MalformedQuoteException extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        MalformedQuoteException(long line, CsvParseException cause) {
            super(cause);
            this.line = line;
        }

        /** Returns the line on which the record begins. */
        long line() {
            return line;
        }
    }

    private long line = 1;
    private int fields;
    private RecordType recordType = RecordType.DATA;

    /** Returns the line, from 1, on which the current record begins. */
    final long line() {
        return line;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        fields = 0;
        recordType = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        countField();
    }

    /** Takes note that the record has one cell more. */
    final void countField() {
        fields++;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected RecordType getRecordType() {
        return recordType;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
        recordType = RecordType.EMPTY;
    }

    @Override
    protected final Boolean buildRecord() {
        if (recordType == RecordType.DATA) {
            endRecord();
        } else {
            blankLine(line);
        }
        return Boolean.TRUE;
    }

    /** Takes note that the last cell of a record was added. */
    void endRecord() {
        // a handler that looks at cells only has nothing to do
    }

    /** Takes note of a line without any character. */
    void blankLine(long at) {
        // most tables have no use for them
    }

    /**
     * Takes a whole text; a blank line is no record. The reader is closed.
     *
     * @throws MalformedQuoteException on a malformed quote
     * @throws IOException what the reader throws
     */
    final void takeAll(Reader reader, char delimiter) throws IOException {
        try (CsvReader<Boolean> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(this, reader)) {
            records.forEach(record -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new MalformedQuoteException(line, e);
        }
    }
}
