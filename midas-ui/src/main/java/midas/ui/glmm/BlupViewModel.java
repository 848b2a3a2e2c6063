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
import midas.ui.table.IntervalScale;
import midas.ui.table.Tsv;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The predicted random intercepts: the first rows or all, in an order over all groups. */
public final class BlupViewModel {

    /** Rows shown before all are asked for. */
    public static final int FIRST_ROWS = 50;

    private static final int LABELS = 20;
    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 8;
    private static final Comparator<RandomIntercept> BY_RANK = Comparator.comparingInt(RandomIntercept::rank);

    private final double level;
    private final double quantile;
    private final IntervalScale scale;
    private final int estimateDecimals;
    private final int errorDecimals;
    private final List<String> longestGroups;
    private final int largestGroup;
    private final List<String> longestEstimates;
    private final List<String> longestStandardErrors;
    private final List<Comparator<RandomIntercept>> pending = new ArrayList<>();
    private final ObservableList<RandomIntercept> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper expanded = new ReadOnlyBooleanWrapper();
    /** Never changed, only replaced, on the window's thread; read on others. */
    private volatile List<RandomIntercept> sorted;

    private List<RandomIntercept> found;
    private String sought = "";
    private int searches;

    /**
     * Makes the table, ordered by rank. Takes a while where there are many groups: not for the window's thread.
     *
     * @param intercepts all groups
     * @param level confidence level of the intervals, a proportion
     */
    public BlupViewModel(List<RandomIntercept> intercepts, double level) {
        this.sorted = intercepts.stream().sorted(BY_RANK).toList();
        this.found = sorted;
        this.level = level;
        this.quantile = new FixedEffect("", 0, 1).interval(level).upper();
        this.scale = IntervalScale.of(intercepts.stream().map(this::mark).toList());
        this.estimateDecimals = decimals(intercepts, RandomIntercept::estimate);
        this.errorDecimals = decimals(intercepts, RandomIntercept::standardError);
        this.longestGroups = intercepts.stream()
                .map(RandomIntercept::group)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(LABELS)
                .toList();
        this.largestGroup = intercepts.stream()
                .mapToInt(RandomIntercept::observations)
                .max()
                .orElse(0);
        this.longestEstimates = extremes(RandomIntercept::estimate)
                .map(row -> shown(row.estimate(), estimateDecimals))
                .toList();
        this.longestStandardErrors = extremes(RandomIntercept::standardError)
                .map(row -> shown(row.standardError(), errorDecimals))
                .toList();
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

    /** Returns the prediction as shown. */
    public String estimate(RandomIntercept row) {
        return shown(row.estimate(), estimateDecimals);
    }

    /** Returns its standard error as shown. */
    public String standardError(RandomIntercept row) {
        return shown(row.standardError(), errorDecimals);
    }

    /** Returns the longest labels among the groups, for the width of the column. */
    public List<String> longestGroups() {
        return longestGroups;
    }

    /** Returns the number of observations of the largest group, for the width of the column. */
    public int largestGroup() {
        return largestGroup;
    }

    /** Returns the largest and the smallest prediction as shown, for the width of the column. */
    public List<String> longestEstimates() {
        return longestEstimates;
    }

    /** Returns the largest and the smallest standard error as shown, for the width of the column. */
    public List<String> longestStandardErrors() {
        return longestStandardErrors;
    }

    /** Returns the prediction with its interval. */
    public IntervalScale.Mark mark(RandomIntercept row) {
        double half = quantile * row.standardError();
        return new IntervalScale.Mark(row.estimate(), row.estimate() - half, row.estimate() + half);
    }

    /** Returns the common scale of all groups' intervals. */
    public IntervalScale scale() {
        return scale;
    }

    /** Returns the heading of the intervals: {@code 95% interval}. */
    public String intervalHeading() {
        return WindowText.text("results.interval", Numbers.percent(level));
    }

    /** Returns all rows, in their order, as tab-separated text with full precision; for any thread. */
    public String tsv() {
        return Tsv.of(Stream.concat(
                Stream.of(List.of(
                        Messages.text("blup.rank"),
                        Messages.text("blup.group"),
                        Messages.text("blup.observations"),
                        Messages.text("blup.random-intercept"),
                        Messages.text("blup.standard-error"))),
                sorted.stream()
                        .map(row -> List.of(
                                String.valueOf(row.rank()),
                                row.group(),
                                String.valueOf(row.observations()),
                                String.valueOf(row.estimate()),
                                String.valueOf(row.standardError())))));
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

    private Stream<RandomIntercept> extremes(ToDoubleFunction<RandomIntercept> value) {
        return sorted.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Collections.max(sorted, Comparator.comparingDouble(value)),
                        Collections.min(sorted, Comparator.comparingDouble(value)));
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

    private static int decimals(List<RandomIntercept> rows, ToDoubleFunction<RandomIntercept> value) {
        double largest = rows.stream().mapToDouble(value).map(Math::abs).max().orElse(0);
        if (!(largest > 0) || !Double.isFinite(largest)) {
            return DIGITS - 1;
        }
        int magnitude = (int) Math.floor(Math.log10(largest));
        return Math.max(0, DIGITS - 1 - magnitude);
    }

    private static String shown(double value, int decimals) {
        return decimals > MOST_DECIMALS
                ? Numbers.display(value, Numbers.Minus.TYPOGRAPHIC)
                : Numbers.fixed(value, decimals, Numbers.Minus.TYPOGRAPHIC);
    }
}
