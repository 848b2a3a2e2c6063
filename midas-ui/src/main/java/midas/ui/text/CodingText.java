package midas.ui.text;

import java.util.List;
import midas.io.coding.CodingProblem;

/** Sentences for columns that cannot be dummy coded. */
public final class CodingText {

    private CodingText() {}

    /**
     * Returns why a column cannot be coded.
     *
     * @param problem the problem
     * @param columns names of the dataset's columns
     */
    public static Fault of(CodingProblem problem, List<String> columns) {
        String column = problem.column();
        return switch (problem) {
            case CodingProblem.UnknownColumn unknown -> FrameText.unknownColumn(column, unknown.closest(), columns);
            case CodingProblem.DuplicateColumn twice -> plain("duplicate-column", column);
            case CodingProblem.UnknownReference unknown ->
                Fault.of(
                                "unknown-reference",
                                Messages.text(
                                        "coding.unknown-reference",
                                        column,
                                        unknown.reference(),
                                        Labels.some(unknown.categories())))
                        .with("column", column)
                        .with("reference", unknown.reference())
                        .with("categories", unknown.categories());
            case CodingProblem.NoCategories none -> plain("no-categories", column);
            case CodingProblem.OneCategory one ->
                Fault.of("one-category", Messages.text("coding.one-category", column, one.category()))
                        .with("column", column)
                        .with("category", one.category());
            case CodingProblem.TooManyCategories many ->
                Fault.of(
                                "too-many-categories",
                                Messages.text(
                                        "coding.too-many-categories",
                                        column,
                                        Numbers.count(many.categories()),
                                        Numbers.count(many.limit())))
                        .with("column", column)
                        .with("categories", many.categories());
            case CodingProblem.NotCodable not ->
                Fault.of(
                                "not-codable",
                                Messages.text(
                                        "coding.not-codable", column, not.type().label()))
                        .with("column", column);
        };
    }

    private static Fault plain(String code, String column) {
        return Fault.of(code, Messages.text("coding." + code, column)).with("column", column);
    }
}
