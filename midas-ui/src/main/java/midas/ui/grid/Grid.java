package midas.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import midas.ui.widget.Clip;
import org.jspecify.annotations.Nullable;

/**
 * A table of any number of rows and columns: only what is in sight exists, and cells are made a few a frame. Row numbers stay at the left, headings at the top. One
 * rectangle of cells is selected; the keyboard moves among cells and headings.
 */
public final class Grid extends Region {

    private static final PseudoClass SEARCHING = PseudoClass.getPseudoClass("searching");
    private static final double ROW = 26;
    private static final double HEAD = 48;
    private static final double BAR = 12;
    private static final double FIGURE = 7.4;
    private static final double GUTTER_PADDING = 28;
    private static final double GUESS = 200;
    private static final int ROUNDS = 4;

    private final Pane body = new Strip.Sheet();
    private final Pane head = new Strip.Sheet();
    private final Pane side = new Strip.Sheet();
    private final Region corner = new Region();
    private final Region selected = new Region();
    private final Region cursor = new Region();
    private final Label placeholder = new Label();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final GridPool pool = new GridPool(this, head, side);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.at(0, 0));
    private GridContent content;
    private ColumnEdges edges;
    private double zoom = 1;
    private double top;
    private double left;
    private long stamp;
    private int toReveal = -1;
    private boolean moved;

    /** Makes a grid. */
    public Grid(GridContent content, GridActions actions) {
        this.content = content;
        this.edges = new ColumnEdges(content.columns(), GUESS);
        getStyleClass().add("data-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setFocusTraversable(true);
        vertical.setOrientation(Orientation.VERTICAL);
        body.getStyleClass().add("grid-body");
        head.getStyleClass().add("grid-head");
        side.getStyleClass().add("grid-side");
        corner.getStyleClass().add("grid-corner");
        selected.getStyleClass().add("grid-selected");
        cursor.getStyleClass().add("grid-cursor");
        placeholder.getStyleClass().add("soft");
        for (Pane pane : List.of(body, head, side)) {
            pane.setMouseTransparent(false);
            pane.setClip(new Rectangle());
        }
        for (Region mark : List.of(selected, cursor, placeholder, corner, vertical, horizontal)) {
            mark.setManaged(false);
        }
        selected.setMouseTransparent(true);
        cursor.setMouseTransparent(true);
        body.getChildren().addAll(pool.lines(), selected, pool.sheets(), cursor, placeholder);
        getChildren().addAll(body, side, head, corner, vertical, horizontal);
        vertical.valueProperty().addListener((property, before, now) -> scrollTo(left, now.doubleValue()));
        horizontal.valueProperty().addListener((property, before, now) -> scrollTo(now.doubleValue(), top));
        selection.addListener((property, before, now) -> {
            moved = true;
            requestLayout();
        });
        select(selection());
        new GridMouse(this, actions).listen();
        new GridKeys(this, actions).listen();
        Clip.offerCopy(this);
    }

    /** Returns what is selected. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Returns what is selected. */
    public Selection selection() {
        return selection.get();
    }

    /** Returns the cells selected. */
    public CellRange range() {
        return selection().range(content.rows(), content.columns());
    }

    /** Selects, without scrolling. */
    public void select(Selection wanted) {
        selection.set(wanted.within(content.rows(), content.columns()));
    }

    /** Shows what has changed in the same cells: texts, order, marks. */
    public void refresh() {
        stamp++;
        requestLayout();
    }

    /**
     * Shows content with other columns or rows, in the same place.
     *
     * @param next the new content
     * @param former for each of its columns the one of the content so far whose width it takes over, or −1
     * @param isSame whether a column holds what it held before: if not, it is measured anew, unless its width was chosen
     */
    public void setContent(GridContent next, int[] former, IntPredicate isSame) {
        edges = new ColumnEdges(edges, former, isSame, GUESS);
        content = next;
        select(selection());
        refresh();
    }

    /** Sets whether somebody looks for something, and the keyboard is elsewhere meanwhile. */
    public void setSearching(boolean searching) {
        pseudoClassStateChanged(SEARCHING, searching);
    }

    /** Sets how much larger than usual everything is. */
    public void setZoom(double newZoom) {
        left *= newZoom / zoom;
        top *= newZoom / zoom;
        zoom = newZoom;
        refresh();
    }

    /** Scrolls to the first row; columns stay where they are. */
    public void toTop() {
        top = 0;
        requestLayout();
    }

    /** Scrolls until a cell is in sight, or a heading where the row is {@link GridContent#HEADING}. */
    public void reveal(int row, int column) {
        double height = rowHeight();
        if (row >= 0) {
            double above = row * height;
            top = Math.min(above, Math.max(top, above + height - bodyHeight()));
        }
        toReveal = column;
        requestLayout();
    }

    /** Returns where a heading stands on the screen, if it is in sight. */
    public Optional<Bounds> headingOnScreen(int column) {
        return Optional.ofNullable(pool.strip(column))
                .map(strip -> strip.heading.localToScreen(strip.heading.getLayoutBounds()));
    }

    /** Makes a column as wide as what stands in it. */
    public void fit(int column) {
        edges.choose(column, content.fittingWidth(column));
        requestLayout();
    }

    void setWidth(int column, double pixels) {
        edges.choose(column, pixels / zoom);
        requestLayout();
    }

    void scrollBy(double right, double down) {
        scrollTo(left + right, top + down);
    }

    private void scrollTo(double newLeft, double newTop) {
        if (newLeft != left || newTop != top) {
            left = newLeft;
            top = newTop;
            requestLayout();
        }
    }

    GridContent content() {
        return content;
    }

    Pane body() {
        return body;
    }

    Pane head() {
        return head;
    }

    Pane side() {
        return side;
    }

    Region corner() {
        return corner;
    }

    double rowHeight() {
        return Math.round(ROW * zoom);
    }

    double bodyHeight() {
        return body.getHeight();
    }

    double bodyWidth() {
        return body.getWidth();
    }

    /** Returns the row at a height of the body, within the rows. */
    int rowAt(double y) {
        return Math.clamp((long) Math.floor((top + y) / rowHeight()), 0, Math.max(0, content.rows() - 1));
    }

    /** Returns the column at a place of the body, within the columns. */
    int columnAt(double x) {
        return Math.max(0, edges.at((left + x) / zoom));
    }

    /** Returns where a column ends in the body. */
    double endOf(int column) {
        return edges.start(column + 1) * zoom - left;
    }

    double widthOf(int column) {
        return edges.width(column) * zoom;
    }

    @Nullable
    GridHeading heading(int column) {
        Strip strip = pool.strip(column);
        return strip == null ? null : strip.heading;
    }

    @Nullable
    GridCell cell(int row, int column) {
        Strip strip = pool.strip(column);
        return strip == null ? null : strip.cell(row);
    }

    @Override
    protected void layoutChildren() {
        double headHeight = Math.round(HEAD * zoom);
        double gutter =
                Math.round((GUTTER_PADDING + FIGURE * content.longestRowLabel().length()) * zoom);
        double allRows = content.rows() * rowHeight();
        double width = getWidth() - gutter;
        double height = getHeight() - headHeight;
        boolean tall = allRows > height - (edges.total() * zoom > width ? BAR : 0);
        double bodyWidth = Math.max(0, width - (tall ? BAR : 0));
        int first = 0;
        int last = -1;
        for (int round = 0; round < ROUNDS; round++) {
            keepColumnInSight(bodyWidth);
            left = Math.clamp(left, 0, Math.max(0, edges.total() * zoom - bodyWidth));
            first = edges.at(left / zoom);
            last = edges.at((left + bodyWidth - 1) / zoom);
            if (!measure(first, last)) {
                break;
            }
        }
        toReveal = -1;
        boolean wide = edges.total() * zoom > bodyWidth;
        double bodyHeight = Math.max(0, height - (wide ? BAR : 0));
        top = Math.clamp(top, 0, Math.max(0, allRows - bodyHeight));

        GridParts.place(head, gutter, 0, bodyWidth, headHeight);
        GridParts.place(side, 0, headHeight, gutter, bodyHeight);
        GridParts.place(body, gutter, headHeight, bodyWidth, bodyHeight);
        corner.resizeRelocate(0, 0, gutter, headHeight);
        GridParts.bar(
                vertical, tall, getWidth() - BAR, headHeight, BAR, bodyHeight, top, allRows - bodyHeight, bodyHeight);
        double allColumns = edges.total() * zoom;
        GridParts.bar(
                horizontal, wide, gutter, getHeight() - BAR, bodyWidth, BAR, left, allColumns - bodyWidth, bodyWidth);
        boolean unfinished = pool.show(new GridPool.Scene(
                content,
                stamp,
                edges,
                zoom,
                left,
                top,
                first,
                last,
                rowHeight(),
                headHeight,
                gutter,
                bodyWidth,
                bodyHeight,
                selection().isHeading() ? selection().column() : -1));
        if (unfinished) {
            Platform.runLater(this::requestLayout);
        }
        showMarks();
        if (moved) {
            // now there is a cell that can be spoken of
            moved = false;
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
        placeholder.setText(content.rows() == 0 ? content.placeholder() : "");
        placeholder.resizeRelocate(ROW, ROW, Math.max(0, bodyWidth - 2 * ROW), ROW);
    }

    private void keepColumnInSight(double bodyWidth) {
        if (toReveal >= 0 && toReveal < edges.columns()) {
            double begin = edges.start(toReveal) * zoom;
            double end = edges.start(toReveal + 1) * zoom;
            left = Math.min(begin, Math.max(left, end - bodyWidth));
        }
    }

    /** Asks columns for their widths that come into sight for the first time; returns whether there were any. */
    private boolean measure(int first, int last) {
        boolean measured = false;
        for (int column = Math.max(0, first); column <= last; column++) {
            if (edges.isGuessed(column)) {
                boolean begun = edges.start(column) * zoom < left;
                double wider = edges.measure(column, content.usualWidth(column));
                // what stands to the right of it stays where it is
                left += begun ? wider * zoom : 0;
                measured = true;
            }
        }
        return measured;
    }

    private void showMarks() {
        CellRange range = range();
        selected.setVisible(!range.isEmpty());
        if (!range.isEmpty()) {
            mark(selected, range);
        }
        Selection now = selection();
        boolean shown = !now.isHeading() && now.row() >= 0 && edges.columns() > 0 && content.rows() > 0;
        cursor.setVisible(shown);
        if (shown) {
            mark(cursor, new CellRange(now.row(), now.row(), now.column(), now.column()));
        }
    }

    /** Places a frame around cells, cut off a little outside of what is in sight: no pixel lies millions away. */
    private void mark(Region frame, CellRange range) {
        double outside = 8;
        double x = Math.clamp(edges.start(range.firstColumn()) * zoom - left, -outside, bodyWidth() + outside);
        double end = Math.clamp(endOf(range.lastColumn()), -outside, bodyWidth() + outside);
        double y = Math.clamp(range.firstRow() * rowHeight() - top, -outside, bodyHeight() + outside);
        double below = Math.clamp((range.lastRow() + 1.0) * rowHeight() - top, -outside, bodyHeight() + outside);
        frame.resizeRelocate(
                Math.round(x),
                Math.round(y) - 1,
                Math.round(end) - Math.round(x),
                Math.round(below) - Math.round(y) + 1);
    }

    private static int index(@Nullable Object[] parameters, int which) {
        return parameters.length > which && parameters[which] instanceof Integer index ? index : -1;
    }

    private @Nullable Node focusItem() {
        Selection now = selection();
        return now.isHeading() ? heading(now.column()) : cell(now.row(), now.column());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> content.rows();
            case COLUMN_COUNT -> content.columns();
            case MULTIPLE_SELECTION -> true;
            case FOCUS_ITEM -> focusItem();
            case CELL_AT_ROW_COLUMN -> cell(index(parameters, 0), index(parameters, 1));
            case COLUMN_AT_INDEX -> heading(index(parameters, 0));
            case VERTICAL_SCROLLBAR -> vertical;
            case HORIZONTAL_SCROLLBAR -> horizontal;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
