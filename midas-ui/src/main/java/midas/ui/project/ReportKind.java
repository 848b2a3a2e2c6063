package midas.ui.project;

import midas.ui.label.WindowText;
import midas.ui.text.Messages;

/** Reports in the project tree. */
final class ReportKind implements RowKind<ProjectReport> {

    @Override
    public String word() {
        return "report";
    }

    @Override
    public int depth(ProjectReport item) {
        return 0;
    }

    @Override
    public String detail(ProjectReport item) {
        return "";
    }

    @Override
    public String description(ProjectReport item) {
        return item.name()
                + '\n'
                + Messages.counted("report.blocks", item.saved().entries().size());
    }

    @Override
    public String spoken(ProjectReport item) {
        return WindowText.text(
                "tree.spoken.report",
                item.name(),
                Messages.counted("report.blocks", item.saved().entries().size()));
    }
}
