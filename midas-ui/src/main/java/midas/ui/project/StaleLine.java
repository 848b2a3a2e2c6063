package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** Says below a dataset that was chosen that it is out of date, and offers to make it again; takes no room where it is not. */
public final class StaleLine extends HBox {

    private final Label words = new Label();
    private final Button refresh = new Button(WindowText.text("derived.refresh"));
    private Subscription watched = Subscription.EMPTY;

    /** Makes a line that says nothing. */
    public StaleLine() {
        getStyleClass().add("stale-line");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        refresh.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        refresh.getStyleClass().add("slim");
        getChildren().setAll(words, refresh);
        setMinHeight(USE_PREF_SIZE);
        show(List.of(), false);
    }

    /**
     * Lets it speak of a dataset.
     *
     * @param chosen the dataset that is chosen
     * @param refreshing makes it again
     */
    public void tie(ObservableValue<? extends @Nullable ProjectDataset> chosen, RefreshViewModel refreshing) {
        refresh.setOnAction(event -> {
            ProjectDataset dataset = chosen.getValue();
            if (dataset != null) {
                refreshing.refresh(dataset);
            }
        });
        // only what is shown listens: a closed form is not kept in memory by its dataset, nor by what refreshes
        sceneProperty().subscribe(scene -> {
            watched.unsubscribe();
            watched = scene == null ? Subscription.EMPTY : watch(chosen, refreshing.runningProperty());
        });
    }

    private Subscription watch(
            ObservableValue<? extends @Nullable ProjectDataset> chosen, ReadOnlyBooleanProperty running) {
        Subscription[] inner = {Subscription.EMPTY};
        Subscription outer = chosen.subscribe(dataset -> {
            inner[0].unsubscribe();
            inner[0] = dataset == null ? Subscription.EMPTY : watch(dataset);
            if (dataset == null) {
                show(List.of(), false);
            }
        });
        return Subscription.combine(outer, () -> inner[0].unsubscribe(), running.subscribe(refresh::setDisable));
    }

    private Subscription watch(ProjectDataset dataset) {
        Runnable write = () -> write(dataset);
        Subscription own = Subscription.combine(
                dataset.stalenessProperty().subscribe(now -> write.run()),
                dataset.refusalProperty().subscribe(now -> write.run()));
        return dataset.parent()
                .map(parent -> own.and(parent.nameProperty().subscribe(now -> write.run())))
                .orElse(own);
    }

    private void write(ProjectDataset dataset) {
        List<String> lines = new ArrayList<>();
        String stale = DatasetText.staleness(dataset);
        if (!stale.isEmpty()) {
            lines.add(stale);
            List<String> refusal = DatasetText.refusal(dataset);
            if (!refusal.isEmpty()) {
                lines.add(WindowText.text("derived.refused"));
                lines.addAll(refusal);
            }
        }
        show(lines, !stale.isEmpty());
    }

    private void show(List<String> lines, boolean shown) {
        words.setText(String.join("\n", lines));
        setVisible(shown);
        setManaged(shown);
    }
}
