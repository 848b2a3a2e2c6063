package midas.ui.project;

import midas.ui.label.WindowText;

/** Datasets in the project tree. */
final class DatasetKind implements RowKind<ProjectDataset> {

    @Override
    public String word() {
        return "dataset";
    }

    @Override
    public int depth(ProjectDataset item) {
        return DatasetRows.depth(item);
    }

    @Override
    public String detail(ProjectDataset item) {
        return item.isDerived()
                ? WindowText.text(item.staleProperty().get() ? "derived.stale.word" : "derived.word")
                : DatasetText.size(item);
    }

    @Override
    public String description(ProjectDataset item) {
        return DatasetText.description(item);
    }

    @Override
    public String spoken(ProjectDataset item) {
        return WindowText.text("tree.spoken", item.name(), detail(item), DatasetText.origin(item));
    }
}
