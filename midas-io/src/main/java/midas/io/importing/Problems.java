package midas.io.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is odd in a file: all of it counted, the first of it listed. */
final class Problems {

    private final List<ImportProblem> listed = new ArrayList<>();
    private final Map<ImportProblem.Code, Long> counts = new EnumMap<>(ImportProblem.Code.class);

    void add(ImportProblem.Code code, long line, @Nullable String column, String raw) {
        counts.merge(code, 1L, Long::sum);
        if (listed.size() < ImportReport.MAX_PROBLEMS) {
            listed.add(new ImportProblem(code, line, column, raw));
        }
    }

    List<ImportProblem> listed() {
        return listed;
    }

    Map<ImportProblem.Code, Long> counts() {
        return counts;
    }
}
