package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.io.project.ModelPart;
import midas.ui.manual.ManualLink;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.table.Digits;
import midas.ui.table.TableContent;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.theme.Appearance;
import midas.ui.widget.Frames;
import midas.ui.widget.ResultTables;
import org.jspecify.annotations.Nullable;

/** The results of a fit on one page. */
public final class ResultsView {

    private static final double WIDEST_TOOLTIP = 640;

    private final ObservableValue<? extends Optional<? extends ResultsPage>> results;
    private final ObservableBooleanValue stale;
    private final @Nullable GlmmViewModel form;
    private final ReadOnlyDoubleProperty zoom;
    private final ObservableValue<Digits> digits;
    private final InvalidationListener onDigits = changed -> showDigits();
    private final JobRunner runner;
    private final Frames frames = new Frames();
    // in an event of its own, beside that in which all is styled for the new size
    private final InvalidationListener onZoom = changed -> Platform.runLater(this::refit);
    private final TableSections sections;
    private double fittedZoom;
    private boolean whole;
    private @Nullable ResultsPage shown;
    private final CoefficientTable coefficients;
    private Optional<Node> headerTool = Optional.empty();
    private @Nullable SummaryLayout summaryLayout;

    @FXML
    private VBox side;

    @FXML
    private StackPane noticePlace;

    @FXML
    private Label answer;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private Button noticeAction;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox page;

    @FXML
    private HBox head;

    @FXML
    private Label formula;

    @FXML
    private FlowPane chips;

    @FXML
    private VBox notes;

    @FXML
    private Label exclusions;

    @FXML
    private Label computation;

    @FXML
    private VBox doubts;

    @FXML
    private FlowPane summary;

    @FXML
    private VBox randomSection;

    @FXML
    private VBox iccSection;

    @FXML
    private HBox iccHead;

    @FXML
    private Label iccTitle;

    @FXML
    private Label icc;

    @FXML
    private Label iccNote;

    @FXML
    private VBox fitSection;

    @FXML
    private VBox fixedSection;

    @FXML
    private BlupSection blupSection;

    /**
     * Makes the controller of a form's results.
     *
     * @param form the form with its runs
     * @param look zoom of the window, and how many digits it shows
     * @param runner where long tables are sorted and copied
     */
    public ResultsView(GlmmViewModel form, Appearance look, JobRunner runner) {
        this(form.pageProperty(), form.staleBinding(), form, look, runner);
    }

    /**
     * Makes the controller of results that nothing runs again from here.
     *
     * @param results the results
     * @param stale whether they are not what a fit would give now
     * @param look zoom of the window, and how many digits it shows
     * @param runner where long tables are sorted and copied
     */
    public ResultsView(
            ObservableValue<? extends Optional<? extends ResultsPage>> results,
            ObservableBooleanValue stale,
            Appearance look,
            JobRunner runner) {
        this(results, stale, null, look, runner);
    }

    private ResultsView(
            ObservableValue<? extends Optional<? extends ResultsPage>> results,
            ObservableBooleanValue stale,
            @Nullable GlmmViewModel form,
            Appearance look,
            JobRunner runner) {
        this.results = results;
        this.stale = stale;
        this.form = form;
        this.zoom = look.zoomProperty();
        this.digits = look.digitsProperty();
        this.runner = runner;
        this.sections = new TableSections(runner);
        this.coefficients = new CoefficientTable(look, this::replaceCoefficients);
    }

    @FXML
    private void initialize() {
        boolean grouped = form == null || form.form().kind().hasGroup();
        ManualPlace figure = grouped ? ManualPlace.ICC : ManualPlace.GLM_DISPERSION;
        iccHead.getChildren().add(new ManualLink(figure, Messages.text(grouped ? "icc.title" : "dispersion.title")));
        ManualMarks.mark(iccSection, figure);
        isPart(randomSection, mixed -> new ModelPart.Results(ModelPart.Section.RANDOM_EFFECTS));
        isPart(fitSection, mixed -> new ModelPart.Results(ModelPart.Section.FIT));
        isPart(
                fixedSection,
                mixed -> new ModelPart.Coefficients(mixed.model().confidenceLevel(), coefficients.hasTests()));
        sections.explain(randomSection, grouped ? ManualPlace.RANDOM_EFFECTS : ManualPlace.GLM_DEVIANCE);
        sections.explain(fixedSection, grouped ? ManualPlace.FIXED_EFFECTS : ManualPlace.GLM_COEFFICIENTS);
        sections.explain(fitSection, grouped ? ManualPlace.MODEL_FIT : ManualPlace.GLM_FIT);
        iccTitle.setMinWidth(Region.USE_PREF_SIZE);
        // they would never become narrower than the widest of their parts once was
        summary.setMinWidth(0);
        chips.setMinWidth(0);
        // where the window shows three lines of a long formula, the tooltip has the rest
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        whole.textProperty().bind(formula.textProperty());
        formula.setTooltip(whole);
        notes.managedProperty().bind(exclusions.managedProperty().or(computation.managedProperty()));
        headerTool.ifPresent(head.getChildren()::add);
        stale.subscribe(this::showStale);
        showStale();
        new NoticeLine(noticePlace, notice, noticeText, noticeAction, answer, form);
        summary.widthProperty().subscribe(now -> layOutSummary());
        results.subscribe(now -> show(now));
        // a page that cannot be seen is fitted when it comes back, and one whose tab is closed never
        zoom.addListener(new WeakInvalidationListener(onZoom));
        side.sceneProperty().subscribe(scene -> refit());
        digits.addListener(new WeakInvalidationListener(onDigits));
    }

    /** Returns the panes that can be filled piece by piece. */
    public List<Pane> panes() {
        return List.of(page);
    }

    /** Adds something below all results. */
    public void addBelow(Node node) {
        node.visibleProperty().bind(blupSection.visibleProperty());
        page.getChildren().add(node);
    }

    /** Puts something beside the formula. */
    public void setHeaderTool(Node tool) {
        headerTool = Optional.of(tool);
    }

    /** Puts something beside the title of the coefficients. */
    public void setFixedTools(Node... tools) {
        coefficients.setTools(tools);
    }

    /** Shows the coefficients of the results in another way than these do, and random intercepts as they are to be shown now. */
    public void showFixedEffects(TableContent content) {
        coefficients.take(content);
        replaceCoefficients();
        ResultsPage all = shown;
        if (all != null && whole) {
            ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * fittedZoom);
            all.mixed().ifPresent(mixed -> blupSection.show(mixed.blup(), tables, digits.getValue()));
        }
    }

    private void isPart(VBox section, Function<ResultsViewModel, ModelPart> part) {
        sections.isPart(section, () -> {
            ResultsPage all = shown;
            return all == null ? Optional.empty() : all.mixed().map(part);
        });
    }

    private void replaceCoefficients() {
        if (whole) {
            sections.replace(fixedSection, coefficients.shown(), new ResultTables(Appearance.TEXT_SIZE * fittedZoom));
        }
    }

    private void show(Optional<? extends ResultsPage> newResults) {
        if (newResults.isEmpty()) {
            return;
        }
        ResultsPage all = newResults.get();
        shown = all;
        coefficients.take(all);
        sections.setModel(all.response());
        whole = false;
        fittedZoom = zoom.get();
        ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * fittedZoom);
        formula.setText(all.formula());
        FactChips.show(chips, all, stale.get());
        showStale();
        setText(exclusions, all.exclusions());
        setText(computation, all.computation());
        DoubtCallouts.show(doubts, all.doubts(), form);
        showFigure(all);
        root.setVvalue(0);
        // a table takes the toolkit long to make: from the top to the bottom of the page, one a frame
        frames.play(List.of(
                () -> {
                    summaryLayout()
                            .setRandomIdeal(sections.show(
                                    randomSection, all.components().with(digits.getValue()), tables));
                    layOutSummary();
                },
                () -> {
                    sections.explain(fixedSection, all.fixedEffectsMeaning());
                    sections.show(fixedSection, coefficients.shown(), tables, coefficients.tools());
                },
                () -> {
                    sections.explain(fitSection, all.modelFitMeaning());
                    summaryLayout()
                            .setFitIdeal(
                                    sections.show(fitSection, all.modelFit().with(digits.getValue()), tables));
                    showFitNote(all);
                    layOutSummary();
                },
                () -> {
                    all.mixed().ifPresent(mixed -> blupSection.show(mixed, tables, digits.getValue(), root, runner));
                    whole = true;
                    refit();
                }));
    }

    /** Shows the same numbers with more or fewer digits; all else stays, and so does where it is. */
    private void showDigits() {
        ResultsPage all = shown;
        if (all == null || !whole) {
            return;
        }
        Digits now = digits.getValue();
        ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * fittedZoom);
        summaryLayout()
                .setRandomIdeal(sections.replace(randomSection, all.components().with(now), tables));
        summaryLayout().setFitIdeal(sections.replace(fitSection, all.modelFit().with(now), tables));
        sections.replace(fixedSection, coefficients.shown(), tables);
        showFigure(all);
        showFitNote(all);
        all.mixed().ifPresent(mixed -> blupSection.show(mixed.blup(), tables, now));
        layOutSummary();
    }

    private void showFigure(ResultsPage all) {
        ResultsPage.Figure figure = all.figure(digits.getValue());
        iccTitle.setText(figure.title());
        icc.setText(figure.value());
        icc.getStyleClass().setAll("label", figure.defined() ? "the-number" : "no-number");
        iccNote.setText(figure.note());
        TableSections.explain(iccNote, figure.meaning());
    }

    private void showFitNote(ResultsPage all) {
        TableSections.note(fitSection, all.fitNote(digits.getValue()), all.fitNoteMeaning(digits.getValue()));
    }

    /** Fits the tables to the zoom; what they show stays, and so does where it is. */
    private void refit() {
        if (!whole || fittedZoom == zoom.get() || side.getScene() == null) {
            return;
        }
        fittedZoom = zoom.get();
        ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * fittedZoom);
        sections.refit(tables);
        summaryLayout().setRandomIdeal(sections.idealWidth(randomSection));
        summaryLayout().setFitIdeal(sections.idealWidth(fitSection));
        layOutSummary();
        if (blupSection.isVisible()) {
            blupSection.refit(tables);
        }
    }

    /** The chips tell of the results shown; where the form asks for something else, they must not look like its answer. */
    private void showStale() {
        boolean earlier = stale.get();
        side.pseudoClassStateChanged(Pseudo.STALE, earlier);
        ResultsPage all = shown;
        if (all != null) {
            FactChips.speak(chips, all, earlier);
        }
    }

    private void layOutSummary() {
        summaryLayout().layOut(summary.getWidth(), zoom.get());
    }

    private SummaryLayout summaryLayout() {
        SummaryLayout layout = summaryLayout;
        if (layout == null) {
            layout = new SummaryLayout(randomSection, iccSection, fitSection);
            summaryLayout = layout;
        }
        return layout;
    }

    private static void setText(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
