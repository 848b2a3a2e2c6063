package midas.ui.text;

import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GroupSizes;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.core.result.RandomInterceptTest;
import midas.core.result.VarianceComponent;

/** Fitted models made by hand. */
final class Models {

    static final Convergence CONVERGED =
            new Convergence(Convergence.Status.CONVERGED, 6, 8, 1e-9, 1e-12, 100, 1e-6, List.of());

    private Models() {}

    static FittedModel gaussian(Diagnostic... diagnostics) {
        return new FittedModel(
                ResponseModel.of(Family.GAUSSIAN),
                "Reaction",
                List.of("Days"),
                true,
                "Subject",
                180,
                3,
                new GroupSizes(50, 60.5, 70),
                0.95,
                List.of(new FixedEffect("(Intercept)", 251.4051, 9.7467), new FixedEffect("Days", 10.46729, 0.804221)),
                List.of(
                        new VarianceComponent(VarianceComponent.Source.GROUP, 1378.1785, 37.1238),
                        new VarianceComponent(VarianceComponent.Source.RESIDUAL, 960.4566, 30.9912)),
                new Icc.Defined(0.589309, 960.4566, Icc.Basis.REML_ESTIMATE),
                new FitStatistics(FitStatistics.Kind.REML, -893.2325, 1794.4651, 1807.2369, 4),
                Optional.of(RandomInterceptTest.of(-893.2325, -946.8318)),
                List.of(
                        new RandomIntercept("308", 50, 40.78, 9.476, 1),
                        new RandomIntercept("309", 60, -77.85, 9.476, 3),
                        new RandomIntercept("310", 70, 0, 9.476, 2)),
                CONVERGED,
                Factorization.CROSS_PRODUCTS,
                List.of(diagnostics));
    }
}
