package midas.ui.report;

import java.util.List;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.io.plot.PlotKind;
import midas.io.project.SavedModel;

/** Which plots a model has, without making one. */
final class PlotKinds {

    private PlotKinds() {}

    /** Returns the plots that a model has as long as its data are there. */
    static List<PlotKind> of(SavedModel model) {
        Family family = model.spec().responseModel().family();
        return Stream.of(PlotKind.values())
                .filter(kind -> switch (kind) {
                    case BINNED_RESIDUALS -> family == Family.BINOMIAL;
                    case ROOTOGRAM -> family == Family.POISSON;
                    case RESIDUALS, RESIDUAL_QUANTILES, OBSERVED, INTERCEPT_QUANTILES, CATERPILLAR, GROUP_SIZES -> true;
                })
                .toList();
    }
}
