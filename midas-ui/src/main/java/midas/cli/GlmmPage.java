package midas.cli;

import java.util.List;
import midas.core.result.FittedModel;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.RandomInterceptText;
import midas.ui.text.Warning;
import midas.ui.text.result.ModelFacts;
import midas.ui.text.result.ModelTables;

/** The page of {@code midas glmm}: header, warnings, and the tables of the model. */
final class GlmmPage {

    private final GlmmRun.Fitted run;
    private final FittedModel model;
    private final boolean allGroups;
    private final boolean wald;
    private final PageLines page = new PageLines();

    GlmmPage(GlmmRun.Fitted run, boolean allGroups, boolean wald) {
        this.run = run;
        this.model = run.model();
        this.allGroups = allGroups;
        this.wald = wald;
    }

    /** Returns the lines of the page. */
    List<String> lines() {
        header();
        warnings();
        page.table(ModelTables.randomEffects(model));
        icc();
        page.table(ModelTables.fixedEffects(model, model.confidenceLevel(), wald));
        page.statistics(model.statistics());
        model.randomInterceptTest()
                .ifPresent(test -> page.paragraph(RandomInterceptText.of(test, Numbers.Minus.ASCII)));
        randomIntercepts();
        return page.all();
    }

    private void header() {
        page.heading(ModelFormula.of(model));
        Labelled facts = new Labelled();
        facts.add(
                Messages.text("page.data"),
                ModelFacts.data(run.dataset().name(), run.dataset().rows()));
        facts.add(Messages.text("page.family"), Labels.familyAndLink(model.responseModel()));
        facts.add(Messages.text("page.method"), ModelFacts.estimation(model));
        PageLines.observations(facts, model.observations(), run.frame().exclusions());
        facts.add(Messages.text("page.groups"), ModelFacts.groups(model));
        facts.add(Messages.text("page.fit"), ModelFacts.fit(model.convergence(), run.elapsed()));
        ComputationText.of(model).forEach(phrase -> facts.add(Messages.text("page.computation"), phrase));
        Codings.of(run).forEach(coding -> facts.add(Messages.text("page.coding"), coding));
        ImportNotes.of(run.imported()).forEach(note -> facts.add(Messages.text("page.note"), note));
        page.facts(facts);
    }

    private void warnings() {
        for (Warning warning : DiagnosticText.all(model, Numbers.Minus.ASCII)) {
            page.title(Messages.text("page.warning", warning.title()));
            page.paragraph(warning.message());
        }
    }

    private void icc() {
        page.title(Messages.text("icc.title"));
        switch (model.icc()) {
            case Icc.Defined defined -> {
                page.paragraph(
                        Messages.text("page.icc", IccText.value(defined, Numbers.Minus.ASCII), IccText.note(defined)));
                String effect = Numbers.display(model.designEffect().orElseThrow(), Numbers.Minus.ASCII);
                page.paragraph(Messages.text("page.design-effect", effect));
            }
            case Icc.NotDefined not ->
                page.paragraph(Messages.text(
                        "page.icc.not-defined", IccText.value(not, Numbers.Minus.ASCII), IccText.note(not)));
        }
    }

    private void randomIntercepts() {
        List<RandomIntercept> all = model.randomIntercepts();
        List<RandomIntercept> shown = allGroups ? all : all.subList(0, Math.min(ModelTables.FIRST_GROUPS, all.size()));
        page.table(ModelTables.randomIntercepts(shown));
        if (shown.size() < all.size()) {
            page.paragraph(Messages.counted("page.more-groups", all.size() - shown.size()));
        }
        page.blank();
        page.paragraph(ModelTables.noteOfRandomIntercepts(model));
    }
}
