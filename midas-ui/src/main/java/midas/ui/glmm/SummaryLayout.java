package midas.ui.glmm;

import javafx.scene.layout.Region;

/** Random effects and intraclass correlation, side by side where there is room, and the model's fit, which is not wider than its table. */
final class SummaryLayout {

    private static final double GAP = 32;
    private static final double WIDEST_OF_TWO = 0.6;
    private static final double NARROWEST_SECTION = 232;

    private final Region random;
    private final Region icc;
    private final Region fit;
    private double randomIdeal;
    private double fitIdeal;

    SummaryLayout(Region random, Region icc, Region fit) {
        this.random = random;
        this.icc = icc;
        this.fit = fit;
    }

    /** Sets the width in pixels at which the table of random effects is shown whole. */
    void setRandomIdeal(double width) {
        randomIdeal = width;
    }

    /** Sets the width in pixels at which the table of the model's fit is shown whole. */
    void setFitIdeal(double width) {
        fitIdeal = width;
    }

    /** Gives each section its width within that of all; at zoom 1 everything has its original size. */
    void layOut(double width, double zoom) {
        double narrowest = NARROWEST_SECTION * zoom;
        boolean beside = width >= 2 * narrowest + GAP;
        double room = Math.max(0, beside ? width - GAP : width);
        // the names and numbers of the table come first, the words about the correlation can be broken into lines
        double left = beside ? Math.ceil(Math.max(room / 2, Math.min(WIDEST_OF_TWO * room, randomIdeal))) : room;
        random.setPrefWidth(left);
        icc.setPrefWidth(Math.floor(beside ? room - left : room));
        // two columns that the width of the page would tear apart
        fit.setMaxWidth(Math.max(Math.min(width, left), Math.min(width, fitIdeal)));
    }
}
