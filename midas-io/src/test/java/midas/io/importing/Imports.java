package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/** Shorthand of the import tests. */
final class Imports {

    private Imports() {}

    static ImportOutcome.Imported imported(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return (ImportOutcome.Imported) outcome;
    }

    static ImportFailure refused(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return ((ImportOutcome.Refused) outcome).failure();
    }

    static ImportOutcome.Imported read(String text) {
        return imported(Importer.readText("t", text, ImportOptions.DEFAULT));
    }

    static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }

    static List<@Nullable String> texts(Dataset dataset, String column) {
        Column c = dataset.find(column).orElseThrow();
        List<@Nullable String> texts = new ArrayList<>();
        for (int row = 0; row < c.rows(); row++) {
            texts.add(c.text(row));
        }
        return texts;
    }

    static String types(Dataset dataset) {
        return String.join(
                " ", dataset.columns().stream().map(c -> c.type().label()).toList());
    }
}
