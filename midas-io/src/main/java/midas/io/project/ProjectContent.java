package midas.io.project;

import java.util.List;
import java.util.UUID;

/**
 * All that a project holds at one moment.
 *
 * @param id identity of the project, which saving under another name leaves as it is
 * @param datasets its datasets, each after those it is made from
 * @param models its models
 * @param reports its reports
 * @param window what was open
 * @param kept what a file held that this program does not know: it goes into the next file as it is
 */
public record ProjectContent(
        UUID id,
        List<SavedDataset> datasets,
        List<SavedModel> models,
        List<SavedReport> reports,
        WindowLayout window,
        KeptParts kept) {

    /** Copies the lists. */
    public ProjectContent {
        datasets = List.copyOf(datasets);
        models = List.copyOf(models);
        reports = List.copyOf(reports);
    }

    /** Makes a project without reports. */
    public ProjectContent(
            UUID id, List<SavedDataset> datasets, List<SavedModel> models, WindowLayout window, KeptParts kept) {
        this(id, datasets, models, List.of(), window, kept);
    }

    /** Returns this project with other reports. */
    public ProjectContent withReports(List<SavedReport> others) {
        return new ProjectContent(id, datasets, models, others, window, kept);
    }

    /** Returns a project with nothing in it. */
    public static ProjectContent empty() {
        return new ProjectContent(UUID.randomUUID(), List.of(), List.of(), WindowLayout.EMPTY, KeptParts.NONE);
    }
}
