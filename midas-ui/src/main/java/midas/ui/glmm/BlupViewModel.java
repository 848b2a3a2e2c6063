package midas.ui.glmm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.core.result.FixedEffect;
import midas.core.result.RandomIntercept;
import midas.ui.label.WindowText;
import midas.ui.table.Decimals;
import midas.ui.table.Digits;
import midas.ui.table.IntervalScale;
import midas.ui.table.TableText;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The predicted random intercepts: the first rows or all, in an order over all groups. */
public final class BlupViewModel {

    /** Rows shown before all are asked for. */
    public static final int FIRST_ROWS = 50;

    private static final int LABELS = 20;
    /** Below this size, other than 0, numbers are shown with an exponent. */
    private static final double SMALLEST_PLAIN = 1e-4;

    private static final Comparator<RandomIntercept> BY_RANK = Comparator.comparingInt(RandomIntercept::rank);

    private final List<RandomIntercept> intercepts;
    private final List<String> longestGroups;
    private final int largestGroup;
    private final List<RandomIntercept> extremeEstimates;
    private final List<RandomIntercept> extremeErrors;
    private final List<Comparator<RandomIntercept>> pending = new ArrayList<>();
    private final ObservableList<RandomIntercept> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper expanded = new ReadOnlyBooleanWrapper();
    /** Never changed, only replaced, on the window's thread; read on others. */
    private volatile List<RandomIntercept> sorted;

    private List<RandomIntercept> found;
    private String sought = "";
    private int searches;
    private Digits digits = Digits.FOUR;
    private int estimateTail;
    private int errorTail;
    private double level;
    private double quantile;
    private IntervalScale scale;

    /**
     * Makes the table, ordered by rank. Takes a while where there are many groups: not for the window's thread.
     *
     * @param intercepts all groups
     * @param level confidence level of the intervals, a proportion
     */
    public BlupViewModel(List<RandomIntercept> intercepts, double level) {
        this.sorted = intercepts.stream().sorted(BY_RANK).toList();
        this.found = sorted;
        this.intercepts = sorted;
        this.level = level;
        this.quantile = quantile(level);
        this.scale = scale(sorted, quantile);
        this.longestGroups = intercepts.stream()
                .map(RandomIntercept::group)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(LABELS)
                .toList();
        this.largestGroup = intercepts.stream()
                .mapToInt(RandomIntercept::observations)
                .max()
                .orElse(0);
        this.extremeEstimates = extremes(RandomIntercept::estimate);
        this.extremeErrors = extremes(RandomIntercept::standardError);
        show(Digits.FOUR);
        fill();
    }

    /** Returns the number of groups. */
    public int total() {
        return sorted.size();
    }

    /** Returns the rows shown. */
    public ObservableList<RandomIntercept> shown() {
        return shown;
    }

    /** Returns whether all rows are shown on demand. */
    public ReadOnlyBooleanProperty expandedProperty() {
        return expanded.getReadOnlyProperty();
    }

    /** Returns whether there are more rows than are shown at first. */
    public boolean isLong() {
        return sorted.size() > FIRST_ROWS;
    }

    /** Returns {@code 1–50 of 236}, or how many were found and are shown where something is sought. */
    public StringBinding rangeBinding() {
        return Bindings.createStringBinding(this::range, shown);
    }

    /** Returns {@code Show all 236 rows}, or {@code Show first 50 rows} where all are shown. */
    public StringBinding toggleLabel() {
        return Bindings.createStringBinding(
                () -> expanded.get()
                        ? WindowText.text("blup.show-first", Numbers.count(FIRST_ROWS))
                        : WindowText.text("blup.show-all", Numbers.count(sorted.size())),
                expanded);
    }

    /** Shows all rows, or the first ones again. */
    public void toggle() {
        expanded.set(!expanded.get());
        fill();
    }

    /**
     * Orders all groups, those not shown too; groups that are equal in the order stay as they are. The rows shown stay too until the order is found.
     *
     * @param order the order, or null for that of the ranks
     * @param runner where it is found
     */
    public void sort(@Nullable Comparator<RandomIntercept> order, JobRunner runner) {
        pending.add(order == null ? BY_RANK : order);
        search(runner);
    }

    /**
     * Shows only groups whose label contains a text, in any case, of all groups and not only of those shown. Ranks, and what is copied, stay those of all groups.
     *
     * @param text the text; all groups contain the empty one
     * @param runner where they are sought
     */
    public void seek(String text, JobRunner runner) {
        sought = text.strip();
        search(runner);
    }

    private void search(JobRunner runner) {
        // one search may overtake another: each begins where the rows shown stand and does all that were asked for
        // since
        List<Comparator<RandomIntercept>> orders = List.copyOf(pending);
        List<RandomIntercept> before = sorted;
        String text = sought.toLowerCase(Locale.ROOT);
        searches++;
        int asked = searches;
        runner.inBackground(() -> {
            List<RandomIntercept> rows = new ArrayList<>(before);
            orders.forEach(rows::sort);
            List<RandomIntercept> now = Collections.unmodifiableList(rows);
            List<RandomIntercept> those = text.isEmpty()
                    ? now
                    : now.stream()
                            .filter(row -> row.group().toLowerCase(Locale.ROOT).contains(text))
                            .toList();
            runner.onWindow(() -> {
                if (asked == searches) {
                    pending.clear();
                    sorted = now;
                    found = those;
                    fill();
                }
            });
        });
    }

    /** Returns the prediction as shown: the number of any other table, with spaces behind it that set decimal points one below the other. */
    public String estimate(RandomIntercept row) {
        return Decimals.padded(digits.significant(row.estimate()), estimateTail);
    }

    /** Returns its standard error as shown. */
    public String standardError(RandomIntercept row) {
        return Decimals.padded(digits.significant(row.standardError()), errorTail);
    }

    /** Returns the longest labels among the groups, for the width of the column. */
    public List<String> longestGroups() {
        return longestGroups;
    }

    /** Returns the number of observations of the largest group, for the width of the column. */
    public int largestGroup() {
        return largestGroup;
    }

    /** Returns the longest predictions as shown, for the width of the column. */
    public List<String> longestEstimates() {
        return measured(extremeEstimates).map(this::estimate).toList();
    }

    /** Returns the longest standard errors as shown, for the width of the column. */
    public List<String> longestStandardErrors() {
        return measured(extremeErrors).map(this::standardError).toList();
    }

    /** Returns the prediction with its interval. */
    public IntervalScale.Mark mark(RandomIntercept row) {
        return mark(row, quantile);
    }

    private static IntervalScale.Mark mark(RandomIntercept row, double quantile) {
        double half = quantile * row.standardError();
        return new IntervalScale.Mark(row.estimate(), row.estimate() - half, row.estimate() + half);
    }

    private static double quantile(double level) {
        return new FixedEffect("", 0, 1).interval(level).upper();
    }

    private static IntervalScale scale(List<RandomIntercept> rows, double quantile) {
        return IntervalScale.of(rows.stream().map(row -> mark(row, quantile)).toList());
    }

    /** Returns the common scale of all groups' intervals. */
    public IntervalScale scale() {
        return scale;
    }

    /** Returns the heading of the intervals: {@code 95% interval}. */
    public String intervalHeading() {
        return WindowText.text("results.interval", Numbers.percent(level));
    }

    /** Sets how many digits are shown. */
    void show(Digits wanted) {
        digits = wanted;
        estimateTail = tail(extremeEstimates, RandomIntercept::estimate);
        errorTail = tail(extremeErrors, RandomIntercept::standardError);
    }

    /**
     * Sets the confidence level of the intervals.
     *
     * @param wanted the level, a proportion
     */
    public void showLevel(double wanted) {
        if (wanted != level) {
            level = wanted;
            quantile = quantile(wanted);
            scale = scale(intercepts, quantile);
        }
    }

    /** Returns all rows, in their order, with full precision; for any thread. */
    public TableText text() {
        List<RandomIntercept> all = sorted;
        return new TableText(
                List.of(
                        Messages.text("blup.group"),
                        Messages.text("blup.random-intercept"),
                        Messages.text("blup.standard-error"),
                        Messages.text("blup.rank"),
                        Messages.text("blup.observations")),
                List.of(false, true, true, true, true),
                () -> all.stream()
                        .map(row -> List.of(
                                row.group(),
                                String.valueOf(row.estimate()),
                                String.valueOf(row.standardError()),
                                String.valueOf(row.rank()),
                                String.valueOf(row.observations()))));
    }

    /** Orders labels as people do: those that are whole numbers by size, the others as text after them. */
    public static int compareLabels(String one, String other) {
        boolean oneNumber = isWhole(one);
        boolean otherNumber = isWhole(other);
        if (oneNumber && otherNumber) {
            int bySize = Long.compare(Long.parseLong(one), Long.parseLong(other));
            return bySize != 0 ? bySize : one.compareTo(other);
        }
        if (oneNumber != otherNumber) {
            return oneNumber ? -1 : 1;
        }
        return one.compareTo(other);
    }

    private static boolean isWhole(String label) {
        return label.length() <= 18 && !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The largest and the smallest number, and those whose decimals are the longest: the one nearest to 0 without an exponent, and any with one. */
    private List<RandomIntercept> extremes(ToDoubleFunction<RandomIntercept> value) {
        Comparator<RandomIntercept> order = Comparator.comparingDouble(value);
        ToDoubleFunction<RandomIntercept> size = row -> Math.abs(value.applyAsDouble(row));
        List<RandomIntercept> extremes = new ArrayList<>();
        sorted.stream().max(order).ifPresent(extremes::add);
        sorted.stream().min(order).ifPresent(extremes::add);
        sorted.stream()
                .filter(row -> size.applyAsDouble(row) >= SMALLEST_PLAIN)
                .min(Comparator.comparingDouble(size))
                .ifPresent(extremes::add);
        sorted.stream()
                .filter(row -> size.applyAsDouble(row) > 0 && size.applyAsDouble(row) < SMALLEST_PLAIN)
                .min(order)
                .ifPresent(extremes::add);
        return extremes;
    }

    /** With full precision any number may be the longest. */
    private Stream<RandomIntercept> measured(List<RandomIntercept> extremes) {
        return digits == Digits.FULL ? sorted.stream().limit(FIRST_ROWS) : extremes.stream();
    }

    private int tail(List<RandomIntercept> extremes, ToDoubleFunction<RandomIntercept> value) {
        return measured(extremes)
                .mapToInt(row -> Decimals.tail(digits.significant(value.applyAsDouble(row))))
                .max()
                .orElse(0);
    }

    private void fill() {
        shown.setAll(expanded.get() ? found : found.subList(0, Math.min(FIRST_ROWS, found.size())));
    }

    private String range() {
        String all = Numbers.count(sorted.size());
        if (found.size() == sorted.size()) {
            return WindowText.text("blup.range", Numbers.count(shown.size()), all);
        }
        return shown.size() == found.size()
                ? WindowText.text("blup.range.found", Numbers.count(found.size()), all)
                : WindowText.text(
                        "blup.range.found.some", Numbers.count(shown.size()), Numbers.count(found.size()), all);
    }
}
