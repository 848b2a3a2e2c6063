package midas.io.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.names.ClosestNames;
import midas.io.names.UniqueNames;

/**
 * Turns a column with k categories into k − 1 columns of 1/0, one for each category but the reference. Categories are
 * the distinct texts of the cells that are not missing, in code-point order; a missing cell is missing in every dummy.
 */
public final class DummyCoding {

    /** Most categories of a column that is coded. */
    public static final int MAX_CATEGORIES = 1000;

    private static final Comparator<String> CODE_POINT_ORDER = DummyCoding::compareCodePoints;

    private record Plan(Coding coding, Column column, List<String> categories, String reference) {}

    private DummyCoding() {}

    /** Returns whether a column is offered for coding: nominal or ordinal, and not boolean. */
    public static boolean isOffered(Column column) {
        return column.scale().isCategorical() && column.type() != ColumnType.BOOLEAN;
    }

    /** Returns the categories of a column in code-point order. */
    public static List<String> categories(Column column) {
        Set<String> categories = new TreeSet<>(CODE_POINT_ORDER);
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null) {
                categories.add(text);
            }
        }
        return List.copyOf(categories);
    }

    /**
     * Codes columns. Whoever names a column explicitly may code any type but boolean, whatever its scale.
     *
     * @param parent the dataset, which stays as it is
     * @param newName name of the derived dataset
     * @param codings the columns to code; dummies are named {@code column_category}, made unique where taken
     */
    public static CodingOutcome apply(Dataset parent, String newName, List<Coding> codings) {
        Map<String, Plan> plans = new HashMap<>();
        List<CodingProblem> problems = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Coding coding : codings) {
            if (!named.add(coding.column())) {
                problems.add(new CodingProblem.DuplicateColumn(coding.column()));
                continue;
            }
            switch (plan(parent, coding)) {
                case Planned planned -> plans.put(coding.column(), planned.plan());
                case Impossible impossible -> problems.add(impossible.problem());
            }
        }
        return problems.isEmpty()
                ? new CodingOutcome.Coded(code(parent, newName, codings, plans))
                : new CodingOutcome.Refused(problems);
    }

    private sealed interface Planning {}

    private record Planned(Plan plan) implements Planning {}

    private record Impossible(CodingProblem problem) implements Planning {}

    private static Planning plan(Dataset parent, Coding coding) {
        String name = coding.column();
        Column column = parent.find(name).orElse(null);
        if (column == null) {
            List<String> names = parent.columns().stream().map(Column::name).toList();
            return new Impossible(new CodingProblem.UnknownColumn(name, ClosestNames.to(name, names)));
        }
        if (column.type() == ColumnType.BOOLEAN) {
            return new Impossible(new CodingProblem.NotCodable(name, column.type()));
        }
        if (column.unique() > MAX_CATEGORIES) {
            return new Impossible(new CodingProblem.TooManyCategories(name, column.unique(), MAX_CATEGORIES));
        }
        List<String> categories = categories(column);
        if (categories.isEmpty()) {
            return new Impossible(new CodingProblem.NoCategories(name));
        }
        String reference = coding.reference() == null ? categories.getFirst() : coding.reference();
        if (!categories.contains(reference)) {
            return new Impossible(new CodingProblem.UnknownReference(name, reference, categories));
        }
        if (categories.size() == 1) {
            return new Impossible(new CodingProblem.OneCategory(name, reference));
        }
        return new Planned(new Plan(coding, column, categories, reference));
    }

    private static Dataset code(Dataset parent, String newName, List<Coding> codings, Map<String, Plan> plans) {
        Set<String> staying = new HashSet<>();
        for (Column column : parent.columns()) {
            Plan plan = plans.get(column.name());
            if (plan == null || plan.coding().keepOriginal()) {
                staying.add(column.name());
            }
        }
        UniqueNames names = new UniqueNames(staying);
        List<Column> columns = new ArrayList<>();
        Map<String, Operation.CodedColumn> coded = new HashMap<>();
        for (Column column : parent.columns()) {
            Plan plan = plans.get(column.name());
            if (plan == null) {
                columns.add(column);
                continue;
            }
            if (plan.coding().keepOriginal()) {
                columns.add(column);
            }
            List<Column> dummies = dummies(plan, names);
            columns.addAll(dummies);
            coded.put(
                    column.name(),
                    new Operation.CodedColumn(
                            column.name(),
                            plan.reference(),
                            plan.categories(),
                            dummies.stream().map(Column::name).toList(),
                            plan.coding().keepOriginal()));
        }
        List<Operation.CodedColumn> inOrder = codings.stream()
                .flatMap(coding -> Stream.ofNullable(coded.get(coding.column())))
                .toList();
        return Dataset.of(
                newName, columns, new Lineage.Derived(List.of(parent.ref()), new Operation.DummyCoded(inOrder)));
    }

    private static List<Column> dummies(Plan plan, UniqueNames names) {
        Column column = plan.column();
        Map<String, long[]> values = new LinkedHashMap<>();
        for (String category : plan.categories()) {
            if (!category.equals(plan.reference())) {
                values.put(category, new long[column.rows()]);
            }
        }
        BitSet missing = new BitSet();
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            long[] own = text == null ? null : values.get(text);
            if (text == null) {
                missing.set(row);
            } else if (own != null) {
                own[row] = 1;
            }
        }
        List<Column> dummies = new ArrayList<>();
        values.forEach((category, ones) ->
                dummies.add(Columns.int64(names.take(column.name() + "_" + category), ones, missing)));
        return dummies;
    }

    /** Differs from {@link String#compareTo} where characters beyond U+FFFF meet those from U+E000 on. */
    private static int compareCodePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }
}
