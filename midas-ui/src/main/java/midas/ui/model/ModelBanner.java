package midas.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import midas.ui.glmm.FitRun;
import midas.ui.label.WindowText;
import midas.ui.project.ModelText;
import midas.ui.project.OriginStrip;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;

/** Says above a model what it was fitted to and when, and where that has changed, offers to fit it again. */
public final class ModelBanner extends OriginStrip {

    private final ProjectModel model;
    private final RefitViewModel refitting;
    private final Consumer<ProjectDataset> open;
    private final Button refit;
    private final HBox progress = new HBox();

    /**
     * Makes a banner.
     *
     * @param refitting fits the model again
     * @param open opens its dataset
     */
    public ModelBanner(RefitViewModel refitting, Consumer<ProjectDataset> open) {
        this(refitting, open, new Button(WindowText.text("model.refit")));
    }

    private ModelBanner(RefitViewModel refitting, Consumer<ProjectDataset> open, Button refit) {
        super(refit);
        this.model = refitting.model();
        this.refitting = refitting;
        this.open = open;
        this.refit = refit;
        setId("modelBanner");
        getStyleClass().add("of-model");
        refit.setId("refit");
        refit.setOnAction(event -> {
            // the button goes: the keyboard must not end up in a field, where keys mean something else
            requestFocus();
            refitting.refit();
        });
        progress.getStyleClass().add("import-side");
        progress.managedProperty().bind(progress.visibleProperty());
        getChildren().add(progress);
    }

    /** Adds something that can be done with the model. */
    public void addTool(Node tool) {
        getChildren().add(tool);
    }

    /** Adds a button that leads to another page about the same model. */
    public void addLink(String text, Runnable open) {
        Button link = new Button(text);
        link.setId("otherPage");
        link.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        link.setOnAction(event -> open.run());
        getChildren().add(link);
    }

    @Override
    protected Subscription watch() {
        FitRun<?> run = refitting.run();
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(WindowText.text("run.progress"));
        Label stage = new Label();
        Button cancel = new Button(WindowText.text("run.cancel"));
        cancel.setId("cancelRefit");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> refitting.cancel());
        progress.getChildren().setAll(stage, bar, cancel);
        Subscription own = Subscription.combine(
                run.progressProperty().subscribe(now -> bar.setProgress(now.doubleValue())),
                run.stageProperty().subscribe(stage::setText),
                run.detailProperty().subscribe(bar::setAccessibleHelp),
                run.runningProperty().subscribe(now -> write()),
                refitting.problemProperty().subscribe(now -> write()),
                refitting.endingProperty().subscribe(now -> write()),
                model.savedProperty().subscribe(now -> write()),
                model.stalenessProperty().subscribe(now -> write()));
        return model.dataset()
                .map(dataset -> own.and(dataset.nameProperty().subscribe(now -> write())))
                .orElse(own);
    }

    private void write() {
        boolean running = refitting.run().runningProperty().get();
        boolean stale = model.staleProperty().get();
        List<Node> lines = new ArrayList<>();
        String doubt = ModelText.staleness(model);
        // a second line in any case: nothing below moves when it becomes stale or fresh
        lines.add(sentence(doubt.isEmpty() ? WindowText.text("derived.fresh") : doubt));
        String problem = refitting.problemProperty().get();
        if (!problem.isEmpty()) {
            lines.add(title(WindowText.text("model.refit.refused")));
            lines.add(sentence(problem));
        }
        String ending = refitting.endingProperty().get();
        if (!ending.isEmpty()) {
            lines.add(sentence(ending));
        }
        progress.setVisible(running);
        refit.setVisible(stale && !running && model.dataset().isPresent());
        say(ModelText.origin(model, LINK), dataset(), stale, lines);
    }

    private Node dataset() {
        return model.dataset()
                .map(dataset -> link(dataset.name(), () -> open.accept(dataset)))
                .orElseGet(() -> quoted(ModelText.dataset(model)));
    }
}
