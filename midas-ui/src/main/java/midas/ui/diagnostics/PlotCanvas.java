package midas.ui.diagnostics;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import midas.io.plot.Mark;
import midas.io.plot.ModelPlot;
import midas.io.plot.Palette;
import midas.io.plot.PlotKind;
import midas.io.plot.PlotPainter;
import midas.io.plot.Spots;
import org.jspecify.annotations.Nullable;

/** A plot on the screen. What is nearest to the pointer, or was gone to by arrow keys, is named beside it. */
final class PlotCanvas extends Region {

    /** How near the pointer has to be, in pixels at zoom 1. */
    private static final double REACH = 14;

    private static final double TYPE = 12;
    private static final double BESIDE = 12;
    /** Of the plot's width: long names are broken into lines. */
    private static final double WIDEST_TIP = 0.6;

    private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

    private final Canvas canvas = new Canvas();
    private final Circle ring = new Circle();
    private final Label tip = new Label();
    private final DoubleSupplier zoom;
    private final BiFunction<ModelPlot, Integer, String> words;
    private final BiConsumer<ModelPlot, Integer> chosen;
    private ModelPlot plot;
    private @Nullable PlotPainter painter;
    private int spot = -1;
    private Subscription theme = Subscription.EMPTY;

    /**
     * Makes a plot.
     *
     * @param plot what is shown
     * @param zoom zoom of the window
     * @param words what is said of something that is pointed at
     * @param chosen hears what was clicked at
     */
    PlotCanvas(
            ModelPlot plot,
            DoubleSupplier zoom,
            BiFunction<ModelPlot, Integer, String> words,
            BiConsumer<ModelPlot, Integer> chosen) {
        this.plot = plot;
        this.zoom = zoom;
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("plot-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        ring.getStyleClass().add("plot-ring");
        tip.getStyleClass().add("plot-tip");
        ring.setManaged(false);
        tip.setManaged(false);
        tip.setWrapText(true);
        ring.setMouseTransparent(true);
        tip.setMouseTransparent(true);
        getChildren().setAll(canvas, ring, tip);
        point(-1);
        setOnMouseMoved(event -> point(at(event)));
        setOnMouseExited(event -> point(-1));
        setOnMouseClicked(event -> {
            requestFocus();
            int clicked = at(event);
            if (clicked >= 0) {
                chosen.accept(this.plot, clicked);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> pseudoClassStateChanged(KEYBOARD, focused));
        sceneProperty().subscribe(this::onScene);
        say("");
    }

    private void onScene(@Nullable Scene scene) {
        theme.unsubscribe();
        theme = scene == null
                ? Subscription.EMPTY
                : scene.getPreferences().colorSchemeProperty().subscribe(scheme -> paint());
    }

    /** Shows another plot. */
    void show(ModelPlot next) {
        plot = next;
        point(-1);
        say("");
        paint();
    }

    /** Returns what is shown. */
    ModelPlot plot() {
        return plot;
    }

    /** Returns where the data are drawn, once something is. */
    @Nullable
    PlotPainter painter() {
        return painter;
    }

    /** Returns which of the things that can be pointed at is named, or −1. */
    int spot() {
        return spot;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight() || painter == null) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        Scene scene = getScene();
        if (scene == null || !(canvas.getWidth() > 0 && canvas.getHeight() > 0)) {
            return;
        }
        boolean dark = scene.getPreferences().getColorScheme() == ColorScheme.DARK;
        PlotPainter made = new PlotPainter(
                plot.plot(),
                dark ? Palette.DARK : Palette.LIGHT,
                canvas.getWidth(),
                canvas.getHeight(),
                TYPE * zoom.getAsDouble(),
                false);
        painter = made;
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        made.paint(new FxSurface(canvas.getGraphicsContext2D()));
    }

    private int at(MouseEvent event) {
        PlotPainter shown = painter;
        if (shown == null) {
            return -1;
        }
        PlotPainter.Area area = shown.area();
        double across = (event.getX() - area.x()) / area.width();
        double up = 1 - (event.getY() - area.y()) / area.height();
        if (across < -0.02 || across > 1.02 || up < -0.02 || up > 1.02) {
            return -1;
        }
        double width = plot.plot().x().range().length();
        double height = plot.plot().y().range().length();
        double reach = REACH * zoom.getAsDouble();
        double reachX = reach / area.width() * width;
        double reachY = reach / area.height() * height;
        Spots spots = plot.spots();
        // a bar, or a line of names, is pointed at anywhere along it
        if (plot.kind() == PlotKind.CATERPILLAR) {
            reachX = 2 * width;
            reachY = 0.5;
        } else if (bar() > 0) {
            reachX = bar() / 2;
            reachY = 2 * height;
        }
        return spots.nearest(
                plot.plot().x().range().min() + across * width,
                plot.plot().y().range().min() + up * height,
                reachX,
                reachY);
    }

    private double bar() {
        for (Mark mark : plot.plot().marks()) {
            if (mark instanceof Mark.Bars bars) {
                return bars.width();
            }
        }
        return 0;
    }

    private void key(KeyEvent event) {
        int n = plot.spots().size();
        switch (event.getCode()) {
            case RIGHT, DOWN -> point(Math.min(spot + 1, n - 1));
            case LEFT, UP -> point(spot < 0 ? n - 1 : Math.max(spot - 1, 0));
            case HOME -> point(Math.min(0, n - 1));
            case END -> point(n - 1);
            case ENTER -> {
                if (spot < 0) {
                    return;
                }
                chosen.accept(plot, spot);
            }
            case ESCAPE -> {
                if (spot < 0) {
                    return;
                }
                point(-1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Names something, or nothing. */
    void point(int next) {
        spot = next;
        PlotPainter shown = painter;
        boolean visible = next >= 0 && shown != null;
        ring.setVisible(visible);
        tip.setVisible(visible);
        setCursor(visible && plot.spots().kind() != Spots.Kind.BIN ? Cursor.HAND : Cursor.DEFAULT);
        if (!visible || shown == null) {
            return;
        }
        String said = words.apply(plot, next);
        tip.setText(said);
        say(said);
        tip.applyCss();
        double x = shown.across(plot.spots().x(next));
        double y = shown.up(plot.spots().y(next));
        ring.setCenterX(x);
        ring.setCenterY(y);
        ring.setRadius(0.4 * TYPE * zoom.getAsDouble());
        double width = Math.min(tip.prefWidth(-1), WIDEST_TIP * getWidth());
        double height = tip.prefHeight(width);
        double left = x + BESIDE + width < getWidth() ? x + BESIDE : Math.max(0, x - BESIDE - width);
        tip.resizeRelocate(left, Math.clamp(y - height / 2, 0, Math.max(0, getHeight() - height)), width, height);
    }

    private void say(String said) {
        setAccessibleText(plot.plot().title() + ". " + plot.plot().description()
                + (said.isEmpty() ? "" : " " + said.replace('\n', ' ')));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
