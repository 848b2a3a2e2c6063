package midas.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.Range;
import midas.io.plot.Axis;
import midas.io.plot.Ink;
import midas.io.plot.Mark;
import midas.io.plot.Plot;

/** Reports with what is hard about them. */
final class ReportSamples {

    static final ReportWords WORDS = new ReportWords(
            "en",
            "Table",
            "Figure",
            "Page {0} of {1}",
            "All digits as CSV",
            "All {0} rows as CSV",
            "Results in full as JSON",
            "MIDAS 0.1.0");

    static final String HARD = "Größe <µ> & 観測値 \"Ω\" 漢字";
    static final String JSON = "{\"a\" : [1, 0.1, \"größe\"]}";

    private ReportSamples() {}

    static ReportBlock.Column words(String text) {
        return new ReportBlock.Column(text, false);
    }

    static ReportBlock.Column numbers(String text) {
        return new ReportBlock.Column(text, true);
    }

    static ReportBlock.Cell cell(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '\u2212');
        return ReportBlock.Cell.of(text, value);
    }

    /** A table with a first column of names and columns of random numbers. */
    static ReportBlock.Table table(String caption, int rows, int columns, List<String> notes) {
        Random random = new Random(rows * 31L + columns);
        List<ReportBlock.Column> heads = new ArrayList<>(List.of(words("Group")));
        for (int k = 1; k < columns; k++) {
            heads.add(numbers(k % 3 == 0 ? "Std. error" : "Estimate " + k));
        }
        List<List<ReportBlock.Cell>> body = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<ReportBlock.Cell> row = new ArrayList<>(List.of(ReportBlock.Cell.of("Gruppe " + (i + 1))));
            for (int k = 1; k < columns; k++) {
                row.add(cell(10 * random.nextGaussian(), 2 + k % 3));
            }
            body.add(row);
        }
        return new ReportBlock.Table(caption, heads, body, notes);
    }

    static ReportBlock.Table coefficients() {
        return new ReportBlock.Table(
                "Fixed effects of Reaction, linear mixed model",
                List.of(
                        words("Term"),
                        numbers("Estimate"),
                        numbers("Std. error"),
                        numbers("z"),
                        numbers("p"),
                        numbers("95% CI, lower"),
                        numbers("upper")),
                List.of(
                        List.of(
                                ReportBlock.Cell.of("(Intercept)"),
                                cell(251.405, 3),
                                cell(9.7467, 4),
                                cell(25.79, 2),
                                ReportBlock.Cell.of("< 0.001", 1e-146),
                                cell(232.30, 2),
                                cell(270.51, 2)),
                        List.of(
                                ReportBlock.Cell.of(HARD),
                                cell(-10.467, 3),
                                cell(0.8042, 4),
                                cell(-13.02, 2),
                                ReportBlock.Cell.of("0.042", 0.042),
                                cell(8.89, 2),
                                cell(12.04, 2))),
                List.of("Two-sided Wald tests with the normal distribution.", "観測値 means observed value."));
    }

    static Plot plot(String title, int points) {
        Random random = new Random(points);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = 200 + 250 * random.nextDouble();
            y[i] = random.nextGaussian();
        }
        Arrays.sort(x);
        return new Plot(
                title,
                "Line: smooth. Dashed: zero.",
                Axis.of("Fitted value of " + HARD, new Range(190, 460)),
                Axis.of("Pearson residual", new Range(-3.5, 3.5)),
                List.of(
                        new Mark.Points(new Curve(x, y), Ink.DATA),
                        new Mark.Path(new Curve(x, smooth(x)), Ink.FIT, false),
                        new Mark.Line(0, 0, Ink.REFERENCE)),
                "rows",
                points + " points around a dashed line");
    }

    private static double[] smooth(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sin(x[i] / 40);
        }
        return y;
    }

    /** Everything that a report can have. */
    static Report everything() {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.Heading(1, "Modell: Reaktion über Tage"));
        blocks.add(new ReportBlock.Text("A linear mixed model of “Reaction” on “Days” with random intercepts of "
                + "“Subject” was fitted to 180 observations of 18 groups by restricted maximum likelihood. "
                + "No observation was left out.\n\nÄnderungen größerer Übungen: 反応時間は睡眠不足の日数とともに増加した。"
                + "被験者ごとの切片は変量効果として扱い、残差は正規分布に従うと仮定した。この段落は行の途中で折り返される必要がある。"));
        blocks.add(new ReportBlock.ModelSummary(
                "Model",
                List.of(
                        new ReportBlock.Fact(
                                "Data",
                                "sleepstudy.csv, SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"
                                        + "2b0b822cd15d6c15b0f00a08"),
                        new ReportBlock.Fact("Formula", "Reaction ~ Days + (1 | Subject); σᵤ² > 0"),
                        new ReportBlock.Fact("Observations", "180 in 18 groups; 10 to 10 a group"),
                        new ReportBlock.Fact(
                                "Estimation",
                                "Restricted maximum likelihood; converged after 7 iterations. The largest "
                                        + "gradient is 1.2e−7 standard errors, far below what counts as convergence.")),
                JSON));
        blocks.add(new ReportBlock.Heading(2, "Fixed effects"));
        blocks.add(coefficients());
        blocks.add(new ReportBlock.Heading(2, "Diagnostics"));
        blocks.add(new ReportBlock.Picture(plot("Residuals vs Fitted", 180), "Residuals against fitted values"));
        blocks.add(new ReportBlock.Picture(plot("Scale-Location", 60), "Scale and location: " + "words ".repeat(40)));
        blocks.add(new ReportBlock.Heading(2, "Predicted random intercepts"));
        blocks.add(table("Predicted random intercepts (BLUP) of all groups", 90, 6, List.of("Sorted by group.")));
        blocks.add(table("A wide one", 5, 14, List.of()));
        blocks.add(table("A very wide one", 3, 40, List.of()));
        blocks.add(new ReportBlock.Table(
                "Warnings",
                List.of(words("Term"), words("What was found"), numbers("How often")),
                List.of(
                        List.of(
                                ReportBlock.Cell.of("few groups"),
                                ReportBlock.Cell.of("Take the intervals as the least uncertainty there is, report the "
                                        + "number of groups beside them, and add groups if more can be observed. "
                                                .repeat(2)),
                                cell(3, 0)),
                        List.of(
                                ReportBlock.Cell.of(
                                        "a_very_long_name_that_nobody_would_give_to_a_column_of_any_data_set"),
                                ReportBlock.Cell.of("nothing"),
                                cell(12345, 0))),
                List.of()));
        blocks.add(new ReportBlock.Heading(1, "Software and code"));
        blocks.add(new ReportBlock.Heading(3, "R"));
        blocks.add(new ReportBlock.Code(
                "The same model with lme4",
                "R",
                "library(lme4)\nd <- read.csv(\"größe.csv\")\nif (TRUE) {\n    m <- lmer(Reaction ~ Days + (1 | Subject), data = d, REML = TRUE, "
                        + "control = lmerControl(optimizer = \"bobyqa\"))\n}\nsummary(m) # 観測値\n"));
        return new Report("Schlafentzug & Reaktion: 睡眠 <study>", blocks);
    }
}
