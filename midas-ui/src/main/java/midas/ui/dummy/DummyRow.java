package midas.ui.dummy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import midas.io.coding.Coding;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** A column of the dataset, and what becomes of it. */
public final class DummyRow {

    private final DummyViewModel owner;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Column column;
    private Optional<Integer> unique = Optional.empty();
    private CodingAction wished = CodingAction.AS_IS;
    private @Nullable String reference;
    private List<String> categories = List.of();

    DummyRow(DummyViewModel owner, Column column) {
        this.owner = owner;
        this.column = column;
    }

    /** Returns a number that grows whenever anything about this row changes. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Returns the name of the column. */
    public String name() {
        return column.name();
    }

    /** Returns type and, once it is known, number of distinct values: {@code string · 4 values}. */
    public String detail() {
        String type = column.type().label();
        return unique.map(count -> WindowText.text("dummy.detail", type, Messages.counted("count.values", count)))
                .orElse(type);
    }

    /** Returns the scale of the column. */
    public Scale scale() {
        return column.scale();
    }

    /** Sets the scale of the column in the dataset itself, which can be undone. */
    public void setScale(Scale scale) {
        owner.setScale(name(), scale);
    }

    /** Returns why the column cannot be coded, in a few words; empty where it can. */
    public String reason() {
        if (column.type() == ColumnType.BOOLEAN) {
            return WindowText.text("dummy.boolean");
        }
        if (!DummyCoding.isOffered(column)) {
            return WindowText.text("dummy.quantity");
        }
        return unique.filter(count -> count > DummyCoding.MAX_CATEGORIES)
                .map(count -> WindowText.text("dummy.too-many", Numbers.count(DummyCoding.MAX_CATEGORIES)))
                .orElse("");
    }

    /** Returns what can be done with the column. */
    public List<CodingAction> actions() {
        List<CodingAction> actions = new ArrayList<>(Arrays.asList(CodingAction.values()));
        actions.removeIf(action -> action.codes() && !reason().isEmpty());
        return actions;
    }

    /** Returns what becomes of the column. A column that cannot be coded stays as it is. */
    public CodingAction action() {
        return wished.codes() && !reason().isEmpty() ? CodingAction.AS_IS : wished;
    }

    /** Says what becomes of the column; nothing changes where that is impossible. */
    public void setAction(CodingAction action) {
        if (actions().contains(action) && action != action()) {
            wished = action;
            owner.onChoice(this);
        }
    }

    /** Returns the categories in alphabetical order; empty until they are known. */
    public List<String> categories() {
        return categories;
    }

    /** Returns the reference category; empty until it is known. */
    public String reference() {
        return reference != null ? reference : categories.isEmpty() ? "" : categories.getFirst();
    }

    /** Chooses the category without a dummy. */
    public void setReference(String category) {
        if (!category.equals(reference())) {
            reference = category;
            owner.onChoice(this);
        }
    }

    Column column() {
        return column;
    }

    void hold(Column newColumn) {
        if (!newColumn.data().equals(column.data())) {
            unique = Optional.empty();
            categories = List.of();
        }
        column = newColumn;
        changed();
    }

    void counted(int count) {
        unique = Optional.of(count);
        changed();
    }

    void found(List<String> names) {
        if (!names.equals(categories)) {
            categories = names;
            changed();
        }
    }

    void prefill(Coding coding) {
        wished = coding.keepOriginal() ? CodingAction.CODE_AND_KEEP : CodingAction.CODE;
        reference = coding.reference();
        changed();
    }

    void leaveOut() {
        wished = CodingAction.NOT_INCLUDED;
        changed();
    }

    void changed() {
        version.set(version.get() + 1);
    }

    /** Returns how the column is coded, where it is. */
    Optional<Coding> coding() {
        return action().codes()
                ? Optional.of(new Coding(name(), reference, action() == CodingAction.CODE_AND_KEEP))
                : Optional.empty();
    }
}
