package midas.ui.dummy;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import midas.io.dataset.Scale;
import midas.ui.text.Labels;
import midas.ui.widget.ComboWidth;

/** How wide the columns of the dummy coding are: as wide as the table without its scroll bar, which comes and goes with what the filter lets through. */
final class CodingWidths {

    /** Size of text at zoom 1, in pixels. */
    private static final double TEXT = 13;

    private CodingWidths() {}

    /** Ties the columns to the table: the last one has the rest. Widths are those of text at its original size, and grow with it. */
    static void tie(
            TableView<?> table,
            TableColumn<?, ?> name,
            TableColumn<?, ?> scale,
            TableColumn<?, ?> action,
            TableColumn<?, ?> reference,
            Label measure) {
        table.widthProperty()
                .subscribe(() -> fit(table, measure.getFont().getSize() / TEXT, name, scale, action, reference));
        measure.fontProperty().subscribe(font -> fit(table, font.getSize() / TEXT, name, scale, action, reference));
        reference
                .prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                reference.getMinWidth(),
                                room(table) - name.getWidth() - scale.getWidth() - action.getWidth()),
                        table.widthProperty(),
                        table.insetsProperty(),
                        reference.minWidthProperty(),
                        name.widthProperty(),
                        scale.widthProperty(),
                        action.widthProperty()));
    }

    private static void fit(
            TableView<?> table,
            double zoom,
            TableColumn<?, ?> name,
            TableColumn<?, ?> scale,
            TableColumn<?, ?> action,
            TableColumn<?, ?> reference) {
        // the widest action is read in full where the window is as narrow as it is meant to be
        name.setMinWidth(96 * zoom);
        scale.setMinWidth(ComboWidth.of(List.of(Scale.values()), Labels::scale, 88) * zoom);
        action.setMinWidth(ComboWidth.of(List.of(CodingAction.values()), DummyColumns::label, 206) * zoom);
        reference.setMinWidth(90 * zoom);
        double usualScale = Math.max(100 * zoom, scale.getMinWidth());
        double usualAction = Math.max(214 * zoom, action.getMinWidth());
        double missing = 150 * zoom + usualScale + usualAction + reference.getMinWidth() - room(table);
        missing = shrink(name, 150 * zoom, missing);
        missing = shrink(scale, usualScale, missing);
        shrink(action, usualAction, missing);
    }

    private static double shrink(TableColumn<?, ?> column, double usual, double missing) {
        double width = Math.clamp(usual - missing, column.getMinWidth(), usual);
        column.setPrefWidth(width);
        return missing - (usual - width);
    }

    private static double room(TableView<?> table) {
        double bar = table.lookup(".scroll-bar:vertical") instanceof ScrollBar found ? found.prefWidth(-1) : 0;
        return table.getWidth()
                - table.getInsets().getLeft()
                - table.getInsets().getRight()
                - bar;
    }
}
