package midas.ui.text;

import java.util.List;
import java.util.Optional;
import midas.io.frame.Exclusions;

/** Rows left out of a model, in words. */
public final class ExclusionText {

    private ExclusionText() {}

    /** Returns {@code 3 rows excluded}, or that none was. */
    public static String rows(Exclusions exclusions) {
        return exclusions.rows() == 0
                ? Messages.text("exclusions.none")
                : Messages.counted("exclusions.rows", exclusions.rows());
    }

    /** Returns one line for each column and reason: {@code “Days”: 2 missing}. */
    public static List<String> details(Exclusions exclusions) {
        return exclusions.counts().stream()
                .map(count -> Messages.text(
                        "exclusions.detail", count.column(), Numbers.count(count.cells()), reason(count.reason())))
                .toList();
    }

    /** Returns that rows count under several reasons, where the counts are more than the rows; empty where none does. */
    public static Optional<String> overlap(Exclusions exclusions) {
        long cells =
                exclusions.counts().stream().mapToLong(Exclusions.Count::cells).sum();
        return cells > exclusions.rows() ? Optional.of(Messages.text("exclusions.overlap")) : Optional.empty();
    }

    /** Returns the reason: {@code missing}. */
    public static String reason(Exclusions.Reason reason) {
        return Messages.text("exclusions.reason." + code(reason));
    }

    /** Returns the name of the reason for programs: {@code non-numeric}. */
    public static String code(Exclusions.Reason reason) {
        return switch (reason) {
            case MISSING -> "missing";
            case NON_NUMERIC -> "non-numeric";
            case INFINITE -> "infinite";
        };
    }
}
