package midas.ui.project;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/**
 * The dataset of a form. The first one that comes into an empty project is chosen; one that leaves the project is chosen no more, and again when it comes back before
 * another one is.
 */
public final class ChosenDataset {

    private final ObservableList<ProjectDataset> datasets;
    private final ObjectProperty<@Nullable ProjectDataset> chosen = new SimpleObjectProperty<>();
    private final ListChangeListener<ProjectDataset> onDatasets = change -> follow();
    private @Nullable ProjectDataset lost;

    /**
     * Makes a form without a dataset.
     *
     * @param datasets the datasets of the project; they do not keep the form in memory
     */
    public ChosenDataset(ObservableList<ProjectDataset> datasets) {
        this.datasets = datasets;
        chosen.addListener((property, before, now) -> {
            if (now != null) {
                lost = null;
            }
        });
        datasets.addListener(new WeakListChangeListener<>(onDatasets));
    }

    /** Returns the chosen dataset, or null. */
    public ObjectProperty<@Nullable ProjectDataset> property() {
        return chosen;
    }

    /** Returns why a dataset has to be chosen; empty where one is. */
    public String problem() {
        ProjectDataset gone = lost;
        if (chosen.get() != null) {
            return "";
        }
        if (gone != null) {
            return WindowText.text("form.blocked.dataset-gone", gone.name());
        }
        return WindowText.text(datasets.isEmpty() ? "form.blocked.no-data" : "form.blocked.dataset");
    }

    private void follow() {
        ProjectDataset now = chosen.get();
        ProjectDataset gone = lost;
        if (now != null && !datasets.contains(now)) {
            lost = now;
            chosen.set(null);
        } else if (now == null && gone != null && datasets.contains(gone)) {
            chosen.set(gone);
        } else if (now == null && gone == null && !datasets.isEmpty()) {
            chosen.set(datasets.getFirst());
        }
    }
}
