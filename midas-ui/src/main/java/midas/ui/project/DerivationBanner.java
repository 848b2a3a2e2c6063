package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import midas.io.dataset.Lineage;
import midas.ui.label.WindowText;

/** Says above a derived dataset what it is made from, and where that has changed, offers to make it again. */
public final class DerivationBanner extends HBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** Stands for the link in the sentence. */
    private static final String LINK = "\u0001";

    private final ProjectDataset dataset;
    private final Consumer<ProjectDataset> open;
    private final TextFlow made = new TextFlow();
    private final VBox words = new VBox();
    private final Button refresh = new Button(WindowText.text("derived.refresh"));
    private Subscription watched = Subscription.EMPTY;

    /**
     * Makes a banner.
     *
     * @param dataset the derived dataset
     * @param refreshing makes it again
     * @param open opens its parent
     */
    public DerivationBanner(ProjectDataset dataset, RefreshViewModel refreshing, Consumer<ProjectDataset> open) {
        this.dataset = dataset;
        this.open = open;
        setId("derivation");
        getStyleClass().add("derivation");
        words.getStyleClass().add("callout-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        refresh.setId("refresh");
        refresh.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        refresh.setOnAction(event -> refreshing.refresh(dataset));
        refresh.disableProperty().bind(refreshing.runningProperty());
        refresh.visibleProperty().bind(dataset.staleProperty());
        refresh.managedProperty().bind(refresh.visibleProperty());
        getChildren().setAll(words, refresh);
        setMinHeight(USE_PREF_SIZE);
        // only what is shown listens: a closed tab is not kept in memory by its dataset
        sceneProperty().subscribe(scene -> {
            watched.unsubscribe();
            watched = scene == null ? Subscription.EMPTY : watch();
        });
    }

    private Subscription watch() {
        Subscription own = Subscription.combine(
                dataset.datasetProperty().subscribe(now -> write()),
                dataset.stalenessProperty().subscribe(now -> write()),
                dataset.refusalProperty().subscribe(now -> write()));
        return dataset.parent()
                .map(parent -> own.and(parent.nameProperty().subscribe(now -> write())))
                .orElse(own);
    }

    /** Returns a view with its dataset's banner above it. */
    public VBox above(Parent view) {
        VBox both = new VBox(this, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        return both;
    }

    private void write() {
        if (!(dataset.dataset().lineage() instanceof Lineage.Derived lineage)) {
            return;
        }
        String operation = DatasetText.operation(lineage);
        String sentence = WindowText.text("derived.made", LINK, operation);
        int link = sentence.indexOf(LINK);
        made.getChildren().setAll(text(sentence.substring(0, link)), parent(), text(sentence.substring(link + 1)));
        List<Node> lines = new ArrayList<>(List.of(made));
        boolean stale = dataset.staleProperty().get();
        if (stale) {
            lines.add(label(DatasetText.staleness(dataset), "callout-text"));
        }
        List<String> refusal = DatasetText.refusal(dataset);
        if (!refusal.isEmpty()) {
            lines.add(label(WindowText.text("derived.refused"), "callout-title"));
            refusal.forEach(reason -> lines.add(label(reason, "callout-text")));
        }
        words.getChildren().setAll(lines);
        pseudoClassStateChanged(STALE, stale);
    }

    private Node parent() {
        return dataset.parent()
                .<Node>map(parent -> {
                    Hyperlink link = new Hyperlink(parent.name());
                    link.setId("parent");
                    link.setOnAction(event -> open.accept(parent));
                    return link;
                })
                .orElseGet(() -> text(WindowText.text("quoted", DatasetText.parent(dataset))));
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("derivation-text");
        return text;
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
