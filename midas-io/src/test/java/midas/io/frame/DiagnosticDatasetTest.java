package midas.io.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import midas.core.result.FittedModel;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;

class DiagnosticDatasetTest {

    private static final String TEXT = """
            y,x,g
            1.1,1,b
            2.3,2,a
            NA,3,a
            2.9,3,b
            6.2,4,a
            5.4,5,c
            7.9,6,c
            6.1,6,b
            9.5,8,a
            8.8,9,c
            """;

    private static double number(Dataset dataset, String column, int row) {
        return dataset.find(column).orElseThrow().number(row);
    }

    private static FittedModel fitted(ModelFrame frame) {
        FitOutcome outcome = MixedModels.fit(
                frame.design(), frame.spec().responseModel(), frame.spec().options(), FitMonitor.none());
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        return ((FitOutcome.Fitted) outcome).model();
    }

    @Test
    void oneRowForEachRowThatWasUsed() {
        Dataset data = ((ImportOutcome.Imported) Importer.readText("d", TEXT, ImportOptions.DEFAULT)).dataset();
        ModelFrame frame =
                ModelFrameTest.framed(data, ModelFrameTest.spec("y", List.of("x"), "g"), ColumnReading.TYPED);
        FittedModel model = fitted(frame);
        Dataset diagnostics = DiagnosticDataset.of(frame, model, "m diagnostics");
        assertThat(diagnostics.name()).isEqualTo("m diagnostics");
        assertThat(diagnostics.columns())
                .extracting(Column::name)
                .containsExactly(
                        "source_row",
                        "fitted_values",
                        "deviance_residuals",
                        "pearson_residuals",
                        "group_random_effect");
        assertThat(diagnostics.rows()).isEqualTo(9);
        assertThat(diagnostics.lineage())
                .isEqualTo(new Lineage.Derived(
                        List.of(data.ref()), new Operation.ModelDiagnostics("y", List.of("x"), "g")));
        for (int i = 0; i < 9; i++) {
            int row = (int) number(diagnostics, "source_row", i) - 1;
            assertThat(row).isEqualTo(i < 2 ? i : i + 1);
            String group = data.find("g").orElseThrow().text(row);
            double random = model.randomIntercepts().stream()
                    .filter(intercept -> intercept.group().equals(group))
                    .findFirst()
                    .orElseThrow()
                    .estimate();
            assertThat(number(diagnostics, "group_random_effect", i)).isEqualTo(random);
            double mean = model.fixedEffects().get(0).estimate()
                    + model.fixedEffects().get(1).estimate() * number(data, "x", row)
                    + random;
            assertThat(number(diagnostics, "fitted_values", i))
                    .isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(number(diagnostics, "pearson_residuals", i))
                    .isCloseTo(number(data, "y", row) - mean, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(number(diagnostics, "deviance_residuals", i))
                    .isEqualTo(number(diagnostics, "pearson_residuals", i));
        }
    }

    @Test
    void aModelOfOtherDataIsRefused() {
        Dataset data = ((ImportOutcome.Imported) Importer.readText("d", TEXT, ImportOptions.DEFAULT)).dataset();
        ModelFrame frame =
                ModelFrameTest.framed(data, ModelFrameTest.spec("y", List.of("x"), "g"), ColumnReading.TYPED);
        ModelFrame other = ModelFrameTest.framed(data, ModelFrameTest.spec("y", List.of(), "g"), ColumnReading.TYPED);
        FittedModel model = fitted(frame);
        assertThatThrownBy(() -> DiagnosticDataset.of(other, model, "m")).isInstanceOf(IllegalArgumentException.class);
    }
}
