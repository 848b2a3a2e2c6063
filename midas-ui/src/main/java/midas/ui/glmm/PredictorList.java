package midas.ui.glmm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The columns that may be fixed effects, and which of them are. */
final class PredictorList {

    private static final int FILTER_FROM = 10;

    private final ObservableList<PredictorOption> options =
            FXCollections.observableArrayList(option -> new Observable[] {option.checkedProperty()});
    private final FilteredList<PredictorOption> shown = new FilteredList<>(options);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper columnCount = new ReadOnlyIntegerWrapper();
    /** What the user checked, whether or not it is offered now: a column that is the response, or not there, for a moment comes back as it was. */
    private final Set<String> wished = new HashSet<>();

    /** Columns of the present dataset, as it is and as it was. */
    private final Set<String> known = new LinkedHashSet<>();
    /** What the user checked and the data do not allow any more. */
    private final Set<String> lost = new LinkedHashSet<>();

    private final ReadOnlyStringWrapper takenOut = new ReadOnlyStringWrapper("");
    private final Map<ColumnData, Integer> counted = new HashMap<>();

    PredictorList() {
        filter.subscribe(now -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(option -> option.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /** Offers all columns but response and group; what was checked before stays checked, or is again once it is offered again. */
    void offer(List<Column> columns, @Nullable String response, @Nullable String group) {
        columnCount.set(columns.size());
        options.setAll(columns.stream()
                .filter(column ->
                        !column.name().equals(response) && !column.name().equals(group))
                .map(this::option)
                .toList());
        sayTakenOut(columns, response, group);
    }

    private void sayTakenOut(List<Column> columns, @Nullable String response, @Nullable String group) {
        List<String> phrases = new ArrayList<>();
        lost.clear();
        for (PredictorOption option : options) {
            if (!option.column().eligible() && wished.contains(option.name())) {
                lost.add(option.name());
                phrases.add(WindowText.text(
                        "form.fixed.taken-out.not",
                        option.name(),
                        option.column().reason()));
            }
        }
        columns.forEach(column -> known.add(column.name()));
        Set<String> present = columns.stream().map(Column::name).collect(Collectors.toSet());
        for (String name : known) {
            if (wished.contains(name) && !present.contains(name) && !name.equals(response) && !name.equals(group)) {
                lost.add(name);
                phrases.add(WindowText.text("form.fixed.taken-out.gone", name));
            }
        }
        takenOut.set(phrases.isEmpty() ? "" : WindowText.text("form.fixed.taken-out", String.join("; ", phrases)));
    }

    /**
     * Takes note of the columns whose categories are counted.
     *
     * @return whether one of them cannot be coded, and was not known before
     */
    boolean counted(List<Column> columns) {
        boolean news = false;
        for (Column column : columns) {
            boolean codable = column.unique() > 1 && column.unique() <= DummyCoding.MAX_CATEGORIES;
            news |= counted.put(column.data(), column.unique()) == null && !codable;
        }
        return news;
    }

    void check(List<String> names) {
        wished.addAll(names);
        options.stream()
                .filter(option -> names.contains(option.name()))
                .forEach(option -> option.checkedProperty().set(true));
    }

    void uncheck(List<String> names) {
        names.forEach(wished::remove);
        options.stream()
                .filter(option -> names.contains(option.name()))
                .forEach(option -> option.checkedProperty().set(false));
    }

    private ColumnOption quantity(Column column) {
        ColumnOption option = ColumnOption.quantity(column);
        Integer categories = counted.get(column.data());
        if (option.eligible() || categories == null || categories > 1 && categories <= DummyCoding.MAX_CATEGORIES) {
            return option;
        }
        return option.because(WindowText.text(
                categories == 0 ? "form.no-category" : categories == 1 ? "form.one-category" : "form.many-categories",
                Numbers.count(categories)));
    }

    private boolean isCodable(Column column) {
        Integer categories = counted.get(column.data());
        return DummyCoding.isOffered(column)
                && (categories == null || categories > 1 && categories <= DummyCoding.MAX_CATEGORIES);
    }

    private PredictorOption option(Column column) {
        PredictorOption option = new PredictorOption(quantity(column), isCodable(column));
        option.checkedProperty().set(wished.contains(option.name()));
        option.checkedProperty().addListener((property, before, checked) -> {
            // whoever goes on with what is left has read the word about the rest
            wished.removeAll(lost);
            lost.clear();
            takenOut.set("");
            if (checked) {
                wished.add(option.name());
            } else {
                wished.remove(option.name());
            }
        });
        return option;
    }

    /** Forgets what belongs to one dataset alone. */
    void onOtherDataset() {
        filter.set("");
        known.clear();
    }

    /** Returns which of the columns checked are no fixed effects any more and why; empty where all are. */
    ReadOnlyStringProperty takenOut() {
        return takenOut.getReadOnlyProperty();
    }

    FilteredList<PredictorOption> shown() {
        return shown;
    }

    /** Returns the list that changes whenever an option is checked or unchecked. */
    ObservableList<PredictorOption> checked() {
        return options;
    }

    List<String> checkedNames() {
        return options.stream()
                .filter(PredictorOption::isChecked)
                .map(PredictorOption::name)
                .toList();
    }

    StringProperty filter() {
        return filter;
    }

    /** Returns how many columns the dataset has, whatever is chosen among them. */
    ReadOnlyIntegerProperty columnCount() {
        return columnCount.getReadOnlyProperty();
    }

    /** A choice must not move the fields below: the dataset decides, not what a choice leaves in the list. */
    BooleanBinding filterUseful() {
        return columnCount.greaterThanOrEqualTo(FILTER_FROM);
    }
}
