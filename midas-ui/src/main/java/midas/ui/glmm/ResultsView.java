package midas.ui.glmm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.core.result.RandomIntercept;
import midas.ui.label.WindowText;
import midas.ui.table.TableContent;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.theme.Appearance;
import midas.ui.widget.Callout;
import midas.ui.widget.CopyLink;
import midas.ui.widget.Frames;
import midas.ui.widget.ResultTables;
import org.jspecify.annotations.Nullable;

/** The results of a fit on one page. */
public final class ResultsView {

    private static final double WIDEST_TOOLTIP = 640;

    private final GlmmViewModel model;
    private final ReadOnlyDoubleProperty zoom;
    private final JobRunner runner;
    private final Frames frames = new Frames();
    private final InvalidationListener onZoom = changed -> refit();
    private final Map<VBox, TableView<Integer>> tableOf = new HashMap<>();
    private double fittedZoom;
    private boolean whole;
    private @Nullable ResultsViewModel shown;
    private @Nullable BlupTable blupTable;
    private @Nullable SummaryLayout summaryLayout;

    @FXML
    private VBox side;

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
    private VBox blupSection;

    @FXML
    private Label blupTitle;

    @FXML
    private CopyLink copyBlup;

    @FXML
    private Label blupNote;

    @FXML
    private ScrollPane blupPane;

    @FXML
    private TableView<RandomIntercept> blup;

    @FXML
    private Button showAll;

    @FXML
    private Label blupRange;

    /**
     * Makes the controller.
     *
     * @param model the tab
     * @param zoom zoom of the window
     * @param runner where long tables are sorted and copied
     */
    public ResultsView(GlmmViewModel model, ReadOnlyDoubleProperty zoom, JobRunner runner) {
        this.model = model;
        this.zoom = zoom;
        this.runner = runner;
    }

    @FXML
    private void initialize() {
        iccTitle.setText(Messages.text("icc.title"));
        blupTitle.setText(Messages.text("blup.title"));
        blupSection.setVisible(false);
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
        model.staleBinding().subscribe(isStale -> showStale());
        model.noticeBinding().subscribe(this::showNotice);
        summary.widthProperty().subscribe(now -> layOutSummary());
        model.resultsProperty().subscribe(this::show);
        // a page that cannot be seen is fitted when it comes back, and one whose tab is closed never
        zoom.addListener(new WeakInvalidationListener(onZoom));
        side.sceneProperty().subscribe(scene -> refit());
    }

    /** Returns the panes that can be filled piece by piece. */
    public List<Pane> panes() {
        return List.of(page);
    }

    @FXML
    private void onShowAll() {
        ResultsViewModel results = shown;
        BlupTable table = blupTable;
        if (results != null && table != null) {
            measureRoom(table);
            table.toggle();
            // what is to be scrolled to must be laid out first
            root.applyCss();
            root.layout();
            scrollTo(blupSection);
        }
    }

    /** Scrolls the page so that a part of it stands at the upper edge of what is seen, or as near to it as there is room. */
    private void scrollTo(Region part) {
        double hidden = page.getHeight() - root.getViewportBounds().getHeight();
        root.setVvalue(hidden > 0 ? Math.clamp(part.getBoundsInParent().getMinY() / hidden, 0, 1) : 0);
    }

    /** The height that title, note, and what stands below leave to the table, where the section is as high as what is seen. */
    private void measureRoom(BlupTable table) {
        double width = blupSection.getWidth();
        double beside = 0;
        for (Node part : blupSection.getChildren()) {
            beside += part == blupPane ? 0 : part.prefHeight(width);
        }
        beside += blupSection.getSpacing() * (blupSection.getChildren().size() - 1);
        table.roomProperty().set(root.getViewportBounds().getHeight() - Math.ceil(beside));
    }

    private void show(Optional<ResultsViewModel> newResults) {
        if (newResults.isEmpty()) {
            return;
        }
        ResultsViewModel results = newResults.get();
        shown = results;
        whole = false;
        fittedZoom = zoom.get();
        ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * fittedZoom);
        formula.setText(results.formula());
        showChips(results);
        setText(exclusions, results.exclusions());
        setText(computation, results.computation());
        showDoubts(results.doubts());
        icc.setText(results.icc());
        icc.getStyleClass().setAll("label", results.hasIcc() ? "the-number" : "no-number");
        iccNote.setText(results.iccNote());
        root.setVvalue(0);
        // a table takes the toolkit long to make: from the top to the bottom of the page, one a frame
        frames.play(List.of(
                () -> {
                    summaryLayout().setRandomIdeal(section(randomSection, results.randomEffects(), tables));
                    layOutSummary();
                },
                () -> {
                    summaryLayout().setFitIdeal(section(fitSection, results.modelFit(), tables));
                    layOutSummary();
                },
                () -> section(fixedSection, results.fixedEffects(), tables),
                () -> {
                    showBlup(results, tables);
                    whole = true;
                    refit();
                }));
    }

    /** Fits the tables to the zoom; what they show stays, and so does where it is. */
    private void refit() {
        BlupTable table = blupTable;
        if (!whole || table == null || fittedZoom == zoom.get() || side.getScene() == null) {
            return;
        }
        fittedZoom = zoom.get();
        ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * fittedZoom);
        tableOf.values().forEach(tables::refit);
        summaryLayout().setRandomIdeal(idealWidth(randomSection));
        summaryLayout().setFitIdeal(idealWidth(fitSection));
        layOutSummary();
        tables.refit(blup);
        measureRoom(table);
    }

    private double idealWidth(VBox section) {
        return Optional.ofNullable(tableOf.get(section))
                .map(ResultTables::idealWidth)
                .orElse(0.0);
    }

    private void showChips(ResultsViewModel results) {
        chips.getChildren().clear();
        Label trust = chip(results.trustLabel());
        trust.getStyleClass().add(results.trust().name().toLowerCase(Locale.ROOT));
        trust.setId("trust");
        chips.getChildren().add(trust);
        showStale();
        for (String fact : results.facts()) {
            chips.getChildren().add(chip(fact));
        }
    }

    /** The chips tell of the results shown; where the form asks for something else, they must not look like its answer. */
    private void showStale() {
        boolean stale = model.staleBinding().get();
        side.pseudoClassStateChanged(Pseudo.STALE, stale);
        ResultsViewModel results = shown;
        if (results != null) {
            String word = results.trustLabel();
            chips.getChildren()
                    .getFirst()
                    .setAccessibleText(stale ? WindowText.text("results.trust.stale", word) : word);
        }
    }

    /** The notice keeps its room while there is none, so that nothing moves. */
    private void showNotice(Optional<RunNotice> now) {
        notice.setVisible(now.isPresent());
        noticeText.setText(now.map(RunNotice::text).orElse(""));
        Optional<RunNotice.Action> action = now.flatMap(RunNotice::action);
        noticeAction.setVisible(action.isPresent());
        noticeAction.setManaged(action.isPresent());
        action.ifPresent(offered -> noticeAction.setText(WindowText.text(
                switch (offered) {
                    case RUN -> "run.again";
                    case CANCEL -> "run.cancel";
                })));
    }

    @FXML
    private void onNotice() {
        model.noticeBinding().get().flatMap(RunNotice::action).ifPresent(action -> {
            switch (action) {
                case RUN -> model.run();
                case CANCEL -> model.cancel();
            }
        });
    }

    private void showDoubts(List<ResultsViewModel.Doubt> all) {
        doubts.getChildren().clear();
        for (ResultsViewModel.Doubt doubt : all) {
            Callout callout = new Callout(
                    Callout.Kind.WARNING,
                    doubt.warning().title(),
                    doubt.warning().happened() + ' ' + doubt.warning().meaning(),
                    doubt.warning().remedy());
            doubt.remedy().ifPresent(remedy -> callout.withAction(Remedies.label(remedy), () -> model.apply(remedy)));
            doubts.getChildren().add(callout);
        }
        doubts.setVisible(!all.isEmpty());
        doubts.setManaged(!all.isEmpty());
    }

    /** Returns the width in pixels at which all of its table is shown. */
    private double section(VBox section, TableContent content, ResultTables tables) {
        Label title = new Label(content.title());
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TableView<Integer> table = tables.of(content);
        CopyLink copy = new CopyLink();
        copy.copies(table, content.title(), content::tsv, runner);
        HBox head = new HBox(title, gap, copy);
        head.getStyleClass().add("section-head");
        ScrollPane pane = new ScrollPane();
        ResultTables.scrollSideways(pane, table);
        section.getChildren().setAll(head, pane);
        tableOf.put(section, table);
        return ResultTables.idealWidth(table);
    }

    private void showBlup(ResultsViewModel results, ResultTables tables) {
        BlupViewModel rows = results.blup();
        blupNote.setText(results.blupNote());
        BlupTable table = blupTable;
        if (table == null) {
            BlupTable made = new BlupTable(blup, copyBlup, runner);
            ResultTables.scrollSideways(blupPane, blup);
            root.viewportBoundsProperty().subscribe(bounds -> measureRoom(made));
            blupSection.widthProperty().subscribe(width -> measureRoom(made));
            blupTable = made;
            table = made;
        }
        table.show(rows, tables);
        blupSection.setVisible(true);
        measureRoom(table);
        showAll.textProperty().bind(rows.toggleLabel());
        showAll.setVisible(rows.isLong());
        showAll.setManaged(rows.isLong());
        blupRange.textProperty().bind(rows.rangeBinding());
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

    private Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("chip");
        chip.maxWidthProperty().bind(chips.widthProperty());
        Tooltip whole = new Tooltip(text);
        chip.tooltipProperty()
                .bind(Bindings.when(chip.textTruncatedProperty()).then(whole).otherwise((Tooltip) null));
        return chip;
    }

    private static void setText(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
