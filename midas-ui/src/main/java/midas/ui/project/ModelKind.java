package midas.ui.project;

import midas.ui.label.WindowText;

/** Models in the project tree. */
final class ModelKind implements RowKind<ProjectModel> {

    @Override
    public String word() {
        return "model";
    }

    @Override
    public int depth(ProjectModel item) {
        return 0;
    }

    @Override
    public String detail(ProjectModel item) {
        return item.stalenessProperty().get().word();
    }

    @Override
    public String description(ProjectModel item) {
        return ModelText.description(item);
    }

    @Override
    public String spoken(ProjectModel item) {
        return WindowText.text("tree.spoken.model", item.name(), ModelText.origin(item), ModelText.staleness(item))
                .strip();
    }
}
