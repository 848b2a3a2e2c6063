package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.result.Diagnostic;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.GroupSizes;
import midas.core.result.Icc;
import midas.io.report.ReportBlock;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualPlace;
import midas.ui.table.Digits;
import midas.ui.table.TableContent;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.ExclusionText;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.RandomInterceptText;
import midas.ui.text.Warning;
import midas.ui.text.result.ModelReport;
import midas.ui.text.result.ModelTables;

/** A fitted model in words and rows. Made away from the window's thread. */
public final class ResultsViewModel implements ResultsPage {

    /** Whether to trust the fit. */
    public enum Trust {
        /** Converged, without doubts. */
        CONVERGED,
        /** Converged, with doubts that are said below. */
        CHECK,
        /** Close to an optimum, yet not within the tolerance. */
        DOUBTFUL,
        /** Not converged. */
        FAILED
    }

    /**
     * A doubt and what can be done about it.
     *
     * @param warning the doubt
     * @param remedy what one click can do
     */
    public record Doubt(Warning warning, Optional<Remedy> remedy, ManualPlace explanation) {}

    private final FitReport report;
    private final FittedModel model;
    private final TableContent randomEffects;
    private final TableContent fixedEffects;
    private final TableContent modelFit;
    private final BlupViewModel blup;

    /** Makes the results of a fit. */
    public ResultsViewModel(FitReport report) {
        this.report = report;
        this.model = report.model();
        this.randomEffects = TableContent.of(ModelTables.randomEffects(model), Optional.empty());
        this.fixedEffects = FixedEffectsContent.of(model, model.confidenceLevel());
        this.modelFit = modelFit(model.statistics());
        this.blup = new BlupViewModel(model.randomIntercepts(), model.confidenceLevel());
    }

    /** Returns the fitted model. */
    public FittedModel model() {
        return model;
    }

    /** Returns the model in one line. */
    @Override
    public String formula() {
        return ModelFormula.of(model);
    }

    /** Returns whether to trust the fit. */
    @Override
    public Trust trust() {
        return switch (model.convergence().status()) {
            case CONVERGED -> model.diagnostics().isEmpty() ? Trust.CONVERGED : Trust.CHECK;
            case DOUBTFUL -> Trust.DOUBTFUL;
            case NOT_CONVERGED -> Trust.FAILED;
        };
    }

    /** Returns facts in a few words each: model, observations, groups, how the optimiser ended. */
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
                        Numbers.count(report.exclusions().rows())),
                groups(),
                WindowText.text(
                        "results.effort",
                        Messages.counted("count.iterations", model.convergence().iterations()),
                        Numbers.elapsed(report.elapsed().toNanos() / 1e9)));
    }

    /** Returns what was out of the ordinary about the computation; empty where nothing was. */
    @Override
    public String computation() {
        List<String> phrases = ComputationText.of(model);
        return phrases.isEmpty() ? "" : WindowText.text("results.computation", String.join("; ", phrases));
    }

    /** Returns which rows were left out and why; empty where none were. */
    @Override
    public String exclusions() {
        if (report.exclusions().rows() == 0) {
            return "";
        }
        return WindowText.text(
                        "results.exclusions",
                        Numbers.count(report.exclusions().rows()),
                        Numbers.count(report.dataRows()),
                        String.join(" · ", ExclusionText.details(report.exclusions())))
                + ExclusionText.overlap(report.exclusions())
                        .map(words -> " (" + words + ")")
                        .orElse("");
    }

    /** Returns the doubts about the fit, the gravest first. */
    @Override
    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (Diagnostic diagnostic : model.diagnostics()) {
            doubts.add(new Doubt(
                    DiagnosticText.of(diagnostic, model, Numbers.Minus.TYPOGRAPHIC),
                    Remedies.of(diagnostic),
                    Explanations.of(diagnostic)));
        }
        return List.copyOf(doubts);
    }

    /** Returns the variance components. */
    public TableContent randomEffects() {
        return randomEffects;
    }

    /** Returns the coefficients. */
    @Override
    public TableContent fixedEffects() {
        return fixedEffects;
    }

    /**
     * Returns the coefficients with intervals of another confidence level.
     *
     * @param level the level, a proportion
     */
    public TableContent fixedEffects(double level) {
        return FixedEffectsContent.of(model, level);
    }

    /** Returns log-likelihood and information criteria. */
    @Override
    public TableContent modelFit() {
        return modelFit;
    }

    @Override
    public String modelFitMeaning() {
        return Labels.limits(model.statistics().kind());
    }

    /** Returns the predicted random intercepts as they stand in a report: all where all are shown. */
    public ReportBlock blupBlock() {
        return ModelReport.blup(response(), model, showsAllGroups());
    }

    /** Returns whether the random intercepts of all groups are shown. */
    public boolean showsAllGroups() {
        return !blup().isLong() || blup().expandedProperty().get();
    }

    @Override
    public String response() {
        return model.responseName();
    }

    /** Returns the predicted random intercepts. */
    public BlupViewModel blup() {
        return blup;
    }

    /** Returns whether there is an intraclass correlation. */
    public boolean hasIcc() {
        return model.icc() instanceof Icc.Defined;
    }

    /** Returns the intraclass correlation, or that there is none. */
    public String icc(Digits digits) {
        return switch (model.icc()) {
            case Icc.Defined defined -> digits.significant(defined.value());
            case Icc.NotDefined none -> IccText.value(none, Numbers.Minus.TYPOGRAPHIC);
        };
    }

    /** Returns what the intraclass correlation says, with the design effect, or why there is none. */
    public String iccNote(Digits digits) {
        String note = IccText.note(model.icc());
        return switch (model.icc()) {
            case Icc.Defined defined ->
                WindowText.text(
                        "results.icc-note",
                        note,
                        Messages.text(
                                "icc.design-effect",
                                digits.significant(model.designEffect().orElseThrow())));
            case Icc.NotDefined none -> note;
        };
    }

    /** Returns what the design effect means; empty where there is none. */
    public String designEffectMeaning() {
        return hasIcc() ? IccText.designEffectMeaning(model) : "";
    }

    /** Returns the test of the random intercepts in a line; empty for a model of which it was not made. */
    @Override
    public String fitNote(Digits digits) {
        return model.randomInterceptTest()
                .map(test -> RandomInterceptText.of(digits.fixed(test.statistic(), 2), digits.compared(test.pValue())))
                .orElse("");
    }

    /** Returns what that test compares. */
    @Override
    public String fitNoteMeaning(Digits digits) {
        return model.randomInterceptTest()
                .map(test -> RandomInterceptText.meaning(
                        model.statistics().kind(), digits.fixed(test.logLikelihoodWithout(), 2)))
                .orElse("");
    }

    /** Returns the variance components. */
    @Override
    public TableContent components() {
        return randomEffects;
    }

    @Override
    public Figure figure(Digits digits) {
        return new Figure(Messages.text("icc.title"), icc(digits), hasIcc(), iccNote(digits), designEffectMeaning());
    }

    @Override
    public String fixedEffectsMeaning() {
        return model.responseModel().isLinearMixedModel() ? "" : Messages.text("fixed.meaning.expected-information");
    }

    @Override
    public Optional<ResultsViewModel> mixed() {
        return Optional.of(this);
    }

    /** Returns what the predicted random intercepts are. */
    public String blupNote() {
        return ModelTables.noteOfRandomIntercepts(model);
    }

    private String groups() {
        GroupSizes sizes = model.groupSizes();
        String count = Messages.counted("count.groups", model.groups());
        if (sizes.smallest() == sizes.largest()) {
            return WindowText.text("results.groups.equal", count, Numbers.count(sizes.largest()));
        }
        return WindowText.text(
                "results.groups",
                count,
                Numbers.count(sizes.smallest()),
                Numbers.median(sizes.median()),
                Numbers.count(sizes.largest()));
    }

    static TableContent modelFit(FitStatistics statistics) {
        return TableContent.of(
                ModelTables.modelFit(statistics, WindowText.text("results.metric"), WindowText.text("results.value")),
                Optional.empty());
    }
}
