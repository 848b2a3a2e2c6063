package midas.io.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;

/** Derived datasets and their parents: what of the parent matters to them, and how they are made again when it has changed. */
public final class Derivations {

    private Derivations() {}

    /**
     * Returns what an operation reads of its parent.
     *
     * @param operation the operation
     * @param parent the parent at some time
     */
    public static Basis basis(Operation operation, Dataset parent) {
        return switch (operation) {
            // what is not coded is taken over with its scale, so that all of the parent matters but what was left out
            case Operation.DummyCoded coded -> {
                Set<String> leftOut = Set.copyOf(coded.leftOut());
                yield Basis.withScales(
                        parent,
                        parent.columns().stream()
                                .map(Column::name)
                                .filter(name -> !leftOut.contains(name))
                                .toList());
            }
            case Operation.Selected selected -> Basis.withScales(parent, selected.columns());
            case Operation.ModelDiagnostics model -> {
                List<String> names = new ArrayList<>(List.of(model.response()));
                names.addAll(model.fixed());
                // a model without random intercepts has no group
                if (!model.group().isEmpty()) {
                    names.add(model.group());
                }
                yield Basis.of(parent, names);
            }
        };
    }

    /**
     * Does a derived dataset's operation again. References of a dummy coding stay the same; categories are those that are there now.
     *
     * @param derived the dataset made before, which stays as it is
     * @param parent its parent as it is now
     * @throws IllegalArgumentException if the dataset was not made from this parent alone
     */
    public static RedoOutcome redo(Dataset derived, Dataset parent) {
        if (!(derived.lineage() instanceof Lineage.Derived lineage)
                || lineage.parents().size() != 1
                || !lineage.parents().getFirst().id().equals(parent.id())) {
            throw new IllegalArgumentException(derived.name() + " was not made from " + parent.name());
        }
        return switch (lineage.operation()) {
            case Operation.DummyCoded coded -> code(derived, parent, coded);
            case Operation.Selected selected -> select(derived, parent, selected);
            case Operation.ModelDiagnostics model -> new RedoOutcome.Refused(List.of(new RedoProblem.NeedsModel()));
        };
    }

    private static RedoOutcome code(Dataset derived, Dataset parent, Operation.DummyCoded operation) {
        List<Coding> codings = operation.columns().stream()
                .map(column -> new Coding(column.column(), column.reference(), column.originalKept()))
                .toList();
        return switch (DummyCoding.apply(parent, derived.name(), codings, Set.copyOf(operation.leftOut()))) {
            case CodingOutcome.Coded coded -> new RedoOutcome.Redone(derived.holding(coded.dataset()));
            case CodingOutcome.Refused refused ->
                new RedoOutcome.Refused(refused.problems().stream()
                        .<RedoProblem>map(RedoProblem.NotCoded::new)
                        .toList());
        };
    }

    private static RedoOutcome select(Dataset derived, Dataset parent, Operation.Selected operation) {
        List<RedoProblem> gone = operation.columns().stream()
                .filter(name -> parent.find(name).isEmpty())
                .<RedoProblem>map(RedoProblem.ColumnGone::new)
                .toList();
        return gone.isEmpty()
                ? new RedoOutcome.Redone(derived.holding(parent.select(derived.name(), operation.columns())))
                : new RedoOutcome.Refused(gone);
    }
}
