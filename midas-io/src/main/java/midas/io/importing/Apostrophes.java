package midas.io.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;

/**
 * Tells from a whole text whether apostrophes stand around its cells in the place of quotation marks. They do if every cell that begins with one ends with one, none begins with a
 * quotation mark, and either of two things shows it: delimiters or line ends between them, without which records have not as many cells as each other; or that every
 * cell which is a text has them. Apostrophes within words, in front of years and behind feet are none of these.
 */
final class Apostrophes {

    private static final int LONGEST_RAW = 200;

    private final List<ApostropheCount> counts = new ArrayList<>();

    /** Makes one that has met nothing yet. */
    Apostrophes(ImportOptions options) {
        String delimiters = options.delimiter().map(String::valueOf).orElse(RecordSniffer.CANDIDATES);
        for (char delimiter : delimiters.toCharArray()) {
            counts.add(new ApostropheCount(delimiter, options.missingTokens()));
        }
    }

    /** Returns whether a file that was read otherwise has any text, or name, that begins with an apostrophe. */
    static boolean areWorthALook(ImportOutcome outcome) {
        if (!(outcome instanceof ImportOutcome.Imported imported)) {
            return outcome instanceof ImportOutcome.Refused refused
                    && refused.failure() instanceof ImportFailure.MalformedQuotes;
        }
        for (Column column : imported.dataset().columns()) {
            if (column.name().startsWith("'")) {
                return true;
            }
            for (int row = 0; column.type() == ColumnType.STRING && row < column.rows(); row++) {
                String text = column.text(row);
                if (text != null && text.startsWith("'")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes note of all characters. */
    void accept(Reader reader) throws IOException {
        char[] buffer = new char[1 << 14];
        for (int n = reader.read(buffer); n > 0; n = reader.read(buffer)) {
            for (ApostropheCount count : counts) {
                count.accept(buffer, n);
            }
        }
        counts.forEach(ApostropheCount::finish);
    }

    /** Returns whether they are quotes. */
    boolean areQuotes() {
        return counts.stream().anyMatch(ApostropheCount::areQuotes);
    }

    /** Returns an import with a word about the first cell that stands between apostrophes, if there is one: rather one that was split. */
    ImportOutcome.Imported told(ImportOutcome.Imported imported) {
        char delimiter = imported.report().reading().delimiter().orElse(',');
        List<ApostropheCount> told = counts.stream()
                .filter(count -> count.delimiter() == delimiter || counts.size() == 1)
                .toList();
        Optional<ApostropheCount.Cell> split =
                told.stream().flatMap(count -> count.firstSplit().stream()).findFirst();
        if (split.isPresent()) {
            return told(imported, ImportProblem.Code.MIXED_QUOTES, split.get());
        }
        return told.stream()
                .flatMap(count -> count.firstEnclosed().stream())
                .findFirst()
                .map(cell -> told(imported, ImportProblem.Code.QUOTES_DOUBTFUL, cell))
                .orElse(imported);
    }

    private static ImportOutcome.Imported told(
            ImportOutcome.Imported imported, ImportProblem.Code code, ApostropheCount.Cell cell) {
        String raw = cell.text();
        return Problems.plus(
                imported,
                new ImportProblem(code, cell.line(), null, raw.substring(0, Math.min(LONGEST_RAW, raw.length()))));
    }
}
