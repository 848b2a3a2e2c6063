package midas.ui.report;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import midas.io.report.ReportBlock;
import midas.ui.table.Decimals;

/** The first rows of a table as a report shows it: three rules, numbers on their decimal points. Words take more lines where there is little room; where that is not enough, all of it is smaller. */
final class TableNode extends Region {

    /** How many rows are drawn at most. */
    static final int MOST_ROWS = 50;

    /** In sizes of the type. */
    private static final double GAP = 1.5;

    private static final double ABOVE = 0.32;
    private static final double LEAST_WORDS = 8;

    private final List<ReportBlock.Column> columns;
    private final List<List<Text>> rows = new ArrayList<>();
    private final Region top = rule("report-rule-strong");
    private final Region middle = rule("report-rule");
    private final Region bottom = rule("report-rule-strong");
    private final Scale scale = new Scale(1, 1);

    TableNode(ReportBlock.Table table) {
        columns = table.columns();
        getStyleClass().add("report-table");
        getTransforms().add(scale);
        rows.add(columns.stream()
                .map(column -> text(column.text(), column.numeric(), "report-head"))
                .toList());
        List<List<ReportBlock.Cell>> shown = table.shownRows().subList(0, Math.min(MOST_ROWS, table.shown()));
        List<List<String>> texts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            List<String> cells = shown.stream().map(row -> row.get(at).text()).toList();
            texts.add(columns.get(column).numeric() ? Decimals.aligned(cells) : cells);
        }
        for (int row = 0; row < shown.size(); row++) {
            List<Text> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.add(text(texts.get(column).get(row), columns.get(column).numeric(), "report-cell"));
            }
            rows.add(cells);
        }
        rows.forEach(getChildren()::addAll);
        getChildren().addAll(top, middle, bottom);
    }

    private static Region rule(String style) {
        Region rule = new Region();
        rule.getStyleClass().add(style);
        rule.setManaged(false);
        return rule;
    }

    private static Text text(String words, boolean numeric, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        text.setTextAlignment(numeric ? TextAlignment.RIGHT : TextAlignment.LEFT);
        text.setManaged(false);
        return text;
    }

    private double size() {
        return rows.getFirst().isEmpty()
                ? 13
                : rows.getFirst().getFirst().getFont().getSize();
    }

    /** What the columns take, and by how much all is made smaller. */
    private record Widths(double[] of, double factor) {}

    private Widths widths(double room) {
        double gap = GAP * size();
        double[] natural = new double[columns.size()];
        for (List<Text> row : rows) {
            for (int column = 0; column < natural.length; column++) {
                Text text = row.get(column);
                text.setWrappingWidth(0);
                natural[column] = Math.max(
                        natural[column], Math.ceil(text.getLayoutBounds().getWidth()));
            }
        }
        double gaps = gap * Math.max(0, natural.length - 1);
        double total = gaps;
        double words = 0;
        for (int column = 0; column < natural.length; column++) {
            total += natural[column];
            words += columns.get(column).numeric() ? 0 : natural[column];
        }
        if (room <= 0 || total <= room) {
            return new Widths(natural, 1);
        }
        // words give way first
        double forWords = Math.max(0, room - (total - words));
        double used = gaps;
        for (int column = 0; column < natural.length; column++) {
            if (!columns.get(column).numeric() && words > 0) {
                double least = Math.min(natural[column], LEAST_WORDS * size());
                natural[column] = Math.max(least, Math.floor(natural[column] * forWords / words));
                for (List<Text> row : rows) {
                    row.get(column).setWrappingWidth(natural[column]);
                }
            }
            used += natural[column];
        }
        return new Widths(natural, Math.min(1, room / used));
    }

    private double rowHeight(List<Text> row) {
        double height = 0;
        for (Text cell : row) {
            height = Math.max(height, cell.getLayoutBounds().getHeight());
        }
        return Math.ceil(height) + 2 * Math.ceil(ABOVE * size());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double[] widths = widths(-1).of();
        double total = GAP * size() * Math.max(0, widths.length - 1);
        for (double width : widths) {
            total += width;
        }
        return total;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double factor = widths(width).factor();
        double total = 0;
        for (List<Text> row : rows) {
            total += rowHeight(row);
        }
        return Math.ceil(total * factor) + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Widths widths = widths(getWidth());
        scale.setX(widths.factor());
        scale.setY(widths.factor());
        double gap = GAP * size();
        double above = Math.ceil(ABOVE * size());
        double y = 0;
        double right = 0;
        for (int at = 0; at < rows.size(); at++) {
            double x = 0;
            for (int column = 0; column < columns.size(); column++) {
                Text cell = rows.get(at).get(column);
                double width = widths.of()[column];
                double own = cell.getLayoutBounds().getWidth();
                cell.relocate(columns.get(column).numeric() ? x + width - own : x, y + above);
                x += width + gap;
            }
            right = Math.max(right, x - gap);
            y += rowHeight(rows.get(at));
            if (at == 0) {
                middle.resizeRelocate(0, y - 1, right, 1);
            }
        }
        top.resizeRelocate(0, 0, right, 1.5);
        bottom.resizeRelocate(0, y - 0.5, right, 1.5);
    }
}
