package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.ui.label.WindowText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.FailureText;
import midas.ui.text.Labels;
import midas.ui.text.Numbers;

/** Which doubts and failures one click can do something about. */
final class Remedies {

    private static final double WIDE = 1e-4;
    private static final int MOST_NAMED = 2;
    private static final String WIDE_TEXT = "1e-4";

    private Remedies() {}

    static Optional<Remedy> of(Diagnostic diagnostic) {
        return switch (diagnostic) {
            case Diagnostic.NotConverged not -> of(not.convergence());
            case Diagnostic.SingularFit none -> Optional.of(new Remedy.WithoutGroup());
            case Diagnostic.FewGroups few -> Optional.empty();
            case Diagnostic.SingleOutcomes single -> Optional.empty();
            case Diagnostic.DroppedColumns dropped -> without(dropped.names());
            case Diagnostic.Separation separated -> without(separated.names());
            case Diagnostic.Collinearity collinear -> Optional.empty();
            case Diagnostic.NoOverdispersion no -> Optional.of(new Remedy.OtherFamily(Family.POISSON));
            case Diagnostic.TwoMaxima two -> Optional.empty();
            case Diagnostic.GroupSeparation groups -> Optional.empty();
            case Diagnostic.RoughApproximation rough -> Optional.empty();
        };
    }

    static Optional<Remedy> of(FitFailure failure) {
        return switch (failure) {
            case FitFailure.NoAdmissibleStart start -> widerLink(start.responseModel());
            case FitFailure.OptimumOnBoundary edge -> widerLink(edge.responseModel());
            case FitFailure.ResponseOutOfRange out -> otherFamily(out.family());
            case FitFailure.NoObservations none -> Optional.empty();
            case FitFailure.OneGroup one -> Optional.empty();
            case FitFailure.ConstantResponse constant -> Optional.empty();
            case FitFailure.NoCoefficients none -> Optional.empty();
            case FitFailure.TooFewObservations few -> Optional.empty();
            case FitFailure.ZeroResidualVariance none -> Optional.empty();
            case FitFailure.NotIdentified not -> Optional.empty();
            case FitFailure.NumericalBreakdown broken -> Optional.empty();
        };
    }

    /** Returns what stands on the button. */
    static String label(Remedy remedy) {
        return switch (remedy) {
            case Remedy.MoreIterations more -> WindowText.text("remedy.iterations", Numbers.count(more.iterations()));
            case Remedy.WiderTolerance wider -> WindowText.text("remedy.tolerance", wider.tolerance());
            case Remedy.OtherLink other -> WindowText.text("remedy.link", Labels.link(other.link()));
            case Remedy.WithoutGroup without -> WindowText.text("remedy.without-group");
            case Remedy.WithoutPredictors without ->
                without.names().size() <= MOST_NAMED
                        ? WindowText.text("remedy.without-one", Labels.names(without.names()))
                        : WindowText.text("remedy.without-some", without.names().size());
            case Remedy.OtherFamily other -> WindowText.text("remedy.family", Labels.family(other.family()));
        };
    }

    /** The intercept can be left out too, but hardly is what somebody wants to leave out. */
    private static Optional<Remedy> without(List<String> coefficients) {
        List<String> predictors = coefficients.stream()
                .filter(name -> !name.equals(Design.INTERCEPT))
                .toList();
        return predictors.isEmpty() ? Optional.empty() : Optional.of(new Remedy.WithoutPredictors(predictors));
    }

    private static Optional<Remedy> of(Convergence convergence) {
        if (convergence.iterations() >= convergence.maxIterations()) {
            return Optional.of(new Remedy.MoreIterations(DiagnosticText.moreIterations(convergence.maxIterations())));
        }
        return convergence.tolerance() < WIDE ? Optional.of(new Remedy.WiderTolerance(WIDE_TEXT)) : Optional.empty();
    }

    /** The Gaussian family takes any number; a binary response, though, is more likely coded otherwise than a quantity. */
    private static Optional<Remedy> otherFamily(Family family) {
        return switch (family) {
            case POISSON, GAMMA, NEGATIVE_BINOMIAL -> Optional.of(new Remedy.OtherFamily(Family.GAUSSIAN));
            case GAUSSIAN, BINOMIAL -> Optional.empty();
        };
    }

    private static Optional<Remedy> widerLink(ResponseModel model) {
        return FailureText.widerLink(model).<Remedy>map(Remedy.OtherLink::new);
    }
}
