package midas.ui.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import midas.ui.label.WindowText;
import midas.ui.model.Refits;
import midas.ui.project.Deletion;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectTree;
import midas.ui.project.TreeAction;
import midas.ui.project.TreeLists;

/** The models in the project tree, and what can be done with them there. */
final class ModelSide {

    private final Project project;
    private final Desk desk;
    private final Supplier<Window> window;
    private final Consumer<String> said;
    private final ProjectTree<ProjectModel> tree;

    /**
     * Adds a list of the models to the tree; it and its heading are seen as long as there are any.
     *
     * @param side the tree
     * @param lists the lists of the tree so far
     * @param project the project
     * @param desk the tabs
     * @param refits fits models again
     * @param window the window, which asks
     * @param said hears in words what was done
     */
    ModelSide(
            VBox side,
            TreeLists lists,
            Project project,
            Desk desk,
            Refits refits,
            Supplier<Window> window,
            Consumer<String> said) {
        this.project = project;
        this.desk = desk;
        this.window = window;
        this.said = said;
        Label heading = new Label(WindowText.text("tree.models"));
        heading.getStyleClass().addAll("tree-heading", "below");
        ListView<ProjectModel> list = new ListView<>();
        list.setId("models");
        list.setAccessibleText(WindowText.text("tree.models.name"));
        list.getStyleClass().add("tree");
        this.tree = ProjectTree.ofModels(
                list,
                project,
                desk.models()::open,
                List.of(
                        List.of(
                                TreeAction.of("open", WindowText.text("tree.open"), desk.models()::open),
                                TreeAction.of(
                                        "diagnostics", WindowText.text("diagnostics.view"), desk.diagnostics()::open),
                                TreeAction.<ProjectModel>of("refit", WindowText.text("model.refit"), model -> {
                                            desk.models().open(model);
                                            refits.of(model).refit();
                                        })
                                        .possibleWhen(
                                                model -> model.staleProperty().get()
                                                        && model.dataset().isPresent())),
                        TreeKeys.renameAndDelete(this::rename, this::delete)),
                desk::modelInFront,
                lists);
        list.visibleProperty().bind(Bindings.isNotEmpty(project.models()));
        list.managedProperty().bind(list.visibleProperty());
        heading.visibleProperty().bind(list.visibleProperty());
        heading.managedProperty().bind(list.visibleProperty());
        side.getChildren().addAll(heading, list);
        refits.setOnFailed(desk.models()::open);
    }

    private void rename(ProjectModel model) {
        tree.rename(model);
    }

    private void delete(ProjectModel model) {
        if (Dialogs.confirm(window.get(), Deletion.of(project, model, desk::formsOn))) {
            project.delete(model);
            said.accept(WindowText.text("delete.done", model.name()));
        }
    }
}
