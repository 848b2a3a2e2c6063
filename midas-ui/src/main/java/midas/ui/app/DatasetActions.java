package midas.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Window;
import midas.ui.label.WindowText;
import midas.ui.project.DatasetAction;
import midas.ui.project.Deletion;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectTree;
import midas.ui.project.RefreshViewModel;

/** What can be done with a dataset in the project tree. */
final class DatasetActions {

    private final Project project;
    private final RefreshViewModel refreshing;
    private final Desk desk;
    private final Wiring.Tabs contents;
    private final Supplier<ProjectTree> tree;
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
            Supplier<ProjectTree> tree,
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
    List<List<DatasetAction>> groups() {
        boolean mac = System.getProperty("os.name", "").contains("Mac");
        return List.of(
                List.of(
                        DatasetAction.of("open", WindowText.text("tree.open"), desk::openDataset),
                        DatasetAction.of("refresh", WindowText.text("tree.refresh"), refreshing::refresh)
                                .offeredWhen(ProjectDataset::isDerived)
                                .possibleWhen(dataset -> dataset.staleProperty().get()),
                        DatasetAction.of(
                                        "refresh-all",
                                        WindowText.text("tree.refresh-all"),
                                        any -> refreshing.refreshAll())
                                .offeredWhen(any -> project.stale().size() > 1)),
                List.of(
                        DatasetAction.of("glmm", WindowText.text("menu.analysis.glmm"), desk::openGlmm),
                        DatasetAction.of("dummy", WindowText.text("tree.dummy"), desk::openDummyCoding)),
                contents.dataActions(),
                List.of(
                        DatasetAction.of(
                                        "rename",
                                        WindowText.text("tree.rename"),
                                        dataset -> tree.get().rename(dataset))
                                .onKey(new KeyCodeCombination(KeyCode.F2)),
                        DatasetAction.of("delete", WindowText.text("tree.delete"), this::delete)
                                .onKey(new KeyCodeCombination(mac ? KeyCode.BACK_SPACE : KeyCode.DELETE))));
    }

    private void delete(ProjectDataset dataset) {
        List<ProjectDataset> derived = project.derivedFrom(dataset);
        List<ProjectDataset> all = new ArrayList<>(derived);
        all.add(dataset);
        Deletion deletion = new Deletion(dataset, derived, desk.formsOn(all));
        if (!deletion.takesAlong()
                || Dialogs.confirm(
                        window.get(), deletion.question(), deletion.consequences(), WindowText.text("tree.delete"))) {
            project.delete(dataset);
            said.accept(WindowText.text("delete.done", dataset.name()));
        }
    }
}
