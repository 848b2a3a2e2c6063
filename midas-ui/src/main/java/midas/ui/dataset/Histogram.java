package midas.ui.dataset;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;

/** Bars of neighbouring intervals on a common base line. */
final class Histogram extends Region {

    private static final double GAP = 1;

    private final List<SummaryContent.Bar> bars;
    private final int highest;

    Histogram(SummaryContent content) {
        bars = content.bars();
        highest = content.highest().map(SummaryContent.Bar::count).orElse(1);
        getStyleClass().add("histogram");
        content.highest()
                .ifPresent(bar -> setAccessibleText(WindowText.text(
                        "summary.histogram",
                        bars.size(),
                        content.from(),
                        content.to(),
                        bar.label(),
                        Numbers.count(bar.count()))));
        for (SummaryContent.Bar bar : bars) {
            // the whole column answers the mouse, not the bar alone
            Region area = new Region();
            Region filled = new Region();
            filled.getStyleClass().add("bar");
            filled.setMouseTransparent(true);
            Tooltip.install(area, new Tooltip(WindowText.text("summary.bar", bar.label(), Numbers.count(bar.count()))));
            getChildren().addAll(area, filled);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / bars.size();
        for (int k = 0; k < bars.size(); k++) {
            double from = Math.round(k * width);
            double to = Math.round((k + 1) * width);
            double height = Math.ceil(getHeight() * bars.get(k).count() / highest);
            getChildren().get(2 * k).resizeRelocate(from, 0, to - from, getHeight());
            getChildren()
                    .get(2 * k + 1)
                    .resizeRelocate(from, getHeight() - height, Math.max(1, to - from - GAP), height);
        }
    }
}
