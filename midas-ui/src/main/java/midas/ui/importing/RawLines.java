package midas.ui.importing;

import java.util.List;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import midas.io.importing.ImportOptions;
import midas.io.importing.RawRecord;

/**
 * Records of a file as they stand there.
 *
 * @param records the records; none of a file that is no text and cannot be read
 * @param delimiter the character between their cells
 * @param quote the character around cells
 * @param marked which of them is to be looked at; −1 for none
 */
record RawLines(List<RawRecord> records, char delimiter, char quote, int marked) {

    private static final int ABOVE = 20;

    static final RawLines NONE = new RawLines(List.of(), ',', '"', -1);

    /** Copies the list. */
    RawLines {
        records = List.copyOf(records);
    }

    /** Returns those of a file that was read. */
    static RawLines of(ImportPreview preview) {
        Reading reading = preview.report().reading();
        char quote = reading.format() == FileFormat.TEXT ? reading.quote().orElse('"') : ImportOptions.NO_QUOTE;
        return new RawLines(preview.raw(), reading.delimiter().orElse('\t'), quote, -1);
    }

    /** Returns the line from which on lines are shown of which one is to be looked at. */
    static long firstLine(long looked, int count) {
        return looked < count ? 1 : looked - ABOVE;
    }

    /** Returns lines of which that with a number is to be looked at. */
    static RawLines of(List<RawRecord> records, char delimiter, long line) {
        int marked = -1;
        for (int i = 0; i < records.size(); i++) {
            marked = records.get(i).line() == line ? i : marked;
        }
        return new RawLines(records, delimiter, ImportOptions.NO_QUOTE, marked);
    }
}
