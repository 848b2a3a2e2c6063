package midas.ui.glmm;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import midas.ui.label.WindowText;
import midas.ui.widget.ComboKeys;
import midas.ui.widget.ComboSearch;
import org.jspecify.annotations.Nullable;

/** Ties a combo box of columns to the name of the chosen one. Who asks for a column that is greyed out is told why it cannot be had. */
final class ColumnCombo {

    private final ComboBox<ColumnOption> combo;
    private final ObservableList<ColumnOption> options;
    private final ObjectProperty<@Nullable String> chosen;
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final String refusal;
    private boolean updating;

    /**
     * Ties them.
     *
     * @param combo the combo box
     * @param refusal key of the sentence that says why a column cannot be chosen, of its name and the reason
     * @param options the columns offered
     * @param chosen name of the chosen column
     * @param detail what stands beside the chosen column's name in the closed box; where it is empty, type and scale
     */
    ColumnCombo(
            ComboBox<ColumnOption> combo,
            String refusal,
            ObservableList<ColumnOption> options,
            ObjectProperty<@Nullable String> chosen,
            ObservableValue<String> detail) {
        this.combo = combo;
        this.options = options;
        this.chosen = chosen;
        this.refusal = refusal;
        ComboKeys.listen(combo, ColumnOption::isChoosable);
        ComboSearch.listen(combo, ColumnOption::isChoosable, ColumnOption::name);
        combo.setCellFactory(list -> {
            OptionCell cell = new OptionCell(null, "");
            cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                ColumnOption option = cell.getItem();
                if (option != null && !option.isChoosable()) {
                    refuse(option);
                    event.consume();
                }
            });
            return cell;
        });
        combo.setButtonCell(new OptionCell(detail, combo.getPromptText()));
        combo.valueProperty().addListener((property, before, now) -> {
            if (updating) {
                return;
            }
            if (now != null && !now.isChoosable()) {
                // by a way that nobody knows of: what was chosen stays
                refuse(now);
                Platform.runLater(this::select);
                return;
            }
            answer.set("");
            chosen.set(now == null ? null : now.name());
        });
        combo.showingProperty().subscribe(showing -> {
            if (showing) {
                answer.set("");
            }
        });
        options.addListener((ListChangeListener<ColumnOption>) change -> refill());
        chosen.subscribe(now -> select());
        refill();
    }

    /** Returns why the column that was asked for last cannot be chosen, in a sentence; empty where it could. */
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Returns what is to be said below the box: what is wrong with the chosen column, else why another one cannot be chosen. */
    String wordsAbout(String problem) {
        return problem.isEmpty() ? answer.get() : problem;
    }

    private void refuse(ColumnOption option) {
        answer.set(WindowText.text(refusal, option.name(), option.reason()));
    }

    private void refill() {
        answer.set("");
        updating = true;
        // else the closed box goes on showing what now stands in the place of the chosen column
        combo.setValue(null);
        combo.getItems().setAll(options);
        updating = false;
        select();
    }

    private void select() {
        updating = true;
        combo.setValue(options.stream()
                .filter(option -> option.name().equals(chosen.get()))
                .findFirst()
                .orElse(null));
        updating = false;
    }

    private static final class OptionCell extends ListCell<ColumnOption> {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row;
        private final @Nullable ObservableValue<String> closedDetail;
        private final String prompt;

        OptionCell(@Nullable ObservableValue<String> closedDetail, String prompt) {
            this.closedDetail = closedDetail;
            this.prompt = prompt;
            setPrefWidth(0);
            name.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            detail.getStyleClass().add("soft");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(name, gap, detail);
            row.getStyleClass().add("option-row");
            if (closedDetail != null) {
                closedDetail.subscribe(now -> show(getItem()));
            }
        }

        @Override
        protected void updateItem(@Nullable ColumnOption option, boolean empty) {
            super.updateItem(option, empty);
            show(empty ? null : option);
        }

        private void show(@Nullable ColumnOption option) {
            pseudoClassStateChanged(Pseudo.PROMPT, option == null);
            setText(option == null ? prompt : null);
            if (option == null) {
                setGraphic(null);
                return;
            }
            name.setText(option.name());
            name.pseudoClassStateChanged(Pseudo.INELIGIBLE, !option.isChoosable() && closedDetail == null);
            String closed = closedDetail == null ? "" : closedDetail.getValue();
            String open = option.eligible() || closedDetail != null ? option.detail() : option.reason();
            detail.setText(closed.isEmpty() ? open : closed);
            setGraphic(row);
            setAccessibleText(option.name() + ", " + detail.getText());
        }
    }
}
