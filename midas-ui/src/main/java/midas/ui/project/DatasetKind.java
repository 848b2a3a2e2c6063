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
        if (!item.isDerived()) {
            return DatasetText.size(item);
        }
        String doubt = item.stalenessProperty().get().word();
        return doubt.isEmpty() ? WindowText.text("derived.word") : doubt;
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
