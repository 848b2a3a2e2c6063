package midas.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.ui.text.ImportText;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.Place;

/** What was odd in a data file: the place where it is one oddity, the number where there are more of a kind. */
final class ImportNotes {

    private static final int PLACES = 5;

    private ImportNotes() {}

    static List<String> of(ImportReport report) {
        return report.problemCounts().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<ImportProblem.Code, Long>::getKey))
                .map(count -> note(count.getKey(), count.getValue(), report))
                .toList();
    }

    /** Returns the same with the places of the first few of each kind. */
    static List<String> inFull(ImportReport report) {
        return report.problemCounts().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<ImportProblem.Code, Long>::getKey))
                .flatMap(count -> inFull(count.getKey(), count.getValue(), report).stream())
                .toList();
    }

    private static List<String> inFull(ImportProblem.Code code, long count, ImportReport report) {
        List<String> notes = new ArrayList<>();
        String first = note(code, count, report);
        notes.add(first);
        List<ImportProblem> listed = report.problems().stream()
                .filter(problem -> problem.code() == code)
                .limit(PLACES + 1)
                .toList();
        if (count == 1 && listed.size() == 1) {
            return notes;
        }
        for (ImportProblem problem : listed.subList(0, Math.min(PLACES, listed.size()))) {
            notes.add(ImportText.of(problem, report.reading().format(), Place.COMMAND_LINE)
                    .message());
        }
        if (count > PLACES) {
            notes.add(Messages.text("describe.more-problems", Numbers.count(count - PLACES)));
        }
        return notes;
    }

    private static String note(ImportProblem.Code code, long count, ImportReport report) {
        List<ImportProblem> listed = report.problems().stream()
                .filter(problem -> problem.code() == code)
                .limit(2)
                .toList();
        return count == 1 && listed.size() == 1
                ? ImportText.of(listed.getFirst(), report.reading().format(), Place.COMMAND_LINE)
                        .message()
                : ImportText.count(code, count);
    }
}
