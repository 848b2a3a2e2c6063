package midas.io.frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midas.core.design.Design;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.names.ClosestNames;

/**
 * Makes a frame: checks the model against the columns, reads the numbers, leaves out the rows that are not complete.
 */
final class Framing {

    private final Dataset dataset;
    private final ModelSpec spec;
    private final ColumnReading reading;
    private final BitSet excluded = new BitSet();
    private final List<Exclusions.Count> counts = new ArrayList<>();

    Framing(Dataset dataset, ModelSpec spec, ColumnReading reading) {
        this.dataset = dataset;
        this.spec = spec;
        this.reading = reading;
    }

    FrameOutcome frame() {
        Optional<FrameProblem> problem = problem();
        return problem.isPresent() ? new FrameOutcome.Refused(problem.get()) : new FrameOutcome.Framed(read());
    }

    private Optional<FrameProblem> problem() {
        Optional<FrameProblem> unknown = unknown(FrameProblem.Role.RESPONSE, spec.response());
        for (String name : spec.fixed()) {
            unknown = unknown.or(() -> unknown(FrameProblem.Role.FIXED_EFFECT, name));
        }
        return unknown.or(() -> spec.hasGroup() ? unknown(FrameProblem.Role.GROUP, spec.group()) : Optional.empty())
                .or(this::usedTwice)
                .or(this::unsuitable);
    }

    private Optional<FrameProblem> unknown(FrameProblem.Role role, String name) {
        if (dataset.find(name).isPresent()) {
            return Optional.empty();
        }
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        return Optional.of(new FrameProblem.UnknownColumn(role, name, ClosestNames.to(name, names)));
    }

    private Optional<FrameProblem> usedTwice() {
        Set<String> fixed = new HashSet<>();
        for (String name : spec.fixed()) {
            if (name.equals(spec.response())) {
                return Optional.of(new FrameProblem.ResponseIsFixedEffect(name));
            }
            if (name.equals(spec.group())) {
                return Optional.of(new FrameProblem.GroupIsFixedEffect(name));
            }
            if (!fixed.add(name)) {
                return Optional.of(new FrameProblem.DuplicateFixedEffect(name));
            }
        }
        return spec.group().equals(spec.response())
                ? Optional.of(new FrameProblem.GroupIsResponse(spec.group()))
                : Optional.empty();
    }

    private Optional<FrameProblem> unsuitable() {
        return switch (reading) {
            case COERCE -> Optional.empty();
            case TYPED -> {
                Optional<FrameProblem> problem = notNumeric(FrameProblem.Role.RESPONSE, spec.response());
                for (String name : spec.fixed()) {
                    problem = problem.or(() -> notNumeric(FrameProblem.Role.FIXED_EFFECT, name));
                }
                yield spec.hasGroup() ? problem.or(this::notCategorical) : problem;
            }
        };
    }

    private Optional<FrameProblem> notNumeric(FrameProblem.Role role, String name) {
        Column column = column(name);
        return ColumnReading.isQuantity(column)
                ? Optional.empty()
                : Optional.of(new FrameProblem.NotNumeric(role, name, column.type(), column.scale()));
    }

    private Optional<FrameProblem> notCategorical() {
        Column column = column(spec.group());
        return ColumnReading.isGroup(column)
                ? Optional.empty()
                : Optional.of(new FrameProblem.NotCategorical(spec.group(), column.type(), column.scale()));
    }

    private Column column(String name) {
        return dataset.find(name).orElseThrow();
    }

    private ModelFrame read() {
        List<String> names = new ArrayList<>(spec.fixed());
        names.addFirst(spec.response());
        // column by column, in the pool of the calling thread, else in the common one
        List<Numbers> columns = names.stream().map(this::column).toList().parallelStream()
                .map(Numbers::of)
                .toList();
        for (Numbers numbers : columns) {
            excluded.or(numbers.unusable());
            counts.addAll(numbers.counts());
        }
        Optional<Column> group = spec.hasGroup() ? Optional.of(column(spec.group())) : Optional.empty();
        group.ifPresent(this::noteMissingGroups);
        int[] kept = new int[dataset.rows() - excluded.cardinality()];
        int n = 0;
        for (int row = excluded.nextClearBit(0); row < dataset.rows(); row = excluded.nextClearBit(row + 1)) {
            kept[n++] = row;
        }
        double[] response = at(kept, columns.getFirst().values());
        double[][] predictors = columns.stream()
                .skip(1)
                .map(numbers -> at(kept, numbers.values()))
                .toArray(double[][]::new);
        Design design = group.isPresent()
                ? grouped(group.get(), kept, response, predictors)
                : Design.ungrouped(spec.response(), response, spec.fixed(), predictors, spec.intercept());
        return new ModelFrame(spec, dataset, design, new Exclusions(excluded.cardinality(), counts), kept);
    }

    private Design grouped(Column group, int[] kept, double[] response, double[][] predictors) {
        int n = kept.length;
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] codes = new int[n];
        for (int i = 0; i < n; i++) {
            String label = group.text(kept[i]);
            if (label == null) {
                throw new IllegalStateException("a row without a group was kept");
            }
            Integer code = codeOf.putIfAbsent(label, labels.size());
            codes[i] = code == null ? labels.size() : code;
            if (code == null) {
                labels.add(label);
            }
        }
        return Design.of(
                spec.response(), response, spec.fixed(), predictors, spec.intercept(), spec.group(), codes, labels);
    }

    /** Returns the values of some rows, in order: the values themselves where that is all of them. */
    private static double[] at(int[] rows, double[] values) {
        if (rows.length == values.length) {
            return values;
        }
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return kept;
    }

    /**
     * A column read as numbers.
     *
     * @param values the numbers, a new array
     * @param unusable a bit for each row whose cell is of no use
     * @param counts how many there are of each kind
     */
    private record Numbers(double[] values, BitSet unusable, List<Exclusions.Count> counts) {

        static Numbers of(Column column) {
            Map<Exclusions.Reason, Integer> reasons = new EnumMap<>(Exclusions.Reason.class);
            BitSet unusable = new BitSet();
            double[] values = column.coercedNumbers();
            for (int row = 0; row < values.length; row++) {
                if (!Double.isFinite(values[row])) {
                    unusable.set(row);
                    reasons.merge(reason(column, row, values[row]), 1, Integer::sum);
                }
            }
            List<Exclusions.Count> counts = new ArrayList<>();
            reasons.forEach((reason, cells) -> counts.add(new Exclusions.Count(column.name(), reason, cells)));
            return new Numbers(values, unusable, counts);
        }
    }

    private static Exclusions.Reason reason(Column column, int row, double value) {
        if (column.isMissing(row)) {
            return Exclusions.Reason.MISSING;
        }
        return Double.isNaN(value) ? Exclusions.Reason.NON_NUMERIC : Exclusions.Reason.INFINITE;
    }

    private void noteMissingGroups(Column group) {
        for (int row = 0; group.missing() > 0 && row < group.rows(); row++) {
            if (group.isMissing(row)) {
                excluded.set(row);
            }
        }
        if (group.missing() > 0) {
            counts.add(new Exclusions.Count(group.name(), Exclusions.Reason.MISSING, group.missing()));
        }
    }
}
