package midas.ui.glmm;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import midas.io.dataset.Column;
import org.jspecify.annotations.Nullable;

/** The columns that may be fixed effects, and which of them are. */
final class PredictorList {

    private static final int FILTER_FROM = 10;

    private final ObservableList<PredictorOption> options =
            FXCollections.observableArrayList(option -> new Observable[] {option.checkedProperty()});
    private final FilteredList<PredictorOption> shown = new FilteredList<>(options);
    private final StringProperty filter = new SimpleStringProperty("");
    /** What the user checked, whether or not it is offered now: a column that is the response, or not there, for a moment comes back as it was. */
    private final Set<String> wished = new HashSet<>();

    PredictorList() {
        filter.subscribe(now -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(option -> option.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /** Offers all columns but response and group; what was checked before stays checked, or is again once it is offered again. */
    void offer(List<Column> columns, @Nullable String response, @Nullable String group) {
        options.setAll(columns.stream()
                .filter(column ->
                        !column.name().equals(response) && !column.name().equals(group))
                .map(this::option)
                .toList());
    }

    private PredictorOption option(Column column) {
        PredictorOption option = new PredictorOption(ColumnOption.quantity(column));
        option.checkedProperty().set(wished.contains(option.name()));
        option.checkedProperty().addListener((property, before, checked) -> {
            if (checked) {
                wished.add(option.name());
            } else {
                wished.remove(option.name());
            }
        });
        return option;
    }

    void clearFilter() {
        filter.set("");
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

    BooleanBinding filterUseful() {
        return Bindings.size(options).greaterThanOrEqualTo(FILTER_FROM);
    }
}
