package midas.io.importing;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param encoding character set
 * @param delimiter character between cells; one that is nowhere between cells where there is one column only
 * @param decimalSeparator {@code '.'} or {@code ','}
 * @param header whether the first record held the names of the columns
 * @param rows number of data rows
 * @param problems what was odd, in the order of the file; at most {@value #MAX_PROBLEMS}
 * @param problemCounts how often each kind was met, those beyond the list included; kinds never met are absent
 */
public record ImportReport(
        Charset encoding,
        char delimiter,
        char decimalSeparator,
        boolean header,
        int rows,
        List<ImportProblem> problems,
        Map<ImportProblem.Code, Long> problemCounts) {

    /** Most problems that are listed one by one. */
    public static final int MAX_PROBLEMS = 1000;

    /** Copies list and map. */
    public ImportReport {
        problems = List.copyOf(problems);
        problemCounts = Map.copyOf(problemCounts);
    }
}
