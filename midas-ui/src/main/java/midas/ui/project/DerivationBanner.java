package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import midas.io.dataset.Lineage;
import midas.ui.label.WindowText;

/** Says above a derived dataset what it is made from, and where that has changed, offers to make it again. */
public final class DerivationBanner extends OriginStrip {

    private final ProjectDataset dataset;
    private final RefreshViewModel refreshing;
    private final Consumer<ProjectDataset> open;
    private final Button refresh;

    /**
     * Makes a banner.
     *
     * @param dataset the derived dataset
     * @param refreshing makes it again
     * @param open opens its parent
     */
    public DerivationBanner(ProjectDataset dataset, RefreshViewModel refreshing, Consumer<ProjectDataset> open) {
        this(dataset, refreshing, open, new Button(WindowText.text("derived.refresh")));
    }

    private DerivationBanner(
            ProjectDataset dataset, RefreshViewModel refreshing, Consumer<ProjectDataset> open, Button refresh) {
        super(refresh);
        this.dataset = dataset;
        this.refreshing = refreshing;
        this.open = open;
        this.refresh = refresh;
        setId("derivation");
        refresh.setId("refresh");
        refresh.setOnAction(event -> refreshing.refresh(dataset));
        refresh.disableProperty().bind(refreshing.runningProperty());
        refresh.visibleProperty().bind(dataset.staleProperty());
    }

    @Override
    protected Subscription watch() {
        Subscription own = Subscription.combine(
                dataset.datasetProperty().subscribe(now -> write()),
                dataset.stalenessProperty().subscribe(now -> write()),
                dataset.refusalProperty().subscribe(now -> write()));
        Subscription names = dataset.model()
                .map(model -> own.and(model.nameProperty().subscribe(now -> write())))
                .orElse(own);
        return dataset.parent()
                .map(parent -> names.and(parent.nameProperty().subscribe(now -> write())))
                .orElse(names);
    }

    private void write() {
        if (!(dataset.dataset().lineage() instanceof Lineage.Derived lineage)) {
            return;
        }
        boolean stale = dataset.staleProperty().get();
        List<Label> lines = new ArrayList<>();
        String doubt = DatasetText.staleness(dataset);
        // a second line in any case: nothing below moves when it becomes stale or fresh
        lines.add(sentence(doubt.isEmpty() ? WindowText.text("derived.fresh") : doubt));
        List<String> refusal = DatasetText.refusal(dataset);
        if (!refusal.isEmpty()) {
            lines.add(title(WindowText.text("derived.refused")));
            refusal.forEach(reason -> lines.add(sentence(reason)));
        }
        refresh.setText(
                WindowText.text(refreshing.modelOf(dataset).isPresent() ? "model.refit.of" : "derived.refresh"));
        say(WindowText.text("derived.made", LINK, DatasetText.operation(dataset, lineage)), parent(), stale, lines);
    }

    private Node parent() {
        return dataset.parent()
                .map(parent -> link(parent.name(), () -> open.accept(parent)))
                .orElseGet(() -> quoted(DatasetText.parent(dataset)));
    }
}
