package midas.ui.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectReport;
import midas.ui.project.ProjectTree;
import midas.ui.project.TreeAction;
import midas.ui.project.TreeLists;
import midas.ui.report.AddToReportViewModel;
import midas.ui.report.ReportEvent;
import midas.ui.widget.Frames;

/** The reports in the project tree, and what can be done with them there. */
final class ReportSide {

    private final Project project;
    private final Desk desk;
    private final Consumer<String> said;
    private final ProjectTree<ProjectReport> tree;
    private final AddToReportViewModel adding;
    private final Frames frames = new Frames();

    /**
     * Adds a list of the reports to the tree; its heading, with a link that makes a new one, is seen as soon as there is something to report of.
     *
     * @param side the tree
     * @param lists the lists of the tree so far
     * @param project the project
     * @param desk the tabs
     * @param adding makes new ones
     * @param said hears in words what was done
     */
    ReportSide(
            VBox side,
            TreeLists lists,
            Project project,
            Desk desk,
            AddToReportViewModel adding,
            Consumer<String> said) {
        this.project = project;
        this.desk = desk;
        this.adding = adding;
        this.said = said;
        Label heading = new Label(WindowText.text("tree.reports"));
        heading.getStyleClass().addAll("tree-heading", "below");
        Hyperlink add = new Hyperlink(WindowText.text("tree.reports.new"));
        add.setId("newReport");
        add.getStyleClass().add("tree-new");
        add.setAccessibleText(WindowText.text("report.new"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> {
            add.setVisited(false);
            create();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, add);
        head.getStyleClass().add("tree-head");
        ListView<ProjectReport> list = new ListView<>();
        list.setId("reports");
        list.setAccessibleText(WindowText.text("tree.reports.name"));
        list.getStyleClass().add("tree");
        this.tree = ProjectTree.ofReports(
                list,
                project,
                desk.reports()::open,
                List.of(
                        List.of(
                                TreeAction.of("open", WindowText.text("tree.open"), desk.reports()::open),
                                TreeAction.of("export", WindowText.text("export.link"), this::export),
                                TreeAction.of("new", WindowText.text("report.new"), any -> create())),
                        TreeKeys.renameAndDelete(this::rename, this::delete)),
                desk.reports()::inFront,
                lists);
        list.visibleProperty().bind(Bindings.isNotEmpty(project.reports().all()));
        list.managedProperty().bind(list.visibleProperty());
        head.visibleProperty().bind(list.visibleProperty().or(Bindings.isNotEmpty(project.models())));
        head.managedProperty().bind(head.visibleProperty());
        side.getChildren().addAll(head, list);
    }

    /** Makes an empty report and brings it to the front. */
    void create() {
        desk.reports().open(adding.newReport());
    }

    /** Asks where a report is to be written; it comes to the front, where what becomes of it is said. */
    private void export(ProjectReport report) {
        desk.reports().open(report);
        frames.play(List.of(() -> {}, () -> exportFront(desk)));
    }

    /** Asks where the report in front is to be written; returns whether one is in front. */
    static boolean exportFront(Desk desk) {
        Optional<Node> page = desk.reports().inFront().flatMap(report -> desk.frontContent());
        page.ifPresent(shown -> shown.fireEvent(new ReportEvent(ReportEvent.EXPORT)));
        return page.isPresent();
    }

    private void rename(ProjectReport report) {
        tree.rename(report);
    }

    private void delete(ProjectReport report) {
        project.reports().delete(report);
        said.accept(WindowText.text("delete.done", report.name()));
    }
}
