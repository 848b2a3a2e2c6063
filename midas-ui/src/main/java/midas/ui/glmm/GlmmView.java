package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import midas.ui.label.WindowText;
import midas.ui.widget.Callout;
import midas.ui.widget.Dividers;
import midas.ui.widget.Frames;
import midas.ui.widget.LiveRegion;
import org.jspecify.annotations.Nullable;

/** A tab with the form on the left and the results on the right. */
public final class GlmmView {

    /** Makes the view of results. */
    @FunctionalInterface
    public interface ResultsFactory {

        /** Returns the view of the tab's results, which it follows. */
        Results view(GlmmViewModel model);
    }

    /**
     * A view of results.
     *
     * @param page what is shown
     * @param controller its controller
     */
    public record Results(Parent page, ResultsView controller) {

        /** Returns the panes that can be filled piece by piece. */
        public List<Pane> panes() {
            return controller.panes();
        }
    }

    /** Remembers the width of the form. */
    public interface FormWidth {

        /** Returns the width in pixels. */
        double get();

        /** Takes note of a new width. */
        void set(double width);

        /** Returns what the width grows with. */
        default ObservableValue<Number> zoom() {
            return new ReadOnlyDoubleWrapper(1);
        }

        /** Returns a width that does not change. */
        static FormWidth of(double width) {
            return new FormWidth() {
                @Override
                public double get() {
                    return width;
                }

                @Override
                public void set(double ignored) {}
            };
        }
    }

    /** Below this width, at zoom 1, form and results do not fit side by side: a window of about 1100 px with its project tree. */
    private static final double NARROW = 874;

    /** Most of the room that the form takes by itself. */
    private static final double MOST = 0.6;

    private static final Duration TICK = Duration.millis(100);

    private final GlmmViewModel model;
    private final ResultsFactory resultsFactory;
    private final FormWidth formWidth;
    private final Timeline clock;
    private final FormFold fold = new FormFold();
    private final Frames frames = new Frames();
    private final ChangeListener<Number> onZoom = (property, before, now) -> onWidth();
    private boolean settling;
    private @Nullable Results results;

    @FXML
    private HBox root;

    @FXML
    private VBox strip;

    @FXML
    private Button showForm;

    @FXML
    private SplitPane split;

    @FXML
    private Hyperlink hideForm;

    @FXML
    private VBox formSide;

    @FXML
    private VBox runSide;

    @FXML
    private FormulaLabel formula;

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
    private Label ending;

    @FXML
    private StackPane runState;

    @FXML
    private VBox problems;

    @FXML
    private StackPane resultSide;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyText;

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
        place(false);
        formWidth.zoom().addListener(new WeakChangeListener<Number>(onZoom));
        // not while the toolkit lays out: the change of width comes from there
        root.widthProperty().subscribe(now -> {
            settling = true;
            Platform.runLater(this::onWidth);
        });
        formula.textProperty().bind(model.form().formulaBinding());
        run.disableProperty().bind(model.form().blockedBinding().isNotEmpty().or(model.runningProperty()));
        blocked.textProperty().bind(model.form().blockedBinding());
        blocked.visibleProperty()
                .bind(model.form()
                        .blockedBinding()
                        .isNotEmpty()
                        .and(model.runningProperty().not()));
        cancel.visibleProperty().bind(model.runningProperty());
        progressSide.visibleProperty().bind(model.runningProperty());
        ending.textProperty().bind(model.endingProperty());
        ending.visibleProperty()
                .bind(blocked.visibleProperty()
                        .not()
                        .and(model.runningProperty().not()));
        progressSide.managedProperty().bind(progressSide.visibleProperty());
        model.runningProperty().subscribe(now -> runState.pseudoClassStateChanged(Pseudo.IN_USE, now));
        progress.progressProperty().bind(model.progressProperty());
        LiveRegion.changing(stage, WindowText.text("live.progress"));
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
        model.pageProperty().subscribe(this::showResults);
        run.setText(WindowText.text(model.form().kind().key("run")));
        String running = WindowText.text("empty.running");
        String ready = WindowText.text(model.form().kind().key("empty.ready"));
        String unready = WindowText.text(model.form().kind().key("empty"));
        emptyText
                .textProperty()
                .bind(Bindings.when(model.runningProperty())
                        .then(running)
                        .otherwise(Bindings.when(model.form().blockedBinding().isEmpty())
                                .then(ready)
                                .otherwise(unready)));
    }

    /** Returns the view of the tab's results, made when it is first asked for. */
    public Results results() {
        Results made = results;
        if (made == null) {
            made = resultsFactory.view(model);
            results = made;
        }
        return made;
    }

    /** Returns the panes that can be filled piece by piece. */
    public List<Pane> panes() {
        return List.of(runSide);
    }

    /** Gives the form the width that the user may have given to another since this one was made. */
    public void refresh() {
        setFormWidth(formWidth.get());
    }

    /** The form gets the width the user has given it, once all is laid out in a room or with a text size that is another one. Until then no width is the user's. */
    private void settle() {
        settling = true;
        frames.play(List.of(
                () -> {},
                () -> setFormWidth(Math.min(formWidth.get(), MOST * split.getWidth())),
                () -> settling = false));
    }

    private void setFormWidth(double width) {
        if (split.getWidth() > width && split.getItems().contains(formSide)) {
            split.setDividerPositions(width / split.getWidth());
        }
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
        fold.show();
        update();
        run.requestFocus();
    }

    @FXML
    private void onHideForm() {
        fold.hide();
        update();
        showForm.requestFocus();
    }

    private void onWidth() {
        if (root.getWidth() > 0) {
            fold.onRoom(root.getWidth() < NARROW * formWidth.zoom().getValue().doubleValue());
            update();
        }
        settle();
    }

    private void update() {
        hideForm.setVisible(fold.canHide());
        if (fold.isFolded() != strip.isVisible()) {
            place(fold.isFolded());
        }
    }

    private void place(boolean away) {
        strip.setVisible(away);
        strip.setManaged(away);
        if (away) {
            split.getItems().remove(formSide);
        } else if (split.getItems().size() == 1) {
            split.getItems().addFirst(formSide);
            // the divider is placed in the width the pane has without the strip
            formSide.applyCss();
            root.layout();
            Dividers.place(split, formSide, formWidth.get(), this::remember);
        }
    }

    private void remember(double width) {
        if (!settling) {
            formWidth.set(width);
        }
    }

    private void showProblem(Optional<GlmmViewModel.Problem> problem) {
        problems.getChildren().clear();
        problem.ifPresent(shown -> {
            Callout callout = new Callout(Callout.Kind.ERROR, "", shown.message()).scrolling();
            shown.remedy().ifPresent(remedy -> callout.withAction(Remedies.label(remedy), () -> model.apply(remedy)));
            problems.getChildren().add(callout);
            // the box is the only place that says why
            if (fold.isFolded()) {
                fold.show();
                update();
            }
        });
    }

    private void showResults(Optional<ResultsPage> shown) {
        if (shown.isPresent()) {
            Parent page = results().page();
            if (page.getParent() == null) {
                resultSide.getChildren().add(page);
            }
            fold.onResults();
            update();
        }
        empty.setVisible(shown.isEmpty());
    }
}
