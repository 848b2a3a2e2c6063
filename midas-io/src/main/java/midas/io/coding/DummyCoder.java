package midas.io.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import midas.io.dataset.Categories;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.names.ClosestNames;
import midas.io.names.UniqueNames;

/** Codes columns, as {@link DummyCoding} says, and remembers their categories for the next time. For any thread. */
public final class DummyCoder {

    private final Map<ColumnData, Categories> known = new ConcurrentHashMap<>();

    private record Plan(Coding coding, Categories categories, String reference) {}

    private sealed interface Planning {}

    private record Planned(Plan plan) implements Planning {}

    private record Impossible(CodingProblem problem) implements Planning {}

    /** Makes a coder that knows no column. */
    public DummyCoder() {}

    /** Returns the categories of a column that can be coded, or why it cannot. */
    public CategoriesOutcome categories(Column column) {
        String name = column.name();
        if (column.type() == ColumnType.BOOLEAN) {
            return new CategoriesOutcome.Refused(new CodingProblem.NotCodable(name, column.type()));
        }
        if (column.unique() > DummyCoding.MAX_CATEGORIES) {
            return new CategoriesOutcome.Refused(
                    new CodingProblem.TooManyCategories(name, column.unique(), DummyCoding.MAX_CATEGORIES));
        }
        Categories categories = known.computeIfAbsent(column.data(), ignored -> Categories.of(column));
        return switch (categories.names().size()) {
            case 0 -> new CategoriesOutcome.Refused(new CodingProblem.NoCategories(name));
            case 1 ->
                new CategoriesOutcome.Refused(
                        new CodingProblem.OneCategory(name, categories.names().getFirst()));
            default -> new CategoriesOutcome.Found(categories);
        };
    }

    /** Returns why a column cannot be coded as wanted; empty where it can. */
    public Optional<CodingProblem> problem(Dataset parent, Coding coding) {
        return switch (plan(parent, coding)) {
            case Planned planned -> Optional.empty();
            case Impossible impossible -> Optional.of(impossible.problem());
        };
    }

    /** Codes columns, as {@link DummyCoding#apply(Dataset, String, List, Set)}. */
    public CodingOutcome apply(Dataset parent, String newName, List<Coding> codings, Set<String> leftOut) {
        Map<String, Plan> plans = new HashMap<>();
        List<CodingProblem> problems = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Coding coding : codings) {
            if (leftOut.contains(coding.column())) {
                throw new IllegalArgumentException(coding.column() + " is to be coded and left out");
            }
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
                ? new CodingOutcome.Coded(code(parent, newName, codings, plans, leftOut))
                : new CodingOutcome.Refused(problems);
    }

    private Planning plan(Dataset parent, Coding coding) {
        String name = coding.column();
        Column column = parent.find(name).orElse(null);
        if (column == null) {
            List<String> names = parent.columns().stream().map(Column::name).toList();
            return new Impossible(new CodingProblem.UnknownColumn(name, ClosestNames.to(name, names)));
        }
        return switch (categories(column)) {
            case CategoriesOutcome.Refused refused ->
                new Impossible(
                        refused.problem() instanceof CodingProblem.OneCategory one
                                        && coding.reference() != null
                                        && !coding.reference().equals(one.category())
                                ? new CodingProblem.UnknownReference(name, coding.reference(), List.of(one.category()))
                                : refused.problem());
            case CategoriesOutcome.Found found -> plan(coding, found.categories());
        };
    }

    private static Planning plan(Coding coding, Categories categories) {
        String reference = coding.reference() == null ? categories.names().getFirst() : coding.reference();
        return categories.names().contains(reference)
                ? new Planned(new Plan(coding, categories, reference))
                : new Impossible(new CodingProblem.UnknownReference(coding.column(), reference, categories.names()));
    }

    private static Dataset code(
            Dataset parent, String newName, List<Coding> codings, Map<String, Plan> plans, Set<String> leftOut) {
        Set<String> staying = new HashSet<>();
        List<String> gone = new ArrayList<>();
        for (Column column : parent.columns()) {
            Plan plan = plans.get(column.name());
            if (leftOut.contains(column.name())) {
                gone.add(column.name());
            } else if (plan == null || plan.coding().keepOriginal()) {
                staying.add(column.name());
            }
        }
        UniqueNames names = new UniqueNames(staying);
        List<Column> columns = new ArrayList<>();
        Map<String, Operation.CodedColumn> coded = new HashMap<>();
        for (Column column : parent.columns()) {
            if (staying.contains(column.name())) {
                columns.add(column);
            }
            Plan plan = plans.get(column.name());
            if (plan != null) {
                List<Column> dummies = dummies(plan, names);
                columns.addAll(dummies);
                coded.put(
                        column.name(),
                        new Operation.CodedColumn(
                                column.name(),
                                plan.reference(),
                                plan.categories().names(),
                                dummies.stream().map(Column::name).toList(),
                                plan.coding().keepOriginal()));
            }
        }
        List<Operation.CodedColumn> inOrder = codings.stream()
                .flatMap(coding -> Stream.ofNullable(coded.get(coding.column())))
                .toList();
        Operation operation = new Operation.DummyCoded(inOrder, gone);
        return Dataset.of(newName, columns, new Lineage.Derived(List.of(parent.ref()), operation));
    }

    private static List<Column> dummies(Plan plan, UniqueNames names) {
        return plan.categories().names().stream()
                .filter(category -> !category.equals(plan.reference()))
                .map(category ->
                        plan.categories().dummy(names.take(plan.coding().column() + "_" + category), category))
                .toList();
    }
}
