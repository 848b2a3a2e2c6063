package midas.ui.dataset;

import midas.io.dataset.Column;
import midas.ui.grid.GridContent;
import midas.ui.grid.SortMark;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The dataset as a grid: its cells in the order shown, with what was found marked. */
final class DatasetGrid implements GridContent {

    private final DatasetViewModel model;
    private final SortViewModel sort;
    private final FindViewModel find;
    private final GroupRows group;

    DatasetGrid(DatasetViewModel model, SortViewModel sort, FindViewModel find, GroupRows group) {
        this.group = group;
        this.model = model;
        this.sort = sort;
        this.find = find;
    }

    @Override
    public int rows() {
        return model.rows();
    }

    @Override
    public int columns() {
        return model.columns().size();
    }

    @Override
    public String text(int column, int row) {
        return model.cell(column, sort.order().fileRow(row));
    }

    @Override
    public String whole(int column, int row) {
        return row == HEADING
                ? WindowText.text("dataset.whole-heading", name(column), detail(column))
                : model.text(column, sort.order().fileRow(row));
    }

    @Override
    public boolean isMissing(int column, int row) {
        return model.isMissing(column, sort.order().fileRow(row));
    }

    @Override
    public boolean isMarked(int column, int row) {
        return find.queryProperty()
                .get()
                .map(query -> matches(query, column, row))
                .orElseGet(() -> row != HEADING && group.isMarked(sort.order().fileRow(row)));
    }

    private boolean matches(CellQuery query, int column, int row) {
        Column searched = model.columns().get(column);
        @Nullable
        String text = row == HEADING
                ? searched.name()
                : searched.shownText(sort.order().fileRow(row));
        return text != null && query.matches(text);
    }

    @Override
    public boolean isNumeric(int column) {
        return model.isNumeric(column);
    }

    @Override
    public String name(int column) {
        return model.columns().get(column).name();
    }

    @Override
    public String detail(int column) {
        return model.heading(column);
    }

    @Override
    public SortMark sort(int column) {
        return sort.mark(name(column));
    }

    @Override
    public String spoken(int column) {
        String order = WindowText.text(
                switch (sort(column)) {
                    case NONE -> "sort.spoken.none";
                    case ASCENDING -> "sort.spoken.ascending";
                    case DESCENDING -> "sort.spoken.descending";
                });
        return WindowText.text("dataset.spoken", name(column), detail(column), order);
    }

    @Override
    public String rowLabel(int row) {
        return Numbers.count(sort.order().fileRow(row) + 1L);
    }

    @Override
    public String longestRowLabel() {
        return Numbers.count(rows());
    }

    @Override
    public double usualWidth(int column) {
        return model.usualWidth(column);
    }

    @Override
    public double fittingWidth(int column) {
        return model.fittingWidth(column);
    }

    @Override
    public String placeholder() {
        return WindowText.text("dataset.empty");
    }
}
