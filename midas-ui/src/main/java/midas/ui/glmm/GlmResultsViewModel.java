package midas.ui.glmm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.result.Diagnostic;
import midas.core.result.Dispersion;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;
import midas.io.frame.Exclusions;
import midas.ui.label.WindowText;
import midas.ui.table.Digits;
import midas.ui.table.TableContent;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.ExclusionText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.result.ModelTables;

/** A fitted model without random intercepts, in words and rows. Made away from the window's thread. */
public final class GlmResultsViewModel implements ResultsPage {

    private static final Numbers.Minus MINUS = Numbers.Minus.TYPOGRAPHIC;

    private final GeneralizedLinearModel model;
    private final Exclusions exclusions;
    private final int dataRows;
    private final Duration elapsed;

    /**
     * Makes the results of a fit.
     *
     * @param model what was fitted
     * @param exclusions rows left out
     * @param dataRows rows of the data, before any was left out
     * @param elapsed wall time of the fit
     */
    public GlmResultsViewModel(GeneralizedLinearModel model, Exclusions exclusions, int dataRows, Duration elapsed) {
        this.model = model;
        this.exclusions = exclusions;
        this.dataRows = dataRows;
        this.elapsed = elapsed;
    }

    /** Returns the fitted model. */
    public GeneralizedLinearModel model() {
        return model;
    }

    @Override
    public String formula() {
        return ModelFormula.of(model);
    }

    @Override
    public String response() {
        return model.responseName();
    }

    @Override
    public ResultsViewModel.Trust trust() {
        return switch (model.convergence().status()) {
            case CONVERGED ->
                model.diagnostics().isEmpty() ? ResultsViewModel.Trust.CONVERGED : ResultsViewModel.Trust.CHECK;
            case DOUBTFUL -> ResultsViewModel.Trust.DOUBTFUL;
            case NOT_CONVERGED -> ResultsViewModel.Trust.FAILED;
        };
    }

    @Override
    public List<String> facts() {
        return List.of(
                WindowText.text(
                        "results.method",
                        Labels.familyAndLink(model.responseModel()),
                        Labels.method(model.statistics().kind())),
                WindowText.text(
                        "results.observations",
                        Messages.counted("count.observations", model.observations()),
                        Numbers.count(exclusions.rows())),
                WindowText.text(
                        "results.effort",
                        Messages.counted("count.iterations", model.convergence().iterations()),
                        Numbers.elapsed(elapsed.toNanos() / 1e9)));
    }

    @Override
    public String computation() {
        List<String> phrases = ComputationText.of(model.factorization(), model.convergence());
        return phrases.isEmpty() ? "" : WindowText.text("results.computation", String.join("; ", phrases));
    }

    @Override
    public String exclusions() {
        return exclusions.rows() == 0
                ? ""
                : WindowText.text(
                                "results.exclusions",
                                Numbers.count(exclusions.rows()),
                                Numbers.count(dataRows),
                                String.join(" · ", ExclusionText.details(exclusions)))
                        + ExclusionText.overlap(exclusions)
                                .map(words -> " (" + words + ")")
                                .orElse("");
    }

    @Override
    public List<ResultsViewModel.Doubt> doubts() {
        List<ResultsViewModel.Doubt> doubts = new ArrayList<>();
        var warnings = DiagnosticText.all(model, MINUS);
        for (int k = 0; k < warnings.size(); k++) {
            Diagnostic diagnostic = model.diagnostics().get(k);
            doubts.add(
                    new ResultsViewModel.Doubt(warnings.get(k), Remedies.of(diagnostic), Explanations.of(diagnostic)));
        }
        return List.copyOf(doubts);
    }

    /** Returns null and residual deviance. */
    @Override
    public TableContent components() {
        return TableContent.of(ModelTables.deviances(model), Optional.empty());
    }

    /** Returns the dispersion, or θ of the negative binomial family. */
    @Override
    public Figure figure(Digits digits) {
        if (model.theta().isPresent()) {
            Theta theta = model.theta().get();
            return new Figure(
                    Messages.text("theta.title"),
                    digits.significant(theta.estimate()),
                    true,
                    theta.standardError().isPresent()
                            ? Messages.text(
                                    "theta.note",
                                    digits.significant(theta.standardError().getAsDouble()))
                            : Messages.text("theta.note.infinite"),
                    Messages.text("theta.meaning"));
        }
        Optional<Dispersion> dispersion = model.dispersion();
        String df = Numbers.count(model.deviances().residualDegreesOfFreedom());
        if (dispersion.isEmpty()) {
            double ratio =
                    model.deviances().residualDeviance() / model.deviances().residualDegreesOfFreedom();
            String note = model.responseModel().family() == Family.POISSON
                    ? Messages.text("dispersion.note.poisson", digits.significant(ratio))
                    : Messages.text("dispersion.note.fixed");
            return new Figure(
                    Messages.text("dispersion.title"), "1", true, note, Messages.text("dispersion.meaning.normal"));
        }
        return new Figure(
                Messages.text("dispersion.title"),
                digits.significant(dispersion.get().pearson()),
                true,
                Messages.text(
                        "dispersion.note.estimated",
                        digits.significant(dispersion.get().maximumLikelihood())),
                Messages.text("dispersion.meaning.estimated", df));
    }

    @Override
    public TableContent modelFit() {
        return ResultsViewModel.modelFit(model.statistics());
    }

    @Override
    public String modelFitMeaning() {
        return Labels.limits(model.statistics().kind());
    }

    @Override
    public String fitNote(Digits digits) {
        return model.logLikelihoodAtMeanDeviance().isPresent()
                ? Messages.text(
                        "fit.r-log-likelihood",
                        digits.fixed(model.logLikelihoodAtMeanDeviance().getAsDouble(), 2))
                : "";
    }

    @Override
    public String fitNoteMeaning(Digits digits) {
        return fitNote(digits).isEmpty() ? "" : Messages.text("fit.r-log-likelihood.meaning");
    }

    @Override
    public TableContent fixedEffects() {
        return GlmCoefficientsContent.of(model, model.confidenceLevel());
    }

    @Override
    public String fixedEffectsMeaning() {
        return "";
    }

    @Override
    public Optional<ResultsViewModel> mixed() {
        return Optional.empty();
    }
}
