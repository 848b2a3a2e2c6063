package midas.io.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import midas.core.result.FixedEffect;
import midas.core.result.RandomIntercept;
import midas.io.dataset.Dataset;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.io.project.DataFingerprint;
import midas.io.project.ModelBasis;
import midas.io.project.SavedModel;
import org.junit.jupiter.api.Test;

/** The plots of models show the numbers of these, and no others. */
class ModelPlotsTest {

    /** A fitted model with its data. */
    private record Fit(Dataset data, SavedModel model, Dataset diagnostics) {

        ModelNumbers numbers() {
            return ModelNumbers.of(model, Optional.of(diagnostics), Optional.of(data));
        }

        ModelPlots plots() {
            return new ModelPlots(numbers(), ModelPlotsTest::words);
        }
    }

    private static PlotWords.Words words(PlotFacts facts) {
        return new PlotWords.Words(
                facts.kind().name(), "x", "y", facts.from() + "-" + facts.to(), "rows", facts.count() + " things");
    }

    private static Fit fit(Family family, int groups, int each) {
        Random random = new Random(4);
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int i = 0; i < groups * each; i++) {
            int group = i % groups;
            double x = i / groups % 7 / 3.5;
            double eta = 0.3 * x + Math.sin(group * 2.0);
            double y = switch (family) {
                case GAUSSIAN -> eta + random.nextGaussian();
                case BINOMIAL -> random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
                case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(family.toString());
                case POISSON -> Math.floor(Math.exp(eta) * 2 * random.nextDouble() + 0.2);
                case GAMMA -> Math.exp(eta) * (0.5 + random.nextDouble());
            };
            // an incomplete row now and then: rows of the data and of the model differ
            csv.append(i % 17 == 5 ? "NA" : String.valueOf(y))
                    .append(',')
                    .append(x)
                    .append(",g")
                    .append(group)
                    .append('\n');
        }
        Dataset data =
                ((ImportOutcome.Imported) Importer.readText("data", csv.toString(), ImportOptions.DEFAULT)).dataset();
        ResponseModel pair =
                family == Family.GAMMA ? new ResponseModel(Family.GAMMA, Link.LOG) : ResponseModel.of(family);
        ModelSpec spec = new ModelSpec("y", List.of("x"), "g", pair, true, FitOptions.DEFAULT);
        ModelFrame frame = ((FrameOutcome.Framed) ModelFrame.of(data, spec, ColumnReading.TYPED)).frame();
        FitOutcome outcome = MixedModels.fit(frame.design(), pair, spec.options(), FitMonitor.none());
        SavedModel model = new SavedModel(
                UUID.randomUUID(),
                "model",
                data.ref(),
                spec,
                ((FitOutcome.Fitted) outcome).model(),
                frame.exclusions(),
                frame.sourceRows(),
                Duration.ZERO,
                Instant.EPOCH,
                DataFingerprint.of(data, spec).orElseThrow(),
                ModelBasis.of(spec, data),
                Optional.empty());
        return new Fit(data, model, DiagnosticDataset.of(frame, model.result(), "diagnostics"));
    }

    private static double number(Dataset data, String column, int row) {
        return data.find(column).orElseThrow().number(row);
    }

    private static <M extends Mark> M mark(ModelPlot plot, Class<M> kind) {
        return plot.plot().marks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachFamilyHasItsPlots() {
        assertThat(fit(Family.GAUSSIAN, 12, 10).plots().kinds())
                .containsExactly(
                        PlotKind.RESIDUALS,
                        PlotKind.RESIDUAL_QUANTILES,
                        PlotKind.OBSERVED,
                        PlotKind.INTERCEPT_QUANTILES,
                        PlotKind.CATERPILLAR,
                        PlotKind.GROUP_SIZES);
        assertThat(fit(Family.BINOMIAL, 12, 30).plots().kinds())
                .contains(PlotKind.BINNED_RESIDUALS)
                .hasSize(7);
        assertThat(fit(Family.POISSON, 12, 10).plots().kinds())
                .contains(PlotKind.ROOTOGRAM)
                .hasSize(7);
    }

    @Test
    void residualsAreThoseOfTheDatasetOfDiagnostics() {
        Fit fit = fit(Family.GAUSSIAN, 12, 10);
        for (ResidualKind kind : ResidualKind.values()) {
            ModelPlot plot = fit.plots().make(PlotKind.RESIDUALS, kind);
            Mark.Points points = mark(plot, Mark.Points.class);
            Dataset table = plot.data().get();
            String column = kind == ResidualKind.PEARSON ? "pearson_residuals" : "deviance_residuals";
            assertThat(points.at().size()).isEqualTo(fit.diagnostics().rows()).isLessThan(120);
            for (int i = 0; i < points.at().size(); i++) {
                assertThat(points.at().x(i)).isEqualTo(number(fit.diagnostics(), "fitted_values", i));
                assertThat(points.at().y(i)).isEqualTo(number(fit.diagnostics(), column, i));
                assertThat(plot.spots().id(i)).isEqualTo(i);
                assertThat(number(table, "source_row", i)).isEqualTo(number(fit.diagnostics(), "source_row", i));
                assertThat(number(table, column, i)).isEqualTo(points.at().y(i));
            }
        }
    }

    @Test
    void theResponseIsThatOfTheDataAlsoWhereTheseAreGone() {
        for (Family family : Family.mixed()) {
            Fit fit = fit(family, 12, 20);
            ModelNumbers fresh = fit.numbers();
            ModelNumbers stale = ModelNumbers.of(fit.model(), Optional.of(fit.diagnostics()), Optional.empty());
            boolean whole = family == Family.BINOMIAL || family == Family.POISSON;
            for (int i = 0; i < fresh.size(); i++) {
                assertThat(fresh.observed(i)).isEqualTo(number(fit.data(), "y", fresh.row(i) - 1));
                assertThat(stale.observed(i)).isCloseTo(fresh.observed(i), within(whole ? 0 : 1e-12));
            }
        }
    }

    /** Of a few groups the band is wider than they are; it is not cut by the frame. */
    @Test
    void theWholeBandOfAQuantilePlotIsInsideItsFrame() {
        Fit fit = fit(Family.GAUSSIAN, 6, 10);
        ModelPlot plot = fit.plots().make(PlotKind.INTERCEPT_QUANTILES, ResidualKind.PEARSON);
        Mark.Area band = mark(plot, Mark.Area.class);
        for (int i = 0; i < 6; i++) {
            assertThat(band.lower().y(i)).isGreaterThan(plot.plot().y().range().min());
            assertThat(band.upper().y(i)).isLessThan(plot.plot().y().range().max());
        }
    }

    @Test
    void randomInterceptsAndTheirIntervalsAreThoseThatWereSaved() {
        Fit fit = fit(Family.BINOMIAL, 40, 25);
        List<RandomIntercept> groups = fit.model().result().randomIntercepts();
        Caterpillar caterpillar = fit.plots().caterpillar();
        ModelPlot page = caterpillar.page(5, 10);
        assertThat(page.plot().note()).isEqualTo("6-15");
        Mark.Segments lines = mark(page, Mark.Segments.class);
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 10; i++) {
            RandomIntercept group = groups.get(page.spots().id(i));
            var interval = new FixedEffect("", group.estimate(), group.standardError()).interval(0.95);
            assertThat(page.spots().x(i)).isEqualTo(group.estimate()).isLessThanOrEqualTo(last);
            assertThat(lines.from().x(i)).isCloseTo(interval.lower(), within(1e-14));
            assertThat(lines.to().x(i)).isCloseTo(interval.upper(), within(1e-14));
            assertThat(page.plot().y().named().get(i).name()).isEqualTo(group.group());
            assertThat(group.rank()).isEqualTo(6 + i);
            last = group.estimate();
        }
        assertThat(caterpillar.page(1000, 10).plot().note()).isEqualTo("31-40");
        assertThat(page.data().get().rows()).isEqualTo(40);
        assertThat(caterpillar.page(0, 100).plot().x()).isEqualTo(page.plot().x());
    }

    @Test
    void manyRowsAreDrawnByTheirDensity() {
        Fit fit = fit(Family.GAUSSIAN, 100, 60);
        ModelPlot plot = fit.plots().make(PlotKind.RESIDUALS, ResidualKind.PEARSON);
        var grid = mark(plot, Mark.Cells.class).grid();
        int all = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                all += grid.count(column, row);
            }
        }
        assertThat(all).isEqualTo(fit.diagnostics().rows()).isGreaterThan(ModelPlots.MOST_POINTS);
        assertThat(plot.spots().size()).isEqualTo(all);
    }

    @Test
    void barsCountAllObservationsAndAllGroups() {
        Fit fit = fit(Family.POISSON, 12, 20);
        Dataset counts = fit.plots()
                .make(PlotKind.ROOTOGRAM, ResidualKind.PEARSON)
                .data()
                .get();
        double observed = 0;
        for (int i = 0; i < counts.rows(); i++) {
            observed += number(counts, "observed", i);
        }
        assertThat(observed).isEqualTo(fit.diagnostics().rows());
        Dataset sizes = fit.plots()
                .make(PlotKind.GROUP_SIZES, ResidualKind.PEARSON)
                .data()
                .get();
        double groups = 0;
        for (int i = 0; i < sizes.rows(); i++) {
            groups += number(sizes, "groups", i);
        }
        assertThat(groups).isEqualTo(12);
    }

    @Test
    void withoutItsRowsAModelStillHasItsGroups() {
        Fit fit = fit(Family.GAUSSIAN, 12, 10);
        ModelNumbers numbers = ModelNumbers.of(fit.model(), Optional.empty(), Optional.empty());
        assertThat(new ModelPlots(numbers, ModelPlotsTest::words).kinds())
                .containsExactly(PlotKind.INTERCEPT_QUANTILES, PlotKind.CATERPILLAR, PlotKind.GROUP_SIZES);
    }
}
