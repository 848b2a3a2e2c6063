package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import org.jspecify.annotations.Nullable;

/** Response and group of a form: which columns can be either, which are chosen, and what is wrong with them. No column is offered for both at a time. */
final class FormRoles {

    private final FormKind kind;
    private final Supplier<List<Column>> columns;
    private final ObjectProperty<@Nullable String> response = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> group = new SimpleObjectProperty<>();
    private final ObservableList<ColumnOption> responses = FXCollections.observableArrayList();
    private final ObservableList<ColumnOption> groups = FXCollections.observableArrayList();

    /**
     * Makes them, with nothing chosen.
     *
     * @param kind what the form fits
     * @param columns the columns of its dataset
     */
    FormRoles(FormKind kind, Supplier<List<Column>> columns) {
        this.kind = kind;
        this.columns = columns;
        response.subscribe(now -> offerGroups());
        group.subscribe(now -> offerResponses());
    }

    ObjectProperty<@Nullable String> response() {
        return response;
    }

    ObjectProperty<@Nullable String> group() {
        return group;
    }

    ObservableList<ColumnOption> responses() {
        return responses;
    }

    ObservableList<ColumnOption> groups() {
        return groups;
    }

    /** Offers the columns there are now; what is chosen stays. */
    void offer() {
        offerResponses();
        offerGroups();
    }

    private void offerResponses() {
        String taken = kind.hasGroup() ? group.get() : null;
        replace(
                responses,
                columns.get().stream()
                        .map(column -> column.name().equals(taken)
                                ? ColumnOption.quantity(column).taken(WindowText.text("form.is-group"))
                                : ColumnOption.quantity(column))
                        .toList());
    }

    private void offerGroups() {
        String taken = response.get();
        replace(
                groups,
                columns.get().stream()
                        .map(column -> column.name().equals(taken)
                                ? ColumnOption.category(column).taken(WindowText.text("form.is-response"))
                                : ColumnOption.category(column))
                        .toList());
    }

    private static void replace(ObservableList<ColumnOption> options, List<ColumnOption> now) {
        if (!options.equals(now)) {
            options.setAll(now);
        }
    }

    /** Returns the columns that can be the group as they are. */
    List<String> eligibleGroups() {
        return groups.stream()
                .filter(ColumnOption::eligible)
                .map(ColumnOption::name)
                .toList();
    }

    /** Returns why the response cannot be it, in a sentence; empty where it can or none is chosen. */
    String responseProblem() {
        if (isGone(response.get())) {
            return WindowText.text("form.column-gone", response.get());
        }
        // of two equal ones the group is the one to change
        return column(response.get())
                .map(ColumnOption::quantity)
                .filter(option -> !option.eligible())
                .map(option -> WindowText.text("form.response.problem", option.name(), option.reason()))
                .orElse("");
    }

    /** Returns why the group cannot be it, in a sentence; empty where it can or none is chosen. */
    String groupProblem() {
        if (isGone(group.get())) {
            return WindowText.text("form.column-gone", group.get());
        }
        if (canUseAsGroup()) {
            return WindowText.text(
                    "form.group.scale",
                    group.get(),
                    Labels.scale(column(group.get()).orElseThrow().scale()));
        }
        return option(groups, group.get())
                .filter(option -> !option.eligible())
                .map(option -> WindowText.text("form.group.problem", option.name(), option.reason()))
                .orElse("");
    }

    /** Returns whether the group is a column of whole numbers, which a change of scale makes a group. */
    boolean canUseAsGroup() {
        return option(groups, group.get()).filter(ColumnOption::canBecome).isPresent()
                && column(group.get())
                        .filter(column -> column.type() == ColumnType.INT64)
                        .isPresent();
    }

    /** A change of the data can take away what was chosen; it stays chosen, for the change may be undone. */
    boolean isGone(@Nullable String name) {
        return name != null && !columns.get().isEmpty() && column(name).isEmpty();
    }

    Optional<Column> column(@Nullable String name) {
        return columns.get().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static Optional<ColumnOption> option(List<ColumnOption> options, @Nullable String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
