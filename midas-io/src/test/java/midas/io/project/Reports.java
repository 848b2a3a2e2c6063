package midas.io.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;
import midas.core.diagnostics.Range;
import midas.io.plot.Axis;
import midas.io.plot.Ink;
import midas.io.plot.Mark;
import midas.io.plot.Plot;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.report.ReportBlock;

/** A report with one of everything, for tests. */
final class Reports {

    static final double[] HARD = {
        0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0, 5e-324, -1e-17, 123456789.123456789, 2, Math.PI
    };

    private Reports() {}

    /** Returns a plot with marks of all kinds and with numbers that are hard to write. */
    static Plot plot() {
        Curve hard = new Curve(HARD.clone(), reversed());
        Range x = new Range(Math.nextDown(-1.0), Math.nextUp(7.1));
        Range y = new Range(-0.0, Double.MIN_VALUE * 3);
        return new Plot(
                "„Übersicht“ 日本",
                "",
                new Axis("x", x, true, List.of(new Axis.Named(0.1 + 0.2, "a\u0000\"<\uD83D\uDE00"))),
                Axis.of("y", y),
                List.of(
                        new Mark.Points(hard, Ink.DATA),
                        new Mark.Cells(new DensityGrid(
                                new double[] {0, 1, 1}, new double[] {0, 0, 0}, x, new Range(-1, 1), 3, 2)),
                        new Mark.Path(new Curve(new double[] {Double.NaN, 1}, new double[] {2, 3}), Ink.FIT, true),
                        new Mark.Area(hard, hard, Ink.BAND),
                        new Mark.Bars(hard, hard, 0.7, Ink.REFERENCE),
                        new Mark.Segments(hard, hard, Ink.DATA),
                        new Mark.Line(0.3, Double.POSITIVE_INFINITY, Ink.REFERENCE),
                        new Mark.Upright(-0.0, Ink.REFERENCE)),
                "rows",
                "what is seen");
    }

    private static double[] reversed() {
        double[] numbers = new double[HARD.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = HARD[numbers.length - 1 - i];
        }
        return numbers;
    }

    static ReportBlock.Table table() {
        return new ReportBlock.Table(
                "Fixed effects",
                List.of(
                        new ReportBlock.Column("", false),
                        new ReportBlock.Column("Estimate", true),
                        new ReportBlock.Column("p", true)),
                List.of(
                        List.of(
                                ReportBlock.Cell.of("(Intercept)"),
                                ReportBlock.Cell.of("0.3333", 1 / 3.0),
                                ReportBlock.Cell.of("N/A")),
                        List.of(
                                ReportBlock.Cell.of("x"),
                                ReportBlock.Cell.of("−0", -0.0),
                                new ReportBlock.Cell("not a number", OptionalDouble.of(Double.NaN)))),
                List.of("A note.", "Another."),
                1);
    }

    /** Returns a report of all kinds of blocks, some of them from a model. */
    static SavedReport of(UUID model) {
        UUID whole = UUID.randomUUID();
        UUID plot = UUID.randomUUID();
        UUID fixed = UUID.randomUUID();
        UUID fit = UUID.randomUUID();
        return new SavedReport(
                UUID.randomUUID(),
                "What came of it",
                List.of(
                        SavedReport.Entry.of(new ReportBlock.Heading(2, "A heading")),
                        SavedReport.Entry.of(new ReportBlock.Text("Some words.\n\nMore of them: <b>")),
                        from(table(), whole, "table"),
                        from(
                                new ReportBlock.ModelSummary(
                                        "The model", List.of(new ReportBlock.Fact("Data", "60 rows")), "{\"a\":1}"),
                                whole,
                                "summary"),
                        from(new ReportBlock.Picture(plot(), "A caption"), plot, "plot"),
                        from(new ReportBlock.Code("In R", "R", "a <- 1\n"), whole, "code"),
                        new SavedReport.Entry(
                                UUID.randomUUID(), table(), Optional.of(new SavedReport.Origin(fixed, "t", true))),
                        from(table(), fit, "t"),
                        SavedReport.Entry.of(new ReportBlock.Table("Empty", List.of(), List.of(), List.of()))),
                List.of(
                        new SavedReport.Source(
                                whole,
                                model,
                                "school model",
                                Instant.parse("2026-01-02T03:04:05.678Z"),
                                new ModelPart.Whole(true),
                                List.of("table", "summary", "gone", "code")),
                        new SavedReport.Source(
                                plot,
                                model,
                                "school model",
                                Instant.parse("2026-01-02T03:04:05.678Z"),
                                new ModelPart.Diagram(PlotKind.CATERPILLAR, ResidualKind.DEVIANCE),
                                List.of("plot")),
                        table(fixed, model, new ModelPart.Coefficients(0.9, true)),
                        table(fit, model, new ModelPart.Results(ModelPart.Section.FIT))));
    }

    private static SavedReport.Source table(UUID id, UUID model, ModelPart part) {
        return new SavedReport.Source(
                id, model, "school model", Instant.parse("2026-01-02T03:04:05.678Z"), part, List.of("t"));
    }

    private static SavedReport.Entry from(ReportBlock block, UUID source, String key) {
        return new SavedReport.Entry(UUID.randomUUID(), block, Optional.of(new SavedReport.Origin(source, key)));
    }
}
