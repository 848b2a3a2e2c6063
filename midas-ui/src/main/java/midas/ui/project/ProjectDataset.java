package midas.ui.project;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.dataset.Conversion;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.importing.ImportReport;

/** A dataset of the project: the newest state of something that never changes itself. */
public final class ProjectDataset {

    private final ReadOnlyObjectWrapper<Dataset> dataset;
    private final Optional<ImportReport> report;

    ProjectDataset(Dataset dataset, Optional<ImportReport> report) {
        this.dataset = new ReadOnlyObjectWrapper<>(dataset);
        this.report = report;
    }

    /** Returns the dataset as it is now. */
    public Dataset dataset() {
        return dataset.get();
    }

    /** Returns the dataset as it is now, to be watched. */
    public ReadOnlyObjectProperty<Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    /** Returns how it was read, where it was read from a file. */
    public Optional<ImportReport> report() {
        return report;
    }

    /** Returns the name, unique in the project. */
    public String name() {
        return dataset().name();
    }

    /**
     * Gives a column another scale. Values stay as they are.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public void setScale(String column, Scale scale) {
        dataset.set(dataset().withScale(column, scale));
    }

    /** Takes over a column of this dataset that was read as another type. */
    public void convert(Conversion conversion) {
        dataset.set(dataset().withColumn(conversion.column()));
    }

    @Override
    public String toString() {
        return name();
    }
}
