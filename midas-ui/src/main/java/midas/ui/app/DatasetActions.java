package midas.ui.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import midas.ui.glmm.FormKind;
import midas.ui.label.WindowText;
import midas.ui.project.Deletion;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectTree;
import midas.ui.project.RefreshViewModel;
import midas.ui.project.TreeAction;

/** What can be done with a dataset in the project tree. */
final class DatasetActions {

    private final Project project;
    private final RefreshViewModel refreshing;
    private final Desk desk;
    private final Wiring.Tabs contents;
    private final Supplier<ProjectTree<ProjectDataset>> tree;
    private final Supplier<Window> window;
    private final Consumer<String> said;

    /**
     * Makes the actions.
     *
     * @param project the project
     * @param refreshing makes stale datasets again
     * @param desk the tabs
     * @param contents what is offered about the data themselves
     * @param tree the tree
     * @param window the window, which asks
     * @param said hears in words what was done
     */
    DatasetActions(
            Project project,
            RefreshViewModel refreshing,
            Desk desk,
            Wiring.Tabs contents,
            Supplier<ProjectTree<ProjectDataset>> tree,
            Supplier<Window> window,
            Consumer<String> said) {
        this.project = project;
        this.refreshing = refreshing;
        this.desk = desk;
        this.contents = contents;
        this.tree = tree;
        this.window = window;
        this.said = said;
    }

    /** Returns the actions in groups, as menus show them: each room adds its own. */
    List<List<TreeAction<ProjectDataset>>> groups() {
        return List.of(
                List.of(
                        TreeAction.<ProjectDataset>of("open", WindowText.text("tree.open"), desk::openDataset),
                        TreeAction.<ProjectDataset>of("refresh", WindowText.text("tree.refresh"), refreshing::refresh)
                                .offeredWhen(dataset -> dataset.isDerived()
                                        && project.modelOf(dataset).isEmpty())
                                .possibleWhen(dataset -> dataset.staleProperty().get()),
                        TreeAction.<ProjectDataset>of("refit", WindowText.text("model.refit.of"), refreshing::refresh)
                                .offeredWhen(dataset -> project.modelOf(dataset).isPresent())
                                .possibleWhen(dataset -> dataset.staleProperty().get()),
                        TreeAction.<ProjectDataset>of(
                                        "refresh-all",
                                        WindowText.text("tree.refresh-all"),
                                        any -> refreshing.refreshAll())
                                .offeredWhen(any -> project.stale().size() > 1)),
                List.of(
                        TreeAction.<ProjectDataset>of(
                                "glmm",
                                WindowText.text("menu.analysis.glmm"),
                                dataset -> desk.forms().open(FormKind.GLMM, dataset)),
                        TreeAction.<ProjectDataset>of(
                                "glm",
                                WindowText.text("menu.analysis.glm"),
                                dataset -> desk.forms().open(FormKind.GLM, dataset)),
                        TreeAction.<ProjectDataset>of("dummy", WindowText.text("tree.dummy"), desk.codings()::open)),
                contents.dataActions(),
                TreeKeys.renameAndDelete(dataset -> tree.get().rename(dataset), this::delete));
    }

    private void delete(ProjectDataset dataset) {
        if (Dialogs.confirm(window.get(), Deletion.of(project, dataset, desk::formsOn))) {
            project.delete(dataset);
            said.accept(WindowText.text("delete.done", dataset.name()));
        }
    }
}
