package midas.ui.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import midas.ui.project.Project;
import midas.ui.project.ProjectReport;
import midas.ui.report.AddToReportButton;
import midas.ui.report.AddToReportViewModel;
import midas.ui.report.ModelPartMaker;
import midas.ui.report.PartMaker;
import midas.ui.report.ReportExportViewModel;
import midas.ui.report.ReportView;
import midas.ui.report.ReportViewModel;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.theme.Appearance;
import midas.ui.widget.ReportAsked;

/** Makes the pages of reports. */
final class ReportPages {

    private final Project project;
    private final JobRunner runner;
    private final FileChooserPort chooser;
    private final Appearance look;
    private final PartMaker maker = new ModelPartMaker();
    private final AddToReportViewModel adding;

    /**
     * Makes none yet.
     *
     * @param project the project
     * @param runner where work is done
     * @param chooser asks for files
     * @param look zoom of the window
     */
    ReportPages(Project project, JobRunner runner, FileChooserPort chooser, Appearance look) {
        this.project = project;
        this.runner = runner;
        this.chooser = chooser;
        this.look = look;
        this.adding = new AddToReportViewModel(project, maker, runner);
    }

    /** Returns what adds to reports. */
    AddToReportViewModel adding() {
        return adding;
    }

    /** Lets tables anywhere in a window be added to reports. */
    void listen(Scene scene) {
        ContextMenu menu = new ContextMenu();
        scene.addEventHandler(ReportAsked.ASKED, event -> {
            if (event.getTarget() instanceof Node at) {
                AddToReportButton.ask(adding, at, menu, report -> adding.add(report, event.title(), event.block()));
            }
        });
    }

    /** Makes the page of a report. */
    ModelPages.Page page(ProjectReport report) {
        ReportViewModel model = new ReportViewModel(report, project, maker, runner);
        ReportExportViewModel exports = new ReportExportViewModel(report, project, runner, chooser::chooseReportFile);
        return new ModelPages.Page(
                ReportView.of(model, exports, look.zoomProperty()),
                report.nameProperty(),
                () -> {
                    model.cancel();
                    exports.cancel();
                },
                Bindings.concat(report.nameProperty(), "\n", status(report)));
    }

    /** Returns how much there is in a report, in words. */
    ObservableValue<String> status(ProjectReport report) {
        return report.savedProperty()
                .map(saved -> Messages.counted("report.blocks", saved.entries().size()));
    }
}
