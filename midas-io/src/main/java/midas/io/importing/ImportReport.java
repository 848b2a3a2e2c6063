package midas.io.importing;

import java.util.List;
import java.util.Map;
import midas.io.dataset.Reading;

/**
 * How a file was read.
 *
 * @param reading what was found of its format, or was known before
 * @param sheets names of all sheets of a workbook, in its order; empty for other files
 * @param rows number of data rows
 * @param problems what was odd, in the order of the file; at most {@value #MAX_PROBLEMS}
 * @param problemCounts how often each kind was met, those beyond the list included; kinds never met are absent
 */
public record ImportReport(
        Reading reading,
        List<String> sheets,
        int rows,
        List<ImportProblem> problems,
        Map<ImportProblem.Code, Long> problemCounts) {

    /** Most problems that are listed one by one. */
    public static final int MAX_PROBLEMS = 1000;

    /** Copies lists and map. */
    public ImportReport {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        problemCounts = Map.copyOf(problemCounts);
    }
}
