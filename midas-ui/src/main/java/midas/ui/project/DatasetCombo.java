package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
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
        combo.setCellFactory(list -> new NameCell("", true));
        combo.setButtonCell(new NameCell(combo.getPromptText(), false));
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
        combo.getItems().setAll(ordered());
        combo.setValue(chosen.get());
        updating = false;
    }

    /** What was made from a dataset stands below it, as in the project's tree. */
    private List<ProjectDataset> ordered() {
        List<ProjectDataset> ordered = new ArrayList<>();
        for (ProjectDataset one : datasets) {
            if (one.parent().filter(datasets::contains).isEmpty()) {
                add(one, ordered);
            }
        }
        return ordered;
    }

    private void add(ProjectDataset one, List<ProjectDataset> ordered) {
        ordered.add(one);
        for (ProjectDataset other : datasets) {
            if (other.parent().equals(Optional.of(one))) {
                add(other, ordered);
            }
        }
    }

    private static int depth(ProjectDataset one) {
        return one.parent().map(parent -> depth(parent) + 1).orElse(0);
    }

    private void select() {
        if (!combo.getItems().equals(ordered())) {
            refill();
            return;
        }
        updating = true;
        combo.setValue(chosen.get());
        updating = false;
    }

    private static final class NameCell extends ListCell<ProjectDataset> {

        private static final PseudoClass PROMPT = PseudoClass.getPseudoClass("prompt");

        /** In ems, for each step away from an imported dataset. */
        private static final double INDENT = 1.2;

        private final String prompt;
        private final boolean indented;

        /** A name is as long as its file's, the field is not. */
        private final Tooltip whole = new Tooltip();

        NameCell(String prompt, boolean indented) {
            this.prompt = prompt;
            this.indented = indented;
            whole.textProperty().bind(textProperty());
        }

        @Override
        protected void updateItem(@Nullable ProjectDataset item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            setTooltip(empty || item == null ? null : whole);
            pseudoClassStateChanged(PROMPT, empty || item == null);
            if (empty || item == null) {
                setText(prompt);
                setGraphic(null);
            } else {
                setGraphic(indented && item.isDerived() ? indent(depth(item)) : null);
                textProperty().bind(item.nameProperty());
            }
        }

        private static Region indent(int depth) {
            Region indent = new Region();
            indent.setStyle("-fx-min-width: " + INDENT * depth + "em;");
            return indent;
        }
    }
}
