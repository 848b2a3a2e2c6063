package midas.ui.widget;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import midas.ui.table.IntervalScale;
import midas.ui.table.RowNumbers;
import midas.ui.table.TableContent;
import midas.ui.theme.Appearance;
import midas.ui.theme.Fonts;
import org.jspecify.annotations.Nullable;

/** Builds tables of results: hairline rows, numbers on their decimal points, as high as their rows. */
public final class ResultTables {

    private static final String INTERVAL = "interval";
    private static final double HEADER_ROWS = 1.05;
    private static final double SCROLL_BAR = 12;
    private static final double EDGE = 2;
    private static final double PADDING = 22;
    private static final double NARROWEST_INTERVAL = 120;
    private static final double LEAST_WORDS = 8;

    private final double textSize;

    /**
     * Makes a builder.
     *
     * @param textSize size of the text in the tables, in pixels
     */
    public ResultTables(double textSize) {
        this.textSize = textSize;
    }

    /** Returns a table that shows all of its rows. */
    public TableView<Integer> of(TableContent content) {
        TableView<Integer> table = new TableView<>(new RowNumbers(content.rows()));
        style(table, content.title());
        for (TableContent.Column column : content.columns()) {
            table.getColumns()
                    .add(text(
                            column.heading(),
                            column.numeric(),
                            widest(column),
                            row -> column.shown().get(row)));
        }
        content.intervals()
                .ifPresent(intervals -> table.getColumns()
                        .add(interval(
                                intervals.heading(),
                                intervals.scale(),
                                row -> intervals.marks().get(row).orElse(null))));
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            column.setSortable(false);
        }
        fitHeight(table, Integer.MAX_VALUE);
        fitWidth(table);
        Clip.onCopy(table, content::tsv);
        return table;
    }

    /** Lets a table be scrolled sideways inside a pane where there is too little room for its numbers. */
    public static void scrollSideways(ScrollPane pane, TableView<?> table) {
        pane.setContent(table);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFitToWidth(true);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> table.getPrefHeight() + (pane.getWidth() < table.getMinWidth() ? SCROLL_BAR : 0),
                table.prefHeightProperty(),
                table.minWidthProperty(),
                pane.widthProperty());
        pane.prefHeightProperty().bind(height);
        pane.minHeightProperty().bind(height);
    }

    /** Gives a table of results its look and its name. */
    public static void style(TableView<?> table, String name) {
        table.getStyleClass().add("result-table");
        table.setAccessibleText(name);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setEditable(false);
    }

    /** Makes a table as high as its rows, but no higher than a number of rows. */
    public static void fitHeight(TableView<?> table, int mostRows) {
        var height = Bindings.createDoubleBinding(
                () -> {
                    double rows = Math.min(mostRows, table.getItems().size());
                    return Math.ceil((rows + HEADER_ROWS) * table.getFixedCellSize()) + 2;
                },
                table.fixedCellSizeProperty(),
                table.getItems());
        table.prefHeightProperty().bind(height);
        table.minHeightProperty().bind(height);
        table.maxHeightProperty().bind(height);
    }

    /** Makes a table at least as wide as its numbers need; intervals are drawn where there is room beside all texts. */
    public static <R> void fitWidth(TableView<R> table) {
        double least = EDGE;
        double wanted = EDGE;
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (!column.getStyleClass().contains(INTERVAL)) {
                least += column.getMinWidth();
                wanted += column.getPrefWidth();
            }
        }
        table.setMinWidth(least);
        TableColumn<R, ?> last = table.getColumns().getLast();
        if (last.getStyleClass().contains(INTERVAL)) {
            last.visibleProperty().bind(table.widthProperty().greaterThanOrEqualTo(wanted + last.getMinWidth()));
        }
    }

    /**
     * Returns a column of text.
     *
     * @param heading its heading
     * @param numeric whether it is set flush right
     * @param widest its widest text
     * @param text from a row to its text
     */
    public <R> TableColumn<R, String> text(String heading, boolean numeric, String widest, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
        column.getStyleClass().add(numeric ? "numeric" : "words");
        column.setReorderable(false);
        double width = Math.max(width(heading), width(widest)) + PADDING * textSize / Appearance.TEXT_SIZE;
        column.setPrefWidth(width);
        column.setMinWidth(numeric ? width : Math.min(width, LEAST_WORDS * textSize));
        return column;
    }

    /** Returns a column that draws intervals; a null mark draws nothing. */
    public <R> TableColumn<R, R> interval(
            String heading, IntervalScale scale, Function<R, IntervalScale.@Nullable Mark> mark) {
        TableColumn<R, R> column = new TableColumn<>(heading);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.getStyleClass().add(INTERVAL);
        column.setCellFactory(ignored -> new IntervalCell<>(scale, mark));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(NARROWEST_INTERVAL);
        column.setPrefWidth(4 * NARROWEST_INTERVAL);
        return column;
    }

    private static String widest(TableContent.Column column) {
        String widest = "";
        for (String text : column.shown()) {
            widest = text.length() > widest.length() ? text : widest;
        }
        return widest;
    }

    private double width(String text) {
        Text measure = new Text(text);
        measure.setFont(Font.font(Fonts.SANS, textSize));
        return measure.getLayoutBounds().getWidth();
    }

    private static final class IntervalCell<R> extends TableCell<R, R> {

        private final IntervalBar bar = new IntervalBar();
        private final IntervalScale scale;
        private final Function<R, IntervalScale.@Nullable Mark> mark;

        IntervalCell(IntervalScale scale, Function<R, IntervalScale.@Nullable Mark> mark) {
            this.scale = scale;
            this.mark = mark;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setAlignment(Pos.CENTER_LEFT);
            bar.prefWidthProperty().bind(widthProperty().subtract(PADDING));
            bar.prefHeightProperty().bind(heightProperty().multiply(0.55));
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                bar.show(scale, mark.apply(row));
                setGraphic(bar);
            }
        }
    }
}
