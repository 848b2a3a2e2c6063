package midas.ui.glmm;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A column that may be checked as a fixed effect. */
public final class PredictorOption {

    private final ColumnOption column;
    private final boolean codable;
    private final BooleanProperty checked = new SimpleBooleanProperty();

    PredictorOption(ColumnOption column, boolean codable) {
        this.column = column;
        this.codable = codable && !column.eligible();
    }

    /** Returns whether dummies of it can be fixed effects, which it cannot be itself. */
    public boolean isCodable() {
        return codable;
    }

    /** Returns the column. */
    public ColumnOption column() {
        return column;
    }

    /** Returns the name of the column. */
    public String name() {
        return column.name();
    }

    /** Returns whether it is a fixed effect of the model; only eligible columns can be. */
    public BooleanProperty checkedProperty() {
        return checked;
    }

    /** Returns whether it is a fixed effect of the model. */
    public boolean isChecked() {
        return column.eligible() && checked.get();
    }

    /** Checks or unchecks it, where it is eligible. */
    public void toggle() {
        if (column.eligible()) {
            checked.set(!checked.get());
        }
    }
}
