package midas.ui.text;

import java.util.List;
import midas.io.coding.RedoProblem;
import midas.io.dataset.Operation;

/** Sentences for how a dataset was made from another one, and for why that cannot be done again. */
public final class LineageText {

    private LineageText() {}

    /** Returns how a dataset was made, without what from: {@code by dummy coding: “region” (reference: “North”)}. */
    public static String operation(Operation operation) {
        return switch (operation) {
            case Operation.DummyCoded coded ->
                Messages.text(
                        "lineage.coded",
                        Labels.list(coded.columns().stream()
                                .map(column ->
                                        Messages.text("lineage.coded.column", column.column(), column.reference()))
                                .toList()));
            case Operation.Selected selected -> Messages.text("lineage.selected", Labels.some(selected.columns()));
            case Operation.ModelDiagnostics model -> Messages.text("lineage.diagnostics", model.response());
        };
    }

    /**
     * Returns why an operation cannot be done again.
     *
     * @param problem the problem
     * @param columns names of the parent's columns
     */
    public static Fault of(RedoProblem problem, List<String> columns) {
        return switch (problem) {
            case RedoProblem.NotCoded not -> CodingText.of(not.problem(), columns);
            case RedoProblem.ColumnGone gone ->
                Fault.of("column-gone", Messages.text("lineage.column-gone", gone.column()))
                        .with("column", gone.column());
            case RedoProblem.NeedsModel model -> Fault.of("needs-model", Messages.text("lineage.needs-model"));
        };
    }
}
