package midas.cli;

import java.util.ArrayList;
import java.util.List;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GroupSizes;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.core.result.VarianceComponent;
import midas.io.frame.Exclusions;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.RandomInterceptText;
import midas.ui.text.Warning;

/** The page of {@code midas glmm}: header, warnings, and the tables of the model. */
final class GlmmPage {

    /** Random intercepts shown unless all are asked for. */
    static final int SHOWN_GROUPS = 50;

    private static final String INDENT = "  ";
    private static final int WIDTH = 100;

    private final GlmmRun.Fitted run;
    private final FittedModel model;
    private final boolean allGroups;
    private final boolean wald;
    private final List<String> lines = new ArrayList<>();

    GlmmPage(GlmmRun.Fitted run, boolean allGroups, boolean wald) {
        this.wald = wald;
        this.run = run;
        this.model = run.model();
        this.allGroups = allGroups;
    }

    /** Returns the lines of the page. */
    List<String> lines() {
        header();
        warnings();
        randomEffects();
        icc();
        fixedEffects();
        modelFit();
        randomIntercepts();
        return List.copyOf(lines);
    }

    private void header() {
        lines.addAll(TextWidth.wrapped(ModelFormula.of(model), WIDTH));
        lines.add("");
        ResponseModel family = model.responseModel();
        Exclusions exclusions = run.frame().exclusions();
        Labelled facts = new Labelled();
        facts.add(
                Messages.text("page.data"),
                Messages.text(
                        "page.data.value",
                        run.dataset().name(),
                        rows(run.dataset().rows())));
        facts.add(Messages.text("page.family"), Labels.familyAndLink(family));
        facts.add(
                Messages.text("page.method"),
                Messages.text("page.method." + Labels.code(model.statistics().kind())));
        PageLines.observations(facts, model.observations(), exclusions);
        facts.add(Messages.text("page.groups"), groups());
        facts.add(Messages.text("page.fit"), fit());
        ComputationText.of(model).forEach(phrase -> facts.add(Messages.text("page.computation"), phrase));
        Codings.of(run).forEach(coding -> facts.add(Messages.text("page.coding"), coding));
        ImportNotes.of(run.imported()).forEach(note -> facts.add(Messages.text("page.note"), note));
        lines.addAll(facts.lines(INDENT, WIDTH));
    }

    private String groups() {
        GroupSizes sizes = model.groupSizes();
        String count = Messages.text("page.groups.value", Numbers.count(model.groups()), model.groupName());
        return sizes.smallest() == sizes.largest()
                ? Messages.text("page.groups.equal", count, Messages.counted("count.observations", sizes.smallest()))
                : Messages.text(
                        "page.groups.sizes",
                        count,
                        Numbers.count(sizes.smallest()),
                        Numbers.median(sizes.median()),
                        Numbers.count(sizes.largest()));
    }

    private String fit() {
        Convergence convergence = model.convergence();
        return Messages.text(
                "page.fit.value",
                Labels.convergence(convergence.status()),
                Messages.counted("count.iterations", convergence.iterations()),
                Numbers.elapsed(run.elapsed().toNanos() / 1e9));
    }

    private void warnings() {
        for (Warning warning : DiagnosticText.all(model, Numbers.Minus.ASCII)) {
            title(Messages.text("page.warning", warning.title()));
            paragraph(warning.message());
        }
    }

    private void randomEffects() {
        title(Messages.text("random.title"));
        List<VarianceComponent> components = model.varianceComponents();
        lines.addAll(new TextTable(INDENT)
                .words(
                        Messages.text("random.component"),
                        components.stream()
                                .map(component -> Labels.component(component.source(), model.groupName()))
                                .toList())
                .numbers(Messages.text("random.variance"), PageLines.numbers(components, VarianceComponent::variance))
                .numbers(Messages.text("random.standard-deviation"), PageLines.numbers(components, GlmmPage::deviation))
                .lines());
    }

    /** A variance too small for a number is shown as 0, and so its root is, too. */
    private static double deviation(VarianceComponent component) {
        return component.variance() == 0 ? 0 : component.standardDeviation();
    }

    private void icc() {
        title(Messages.text("icc.title"));
        switch (model.icc()) {
            case Icc.Defined defined -> {
                paragraph(
                        Messages.text("page.icc", IccText.value(defined, Numbers.Minus.ASCII), IccText.note(defined)));
                String effect = Numbers.significant(model.designEffect().orElseThrow(), 3, Numbers.Minus.ASCII);
                paragraph(Messages.text("page.design-effect", effect));
            }
            case Icc.NotDefined not ->
                paragraph(Messages.text(
                        "page.icc.not-defined", IccText.value(not, Numbers.Minus.ASCII), IccText.note(not)));
        }
    }

    private void fixedEffects() {
        title(Messages.text("fixed.title"));
        List<FixedEffect> effects = model.fixedEffects();
        double level = model.confidenceLevel();
        TextTable table = new TextTable(INDENT)
                .words(
                        Messages.text("fixed.variable"),
                        effects.stream().map(FixedEffect::name).toList())
                .numbers(Messages.text("fixed.estimate"), PageLines.numbers(effects, FixedEffect::estimate))
                .numbers(Messages.text("fixed.standard-error"), PageLines.numbers(effects, FixedEffect::standardError));
        if (wald) {
            table.numbers(Messages.text("fixed.wald-z"), PageLines.numbers(effects, FixedEffect::waldZ))
                    .numbers(Messages.text("fixed.p"), PageLines.probabilities(effects, FixedEffect::waldP));
        }
        table.numbers(
                        Labels.lower(level),
                        PageLines.numbers(
                                effects, effect -> effect.interval(level).lower()))
                .numbers(
                        Labels.upper(level),
                        PageLines.numbers(
                                effects, effect -> effect.interval(level).upper()));
        model.responseModel()
                .exponentiatedScale()
                .ifPresent(scale -> table.numbers(
                                Labels.exponentiated(scale),
                                PageLines.numbers(effects, effect -> Math.exp(effect.estimate())))
                        .numbers(
                                Labels.expLower(level),
                                PageLines.numbers(
                                        effects,
                                        effect ->
                                                Math.exp(effect.interval(level).lower())))
                        .numbers(
                                Labels.expUpper(level),
                                PageLines.numbers(
                                        effects,
                                        effect ->
                                                Math.exp(effect.interval(level).upper()))));
        lines.addAll(table.lines());
    }

    private void modelFit() {
        title(Messages.text("fit.title"));
        FitStatistics statistics = model.statistics();
        List<String> values = Numbers.aligned(List.of(
                PageLines.twoDecimals(statistics.logLikelihood()),
                PageLines.twoDecimals(statistics.aic()),
                PageLines.twoDecimals(statistics.bic())));
        Labelled table = new Labelled();
        table.add(Labels.logLikelihood(statistics.kind()), values.get(0));
        table.add(Messages.text("fit.aic"), values.get(1));
        table.add(Messages.text("fit.bic"), values.get(2));
        lines.addAll(table.lines(INDENT, WIDTH));
        model.randomInterceptTest().ifPresent(test -> paragraph(RandomInterceptText.of(test, Numbers.Minus.ASCII)));
    }

    private void randomIntercepts() {
        title(Messages.text("blup.title"));
        List<RandomIntercept> all = model.randomIntercepts();
        List<RandomIntercept> shown = allGroups ? all : all.subList(0, Math.min(SHOWN_GROUPS, all.size()));
        lines.addAll(new TextTable(INDENT)
                .words(
                        Messages.text("blup.group"),
                        shown.stream().map(RandomIntercept::group).toList())
                .numbers(Messages.text("blup.random-intercept"), PageLines.numbers(shown, RandomIntercept::estimate))
                .numbers(Messages.text("blup.standard-error"), PageLines.numbers(shown, RandomIntercept::standardError))
                .numbers(
                        Messages.text("blup.rank"),
                        shown.stream().map(item -> Numbers.count(item.rank())).toList())
                .numbers(
                        Messages.text("blup.observations"),
                        shown.stream()
                                .map(item -> Numbers.count(item.observations()))
                                .toList())
                .lines());
        if (shown.size() < all.size()) {
            lines.add(INDENT + Messages.counted("page.more-groups", all.size() - shown.size()));
        }
        lines.add("");
        paragraph(Messages.text(noteOfRandomIntercepts()));
    }

    private String noteOfRandomIntercepts() {
        if (model.randomIntercepts().stream().allMatch(item -> item.estimate() == 0)) {
            return "blup.note.zero";
        }
        return model.responseModel().isLinearMixedModel() ? "blup.note.blup" : "blup.note.modes";
    }

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void paragraph(String text) {
        for (String line : TextWidth.wrapped(text, WIDTH - INDENT.length())) {
            lines.add(INDENT + line);
        }
    }

    private static String rows(int rows) {
        return Messages.counted("count.rows", rows);
    }
}
