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

    PredictorList() {
        filter.subscribe(now -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(option -> option.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /** Offers all columns but response and group; what was checked before stays checked. */
    void offer(List<Column> columns, @Nullable String response, @Nullable String group) {
        Set<String> before = new HashSet<>(checkedNames());
        options.setAll(columns.stream()
                .filter(column ->
                        !column.name().equals(response) && !column.name().equals(group))
                .map(column -> {
                    PredictorOption option = new PredictorOption(ColumnOption.quantity(column));
                    option.checkedProperty().set(before.contains(option.name()));
                    return option;
                })
                .toList());
    }

    void forget() {
        options.clear();
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
