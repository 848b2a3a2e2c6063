package midas.ui.widget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ResizeFeaturesBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
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
    private static final String NUMERIC = "numeric";
    /** What a column, or a table, is fitted by when the size of the text changes. */
    private static final String FIT = "midas.fit";

    private static final String BESIDE = "midas.beside";
    /** The height in pixels of a table when all of its rows are there. */
    private static final String WHOLE = "midas.whole";

    /** Rows that are made with the table itself, which takes as long as some more. */
    private static final int FIRST_ROWS = 3;

    private static final double WIDEST_TOOLTIP = 480;
    private static final double HEADER_ROWS = 1.05;
    private static final double TALL_HEADER_ROWS = 1.5;
    /**
     * From so many columns on, headings stand in two lines, so that intervals have room beside the numbers: tables with exponentiated columns, and none because
     * tests are added to it.
     */
    private static final int MANY_COLUMNS = 8;

    /** Decides anew, for the room there is, whether a table draws its intervals. */
    private static final String LEAVES = "midas.leaves";

    private static final double BORDER = 2;
    private static final double SCROLL_BAR = 12;
    private static final double HEADING = 0.94;
    private static final double PADDING = 22;
    private static final double SORT_ARROW = 18;
    private static final double NARROWEST_INTERVAL = 96;
    private static final double LEAST_WORDS = 8;
    /** As many of the longest texts are measured: in a proportional face the longest is not always the widest. */
    private static final int MEASURED = 12;

    private final double textSize;

    /**
     * Makes a builder.
     *
     * @param textSize size of the text in the tables, in pixels
     */
    public ResultTables(double textSize) {
        this.textSize = textSize;
    }

    /** Returns a table that shows all of its rows: the first few at once, the others with the frames that follow. */
    public TableView<Integer> of(TableContent content) {
        TableView<Integer> table = new TableView<>(new RowNumbers(content.rows()));
        style(table, content.title());
        boolean tall = content.columns().size() >= MANY_COLUMNS;
        if (tall) {
            table.getStyleClass().add("tall-headings");
        }
        for (TableContent.Column column : content.columns()) {
            table.getColumns()
                    .add(text(
                            tall ? inTwoLines(column.heading()) : column.heading(),
                            column.numeric(),
                            column.shown(),
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
        double headerRows = tall ? TALL_HEADER_ROWS : HEADER_ROWS;
        RowGrowth growth = new RowGrowth();
        growth.start(FIRST_ROWS, content.rows());
        fitHeight(table, growth.rowsProperty(), headerRows);
        table.getStyleClass().add("whole");
        table.getProperties()
                .put(
                        WHOLE,
                        Bindings.createDoubleBinding(
                                () -> height(table, content.rows(), headerRows), table.fixedCellSizeProperty()));
        fitWidth(table, 0);
        return table;
    }

    /**
     * Lets a table be scrolled sideways inside a pane where there is too little room for its numbers. Where there is room for them, but not for drawings beside
     * them, the drawings leave.
     *
     * @param room width in pixels that the pane will have; 0 where that is not known yet
     */
    public static void scrollSideways(ScrollPane pane, TableView<?> table, double room) {
        Runnable leave = () -> letDrawingsLeave(table, pane.getWidth() > 0 ? pane.getWidth() : room);
        table.getProperties().put(LEAVES, leave);
        leave.run();
        // in an event of its own: columns must not come or go while they are laid out
        pane.widthProperty().subscribe(width -> Platform.runLater(leave));
        scrollSideways(
                pane,
                table,
                table.getProperties().get(WHOLE) instanceof ObservableDoubleValue whole
                        ? whole
                        : new SimpleDoubleProperty());
    }

    private static void letDrawingsLeave(TableView<?> table, double room) {
        List<? extends TableColumn<?, ?>> drawings = table.getColumns().stream()
                .filter(column -> kind(column) == ColumnWidths.Kind.DRAWING)
                .toList();
        double least = table.getColumns().stream()
                .map(ResultTables::wish)
                .mapToDouble(wish -> ColumnWidths.least(List.of(wish)))
                .sum();
        boolean fits = room <= 0 || room >= Math.ceil(least);
        drawings.stream().filter(column -> column.isVisible() != fits).forEach(column -> column.setVisible(fits));
        fitWidth(table, 0);
    }

    /**
     * Lets a table be scrolled sideways where there is too little room for all of it.
     *
     * @param pane the pane it is scrolled in
     * @param table the table
     *
     * @param leastHeight height in pixels that the pane takes also while the table is not as high yet
     */
    public static void scrollSideways(ScrollPane pane, TableView<?> table, ObservableDoubleValue leastHeight) {
        pane.setContent(table);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFitToWidth(true);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> Math.max(leastHeight.get(), table.getPrefHeight())
                        + (pane.getWidth() < table.getMinWidth() ? SCROLL_BAR : 0),
                leastHeight,
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
        table.setColumnResizePolicy(ResultTables::shareRoom);
        table.setEditable(false);
    }

    /** Makes a table as high as its rows, but no higher than a number of rows. */
    public static void fitHeight(TableView<?> table, ObservableIntegerValue mostRows) {
        fitHeight(table, mostRows, HEADER_ROWS);
    }

    /** Returns the height in pixels that a table needs for a number of rows. */
    public static double heightOf(TableView<?> table, int rows) {
        return height(table, rows, HEADER_ROWS);
    }

    private static double height(TableView<?> table, int rows, double headerRows) {
        return Math.ceil((rows + headerRows) * table.getFixedCellSize()) + BORDER;
    }

    /** Returns how many rows of a height a table of a height shows below its headings; both in pixels. */
    public static int rowsWithin(double tableHeight, double rowHeight) {
        return rowHeight > 0 ? (int) Math.floor((tableHeight - BORDER) / rowHeight - HEADER_ROWS) : 0;
    }

    private static void fitHeight(TableView<?> table, ObservableIntegerValue mostRows, double headerRows) {
        var height = Bindings.createDoubleBinding(
                () -> height(table, Math.min(mostRows.get(), table.getItems().size()), headerRows),
                table.fixedCellSizeProperty(),
                table.getItems(),
                mostRows);
        table.prefHeightProperty().bind(height);
        table.minHeightProperty().bind(height);
        table.maxHeightProperty().bind(height);
    }

    /**
     * Makes a table at least as wide as its numbers and intervals need.
     *
     * @param beside width in pixels that is not for columns
     */
    public static void fitWidth(TableView<?> table, double beside) {
        table.getProperties().put(BESIDE, beside);
        table.setMinWidth(Math.ceil(ColumnWidths.least(wishes(table))) + beside);
    }

    /** Returns the width in pixels at which nothing in a table is cut. */
    public static double idealWidth(TableView<?> table) {
        return wishes(table).stream().mapToDouble(ColumnWidths.Wish::ideal).sum() + 1;
    }

    /** Returns the room a scroll bar of a table takes, in pixels. */
    public static double scrollBar() {
        return SCROLL_BAR + 2;
    }

    /**
     * Returns a column of text.
     *
     * @param heading its heading
     * @param numeric whether it is set flush right
     * @param longest its longest texts
     * @param text from a row to its text
     */
    public <R> TableColumn<R, String> text(
            String heading, boolean numeric, List<String> longest, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
        column.getStyleClass().add(numeric ? NUMERIC : "words");
        column.setReorderable(false);
        column.setResizable(false);
        if (!numeric) {
            column.setCellFactory(ignored -> new WordsCell<>());
        }
        fit(column, tables -> {
            double width = Math.max(HEADING * tables.width(heading), tables.widest(longest)) + tables.scaled(PADDING);
            column.setPrefWidth(width);
            column.setMinWidth(numeric ? width : Math.min(width, LEAST_WORDS * tables.textSize));
        });
        return column;
    }

    /** Gives a column its widths, and again when the table is fitted to another size of text. */
    private void fit(TableColumn<?, ?> column, Consumer<ResultTables> widths) {
        widths.accept(this);
        column.getProperties()
                .merge(FIT, widths, (before, then) -> widths(before).andThen(widths(then)));
    }

    @SuppressWarnings("unchecked") // put there by fit()
    private static Consumer<ResultTables> widths(Object kept) {
        return (Consumer<ResultTables>) kept;
    }

    /** Fits the columns of a table, which another builder has made, to this one's size of text. */
    public <S> void refit(TableView<S> table) {
        for (TableColumn<S, ?> column : table.getColumns()) {
            Object kept = column.getProperties().get(FIT);
            if (kept != null) {
                widths(kept).accept(this);
            }
        }
        if (table.getProperties().get(BESIDE) instanceof Double beside) {
            fitWidth(table, beside);
        }
        if (table.getProperties().get(LEAVES) instanceof Runnable leave) {
            leave.run();
        }
        shareRoom(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    /** Gives a column whose rows can be sorted by it room for the arrow beside its heading. */
    public void makeSortable(TableColumn<?, ?> column) {
        fit(column, tables -> {
            double heading = HEADING * tables.width(column.getText()) + tables.scaled(PADDING + SORT_ARROW);
            column.setMinWidth(Math.max(heading, column.getMinWidth()));
            column.setPrefWidth(Math.max(heading, column.getPrefWidth()));
        });
        column.setSortable(true);
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
        column.setResizable(false);
        fit(column, tables -> {
            double width = Math.max(
                    HEADING * tables.width(heading) + tables.scaled(PADDING), tables.scaled(NARROWEST_INTERVAL));
            column.setMinWidth(width);
            column.setPrefWidth(width);
        });
        return column;
    }

    private static String inTwoLines(String heading) {
        int last = heading.lastIndexOf(' ');
        return last < 0 ? heading : heading.substring(0, last) + '\n' + heading.substring(last + 1);
    }

    private double widest(List<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MEASURED)
                .mapToDouble(this::width)
                .max()
                .orElse(0);
    }

    private double scaled(double pixels) {
        return pixels * textSize / Appearance.TEXT_SIZE;
    }

    private double width(String text) {
        Text measure = new Text(text);
        measure.setFont(Font.font(Fonts.SANS, textSize));
        return measure.getLayoutBounds().getWidth();
    }

    private static Boolean shareRoom(ResizeFeaturesBase<?> change) {
        TableView<?> table = (TableView<?>) change.getTableControl();
        double[] widths = ColumnWidths.share(change.getContentWidth(), wishes(table));
        for (int i = 0; i < widths.length; i++) {
            setWidth(change, table.getVisibleLeafColumn(i), widths[i]);
        }
        return true;
    }

    @SuppressWarnings("unchecked") // a table is asked about its own columns only
    private static <S> void setWidth(ResizeFeaturesBase<S> change, TableColumn<?, ?> column, double width) {
        change.setColumnWidth((TableColumn<S, ?>) column, width);
    }

    private static List<ColumnWidths.Wish> wishes(TableView<?> table) {
        List<ColumnWidths.Wish> wishes = new ArrayList<>();
        for (TableColumn<?, ?> column : table.getVisibleLeafColumns()) {
            wishes.add(wish(column));
        }
        return wishes;
    }

    private static ColumnWidths.Wish wish(TableColumn<?, ?> column) {
        return new ColumnWidths.Wish(kind(column), column.getMinWidth(), column.getPrefWidth());
    }

    private static ColumnWidths.Kind kind(TableColumn<?, ?> column) {
        if (column.getStyleClass().contains(INTERVAL)) {
            return ColumnWidths.Kind.DRAWING;
        }
        return column.getStyleClass().contains(NUMERIC) ? ColumnWidths.Kind.NUMBERS : ColumnWidths.Kind.WORDS;
    }

    /** Shows the whole text when pointed at, where it is cut. */
    private static final class WordsCell<R> extends TableCell<R, String> {

        private final Tooltip whole = new Tooltip();

        WordsCell() {
            whole.textProperty().bind(textProperty());
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST_TOOLTIP);
            tooltipProperty()
                    .bind(Bindings.when(textTruncatedProperty()).then(whole).otherwise((Tooltip) null));
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
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
