package midas.ui.project;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * Ties a combo box to the datasets of the project. Names follow as they change, and a dataset that goes leaves the box empty: the toolkit would choose its neighbour.
 */
public final class DatasetCombo {

    private final ComboBox<ProjectDataset> combo;
    private final ObservableList<ProjectDataset> datasets;
    private final ObjectProperty<@Nullable ProjectDataset> chosen;
    private final ListChangeListener<ProjectDataset> onDatasets = change -> refill();
    private boolean updating;

    private DatasetCombo(
            ComboBox<ProjectDataset> combo,
            ObservableList<ProjectDataset> datasets,
            ObjectProperty<@Nullable ProjectDataset> chosen) {
        this.combo = combo;
        this.datasets = datasets;
        this.chosen = chosen;
    }

    /**
     * Ties them.
     *
     * @param combo the combo box
     * @param datasets the datasets offered; they do not keep the box in memory
     * @param chosen the chosen one
     */
    public static void tie(
            ComboBox<ProjectDataset> combo,
            ObservableList<ProjectDataset> datasets,
            ObjectProperty<@Nullable ProjectDataset> chosen) {
        DatasetCombo tie = new DatasetCombo(combo, datasets, chosen);
        combo.setCellFactory(list -> new NameCell(""));
        combo.setButtonCell(new NameCell(combo.getPromptText()));
        combo.valueProperty().addListener((property, before, now) -> {
            if (!tie.updating) {
                chosen.set(now);
            }
        });
        datasets.addListener(new WeakListChangeListener<>(tie.onDatasets));
        // whoever holds the box holds the tie
        combo.getProperties().put(DatasetCombo.class, tie);
        chosen.subscribe(now -> tie.select());
        tie.refill();
    }

    private void refill() {
        updating = true;
        // the closed box writes a value that is not in its list without its cell, and does not write it again
        combo.setValue(null);
        combo.getItems().setAll(datasets);
        combo.setValue(chosen.get());
        updating = false;
    }

    private void select() {
        if (!combo.getItems().equals(datasets)) {
            refill();
            return;
        }
        updating = true;
        combo.setValue(chosen.get());
        updating = false;
    }

    private static final class NameCell extends ListCell<ProjectDataset> {

        private static final PseudoClass PROMPT = PseudoClass.getPseudoClass("prompt");

        private final String prompt;

        NameCell(String prompt) {
            this.prompt = prompt;
        }

        @Override
        protected void updateItem(@Nullable ProjectDataset item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            pseudoClassStateChanged(PROMPT, empty || item == null);
            if (empty || item == null) {
                setText(prompt);
            } else {
                textProperty().bind(item.nameProperty());
            }
        }
    }
}
