package midas.ui.dummy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import midas.io.coding.CategoriesOutcome;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.CodingProblem;
import midas.io.coding.DummyCoder;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.ui.label.WindowText;
import midas.ui.text.CodingText;

/**
 * What a coding would make.
 *
 * @param columns the coded columns, in order
 * @param names names of the columns of the dataset it would make
 */
public record CodingPreview(List<Part> columns, List<String> names) {

    /** Rows and dummies that are shown of a column. */
    private static final int MOST_ROWS = 5;

    private static final int MOST_DUMMIES = 6;

    /** What comes of a column. */
    public sealed interface Part {

        /** Returns the name of the column. */
        String column();
    }

    /**
     * Dummies.
     *
     * @param column the column
     * @param categories its categories in alphabetical order
     * @param reference the category without a dummy
     * @param dummies names of the dummies
     * @param headings headings of the first coded rows: the column and its first dummies
     * @param rows the first coded rows, a text for each heading; missing cells are a dash
     */
    public record Coded(
            String column,
            List<String> categories,
            String reference,
            List<String> dummies,
            List<String> headings,
            List<List<String>> rows)
            implements Part {}

    /**
     * Nothing, for a reason.
     *
     * @param column the column
     * @param message the reason, in a sentence
     */
    public record Impossible(String column, String message) implements Part {}

    /** A preview of nothing. */
    static final CodingPreview NONE = new CodingPreview(List.of(), List.of());

    /** Copies the lists. */
    public CodingPreview {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
    }

    /** Returns the columns that cannot be coded. */
    public List<Impossible> problems() {
        return columns.stream()
                .filter(Impossible.class::isInstance)
                .map(Impossible.class::cast)
                .toList();
    }

    /** Looks what a coding would make. Takes long for long columns that the coder does not know yet. */
    static CodingPreview of(DummyCoder coder, Dataset parent, List<Coding> codings, Set<String> leftOut) {
        List<Coding> possible = new ArrayList<>();
        Map<String, CodingProblem> problems = new HashMap<>();
        for (Coding coding : codings) {
            coder.problem(parent, coding)
                    .ifPresentOrElse(problem -> problems.put(coding.column(), problem), () -> possible.add(coding));
        }
        if (!(coder.apply(parent, "", possible, leftOut) instanceof CodingOutcome.Coded outcome)) {
            throw new IllegalStateException("each can be coded, and all cannot");
        }
        Dataset coded = outcome.dataset();
        Map<String, Operation.CodedColumn> made = new HashMap<>();
        if (coded.lineage() instanceof Lineage.Derived derived
                && derived.operation() instanceof Operation.DummyCoded operation) {
            operation.columns().forEach(column -> made.put(column.column(), column));
        }
        List<String> parentNames = names(parent);
        List<Part> parts = new ArrayList<>();
        for (Coding coding : codings) {
            Operation.CodedColumn column = made.get(coding.column());
            CodingProblem problem = problems.get(coding.column());
            if (column != null) {
                parts.add(part(column, parent, coded));
            } else if (problem != null) {
                parts.add(new Impossible(
                        coding.column(), CodingText.of(problem, parentNames).message()));
            }
        }
        return new CodingPreview(parts, names(coded));
    }

    /** Returns the categories of a column, none where it cannot be coded. */
    static List<String> categories(DummyCoder coder, Column column) {
        return switch (coder.categories(column)) {
            case CategoriesOutcome.Found found -> found.categories().names();
            case CategoriesOutcome.Refused refused -> List.of();
        };
    }

    private static Coded part(Operation.CodedColumn column, Dataset parent, Dataset coded) {
        List<Column> shown = new ArrayList<>();
        parent.find(column.column()).ifPresent(shown::add);
        column.dummies().stream()
                .limit(MOST_DUMMIES)
                .flatMap(name -> coded.find(name).stream())
                .forEach(shown::add);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST_ROWS, parent.rows()); row++) {
            int at = row;
            rows.add(shown.stream()
                    .map(each -> Objects.requireNonNullElse(each.text(at), WindowText.text("dataset.missing")))
                    .toList());
        }
        return new Coded(
                column.column(),
                column.categories(),
                column.reference(),
                column.dummies(),
                shown.stream().map(Column::name).toList(),
                rows);
    }

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }
}
