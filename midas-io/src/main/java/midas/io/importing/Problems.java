package midas.io.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is odd in a file: all of it counted, the first of it listed. */
final class Problems {

    private static final Set<ImportProblem.Code> ONE_A_COLUMN = EnumSet.of(
            ImportProblem.Code.AMBIGUOUS_NUMBER,
            ImportProblem.Code.THOUSANDS_SEPARATOR,
            ImportProblem.Code.MIXED_DECIMAL_SEPARATORS,
            ImportProblem.Code.THOUSANDS_BY_EVIDENCE,
            ImportProblem.Code.INTEGER_TOO_LARGE,
            ImportProblem.Code.NUMBER_OUT_OF_RANGE);

    private final List<ImportProblem> listed = new ArrayList<>();
    private final Map<ImportProblem.Code, Long> counts = new EnumMap<>(ImportProblem.Code.class);
    private final int columns;
    private long headerLine;

    /** Collects those of a whole file. */
    Problems() {
        this(0);
    }

    /**
     * Collects those of a part that is not the first, of which {@link #append} may leave out one for each column.
     *
     * @param columns number of columns
     */
    Problems(int columns) {
        this.columns = columns;
    }

    void add(ImportProblem.Code code, long line, @Nullable String column, String raw) {
        add(new ImportProblem(code, line, column, raw));
    }

    void add(ImportProblem problem) {
        counts.merge(problem.code(), 1L, Long::sum);
        if (listed.size() < ImportReport.MAX_PROBLEMS + columns
                || columns > 0 && ONE_A_COLUMN.contains(problem.code())) {
            listed.add(problem);
        }
    }

    /** Takes note of the line on which names of columns stand. */
    void holdHeader(long line) {
        headerLine = line;
    }

    /** Says that a record was taken for names of columns, although nothing tells so. */
    void tellGuess(List<String> names, String delimiter) {
        add(ImportProblem.Code.HEADER_GUESSED, headerLine, null, String.join(delimiter, names));
    }

    void addAll(List<ImportProblem> more) {
        more.forEach(this::add);
    }

    /** Takes away what was said of a column. */
    void remove(ImportProblem.Code code, String column) {
        if (listed.removeIf(problem -> problem.code() == code && column.equals(problem.column()))) {
            counts.computeIfPresent(code, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Adds problems in front of all others; the last ones are no longer listed then if there are too many. */
    void addFirst(List<ImportProblem> first) {
        for (ImportProblem problem : first) {
            counts.merge(problem.code(), 1L, Long::sum);
        }
        listed.addAll(0, first);
        while (listed.size() > ImportReport.MAX_PROBLEMS) {
            listed.removeLast();
        }
    }

    /** Counts one more of a kind that is listed already. */
    void count(ImportProblem.Code code) {
        counts.merge(code, 1L, Long::sum);
    }

    /**
     * Takes over the problems of the part that follows.
     *
     * @param next its problems
     * @param lines how many lines stand before it
     * @param known columns whose cells were texts before, of which it says nothing new
     */
    void append(Problems next, long lines, Set<String> known) {
        next.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
        for (ImportProblem problem : next.listed) {
            if (ONE_A_COLUMN.contains(problem.code()) && known.contains(problem.column())) {
                counts.computeIfPresent(problem.code(), (code, count) -> count == 1 ? null : count - 1);
            } else if (listed.size() < ImportReport.MAX_PROBLEMS) {
                listed.add(problem.on(lines + problem.line()));
            }
        }
    }

    /** Returns an import with one problem more, behind all others. */
    static ImportOutcome.Imported plus(ImportOutcome.Imported imported, ImportProblem problem) {
        ImportReport report = imported.report();
        List<ImportProblem> problems = new ArrayList<>(report.problems());
        if (problems.size() < ImportReport.MAX_PROBLEMS) {
            problems.add(problem);
        }
        Map<ImportProblem.Code, Long> counts = new EnumMap<>(ImportProblem.Code.class);
        counts.putAll(report.problemCounts());
        counts.merge(problem.code(), 1L, Long::sum);
        return new ImportOutcome.Imported(
                imported.dataset(),
                new ImportReport(report.reading(), report.sheets(), report.rows(), problems, counts));
    }

    /** Gives the one problem of a kind another kind. */
    void rename(ImportProblem.Code code, ImportProblem.Code now) {
        Long count = counts.remove(code);
        if (count != null) {
            counts.put(now, count);
        }
        listed.replaceAll(problem -> problem.code() == code
                ? new ImportProblem(now, problem.line(), problem.column(), problem.text())
                : problem);
    }

    List<ImportProblem> listed() {
        return listed;
    }

    Map<ImportProblem.Code, Long> counts() {
        return counts;
    }
}
