package midas.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.ui.text.ImportText;

/** What was odd in a data file: the place where it is one oddity, the number where there are more of a kind. */
final class ImportNotes {

    private ImportNotes() {}

    static List<String> of(ImportReport report) {
        return report.problemCounts().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<ImportProblem.Code, Long>::getKey))
                .map(count -> note(count.getKey(), count.getValue(), report))
                .toList();
    }

    private static String note(ImportProblem.Code code, long count, ImportReport report) {
        List<ImportProblem> listed = report.problems().stream()
                .filter(problem -> problem.code() == code)
                .limit(2)
                .toList();
        return count == 1 && listed.size() == 1
                ? ImportText.of(listed.getFirst()).message()
                : ImportText.count(code, count);
    }
}
