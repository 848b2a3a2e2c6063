package midas.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class ColumnTypesViewModelTest {

    private static final Dataset DATASET = TestData.of("d", "id,x,y,Word\n1,2,2.5,a\n2,n/a,3,b\n3,4,NA,b\n");

    private static ColumnRow row(ColumnTypesViewModel model, String name) {
        return model.allRows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ColumnTypesViewModel shown() {
        ColumnTypesViewModel model = new ColumnTypesViewModel(new DirectJobRunner());
        model.show(DATASET, ColumnChoices.NONE, false);
        return model;
    }

    @Test
    void severalColumnsChangeTogetherAndNothingElseDoes() {
        ColumnTypesViewModel model = shown();
        assertThat(model.changed()).isEmpty();
        assertThat(model.changesInWords()).isEmpty();
        model.setType(List.of(row(model, "id"), row(model, "y")), ColumnType.STRING);
        assertThat(model.changed()).extracting(Column::name).containsExactly("id", "y");
        assertThat(model.changed()).extracting(Column::type).containsOnly(ColumnType.STRING);
        assertThat(model.changesInWords()).isEqualTo("2 columns change");
        model.setType(List.of(row(model, "id"), row(model, "y")), ColumnType.INT64);
        assertThat(model.changed()).extracting(Column::name).containsExactly("y");
        assertThat(model.changesInWords()).isEqualTo("1 column changes; 1 cell becomes missing");
        assertThat(DATASET.find("y").orElseThrow().type()).isEqualTo(ColumnType.FLOAT64);
    }

    @Test
    void aScaleThatWasChosenOutlivesAConversion() {
        ColumnTypesViewModel model = shown();
        model.setScale(List.of(row(model, "id")), Scale.ORDINAL);
        model.setType(List.of(row(model, "id")), ColumnType.FLOAT64);
        assertThat(row(model, "id").state().column().scale()).isEqualTo(Scale.ORDINAL);
        model.setType(List.of(row(model, "Word")), ColumnType.FLOAT64);
        assertThat(row(model, "Word").state().column().scale()).isEqualTo(Scale.RATIO);
        assertThat(row(model, "Word").state().lost()).isEqualTo(3);
    }

    @Test
    void theLastOfSeveralTypesChosenQuicklyIsTheOneThatHolds() {
        QueuedJobRunner runner = new QueuedJobRunner();
        ColumnTypesViewModel model = new ColumnTypesViewModel(runner);
        model.show(DATASET, ColumnChoices.NONE, false);
        ColumnRow x = row(model, "x");
        model.setType(List.of(x), ColumnType.INT64);
        model.setType(List.of(x), ColumnType.BOOLEAN);
        model.setType(List.of(x), ColumnType.FLOAT64);
        model.setScale(List.of(x), Scale.INTERVAL);
        assertThat(model.convertingProperty().get()).isTrue();
        assertThat(x.state().type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(x.state().column().type()).as("until it is done").isEqualTo(ColumnType.STRING);
        runner.runAll();
        assertThat(model.convertingProperty().get()).isFalse();
        assertThat(x.state().column().type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(x.state().column().scale()).isEqualTo(Scale.INTERVAL);
        assertThat(model.choices().byName())
                .containsExactlyEntriesOf(
                        Map.of("x", new ColumnChoice(Optional.of(ColumnType.FLOAT64), Optional.of(Scale.INTERVAL))));
    }

    @Test
    void aConversionUnderWayIsForgottenWithItsDataset() {
        QueuedJobRunner runner = new QueuedJobRunner();
        ColumnTypesViewModel model = new ColumnTypesViewModel(runner);
        model.show(DATASET, ColumnChoices.NONE, false);
        model.setType(List.of(row(model, "x")), ColumnType.INT64);
        model.show(TestData.of("e", "x,z\na,1\n"), ColumnChoices.NONE, false);
        runner.runAll();
        assertThat(model.convertingProperty().get()).isFalse();
        assertThat(row(model, "x").state().column().type()).isEqualTo(ColumnType.STRING);
        assertThat(row(model, "z").state().figures()).isPresent();
    }

    @Test
    void choicesOfAnEarlierReadingAreMadeAgain() {
        ColumnTypesViewModel model = new ColumnTypesViewModel(new DirectJobRunner());
        ColumnChoices choices = new ColumnChoices(Map.of(
                "x", new ColumnChoice(Optional.of(ColumnType.FLOAT64), Optional.empty()),
                "id", new ColumnChoice(Optional.empty(), Optional.of(Scale.NOMINAL)),
                "gone", new ColumnChoice(Optional.of(ColumnType.DATE), Optional.empty())));
        model.show(DATASET, choices, false);
        assertThat(model.changed()).extracting(Column::name).containsExactly("id", "x");
        assertThat(choices.applyTo(DATASET).find("x").orElseThrow().missing()).isEqualTo(1);
        Dataset converted = DATASET.withColumns(model.changed());
        assertThat(ColumnChoices.of(converted).byName()).containsOnlyKeys("x", "id");
        model.show(converted, ColumnChoices.NONE, false);
        assertThat(row(model, "x").state().lost()).as("told of again").isEqualTo(1);
        assertThat(model.changed()).isEmpty();
    }

    @Test
    void typesOfADerivedDatasetAreFixed() {
        ColumnTypesViewModel model = new ColumnTypesViewModel(new DirectJobRunner());
        model.show(DATASET, ColumnChoices.NONE, true);
        model.setType(List.of(row(model, "id")), ColumnType.STRING);
        model.setScale(List.of(row(model, "id")), Scale.NOMINAL);
        assertThat(row(model, "id").state().type()).isEqualTo(ColumnType.INT64);
        assertThat(model.changed()).hasSize(1);
    }

    @Test
    void theFilterFindsNamesInAnyCase() {
        ColumnTypesViewModel model = shown();
        model.filterProperty().set(" wO");
        assertThat(model.rows()).extracting(ColumnRow::name).containsExactly("Word");
        assertThat(model.allRows()).hasSize(4);
        model.filterProperty().set("");
        assertThat(model.rows()).hasSize(4);
    }

    @Test
    void fiveThousandColumnsAreSummarizedOneByOne() {
        StringBuilder csv = new StringBuilder();
        for (int column = 0; column < 5000; column++) {
            csv.append(column == 0 ? "" : ",").append('v').append(column);
        }
        csv.append("\n1")
                .append(",2".repeat(4999))
                .append("\n3")
                .append(",4".repeat(4999))
                .append('\n');
        QueuedJobRunner runner = new QueuedJobRunner();
        ColumnTypesViewModel model = new ColumnTypesViewModel(runner);
        model.show(TestData.of("wide", csv.toString()), ColumnChoices.NONE, false);
        assertThat(model.rows()).hasSize(5000);
        assertThat(row(model, "v4999").state().figures()).isEmpty();
        runner.runAll();
        assertThat(row(model, "v4999").state().figures()).contains(new ColumnFigures(2, "2", "4"));
        model.setType(model.allRows(), ColumnType.STRING);
        runner.runAll();
        assertThat(model.changed()).hasSize(5000);
        assertThat(model.changesInWords()).isEqualTo("5,000 columns change");
    }
}
