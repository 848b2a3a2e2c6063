package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws how cost grows as one picture: panels side by side with one scale of time, both axes logarithmic. */
final class GrowthPlot {

    private static final int LEFT = 72;
    private static final int TOP = 84;
    private static final int PANEL = 264;
    private static final int GAP = 28;
    private static final int HEIGHT = 252;
    private static final int BOTTOM = 72;

    /** Blue with discs, orange with squares: told apart without colours, too. */
    private static final String[] COLOURS = {"#1d5fb4", "#b8500f"};

    /** One measured point. */
    record Point(double x, double milliseconds) {}

    /** The points of one kind of fit. */
    record Line(String name, List<Point> points) {}

    /**
     * One panel.
     *
     * @param quantity what grows
     * @param fixed what does not
     * @param lines one for each kind of fit, the same kinds in each panel
     * @param proportional whether to draw how a cost proportional to the quantity grows
     */
    record Panel(String quantity, String fixed, List<Line> lines, boolean proportional) {}

    private final List<Panel> panels;
    private final double low;
    private final double high;
    private final List<String> svg = new ArrayList<>();

    private GrowthPlot(List<Panel> panels) {
        this.panels = panels;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Panel panel : panels) {
            for (Line line : panel.lines) {
                for (Point point : line.points) {
                    least = Math.min(least, point.milliseconds);
                    most = Math.max(most, point.milliseconds);
                }
            }
        }
        low = Math.pow(10, Math.floor(Math.log10(least)));
        high = most * 1.5;
    }

    /** Returns the picture as SVG. */
    static String svg(List<Panel> panels) {
        return new GrowthPlot(panels).draw();
    }

    private String draw() {
        int width = LEFT + panels.size() * (PANEL + GAP) - GAP + 24;
        int height = TOP + HEIGHT + BOTTOM;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Inter, 'DejaVu Sans', sans-serif\" font-size=\"12\" fill=\"#33383f\">",
                width, height, width, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
        add(
                "<text x=\"%d\" y=\"30\" font-size=\"16\" font-weight=\"600\" fill=\"#15181c\">Time of a fit, one thread</text>",
                LEFT);
        legend();
        add(
                "<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">milliseconds</text>",
                TOP + HEIGHT / 2);
        for (int k = 0; k < panels.size(); k++) {
            panel(panels.get(k), LEFT + k * (PANEL + GAP), k == 0);
        }
        add("</svg>");
        return String.join("\n", svg) + "\n";
    }

    private void legend() {
        int x = LEFT;
        List<Line> lines = panels.getFirst().lines;
        for (int k = 0; k < lines.size(); k++) {
            add("<path d=\"M%d 50h26\" stroke=\"%s\" stroke-width=\"2\"/>", x, COLOURS[k]);
            marker(k, x + 13, 50);
            add("<text x=\"%d\" y=\"54\">%s</text>", x + 34, lines.get(k).name);
            x += 58 + 7 * lines.get(k).name.length();
        }
        add("<path d=\"M%d 50h26\" stroke=\"#8a9099\" stroke-dasharray=\"4 4\"/>", x);
        add("<text x=\"%d\" y=\"54\">proportional</text>", x + 34);
    }

    private void panel(Panel panel, int left, boolean withScale) {
        List<Double> values =
                panel.lines.getFirst().points.stream().map(Point::x).toList();
        double first = values.getFirst();
        double last = values.getLast();
        add(
                "<text x=\"%d\" y=\"%d\" font-weight=\"600\" fill=\"#15181c\">%s</text>",
                left, TOP + HEIGHT + 42, panel.quantity);
        add("<text x=\"%d\" y=\"%d\" fill=\"#5b626c\">%s</text>", left, TOP + HEIGHT + 60, panel.fixed);
        for (double tick = low; tick <= high; tick *= 10) {
            double y = y(tick);
            add("<path d=\"M%d %.1fh%d\" stroke=\"#dfe3e8\"/>", left, y, PANEL);
            if (withScale) {
                add(
                        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                        left - 8, y + 4, String.format(Locale.ROOT, tick < 1 ? "%.1f" : "%,.0f", tick));
            }
        }
        for (double value : values) {
            double x = x(value, first, last, left);
            add("<path d=\"M%.1f %dv4\" stroke=\"#5b626c\"/>", x, TOP + HEIGHT);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x, TOP + HEIGHT + 20, label(value));
        }
        add("<path d=\"M%d %dh%d\" stroke=\"#5b626c\"/>", left, TOP + HEIGHT, PANEL);
        if (panel.proportional) {
            for (Line line : panel.lines) {
                proportional(line.points.getLast(), first, last, left);
            }
        }
        for (int k = 0; k < panel.lines.size(); k++) {
            StringBuilder path = new StringBuilder();
            for (Point point : panel.lines.get(k).points) {
                path.append(String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        path.isEmpty() ? "M" : "L",
                        x(point.x, first, last, left),
                        y(point.milliseconds)));
            }
            add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, COLOURS[k]);
            for (Point point : panel.lines.get(k).points) {
                marker(k, x(point.x, first, last, left), y(point.milliseconds));
            }
        }
    }

    /** A line of slope one through the last point, as far down as the panel reaches. */
    private void proportional(Point end, double first, double last, int left) {
        double from = Math.max(first, end.x * low / end.milliseconds);
        add(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#8a9099\" stroke-dasharray=\"4 4\"/>",
                x(from, first, last, left),
                y(end.milliseconds * from / end.x),
                x(end.x, first, last, left),
                y(end.milliseconds));
    }

    private void marker(int kind, double x, double y) {
        if (kind == 0) {
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" stroke=\"#ffffff\"/>", x, y, COLOURS[kind]);
        } else {
            add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" fill=\"%s\" stroke=\"#ffffff\"/>",
                    x - 4, y - 4, COLOURS[kind]);
        }
    }

    private static double x(double value, double first, double last, int left) {
        return left + 16 + (PANEL - 32) * Math.log(value / first) / Math.log(last / first);
    }

    private double y(double milliseconds) {
        return TOP + HEIGHT * (1 - Math.log(milliseconds / low) / Math.log(high / low));
    }

    private static String label(double value) {
        if (value >= 1e6) {
            return String.format(Locale.ROOT, "%.0fM", value / 1e6);
        }
        return value >= 1e3
                ? String.format(Locale.ROOT, "%.0fk", value / 1e3)
                : String.format(Locale.ROOT, "%.0f", value);
    }

    private void add(String format, Object... values) {
        svg.add(String.format(Locale.ROOT, format, values));
    }
}
