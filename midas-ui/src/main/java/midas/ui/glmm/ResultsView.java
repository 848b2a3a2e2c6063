package midas.ui.glmm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.core.result.RandomIntercept;
import midas.ui.label.WindowText;
import midas.ui.table.TableContent;
import midas.ui.text.Messages;
import midas.ui.theme.Appearance;
import midas.ui.widget.Callout;
import midas.ui.widget.Clip;
import midas.ui.widget.ResultTables;
import org.jspecify.annotations.Nullable;

/** The results of a fit on one page. */
public final class ResultsView {

    private static final double SECTION_GAP = 32;
    private static final double RANDOM_SHARE = 0.335;
    private static final double ICC_SHARE = 0.285;
    private static final double NARROWEST_SECTION = 232;

    private final GlmmViewModel model;
    private final ReadOnlyDoubleProperty zoom;
    private @Nullable ResultsViewModel shown;
    private @Nullable BlupTable blupTable;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox page;

    @FXML
    private Label formula;

    @FXML
    private FlowPane chips;

    @FXML
    private Label exclusions;

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
     */
    public ResultsView(GlmmViewModel model, ReadOnlyDoubleProperty zoom) {
        this.model = model;
        this.zoom = zoom;
    }

    @FXML
    private void initialize() {
        iccTitle.setText(Messages.text("icc.title"));
        blupTitle.setText(Messages.text("blup.title"));
        model.staleBinding().subscribe(isStale -> page.pseudoClassStateChanged(Pseudo.STALE, isStale));
        summary.widthProperty().subscribe(now -> layOutSummary());
        model.resultsProperty().subscribe(results -> show(results, true));
        zoom.addListener((property, before, now) -> show(model.resultsProperty().get(), false));
    }

    @FXML
    private void onCopyBlup() {
        ResultsViewModel results = shown;
        if (results != null) {
            Clip.put(results.blup().tsv());
        }
    }

    @FXML
    private void onShowAll() {
        ResultsViewModel results = shown;
        if (results != null) {
            results.blup().showAll();
        }
    }

    private void show(Optional<ResultsViewModel> newResults, boolean fromTop) {
        if (newResults.isEmpty()) {
            return;
        }
        ResultsViewModel results = newResults.get();
        shown = results;
        ResultTables tables = new ResultTables(Appearance.TEXT_SIZE * zoom.get());
        formula.setText(results.formula());
        showChips(results);
        setText(exclusions, results.exclusions());
        showDoubts(results.doubts());
        icc.setText(results.icc());
        icc.getStyleClass().setAll("label", results.hasIcc() ? "the-number" : "no-number");
        iccNote.setText(results.iccNote());
        section(randomSection, results.randomEffects(), tables);
        section(fitSection, results.modelFit(), tables);
        section(fixedSection, results.fixedEffects(), tables);
        showBlup(results, tables);
        if (fromTop) {
            root.setVvalue(0);
        }
    }

    private void showChips(ResultsViewModel results) {
        chips.getChildren().clear();
        Label trust = chip(results.trustLabel());
        trust.getStyleClass().add(results.trust().name().toLowerCase(Locale.ROOT));
        trust.setId("trust");
        chips.getChildren().add(trust);
        for (String fact : results.facts()) {
            chips.getChildren().add(chip(fact));
        }
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

    private static void section(VBox section, TableContent content, ResultTables tables) {
        Label title = new Label(content.title());
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Hyperlink copy = new Hyperlink(WindowText.text("results.copy"));
        copy.setAccessibleText(WindowText.text("results.copy.named", content.title()));
        copy.setOnAction(event -> Clip.put(content.tsv()));
        HBox head = new HBox(title, gap, copy);
        head.getStyleClass().add("section-head");
        ScrollPane pane = new ScrollPane();
        ResultTables.scrollSideways(pane, tables.of(content));
        section.getChildren().setAll(head, pane);
    }

    private void showBlup(ResultsViewModel results, ResultTables tables) {
        BlupViewModel rows = results.blup();
        blupNote.setText(results.blupNote());
        if (blupTable == null) {
            blupTable = new BlupTable(blup);
            ResultTables.scrollSideways(blupPane, blup);
        }
        blupTable.show(rows, tables);
        showAll.setText(rows.showAllLabel());
        showAll.visibleProperty().bind(rows.moreBinding());
        showAll.managedProperty().bind(showAll.visibleProperty());
        blupRange.textProperty().bind(rows.rangeBinding());
    }

    /** Three sections side by side where there is room, two or one where there is not. */
    private void layOutSummary() {
        double width = summary.getWidth();
        double narrowest = NARROWEST_SECTION * zoom.get();
        int side = (int) Math.clamp(Math.floor((width + SECTION_GAP) / (narrowest + SECTION_GAP)), 1, 3);
        double room = width - (side - 1) * SECTION_GAP;
        double even = 1.0 / side;
        randomSection.setPrefWidth(Math.floor(room * (side == 3 ? RANDOM_SHARE : even)));
        iccSection.setPrefWidth(Math.floor(room * (side == 3 ? ICC_SHARE : even)));
        fitSection.setPrefWidth(Math.floor(room * (side == 3 ? 1 - RANDOM_SHARE - ICC_SHARE : even)));
    }

    private static Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private static void setText(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
