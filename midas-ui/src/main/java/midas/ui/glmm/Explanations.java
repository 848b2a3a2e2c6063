package midas.ui.glmm;

import midas.core.result.Diagnostic;
import midas.ui.manual.ManualPlace;

/** Where the manual says more about a doubt. */
final class Explanations {

    private Explanations() {}

    static ManualPlace of(Diagnostic diagnostic) {
        return switch (diagnostic) {
            case Diagnostic.NotConverged not -> ManualPlace.NOT_CONVERGED;
            case Diagnostic.SingularFit none -> ManualPlace.SINGULAR_FIT;
            case Diagnostic.FewGroups few -> ManualPlace.FEW_GROUPS;
            case Diagnostic.SingleOutcomes single -> ManualPlace.SINGLE_OUTCOMES;
            case Diagnostic.DroppedColumns dropped -> ManualPlace.DROPPED_COLUMNS;
            case Diagnostic.Separation separated -> ManualPlace.SEPARATION;
            case Diagnostic.Collinearity collinear -> ManualPlace.COLLINEARITY;
            case Diagnostic.NoOverdispersion no -> ManualPlace.GLM_THETA;
            case Diagnostic.TwoMaxima two -> ManualPlace.TWO_MAXIMA;
            case Diagnostic.GroupSeparation groups -> ManualPlace.GROUP_SEPARATION;
            case Diagnostic.RoughApproximation rough -> ManualPlace.ROUGH_APPROXIMATION;
        };
    }
}
