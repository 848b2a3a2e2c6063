package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.ui.text.Messages;

/** Yes-or-no columns of a model, which count as 1 and 0. */
final class Codings {

    private Codings() {}

    /** Returns for response and fixed effects of this kind which of the two words counts as 1. */
    static List<String> of(GlmmRun.Fitted run) {
        return of(run.dataset(), run.model().responseName(), run.model().predictorNames());
    }

    static List<String> of(Dataset dataset, String response, List<String> predictors) {
        List<String> names = new ArrayList<>();
        names.add(response);
        names.addAll(predictors);
        return names.stream()
                .flatMap(name -> dataset.find(name).stream())
                .filter(column -> column.type() == ColumnType.BOOLEAN)
                .map(Codings::of)
                .toList();
    }

    private static String of(Column column) {
        return Messages.text(
                "page.coding.value",
                column.name(),
                word(column, 1).orElse("true"),
                word(column, 0).orElse("false"));
    }

    /** Returns how the file writes it where it first stands. */
    private static Optional<String> word(Column column, double value) {
        for (int row = 0; row < column.rows(); row++) {
            if (column.coercedNumber(row) == value) {
                return Optional.ofNullable(column.text(row));
            }
        }
        return Optional.empty();
    }
}
