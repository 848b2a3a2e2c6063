package midas.ui.files;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;

/** The projects of before on the start page; not there where there are none. */
public final class RecentSection extends VBox {

    private static final int MOST = 6;

    /**
     * Makes the section.
     *
     * @param files opens a project
     * @param recents the projects
     */
    public RecentSection(ProjectFilesViewModel files, RecentFiles recents) {
        setId("recent");
        getStyleClass().add("section");
        recents.entries().addListener((ListChangeListener<RecentFiles.Recent>) change -> fill(files, recents));
        fill(files, recents);
        recents.look();
    }

    /** Returns the folder of a file as people know it. */
    static String folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String home = System.getProperty("user.home", "");
        if (folder == null) {
            return file.toString();
        }
        boolean own = !home.isBlank() && folder.startsWith(home);
        return own ? Path.of("~").resolve(Path.of(home).relativize(folder)).toString() : folder.toString();
    }

    private void fill(ProjectFilesViewModel files, RecentFiles recents) {
        Label title = new Label(WindowText.text("start.recent"));
        title.getStyleClass().add("section-title");
        VBox rows = new VBox();
        rows.getStyleClass().add("samples");
        List<RecentFiles.Recent> shown = recents.entries().stream().limit(MOST).toList();
        shown.forEach(each -> rows.getChildren().add(row(each, files, recents)));
        getChildren().setAll(title, rows);
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private static HBox row(RecentFiles.Recent each, ProjectFilesViewModel files, RecentFiles recents) {
        String name = SaveTarget.projectName(each.file());
        Label where = new Label(folder(each.file()));
        where.getStyleClass().add("soft");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setTooltip(new Tooltip(each.file().toString()));
        HBox row = new HBox();
        row.getStyleClass().add("sample-row");
        if (each.missing()) {
            Label gone = new Label(name);
            gone.getStyleClass().addAll("soft", "recent-missing");
            Label note = new Label(WindowText.text("start.recent.missing"));
            note.getStyleClass().add("soft");
            note.setMinWidth(Region.USE_PREF_SIZE);
            Hyperlink remove = new Hyperlink(WindowText.text("start.recent.remove"));
            remove.setAccessibleText(WindowText.text("start.recent.remove.named", name));
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setOnAction(event -> recents.remove(each.file()));
            row.getChildren().setAll(gone, where, note, remove);
        } else {
            Hyperlink open = new Hyperlink(name);
            open.setAccessibleText(WindowText.text("recent.item", name, where.getText()));
            open.setOnAction(event -> files.open(each.file()));
            row.getChildren().setAll(open, where);
        }
        return row;
    }
}
