package midas.ui.dataset;

import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.grid.Grid;
import midas.ui.grid.SortMark;
import midas.ui.project.ProjectDataset;

/**
 * What the menu of a column does.
 *
 * @param source the dataset
 * @param counts shows counts and quantiles
 * @param order orders rows
 * @param conversion changes types
 * @param clipboard takes cells
 * @param grid the table
 * @param name name of the column
 * @param index its index
 */
record ColumnActions(
        ProjectDataset source,
        SummaryViewModel counts,
        SortViewModel order,
        ConvertViewModel conversion,
        CopyViewModel clipboard,
        Grid grid,
        String name,
        int index)
        implements HeadingMenu.Actions {

    @Override
    public void summary() {
        counts.show(name);
    }

    @Override
    public void sort(SortMark mark) {
        order.sort(name, mark);
    }

    @Override
    public void type(ColumnType type) {
        conversion.convert(name, type);
    }

    @Override
    public void scale(Scale scale) {
        source.setScale(name, scale);
    }

    @Override
    public void copy() {
        clipboard.copyColumn(index);
    }

    @Override
    public void fit() {
        grid.fit(index);
    }
}
