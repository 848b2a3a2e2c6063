package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GroupSizes;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.core.result.RandomInterceptTest;
import midas.core.result.VarianceComponent;

/** The way from a design to an outcome: check, estimate, and dress the estimates as a result. */
public final class Engine {

    private static final int FEW_GROUPS = 3;

    private final Design design;
    private final ResponseModel responseModel;
    private final FitOptions options;
    private final FitMonitor monitor;

    /** Takes what {@code MixedModels.fit} was given. */
    public Engine(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        this.design = design;
        this.responseModel = responseModel;
        this.options = options;
        this.monitor = new CancelOnce(monitor);
    }

    /** Fits. */
    public FitOutcome fit() {
        long begin = System.nanoTime();
        try {
            Checks.design(design, responseModel);
            Estimates estimates = responseModel.isLinearMixedModel()
                    ? new RemlFit(design, options, monitor).run()
                    : new LaplaceFit(design, responseModel, options, monitor).run();
            FittedModel model = result(estimates);
            FitCancelledException.check(monitor);
            return new FitOutcome.Fitted(model, java.time.Duration.ofNanos(System.nanoTime() - begin));
        } catch (FitFailedException e) {
            return new FitOutcome.Failed(e.failure());
        } catch (FitCancelledException e) {
            return new FitOutcome.Cancelled();
        }
    }

    private FittedModel result(Estimates estimates) {
        List<FixedEffect> fixedEffects = new ArrayList<>();
        for (int k = 0; k < estimates.names().size(); k++) {
            fixedEffects.add(new FixedEffect(
                    estimates.names().get(k),
                    finite(estimates.coefficients()[k]),
                    finite(estimates.standardErrors()[k])));
        }
        double groupSd = finite(estimates.groupSd());
        List<VarianceComponent> components = new ArrayList<>();
        components.add(new VarianceComponent(VarianceComponent.Source.GROUP, groupSd * groupSd, groupSd));
        estimates
                .residualSd()
                .ifPresent(sd ->
                        components.add(new VarianceComponent(VarianceComponent.Source.RESIDUAL, finite(sd * sd), sd)));
        return new FittedModel(
                responseModel,
                design.responseName(),
                design.predictorNames(),
                design.hasIntercept(),
                design.groupName(),
                design.observations(),
                design.groups(),
                groupSizes(),
                options.confidenceLevel(),
                fixedEffects,
                components,
                icc(components),
                statistics(estimates, fixedEffects.size() + components.size()),
                Optional.of(test(estimates)),
                randomIntercepts(estimates),
                estimates.convergence(),
                estimates.factorization(),
                diagnostics(estimates));
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new FitFailedException(new midas.core.fit.FitFailure.NumericalBreakdown(FitMonitor.Stage.INFERENCE));
        }
        return value;
    }

    private GroupSizes groupSizes() {
        int[] sizes = new int[design.groups()];
        Arrays.setAll(sizes, design::groupSize);
        Arrays.sort(sizes);
        int q = sizes.length;
        double median = 0.5 * ((double) sizes[(q - 1) / 2] + sizes[q / 2]);
        return new GroupSizes(sizes[0], median, sizes[q - 1]);
    }

    private Icc icc(List<VarianceComponent> components) {
        double group = components.getFirst().standardDeviation();
        return switch (responseModel.family()) {
            case GAUSSIAN ->
                responseModel.link() == Link.IDENTITY
                        ? icc(group, components.getLast().standardDeviation(), Icc.Basis.REML_ESTIMATE)
                        : new Icc.NotDefined(Icc.Reason.GAUSSIAN_LOG);
            case BINOMIAL ->
                responseModel.link() == Link.LOGIT
                        ? icc(group, Math.PI / Math.sqrt(3), Icc.Basis.LATENT_LOGISTIC)
                        : icc(group, 1, Icc.Basis.LATENT_NORMAL);
            case POISSON -> new Icc.NotDefined(Icc.Reason.POISSON);
            case GAMMA -> new Icc.NotDefined(Icc.Reason.GAMMA);
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(responseModel.toString());
        };
    }

    /** From standard deviations, because the squares of very small ones are zero. */
    private static Icc icc(double groupSd, double residualSd, Icc.Basis basis) {
        double share = groupSd / Math.hypot(groupSd, residualSd);
        return new Icc.Defined(share * share, residualSd * residualSd, basis);
    }

    private FitStatistics statistics(Estimates estimates, int parameters) {
        double logLikelihood = finite(estimates.logLikelihood());
        return new FitStatistics(
                responseModel.isLinearMixedModel() ? FitStatistics.Kind.REML : FitStatistics.Kind.LAPLACE,
                logLikelihood,
                -2 * logLikelihood + 2.0 * parameters,
                -2 * logLikelihood + parameters * Math.log(design.observations()),
                parameters);
    }

    private RandomInterceptTest test(Estimates estimates) {
        double without = finite(estimates.withoutGroups());
        // at σ_u = 0 the two are the same, whatever their last digits
        return RandomInterceptTest.of(estimates.singular() ? without : estimates.logLikelihood(), without);
    }

    private List<RandomIntercept> randomIntercepts(Estimates estimates) {
        int q = design.groups();
        double[] modes = estimates.modes();
        int[] rank = Ranks.descending(modes);
        return IntStream.range(0, q)
                .parallel()
                .mapToObj(j -> new RandomIntercept(
                        design.groupLabels().get(j),
                        design.groupSize(j),
                        finite(modes[j]) + 0.0,
                        finite(estimates.modeErrors()[j]),
                        rank[j]))
                .toList();
    }

    private List<Diagnostic> diagnostics(Estimates estimates) {
        List<Diagnostic> diagnostics = new ArrayList<>(estimates.diagnostics());
        if (estimates.convergence().status() != Convergence.Status.CONVERGED) {
            diagnostics.add(new Diagnostic.NotConverged(estimates.convergence()));
        }
        if (estimates.singular()) {
            diagnostics.add(new Diagnostic.SingularFit());
        }
        if (!estimates.dropped().isEmpty()) {
            diagnostics.add(new Diagnostic.DroppedColumns(estimates.dropped()));
        }
        if (responseModel.family() == Family.BINOMIAL && design.groups() == design.observations()) {
            diagnostics.add(new Diagnostic.SingleOutcomes(design.groups()));
        }
        if (design.groups() <= FEW_GROUPS) {
            diagnostics.add(new Diagnostic.FewGroups(design.groups()));
        }
        diagnostics.sort(Comparator.comparingInt(Engine::rank));
        return diagnostics;
    }

    /** Returns the place of a doubt, the gravest first. */
    private static int rank(Diagnostic diagnostic) {
        return switch (diagnostic) {
            case Diagnostic.NotConverged not -> 0;
            case Diagnostic.SingleOutcomes single -> 1;
            case Diagnostic.GroupSeparation groups -> 2;
            case Diagnostic.Separation separation -> 3;
            case Diagnostic.SingularFit singular -> 4;
            case Diagnostic.TwoMaxima two -> 5;
            case Diagnostic.RoughApproximation rough -> 6;
            case Diagnostic.DroppedColumns dropped -> 7;
            case Diagnostic.Collinearity collinear -> 8;
            case Diagnostic.FewGroups few -> 9;
            case Diagnostic.NoOverdispersion no -> 10;
        };
    }
}
