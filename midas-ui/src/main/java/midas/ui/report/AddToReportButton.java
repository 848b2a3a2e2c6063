package midas.ui.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectReport;

/** Adds something to a report: to the only one there is, else to one that is chosen from a menu, or to a new one. */
public final class AddToReportButton extends Button {

    private final AddToReportViewModel adding;
    private final ContextMenu menu = new ContextMenu();

    /**
     * Makes a button.
     *
     * @param adding knows the reports
     * @param add adds to a report; empty stands for a new one
     */
    public AddToReportButton(AddToReportViewModel adding, Consumer<Optional<ProjectReport>> add) {
        super(WindowText.text("report.add"));
        this.adding = adding;
        getStyleClass().add("add-to-report");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOnAction(event -> ask(adding, this, menu, add));
    }

    /** Takes the look of a link, for places where there is little room. */
    public AddToReportButton asLink() {
        getStyleClass().setAll("hyperlink", "add-to-report");
        return this;
    }

    /** Returns what knows the reports. */
    public AddToReportViewModel adding() {
        return adding;
    }

    /**
     * Adds, and asks before where to, where there are several reports.
     *
     * @param adding knows the reports
     * @param at where a menu shows
     * @param menu the menu
     * @param add adds to a report; empty stands for a new one
     */
    public static void ask(
            AddToReportViewModel adding, Node at, ContextMenu menu, Consumer<Optional<ProjectReport>> add) {
        List<ProjectReport> targets = adding.targets();
        if (targets.size() < 2) {
            add.accept(targets.stream().findFirst());
            return;
        }
        menu.getItems().clear();
        for (ProjectReport report : targets) {
            menu.getItems().add(item("to-report", report.name(), () -> add.accept(Optional.of(report))));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("to-new-report", WindowText.text("report.new"), () -> add.accept(Optional.empty())));
        menu.show(at, Side.BOTTOM, 0, 0);
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
