package midas.ui.importing;

import java.util.List;
import java.util.Map;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.io.importing.RawRecord;
import midas.ui.label.WindowText;
import midas.ui.project.Doubts;
import midas.ui.text.ImportText;
import midas.ui.text.Messages;
import midas.ui.text.Place;

/**
 * What a file holds, read in one way.
 *
 * @param dataset the whole of it
 * @param report how it was read and what was odd
 * @param raw its first records as they stand in the file
 */
public record ImportPreview(Dataset dataset, ImportReport report, List<RawRecord> raw) {

    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_DOUBTS = 2;

    /** Copies the list. */
    public ImportPreview {
        raw = List.copyOf(raw);
    }

    /** Returns the first problems of the file, without the ambiguous numbers that are {@link ImportQuestion asked about}. */
    public List<ImportProblem> problems() {
        return report.problems().stream()
                .filter(problem -> problem.code() != ImportProblem.Code.AMBIGUOUS_NUMBER)
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** Returns the number of problems of the file, those that are not listed included, those that are asked about not. */
    public long problemCount() {
        return report.problemCounts().entrySet().stream()
                .filter(entry -> entry.getKey() != ImportProblem.Code.AMBIGUOUS_NUMBER)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns what else than ambiguous numbers is a reason to ask how the file is to be read, a sentence each. */
    public List<String> doubts(ImportOptions options) {
        return report.problems().stream()
                .filter(problem -> problem.code() != ImportProblem.Code.AMBIGUOUS_NUMBER)
                .filter(problem -> Doubts.isDoubt(problem.code(), options))
                .map(problem -> ImportText.of(problem, report.reading().format(), Place.IMPORT_DIALOG)
                        .message())
                .limit(MOST_DOUBTS)
                .toList();
    }

    /** Returns whether separators of numbers matter: always in a text, in a workbook where numbers are written as texts that can be read in several ways. */
    public boolean hasSeparators(ImportOptions asked) {
        return report.reading().decimalSeparator().isPresent()
                || asked.thousandsSeparator().isPresent()
                || report.problemCounts().containsKey(ImportProblem.Code.AMBIGUOUS_NUMBER)
                || report.problemCounts().containsKey(ImportProblem.Code.THOUSANDS_SEPARATOR)
                || report.problemCounts().containsKey(ImportProblem.Code.MIXED_DECIMAL_SEPARATORS);
    }

    /** Returns the size of the dataset in words: {@code 180 rows, 3 columns}. */
    public String size() {
        return WindowText.text(
                "import.size",
                Messages.counted("count.rows", dataset.rows()),
                Messages.counted("count.columns", dataset.columns().size()));
    }

    /** Returns the place among the records of the first row of data. */
    public int firstRow() {
        long above = report.problems().stream()
                .filter(problem -> problem.code() == ImportProblem.Code.LINE_ABOVE_TABLE)
                .mapToLong(ImportProblem::line)
                .max()
                .orElse(0);
        int index = above == 0 ? 0 : rawIndex(above) + 1;
        String delimiter = report.reading().delimiter().map(String::valueOf).orElse("\t");
        // a line of nothing but delimiters below a title is left out, too
        while (above > 0
                && index < raw.size()
                && raw.get(index).text().replace(delimiter, "").isBlank()) {
            index++;
        }
        return index + (report.reading().header() ? 1 : 0);
    }

    /** Returns the place among the records of the one that holds a line of the file, or −1 where it is none of them. */
    public int rawIndex(long line) {
        int found = -1;
        for (int i = 0; i < raw.size() && raw.get(i).line() <= line; i++) {
            found = i;
        }
        boolean last = found >= 0 && found == raw.size() - 1;
        return last && raw.get(found).line() < line ? -1 : found;
    }
}
