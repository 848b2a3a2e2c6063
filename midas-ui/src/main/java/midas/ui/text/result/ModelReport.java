package midas.ui.text.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.result.FittedModel;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Icc;
import midas.io.plot.ModelPlot;
import midas.io.plot.ModelPlots;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.project.SavedModel;
import midas.io.report.Report;
import midas.io.report.ReportBlock;
import midas.io.report.ReportFormat;
import midas.io.report.ReportWords;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.IccText;
import midas.ui.text.Messages;
import midas.ui.text.ModelCode;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.ProgramText;
import midas.ui.text.RandomInterceptText;
import midas.ui.text.UndrawnText;

/** What a report says of a model, from top to bottom, and its parts that can stand alone. Takes a while where plots of many rows are made. */
public final class ModelReport {

    private static final Numbers.Minus MINUS = Numbers.Minus.TYPOGRAPHIC;

    /**
     * What goes into a report.
     *
     * @param allGroups whether the random intercepts of all groups do; else those of the first {@link ModelTables#FIRST_GROUPS} by rank
     * @param plots makes the plots; without it there are none
     * @param code the model as code for other programs; without it there is none
     */
    public record Options(boolean allGroups, Optional<ModelPlots> plots, Optional<ModelCode> code) {}

    /** Characters of a name that captions repeat. */
    private static final int LONGEST_NAME = 40;

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

    /** Returns which letters of a report show as boxes in a file of a format; empty where none do. */
    public static String undrawn(Report report, ReportFormat format) {
        return UndrawnText.of(
                format.undrawn(report), format == ReportFormat.PDF ? UndrawnText.Place.PDF : UndrawnText.Place.DOCX);
    }

    /** Returns the words that writers add to reports. */
    public static ReportWords words() {
        return new ReportWords(
                Messages.text("report.language"),
                Messages.text("report.table"),
                Messages.text("report.figure"),
                Messages.text("report.page"),
                Messages.text("report.all-digits"),
                Messages.text("report.all-rows"),
                Messages.text("report.results"),
                ProgramText.nameAndVersion());
    }

    /**
     * Returns the fixed effects of a model.
     *
     * @param name name of the model
     * @param level confidence level of the intervals, a proportion
     */
    public static ReportBlock.Table coefficients(String name, FittedModel model, double level) {
        return coefficients(name, model, level, false);
    }

    /**
     * Returns the coefficients of a model without random intercepts.
     *
     * @param name name of the model
     * @param level confidence level of the intervals, a proportion
     */
    public static ReportBlock.Table coefficients(String name, GeneralizedLinearModel model, double level) {
        String note = model.dispersion().isPresent()
                ? Messages.text("report.note.t", Numbers.count(model.deviances().residualDegreesOfFreedom()))
                : Messages.text("dispersion.meaning.normal");
        return table(ModelTables.coefficients(model, level), name, List.of(note));
    }

    /** Returns the variance components of a model. */
    public static ReportBlock.Table randomEffects(String name, FittedModel model) {
        List<String> notes = new ArrayList<>();
        model.randomInterceptTest().ifPresent(test -> {
            notes.add(RandomInterceptText.of(test, MINUS));
            notes.add(RandomInterceptText.meaning(
                    model.statistics().kind(), Numbers.fixed(test.logLikelihoodWithout(), 2, MINUS)));
        });
        return table(ModelTables.randomEffects(model), name, notes);
    }

    /** Returns log-likelihood and information criteria of a model. */
    public static ReportBlock.Table fit(String name, FittedModel model) {
        return FitWords.fit(name, model.statistics());
    }

    /**
     * Returns the fixed effects of a model, with Wald z and p where they are asked for.
     *
     * @param name name of the model
     * @param level confidence level of the intervals, a proportion
     */
    public static ReportBlock.Table coefficients(String name, FittedModel model, double level, boolean wald) {
        return table(
                ModelTables.fixedEffects(model, level, wald),
                name,
                List.of(Messages.text("report.note.wald", Numbers.percent(level))));
    }

    /**
     * Returns the predicted random intercepts of a model by rank.
     *
     * @param name name of the model
     * @param all whether documents show all groups; else the first {@link ModelTables#FIRST_GROUPS}
     */
    public static ReportBlock.Table blup(String name, FittedModel model, boolean all) {
        int shown = all ? model.groups() : Math.min(ModelTables.FIRST_GROUPS, model.groups());
        List<String> notes = new ArrayList<>();
        if (shown < model.groups()) {
            notes.add(Messages.text("report.note.first-groups", Numbers.count(shown), Numbers.count(model.groups())));
        }
        notes.add(ModelTables.noteOfRandomIntercepts(model));
        return table(ModelTables.randomIntercepts(ModelTables.ranked(model)), name, notes)
                .showing(shown);
    }

    /**
     * Returns a plot.
     *
     * @param name name of the model
     */
    public static ReportBlock.Picture picture(String name, ModelPlot plot) {
        String title = plot.plot().title();
        // which of many groups are in sight
        String shown = plot.kind() == PlotKind.CATERPILLAR
                ? Messages.text("report.caption.note", title, plot.plot().note())
                : title;
        return new ReportBlock.Picture(plot.plot(), caption(shown, name));
    }

    /** Returns a caption: what is shown, and of which model; where its name is as long as a formula, without it. */
    public static String caption(String title, String name) {
        return name.length() > LONGEST_NAME ? title : Messages.text("report.caption", title, name);
    }

    /** Returns the same caption where its model has another name; empty where it does not have the name in it. */
    public static Optional<String> renamed(String caption, String name, String newName) {
        String ending = Messages.text("report.caption", "", name);
        return caption.endsWith(ending)
                ? Optional.of(caption(caption.substring(0, caption.length() - ending.length()), newName))
                : Optional.empty();
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
                caption(table.title(), name),
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
        FitWords.Summary words = new FitWords.Summary(
                ModelFacts.data(saved.source().name(), saved.dataRows()),
                saved.fingerprint(),
                MethodsText.statement(model),
                ModelFormula.of(model),
                model.responseModel(),
                model.observations(),
                saved.exclusions(),
                saved.fittedAt());
        return new ReportBlock.ModelSummary(
                caption(Messages.text("report.model"), saved.name()),
                words.facts(Optional.of(ModelFacts.groups(model))),
                FitJson.of(saved).strip());
    }

    private void estimation() {
        heading("report.estimation");
        blocks.addAll(FitWords.estimation(
                ModelFacts.estimation(model),
                model.convergence(),
                saved.elapsed(),
                ComputationText.of(model),
                DiagnosticText.all(model, MINUS)));
    }

    private void randomEffects() {
        heading("random.title");
        blocks.add(randomEffects(saved.name(), model));
        switch (model.icc()) {
            case Icc.Defined defined -> {
                text(Messages.text(
                        defined.value() == 0 ? "report.icc.zero" : "report.icc",
                        IccText.value(defined, MINUS),
                        IccText.note(defined)));
                text(Messages.text(
                        "report.design-effect",
                        Numbers.display(model.designEffect().orElseThrow(), MINUS),
                        IccText.meanGroupSize(model)));
            }
            case Icc.NotDefined not ->
                text(Messages.text("report.icc.not-defined", IccText.value(not, MINUS), IccText.note(not)));
        }
    }

    private void fit() {
        heading("fit.title");
        blocks.add(fit(saved.name(), model));
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
        blocks.addAll(FitWords.software(options.code()));
    }
}
