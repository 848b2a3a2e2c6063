package midas.io.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.names.UniqueNames;

/** Gives every column a name of its own. */
final class HeaderNames {

    private HeaderNames() {}

    /**
     * Returns names of columns: those of the header, those that stand there more than once with a number, and
     * {@code column_1} and so on for those that have none.
     *
     * @param cells the header, or as many empty texts as there are columns
     * @param line line of the header
     * @param fromFile whether the file has a header, so that a column without a name is odd
     * @param unnamedFirst whether the header has one cell fewer than the rows, and the first of these texts was put in front of it
     * @param problems takes what is odd
     */
    static String[] of(List<String> cells, long line, boolean fromFile, boolean unnamedFirst, Problems problems) {
        UniqueNames unique = new UniqueNames(
                new HashSet<>(cells.stream().map(HeaderNames::trimmed).toList()));
        Set<String> met = new HashSet<>();
        if (fromFile) {
            problems.holdHeader(line);
        }
        String[] names = new String[cells.size()];
        for (int k = 0; k < names.length; k++) {
            String inFile = cells.get(k);
            String cell = trimmed(inFile);
            if (cell.isBlank()) {
                names[k] = unique.take("column_" + (k + 1));
                if (fromFile && unnamedFirst && k == 0) {
                    problems.add(ImportProblem.Code.ROW_NAMES, line, names[k], cells.get(1));
                } else if (fromFile) {
                    problems.add(ImportProblem.Code.EMPTY_HEADER, line, names[k], inFile);
                }
            } else if (met.add(cell)) {
                names[k] = cell;
            } else {
                names[k] = unique.take(cell);
                problems.add(ImportProblem.Code.DUPLICATE_HEADER, line, names[k], cell);
            }
            if (!cell.isEmpty() && cell.length() < inFile.length()) {
                problems.add(ImportProblem.Code.BLANKS_AROUND_NAME, line, names[k], inFile);
            }
        }
        return names;
    }

    private static String trimmed(String cell) {
        char[] text = cell.toCharArray();
        int from = Blank.start(text, 0, text.length);
        return cell.substring(from, Blank.end(text, from, text.length));
    }
}
