package midas.ui.diagnostics;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import midas.io.export.CsvWriter;
import midas.io.export.ExportOutcome;
import midas.io.export.PlotWriter;
import midas.io.plot.Caterpillar;
import midas.io.plot.Drawings;
import midas.io.plot.ModelPlot;
import midas.io.plot.PlotKind;
import midas.ui.label.WindowText;
import midas.ui.text.UndrawnText;
import org.jspecify.annotations.Nullable;

/** A plot below its title and what can be done with it. */
final class PlotCard extends BorderPane {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int[] RESOLUTIONS = {96, 150, 200, 300, 600};
    private static final int COPIED = 192;
    private static final double ROW = 15;
    private static final double AROUND = 70;

    private final PlotCanvas canvas;
    private final PlotExportViewModel exports;
    private final Hyperlink enlarge = new Hyperlink();
    private final Label title = new Label();
    private final DoubleSupplier zoom;
    private final @Nullable ScrollBar bar;
    private DiagnosticsViewModel.Shown shown;
    private Optional<Caterpillar> groups;

    /**
     * Makes a card.
     *
     * @param shown all plots
     * @param plot the one shown here
     * @param zoom zoom of the window
     * @param exports writes it
     * @param chosen hears what was clicked at
     * @param enlarging makes it large, or small again
     * @param tool makes one more tool, from what is shown
     */
    PlotCard(
            DiagnosticsViewModel.Shown shown,
            ModelPlot plot,
            DoubleSupplier zoom,
            PlotExportViewModel exports,
            BiConsumer<ModelPlot, Integer> chosen,
            Consumer<PlotCard> enlarging,
            Function<Supplier<ModelPlot>, Node> tool) {
        this.shown = shown;
        this.zoom = zoom;
        this.exports = exports;
        this.groups = plot.kind() == PlotKind.CATERPILLAR ? shown.groups() : Optional.empty();
        this.canvas = new PlotCanvas(plot, zoom, (of, spot) -> this.shown.tip(of, spot), chosen);
        getStyleClass().add("plot-card");
        setId("plot-" + plot.kind().name());
        title.setText(plot.plot().title());
        title.getStyleClass().add("section-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        enlarge.getStyleClass().add("plot-enlarge");
        enlarge.setOnAction(event -> enlarging.accept(this));
        enlarge.setMinWidth(USE_PREF_SIZE);
        showEnlarged(false);
        Hyperlink copy = new Hyperlink(WindowText.text("diagnostics.copy"));
        copy.getStyleClass().add("plot-copy");
        copy.setAccessibleText(
                WindowText.text("diagnostics.copy.of", plot.plot().title()));
        copy.setOnAction(event -> copy());
        copy.setMinWidth(USE_PREF_SIZE);
        HBox tools = new HBox(
                title,
                gap,
                enlarge,
                copy,
                tool.apply(canvas::plot),
                exportMenu(plot.plot().title()));
        tools.getStyleClass().add("plot-tools");
        setTop(tools);
        setCenter(canvas);
        canvas.setAccessibleHelp(WindowText.text("diagnostics.help"));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && canvas.isFocused()) {
                enlarging.accept(this);
                event.consume();
            }
        });
        bar = groups.isPresent() ? scrollBar() : null;
        if (bar != null) {
            setRight(bar);
        }
    }

    private MenuButton exportMenu(String name) {
        MenuButton export = new MenuButton(WindowText.text("diagnostics.export"));
        export.getStyleClass().add("plot-export");
        export.setAccessibleText(WindowText.text("diagnostics.export.of", name));
        export.setMinWidth(USE_PREF_SIZE);
        Menu png = new Menu(WindowText.text("diagnostics.export.png"));
        for (int dpi : RESOLUTIONS) {
            MenuItem item = new MenuItem(WindowText.text("diagnostics.export.dpi", dpi));
            item.setId("png-" + dpi);
            item.setOnAction(event -> {
                ModelPlot plot = canvas.plot();
                PlotWriter.Picture picture = Pictures.picture(plot.plot(), dpi);
                write(PlotFormat.PNG, file -> PlotWriter.png(picture, file));
            });
            png.getItems().add(item);
        }
        export.getItems()
                .setAll(
                        png,
                        item("svg", plot -> new Writing(PlotFormat.SVG, file -> PlotWriter.svg(plot.plot(), file))),
                        item("pdf", plot -> new Writing(PlotFormat.PDF, file -> PlotWriter.pdf(plot.plot(), file))),
                        item(
                                "csv",
                                plot -> new Writing(
                                        PlotFormat.CSV,
                                        file -> CsvWriter.write(plot.data().get(), file))));
        return export;
    }

    /**
     * What is written.
     *
     * @param format kind of file
     * @param writer writes it
     */
    private record Writing(PlotFormat format, Function<Path, ExportOutcome> writer) {}

    private MenuItem item(String id, Function<ModelPlot, Writing> writing) {
        MenuItem item = new MenuItem(WindowText.text("diagnostics.export." + id));
        item.setId(id);
        item.setOnAction(event -> {
            Writing wanted = writing.apply(canvas.plot());
            write(wanted.format(), wanted.writer());
        });
        return item;
    }

    private void write(PlotFormat format, Function<Path, ExportOutcome> writer) {
        // pixels are drawn by the toolkit, which finds faces of the computer
        String note = format == PlotFormat.PDF
                ? UndrawnText.of(Drawings.undrawn(canvas.plot().plot()), UndrawnText.Place.PLOT)
                : "";
        exports.export(new PlotExportViewModel.Request(canvas.plot().plot().title(), format, writer, note));
    }

    /** Puts the plot on the clipboard, as files show it. */
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Pictures.image(canvas.plot().plot(), COPIED));
        Clipboard.getSystemClipboard().setContent(content);
        exports.say(WindowText.text("diagnostics.copied", canvas.plot().plot().title()));
    }

    /** Shows another plot of the same kind. */
    void show(DiagnosticsViewModel.Shown next, ModelPlot plot) {
        shown = next;
        if (groups.isPresent()) {
            groups = next.groups();
            turn();
        } else {
            canvas.show(plot);
        }
    }

    /** Says whether the card is large. */
    void showEnlarged(boolean large) {
        String key = large ? "diagnostics.shrink" : "diagnostics.enlarge";
        enlarge.setText(WindowText.text(key));
        enlarge.setAccessibleText(
                large ? enlarge.getText() : WindowText.text("diagnostics.enlarge.of", title.getText()));
    }

    /** Returns the plot. */
    PlotCanvas canvas() {
        return canvas;
    }

    private ScrollBar scrollBar() {
        ScrollBar scroll = new ScrollBar();
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setAccessibleText(WindowText.text("diagnostics.scroll"));
        scroll.setMin(0);
        scroll.valueProperty().subscribe((before, now) -> {
            if (before.intValue() != now.intValue()) {
                turn();
            }
        });
        canvas.heightProperty().subscribe(height -> turn());
        canvas.addEventHandler(ScrollEvent.SCROLL, event -> {
            double rows = Math.signum(-event.getDeltaY()) * Math.max(1, scroll.getVisibleAmount() / 10);
            double next = Math.clamp(scroll.getValue() + rows, 0, scroll.getMax());
            if (scroll.isVisible() && next != scroll.getValue()) {
                scroll.setValue(next);
                event.consume();
            }
        });
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            double page = scroll.getVisibleAmount();
            double by = switch (event.getCode()) {
                case PAGE_DOWN -> page;
                case PAGE_UP -> -page;
                case DOWN -> canvas.spot() == canvas.plot().spots().size() - 1 ? 1 : 0;
                case UP -> canvas.spot() == 0 ? -1 : 0;
                default -> 0;
            };
            double next = Math.clamp(scroll.getValue() + by, 0, scroll.getMax());
            if (by != 0 && next != scroll.getValue()) {
                int spot = canvas.spot();
                scroll.setValue(next);
                canvas.point(Math.min(spot, canvas.plot().spots().size() - 1));
                event.consume();
            }
        });
        return scroll;
    }

    /** Shows the groups that the bar stands at, as many as there is room for. */
    private void turn() {
        ScrollBar scroll = bar;
        if (scroll == null || groups.isEmpty() || !(canvas.getHeight() > 0)) {
            return;
        }
        Caterpillar all = groups.get();
        double room = canvas.getHeight() - AROUND * zoom.getAsDouble();
        int count = (int) Math.clamp(room / (ROW * zoom.getAsDouble()), 1, all.size());
        scroll.setMax(all.size() - count);
        scroll.setVisibleAmount(count);
        scroll.setBlockIncrement(count);
        scroll.setUnitIncrement(1);
        scroll.setVisible(all.size() > count);
        canvas.show(all.page((int) Math.round(scroll.getValue()), count));
    }
}
