package midas.ui.glmm;

import javafx.scene.layout.Region;

/** Random effects, intraclass correlation and model fit: three sections side by side where there is room, two or one where there is not. */
final class SummaryLayout {

    private static final double GAP = 32;
    private static final double ICC_SHARE = 0.285;
    private static final double WIDEST_OF_THREE = 0.4;
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
        int side = (int) Math.clamp(Math.floor((width + GAP) / (narrowest + GAP)), 1, 3);
        if (side == 3 && Math.max(randomIdeal, fitIdeal) > WIDEST_OF_THREE * (width - 2 * GAP)) {
            // a table would be cut
            side = 2;
        }
        double room = Math.max(0, width - (side - 1) * GAP);
        double left = room;
        double note = room;
        double right = room;
        // the names and numbers of the tables come first, the words about the correlation can be broken into lines
        if (side == 2) {
            left = Math.ceil(Math.max(room / 2, Math.min(WIDEST_OF_TWO * room, randomIdeal)));
            note = room - left;
            right = Math.max(left, Math.min(room, fitIdeal));
        } else if (side == 3) {
            left = Math.min(WIDEST_OF_THREE * room, randomIdeal);
            right = Math.min(WIDEST_OF_THREE * room, fitIdeal);
            double spare = Math.max(0, (1 - ICC_SHARE) * room - left - right);
            left = Math.ceil(left + spare / 2);
            right = Math.ceil(right + spare / 2);
            note = room - left - right;
        }
        random.setPrefWidth(left);
        icc.setPrefWidth(Math.floor(note));
        fit.setPrefWidth(right);
    }
}
