package midas.ui.diagnostics;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import midas.io.plot.Rgb;
import midas.io.plot.Surface;
import midas.io.plot.Typefaces;

/** Draws on a canvas. */
final class FxSurface implements Surface {

    private final GraphicsContext context;

    FxSurface(GraphicsContext context) {
        this.context = context;
        context.setFontSmoothingType(FontSmoothingType.GRAY);
        context.setTextBaseline(VPos.BASELINE);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineCap(StrokeLineCap.BUTT);
    }

    private static Color color(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue(), rgb.alpha());
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Rgb fill) {
        context.setFill(color(fill));
        context.fillRect(x, y, width, height);
    }

    @Override
    public void dot(double x, double y, double radius, Rgb fill) {
        context.setFill(color(fill));
        context.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void line(double[] xs, double[] ys, Stroke stroke) {
        context.setStroke(color(stroke.color()));
        context.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            context.setLineDashes(5, 4);
        } else {
            context.setLineDashes();
        }
        context.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Rgb fill) {
        context.setFill(color(fill));
        context.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        context.save();
        context.setFill(color(type.color()));
        context.setFont(Font.font(Typefaces.FAMILY, type.bold() ? FontWeight.BOLD : FontWeight.NORMAL, type.size()));
        context.setTextAlign(
                switch (type.align()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.translate(x, y);
        if (type.upwards()) {
            context.rotate(-90);
        }
        context.fillText(text, 0, 0);
        context.restore();
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
        drawing.run();
        context.restore();
    }
}
