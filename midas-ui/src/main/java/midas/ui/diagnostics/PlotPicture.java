package midas.ui.diagnostics;

import java.util.function.DoubleSupplier;
import javafx.application.ColorScheme;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import midas.io.plot.Drawings;
import midas.io.plot.Palette;
import midas.io.plot.Plot;
import midas.io.plot.PlotPainter;
import org.jspecify.annotations.Nullable;

/** A plot to be looked at, of the proportions that files give it; nothing in it can be pointed at. */
public final class PlotPicture extends Region {

    private static final double TYPE = 12;

    private final Canvas canvas = new Canvas();
    private final Plot plot;
    private final DoubleSupplier zoom;
    private Subscription theme = Subscription.EMPTY;

    /**
     * Makes a picture.
     *
     * @param plot what is drawn
     * @param zoom zoom of the window
     */
    public PlotPicture(Plot plot, DoubleSupplier zoom) {
        this.plot = plot;
        this.zoom = zoom;
        getStyleClass().add("plot-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(plot.title() + ". " + plot.description());
        getChildren().setAll(canvas);
        sceneProperty().subscribe(this::onScene);
    }

    private void onScene(@Nullable Scene scene) {
        theme.unsubscribe();
        theme = scene == null
                ? Subscription.EMPTY
                : scene.getPreferences().colorSchemeProperty().subscribe(scheme -> paint());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Drawings.WIDTH * zoom.getAsDouble();
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? computePrefWidth(-1) : Math.min(width, computePrefWidth(-1));
        return Math.floor(given * Drawings.figureHeight(plot) / Drawings.WIDTH);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(Math.min(getWidth(), computePrefWidth(-1)));
        if (canvas.getWidth() != width || canvas.getHeight() != getHeight()) {
            canvas.setWidth(width);
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
        // as in files, where the type is small beside the plot, unless there is less room
        double type = TYPE * Math.max(0.75 * zoom.getAsDouble(), canvas.getWidth() / Drawings.WIDTH);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        new PlotPainter(plot, dark ? Palette.DARK : Palette.LIGHT, canvas.getWidth(), canvas.getHeight(), type, false)
                .paint(new FxSurface(canvas.getGraphicsContext2D()));
    }
}
