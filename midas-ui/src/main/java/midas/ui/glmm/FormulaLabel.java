package midas.ui.glmm;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The formula above the run button: as high as its lines, up to a few of them; the tooltip has all. */
public final class FormulaLabel extends Label {

    private static final int MOST_LINES = 5;
    /** Height of a line over the size of its text. */
    private static final double LINE = 1.4;

    private static final double WIDEST_TOOLTIP = 480;

    /** Makes a label without a formula. */
    public FormulaLabel() {
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("formula");
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        whole.textProperty().bind(textProperty());
        setTooltip(whole);
    }

    @Override
    protected double computePrefHeight(double width) {
        double most = Math.ceil(MOST_LINES * LINE * getFont().getSize()) + snappedTopInset() + snappedBottomInset();
        return Math.min(super.computePrefHeight(width), most);
    }
}
