package midas.ui.glmm;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import midas.ui.widget.Callout;
import midas.ui.widget.Dividers;
import org.jspecify.annotations.Nullable;

/** A tab with the form on the left and the results on the right. */
public final class GlmmView {

    /** Makes the view of results. */
    @FunctionalInterface
    public interface ResultsFactory {

        /** Returns the view of the tab's results, which it follows. */
        Parent view(GlmmViewModel model);
    }

    /** Remembers the width of the form. */
    public interface FormWidth {

        /** Returns the width in pixels. */
        double get();

        /** Takes note of a new width. */
        void set(double width);
    }

    /** Below this width form and results do not fit side by side: a window of about 1100 px with its project tree. */
    private static final double NARROW = 860;

    private static final Duration TICK = Duration.millis(100);

    private final GlmmViewModel model;
    private final ResultsFactory resultsFactory;
    private final FormWidth formWidth;
    private final Timeline clock;
    private @Nullable Parent results;

    @FXML
    private HBox root;

    @FXML
    private VBox strip;

    @FXML
    private SplitPane split;

    @FXML
    private Hyperlink hideForm;

    @FXML
    private VBox formSide;

    @FXML
    private Button run;

    @FXML
    private Button cancel;

    @FXML
    private Label blocked;

    @FXML
    private VBox progressSide;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label stage;

    @FXML
    private Label detail;

    @FXML
    private Label elapsed;

    @FXML
    private VBox problems;

    @FXML
    private StackPane resultSide;

    @FXML
    private VBox empty;

    /**
     * Makes the controller.
     *
     * @param model the tab
     * @param resultsFactory makes the view of results
     * @param formWidth width of the form
     */
    public GlmmView(GlmmViewModel model, ResultsFactory resultsFactory, FormWidth formWidth) {
        this.model = model;
        this.resultsFactory = resultsFactory;
        this.formWidth = formWidth;
        this.clock = new Timeline(new KeyFrame(TICK, event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    private void initialize() {
        split.getItems().remove(formSide);
        fold(false);
        root.widthProperty().subscribe(now -> onWidth());
        run.disableProperty().bind(model.form().blockedBinding().isNotEmpty().or(model.runningProperty()));
        blocked.textProperty().bind(model.form().blockedBinding());
        blocked.visibleProperty()
                .bind(model.form()
                        .blockedBinding()
                        .isNotEmpty()
                        .and(model.runningProperty().not()));
        blocked.managedProperty().bind(blocked.visibleProperty());
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        progressSide.visibleProperty().bind(model.runningProperty());
        progressSide.managedProperty().bind(progressSide.visibleProperty());
        progress.progressProperty().bind(model.progressProperty());
        stage.textProperty().bind(model.stageProperty());
        detail.textProperty().bind(model.detailProperty());
        elapsed.textProperty().bind(model.elapsedProperty());
        model.runningProperty().subscribe(running -> {
            if (running) {
                clock.playFromStart();
            } else {
                clock.stop();
            }
        });
        model.problemProperty().subscribe(this::showProblem);
        model.resultsProperty().subscribe(this::showResults);
    }

    @FXML
    private void onRun() {
        model.run();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onShowForm() {
        fold(false);
        run.requestFocus();
    }

    @FXML
    private void onHideForm() {
        fold(true);
    }

    private boolean isNarrow() {
        return root.getWidth() > 0 && root.getWidth() < NARROW;
    }

    private void onWidth() {
        if (!isNarrow()) {
            fold(false);
        }
        hideForm.setVisible(isNarrow() && results != null);
        hideForm.setManaged(hideForm.isVisible());
    }

    private void fold(boolean away) {
        strip.setVisible(away);
        strip.setManaged(away);
        if (away) {
            split.getItems().remove(formSide);
        } else if (split.getItems().size() == 1) {
            split.getItems().addFirst(formSide);
            split.applyCss();
            split.layout();
            Dividers.place(split, formSide, formWidth.get(), formWidth::set);
        }
    }

    private void showProblem(Optional<GlmmViewModel.Problem> problem) {
        problems.getChildren().clear();
        problem.ifPresent(shown -> {
            Callout callout = new Callout(Callout.Kind.ERROR, "", shown.message());
            shown.remedy().ifPresent(remedy -> callout.withAction(Remedies.label(remedy), () -> model.apply(remedy)));
            problems.getChildren().add(callout);
        });
    }

    private void showResults(Optional<ResultsViewModel> shown) {
        if (shown.isPresent() && results == null) {
            Parent view = resultsFactory.view(model);
            results = view;
            resultSide.getChildren().add(view);
        }
        if (shown.isPresent() && isNarrow()) {
            fold(true);
        }
        onWidth();
        empty.setVisible(shown.isEmpty());
    }
}
