package midas.io.coding;

/** Why an operation cannot be done again: data only. */
public sealed interface RedoProblem {

    /**
     * A column cannot be dummy coded any more.
     *
     * @param problem why
     */
    record NotCoded(CodingProblem problem) implements RedoProblem {}

    /**
     * The parent has lost a column.
     *
     * @param column its name
     */
    record ColumnGone(String column) implements RedoProblem {}

    /** Fitted values and residuals come from a fitted model, which is no dataset: it has to be fitted again. */
    record NeedsModel() implements RedoProblem {}
}
