package midas.ui;

import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;

/** Data for tests, read the way the program reads them. */
public final class TestData {

    private TestData() {}

    /** Reads comma-separated text with a header. */
    public static Dataset of(String name, String csv) {
        return imported(name, csv).dataset();
    }

    /** Reads a data set that comes with the program. */
    public static Dataset of(Sample sample) {
        return of(sample.datasetName(), sample.content());
    }

    /** Adds comma-separated text to a project, with how it was read. */
    public static ProjectDataset add(Project project, String name, String csv) {
        ImportOutcome.Imported imported = imported(name, csv);
        return project.add(imported.dataset(), Optional.of(imported.report()));
    }

    private static ImportOutcome.Imported imported(String name, String csv) {
        ImportOutcome outcome = Importer.readText(name, csv, ImportOptions.DEFAULT);
        if (outcome instanceof ImportOutcome.Imported imported) {
            return imported;
        }
        throw new AssertionError(outcome.toString());
    }
}
