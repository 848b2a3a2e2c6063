package midas.ui.text.result;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import midas.core.result.Convergence;
import midas.core.result.FittedModel;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.io.plot.ModelPlot;
import midas.io.plot.ModelPlots;
import midas.io.plot.ResidualKind;
import midas.io.project.SavedModel;
import midas.io.report.Report;
import midas.io.report.ReportBlock;
import midas.io.report.ReportBlock.Fact;
import midas.io.report.ReportWords;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.ExclusionText;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelCode;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.ProgramText;
import midas.ui.text.RandomInterceptText;
import midas.ui.text.Warning;

/** What a report says of a model, from top to bottom, and its parts that can stand alone. Takes a while where plots of many rows are made. */
public final class ModelReport {

    private static final Numbers.Minus MINUS = Numbers.Minus.TYPOGRAPHIC;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /**
     * What goes into a report.
     *
     * @param allGroups whether the random intercepts of all groups do; else those of the first {@link ModelTables#FIRST_GROUPS} by rank
     * @param plots makes the plots; without it there are none
     * @param code the model as code for other programs; without it there is none
     */
    public record Options(boolean allGroups, Optional<ModelPlots> plots, Optional<ModelCode> code) {}

    private final SavedModel saved;
    private final FittedModel model;
    private final Options options;
    private final int level;
    private final List<ReportBlock> blocks = new ArrayList<>();

    private ModelReport(SavedModel saved, Options options, int level) {
        this.saved = saved;
        this.model = saved.result();
        this.options = options;
        this.level = level;
    }

    /** Returns a report of one model, called by its name. */
    public static Report report(SavedModel model, Options options) {
        return new Report(model.name(), new ModelReport(model, options, 1).all());
    }

    /** Returns the chapter on a model in a report of several: its name as a heading of level 1, and all there is to say below it. */
    public static List<ReportBlock> chapter(SavedModel model, Options options) {
        List<ReportBlock> chapter = new ArrayList<>();
        chapter.add(new ReportBlock.Heading(1, model.name()));
        chapter.addAll(new ModelReport(model, options, 2).all());
        return chapter;
    }

    /** Returns the words that writers add to reports. */
    public static ReportWords words() {
        return new ReportWords(
                Messages.text("report.language"),
                Messages.text("report.table"),
                Messages.text("report.figure"),
                Messages.text("report.page"),
                Messages.text("report.all-digits"),
                Messages.text("report.results"),
                ProgramText.nameAndVersion());
    }

    /**
     * Returns the fixed effects of a model.
     *
     * @param name name of the model
     * @param level confidence level of the intervals, a proportion
     * @param waldTests whether Wald z and p stand beside them
     */
    public static ReportBlock.Table coefficients(String name, FittedModel model, double level, boolean waldTests) {
        return table(
                ModelTables.fixedEffects(model, level, waldTests),
                name,
                List.of(Messages.text("report.note.wald", Numbers.percent(level))));
    }

    /**
     * Returns the coefficients of a model without random intercepts.
     *
     * @param name name of the model
     * @param level confidence level of the intervals, a proportion
     */
    public static ReportBlock.Table coefficients(String name, GeneralizedLinearModel model, double level) {
        String note = model.dispersion().isPresent()
                ? Messages.text(
                        "dispersion.meaning.estimated",
                        Numbers.count(model.deviances().residualDegreesOfFreedom()))
                : Messages.text("dispersion.meaning.normal");
        return table(ModelTables.coefficients(model, level), name, List.of(note));
    }

    /**
     * Returns the predicted random intercepts of a model by rank.
     *
     * @param name name of the model
     * @param all whether of all groups; else of the first {@link ModelTables#FIRST_GROUPS}
     */
    public static ReportBlock.Table blup(String name, FittedModel model, boolean all) {
        List<RandomIntercept> shown = ModelTables.ranked(model, all);
        List<String> notes = new ArrayList<>();
        if (shown.size() < model.groups()) {
            notes.add(Messages.text(
                    "report.note.first-groups", Numbers.count(shown.size()), Numbers.count(model.groups())));
        }
        notes.add(ModelTables.noteOfRandomIntercepts(model));
        return table(ModelTables.randomIntercepts(shown), name, notes);
    }

    /**
     * Returns a plot.
     *
     * @param name name of the model
     */
    public static ReportBlock.Picture picture(String name, ModelPlot plot) {
        return new ReportBlock.Picture(
                plot.plot(), Messages.text("report.caption", plot.plot().title(), name));
    }

    /**
     * Returns a table of results.
     *
     * @param name name of the model
     * @param notes what stands below it
     */
    public static ReportBlock.Table table(ResultTable table, String name, List<String> notes) {
        List<List<ReportBlock.Cell>> rows = new ArrayList<>(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            List<ReportBlock.Cell> cells = new ArrayList<>(table.columns().size());
            for (ResultTable.Column column : table.columns()) {
                String text = column.text(row, MINUS);
                boolean number =
                        column.isNumeric() && !Double.isNaN(column.values().get(row));
                cells.add(number ? ReportBlock.Cell.of(text, column.values().get(row)) : ReportBlock.Cell.of(text));
            }
            rows.add(cells);
        }
        return new ReportBlock.Table(
                Messages.text("report.caption", table.title(), name),
                table.columns().stream()
                        .map(column -> new ReportBlock.Column(column.heading(), column.isNumeric()))
                        .toList(),
                rows,
                notes);
    }

    private List<ReportBlock> all() {
        blocks.add(summary());
        estimation();
        randomEffects();
        heading("fixed.title");
        blocks.add(coefficients(saved.name(), model, model.confidenceLevel(), false));
        fit();
        plots();
        heading("blup.title");
        blocks.add(blup(saved.name(), model, options.allGroups()));
        heading("report.methods");
        text(MethodsText.of(saved));
        software();
        return List.copyOf(blocks);
    }

    private void heading(String key) {
        blocks.add(new ReportBlock.Heading(level, Messages.text(key)));
    }

    private void text(String text) {
        blocks.add(new ReportBlock.Text(text));
    }

    private ReportBlock.ModelSummary summary() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Messages.text("report.formula"), ModelFormula.of(model)));
        facts.add(new Fact(Messages.text("report.model"), MethodsText.statement(model)));
        facts.add(new Fact(Messages.text("page.family"), Labels.familyAndLink(model.responseModel())));
        facts.add(new Fact(
                Messages.text("page.data"), ModelFacts.data(saved.source().name(), saved.dataRows())));
        facts.add(new Fact(
                Messages.text("report.fingerprint"), Messages.text("report.fingerprint.value", saved.fingerprint())));
        facts.add(new Fact(
                Messages.text("page.observations"), ModelFacts.observations(model.observations(), saved.exclusions())));
        if (saved.exclusions().rows() > 0) {
            facts.add(new Fact(
                    Messages.text("report.exclusions"), String.join("; ", ExclusionText.details(saved.exclusions()))));
        }
        facts.add(new Fact(Messages.text("page.groups"), ModelFacts.groups(model)));
        facts.add(new Fact(
                Messages.text("report.fitted-at"), TIME.format(saved.fittedAt().atOffset(ZoneOffset.UTC))));
        return new ReportBlock.ModelSummary(
                Messages.text("report.caption", Messages.text("report.model"), saved.name()),
                facts,
                FitJson.of(saved).strip());
    }

    private void estimation() {
        heading("report.estimation");
        Convergence convergence = model.convergence();
        List<String> sentences = new ArrayList<>();
        sentences.add(Messages.text(
                "report.estimation.text",
                ModelFacts.estimation(model),
                ModelFacts.fit(model.convergence(), saved.elapsed()),
                Numbers.significant(convergence.gradientNorm(), 2, MINUS),
                Numbers.exact(convergence.tolerance(), MINUS),
                Numbers.count(convergence.maxIterations())));
        ComputationText.of(model).forEach(phrase -> sentences.add(Messages.text("report.computation", phrase)));
        List<Warning> warnings = DiagnosticText.all(model, MINUS);
        if (warnings.isEmpty()) {
            sentences.add(Messages.text("report.no-warnings"));
        }
        text(String.join(" ", sentences));
        for (Warning warning : warnings) {
            text(Messages.text("report.warning", warning.title(), warning.message()));
        }
    }

    private void randomEffects() {
        heading("random.title");
        List<String> notes = new ArrayList<>();
        model.randomInterceptTest().ifPresent(test -> {
            notes.add(RandomInterceptText.of(test, MINUS));
            notes.add(RandomInterceptText.meaning(
                    model.statistics().kind(), Numbers.fixed(test.logLikelihoodWithout(), 2, MINUS)));
        });
        blocks.add(table(ModelTables.randomEffects(model), saved.name(), notes));
        switch (model.icc()) {
            case Icc.Defined defined -> {
                text(Messages.text(
                        defined.value() == 0 ? "report.icc.zero" : "report.icc",
                        IccText.value(defined, MINUS),
                        IccText.note(defined)));
                text(Messages.text(
                        "report.design-effect",
                        Numbers.significant(model.designEffect().orElseThrow(), 3, MINUS),
                        IccText.meanGroupSize(model)));
            }
            case Icc.NotDefined not ->
                text(Messages.text("report.icc.not-defined", IccText.value(not, MINUS), IccText.note(not)));
        }
    }

    private void fit() {
        heading("fit.title");
        blocks.add(table(
                ModelTables.modelFit(model.statistics(), Messages.text("report.metric"), Messages.text("report.value")),
                saved.name(),
                List.of(
                        Messages.text(
                                "report.parameters",
                                Numbers.count(model.statistics().parameters())),
                        Labels.limits(model.statistics().kind()))));
    }

    private void plots() {
        Optional<ModelPlots> maker =
                options.plots().filter(plots -> !plots.kinds().isEmpty());
        if (maker.isPresent()) {
            heading("report.diagnostics");
            maker.get()
                    .kinds()
                    .forEach(kind ->
                            blocks.add(picture(saved.name(), maker.get().make(kind, ResidualKind.PEARSON))));
        }
    }

    private void software() {
        heading("report.software");
        text(Messages.text("report.software.text", ProgramText.nameAndVersion()));
        if (options.code().isEmpty()) {
            return;
        }
        ModelCode code = options.code().get();
        blocks.add(new ReportBlock.Code(Messages.text("report.code.r"), "r", code.r()));
        blocks.add(new ReportBlock.Code(Messages.text("report.code.command"), "sh", code.command()));
    }
}
