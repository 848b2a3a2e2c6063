package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import midas.core.family.ResponseModel;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.io.frame.Exclusions;
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
import midas.ui.text.result.ModelFacts;
import midas.ui.text.result.ModelTables;
import midas.ui.text.result.ResultTable;

/** The page of {@code midas glmm}: header, warnings, and the tables of the model. */
final class GlmmPage {

    private static final String INDENT = "  ";
    private static final int WIDTH = 100;

    private final GlmmRun.Fitted run;
    private final FittedModel model;
    private final boolean allGroups;
    private final List<String> lines = new ArrayList<>();

    GlmmPage(GlmmRun.Fitted run, boolean allGroups) {
        this.run = run;
        this.model = run.model();
        this.allGroups = allGroups;
    }

    /** Returns the lines of the page. */
    List<String> lines() {
        header();
        warnings();
        table(ModelTables.randomEffects(model));
        icc();
        table(ModelTables.fixedEffects(model, model.confidenceLevel()));
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
                ModelFacts.data(run.dataset().name(), run.dataset().rows()));
        facts.add(Messages.text("page.family"), Labels.familyAndLink(family));
        facts.add(Messages.text("page.method"), ModelFacts.estimation(model));
        facts.add(Messages.text("page.observations"), ModelFacts.observations(model, exclusions));
        ExclusionText.details(exclusions).forEach(detail -> facts.add("", detail));
        facts.add(Messages.text("page.groups"), ModelFacts.groups(model));
        facts.add(Messages.text("page.fit"), ModelFacts.fit(model, run.elapsed()));
        ComputationText.of(model).forEach(phrase -> facts.add(Messages.text("page.computation"), phrase));
        Codings.of(run).forEach(coding -> facts.add(Messages.text("page.coding"), coding));
        ImportNotes.of(run.imported()).forEach(note -> facts.add(Messages.text("page.note"), note));
        lines.addAll(facts.lines(INDENT, WIDTH));
    }

    private void warnings() {
        for (Warning warning : DiagnosticText.all(model, Numbers.Minus.ASCII)) {
            title(Messages.text("page.warning", warning.title()));
            paragraph(warning.message());
        }
    }

    private void table(ResultTable table) {
        title(table.title());
        TextTable text = new TextTable(INDENT);
        for (ResultTable.Column column : table.columns()) {
            List<String> cells = IntStream.range(0, table.rows())
                    .mapToObj(row -> column.text(row, Numbers.Minus.ASCII))
                    .toList();
            if (column.isNumeric()) {
                text.numbers(column.heading(), cells);
            } else {
                text.words(column.heading(), cells);
            }
        }
        lines.addAll(text.lines());
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

    private void modelFit() {
        title(Messages.text("fit.title"));
        FitStatistics statistics = model.statistics();
        List<String> values = Numbers.aligned(List.of(
                twoDecimals(statistics.logLikelihood()), twoDecimals(statistics.aic()), twoDecimals(statistics.bic())));
        Labelled table = new Labelled();
        table.add(Labels.logLikelihood(statistics.kind()), values.get(0));
        table.add(Messages.text("fit.aic"), values.get(1));
        table.add(Messages.text("fit.bic"), values.get(2));
        lines.addAll(table.lines(INDENT, WIDTH));
        model.randomInterceptTest().ifPresent(test -> paragraph(RandomInterceptText.of(test, Numbers.Minus.ASCII)));
    }

    private void randomIntercepts() {
        List<RandomIntercept> all = model.randomIntercepts();
        List<RandomIntercept> shown = allGroups ? all : all.subList(0, Math.min(ModelTables.FIRST_GROUPS, all.size()));
        table(ModelTables.randomIntercepts(shown));
        if (shown.size() < all.size()) {
            lines.add(INDENT + Messages.counted("page.more-groups", all.size() - shown.size()));
        }
        lines.add("");
        paragraph(ModelTables.noteOfRandomIntercepts(model));
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

    private static String twoDecimals(double value) {
        return Numbers.fixed(value, 2, Numbers.Minus.ASCII);
    }
}
