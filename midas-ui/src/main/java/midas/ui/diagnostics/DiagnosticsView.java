package midas.ui.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.io.plot.ModelPlot;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.plot.Spots;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualLink;
import midas.ui.manual.ManualPlace;
import midas.ui.widget.Callout;
import midas.ui.widget.ProgressStrip;

/** The plots of a model, in a grid that takes the room there is. */
public final class DiagnosticsView {

    private final DiagnosticsViewModel model;
    private final PlotExportViewModel exports;
    private final ReadOnlyDoubleProperty zoom;
    private final Consumer<DiagnosticsViewModel.Place> open;
    private final Function<Supplier<ModelPlot>, Node> tool;
    private final PlotGrid grid;
    private final VBox notes = new VBox();
    private final Label status = new Label();

    private DiagnosticsView(
            DiagnosticsViewModel model,
            PlotExportViewModel exports,
            ReadOnlyDoubleProperty zoom,
            Consumer<DiagnosticsViewModel.Place> open,
            Function<Supplier<ModelPlot>, Node> tool) {
        this.model = model;
        this.exports = exports;
        this.zoom = zoom;
        this.open = open;
        this.tool = tool;
        this.grid = new PlotGrid(zoom::get);
    }

    /**
     * Puts the page together.
     *
     * @param model the plots
     * @param exports writes them
     * @param zoom zoom of the window
     * @param open shows a place in the data
     * @param tool makes one more tool of a plot, from what is shown
     */
    public static Parent of(
            DiagnosticsViewModel model,
            PlotExportViewModel exports,
            ReadOnlyDoubleProperty zoom,
            Consumer<DiagnosticsViewModel.Place> open,
            Function<Supplier<ModelPlot>, Node> tool) {
        return new DiagnosticsView(model, exports, zoom, open, tool).page();
    }

    private Parent page() {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.viewportBoundsProperty().subscribe(bounds -> grid.setViewport(bounds.getHeight()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        notes.getStyleClass().add("banners");
        VBox page = new VBox(tools(), notes, scroll);
        page.getStyleClass().add("diagnostics");
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && grid.shrink()) {
                event.consume();
            }
        });
        model.shownProperty().subscribe(this::show);
        model.noticeProperty().subscribe(words -> showNotes());
        model.problemProperty().subscribe(words -> showNotes());
        exports.failureProperty().subscribe(words -> showNotes());
        exports.endedProperty().subscribe(status::setText);
        zoom.subscribe(now -> grid.requestLayout());
        return page;
    }

    private Region tools() {
        Label label = new Label(WindowText.text("diagnostics.residuals"));
        label.getStyleClass().add("soft");
        ToggleGroup group = new ToggleGroup();
        ToggleButton pearson = choice(group, ResidualKind.PEARSON, "diagnostics.pearson");
        ToggleButton deviance = choice(group, ResidualKind.DEVIANCE, "diagnostics.deviance");
        model.residualProperty()
                .subscribe(kind -> group.selectToggle(kind == ResidualKind.PEARSON ? pearson : deviance));
        HBox choices = new HBox(pearson, deviance);
        choices.getStyleClass().add("answers");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        status.setId("plotStatus");
        status.getStyleClass().add("soft");
        status.setMinWidth(0);
        ProgressStrip progress = new ProgressStrip();
        progress.getStyleClass().add("import-side");
        progress.tie(
                new SimpleStringProperty(WindowText.text("diagnostics.running")),
                model.progressProperty(),
                model.runningProperty(),
                model::cancel);
        ManualLink manual = new ManualLink(ManualPlace.DIAGNOSTICS, WindowText.text("diagnostics.view"));
        HBox tools = new HBox(label, choices, manual, gap, status, progress);
        tools.getStyleClass().add("diagnostics-tools");
        return tools;
    }

    private ToggleButton choice(ToggleGroup group, ResidualKind kind, String key) {
        ToggleButton button = new ToggleButton(WindowText.text(key));
        button.setId("residual-" + kind.name());
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            // one of them is always chosen
            button.setSelected(true);
            model.residualProperty().set(kind);
        });
        return button;
    }

    private void show(Optional<DiagnosticsViewModel.Shown> now) {
        if (now.isEmpty()) {
            return;
        }
        DiagnosticsViewModel.Shown shown = now.get();
        List<PlotKind> kinds = shown.plots().stream().map(ModelPlot::kind).toList();
        List<PlotKind> before =
                grid.cards().stream().map(card -> card.canvas().plot().kind()).toList();
        if (kinds.equals(before)) {
            for (int i = 0; i < kinds.size(); i++) {
                grid.cards().get(i).show(shown, shown.plots().get(i));
            }
            return;
        }
        grid.setCards(shown.plots().stream()
                .map(plot -> new PlotCard(shown, plot, zoom::get, exports, this::choose, grid::toggle, tool))
                .toList());
    }

    private void choose(ModelPlot plot, int spot) {
        Optional<DiagnosticsViewModel.Place> place = model.place(plot, spot);
        place.ifPresent(open);
        if (plot.spots().kind() != Spots.Kind.BIN && place.isEmpty()) {
            exports.say(WindowText.text("diagnostics.gone"));
        }
    }

    private void showNotes() {
        notes.getChildren().clear();
        if (!model.problemProperty().get().isEmpty()) {
            notes.getChildren()
                    .add(new Callout(
                                    Callout.Kind.ERROR,
                                    "",
                                    model.problemProperty().get())
                            .withAction(WindowText.text("diagnostics.again"), model::again));
        }
        if (!model.noticeProperty().get().isEmpty()) {
            notes.getChildren()
                    .add(new Callout(
                            Callout.Kind.WARNING, "", model.noticeProperty().get()));
        }
        String failure = exports.failureProperty().get();
        if (!failure.isEmpty()) {
            notes.getChildren()
                    .add(new Callout(Callout.Kind.ERROR, "", failure)
                            .withAction(WindowText.text("export.elsewhere"), exports::tryElsewhere)
                            .withClose(exports::forgetFailure));
        }
    }
}
