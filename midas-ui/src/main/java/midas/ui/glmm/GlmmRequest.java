package midas.ui.glmm;

import java.util.Optional;
import java.util.stream.Stream;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;

/**
 * A model to be fitted.
 *
 * @param dataset the data
 * @param spec the model
 */
public record GlmmRequest(Dataset dataset, ModelSpec spec) {

    /** Returns whether another request asks for the same: the same model of the same values, whatever other columns hold and whatever the scales of columns. */
    public boolean asksTheSameAs(GlmmRequest other) {
        return asksForTheSameModelAs(other)
                && Stream.concat(Stream.of(spec.response(), spec.group()), spec.fixed().stream())
                        .allMatch(name -> data(name).equals(other.data(name)));
    }

    /** Returns whether another request asks for the same model of the same dataset, whatever has become of its values. */
    public boolean asksForTheSameModelAs(GlmmRequest other) {
        return dataset.id().equals(other.dataset.id()) && spec.equals(other.spec);
    }

    private Optional<ColumnData> data(String column) {
        return dataset.find(column).map(Column::data);
    }
}
