package midas.ui.glmm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.io.project.ModelPart;
import midas.ui.manual.ManualLink;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.table.TableContent;
import midas.ui.task.JobRunner;
import midas.ui.text.result.ModelReport;
import midas.ui.widget.CopyLink;
import midas.ui.widget.ResultTables;

/** The sections of a page of results that are a title and a table. */
final class TableSections {

    private static final double WIDEST_TOOLTIP = 480;
    private static final String GAP = "gap";

    private final JobRunner runner;
    private String model = "";
    private final Map<VBox, TableView<Integer>> tableOf = new HashMap<>();
    private final Map<VBox, ManualPlace> placeOf = new HashMap<>();
    private final Map<VBox, Supplier<Optional<ModelPart>>> partOf = new HashMap<>();
    private final Map<VBox, String> meaningOf = new HashMap<>();

    TableSections(JobRunner runner) {
        this.runner = runner;
    }

    /** Says what the model is called in captions, from the next table on. */
    void setModel(String name) {
        model = name;
    }

    /** Says what of a model a section shows, whatever it is filled with. */
    void isPart(VBox section, Supplier<Optional<ModelPart>> part) {
        partOf.put(section, part);
    }

    /** Says where the manual explains a section, whatever it is filled with. */
    void explain(VBox section, ManualPlace place) {
        placeOf.put(section, place);
        ManualMarks.mark(section, place);
    }

    /** Says what the numbers of a section mean, in a tooltip of its table, whatever it is filled with. */
    void explain(VBox section, String meaning) {
        meaningOf.put(section, meaning);
    }

    /**
     * Fills a section.
     *
     * @param section the section
     * @param content its table
     * @param tables builds tables
     * @param tools what stands between its title and the link that copies
     * @return the width in pixels at which all of its table is shown
     */
    double show(VBox section, TableContent content, ResultTables tables, Node... tools) {
        Label title = new Label(content.title());
        title.getStyleClass().add("section-title");
        // where there is no room for all, the link becomes short and the title stays
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title);
        Optional.ofNullable(placeOf.get(section)).ifPresent(place -> {
            head.getChildren().add(new ManualLink(place, content.title()));
        });
        head.getChildren().add(gap(new CopyLink()));
        head.getChildren().addAll(tools);
        head.getChildren().add(new CopyLink());
        head.getStyleClass().add("section-head");
        section.getChildren().setAll(head, new ScrollPane());
        return replace(section, content, tables);
    }

    /** Shows another table in a section that is filled; title and tools stay as they are. */
    double replace(VBox section, TableContent content, ResultTables tables) {
        TableView<Integer> table = tables.of(content);
        explain(table, meaningOf.getOrDefault(section, ""));
        CopyLink copy = new CopyLink();
        copy.copies(table, content.title(), () -> Optional.of(content.text()), runner);
        String caption = ModelReport.caption(content.title(), model);
        copy.addsToReport(
                table,
                content.title(),
                () -> Optional.ofNullable(partOf.get(section)).flatMap(Supplier::get),
                () -> content.block(caption));
        HBox head = (HBox) section.getChildren().getFirst();
        int last = head.getChildren().size() - 1;
        head.getChildren().set(last, copy);
        for (int at = 0; at < last; at++) {
            // the gap: what copying says stands in it and moves nothing
            if (GAP.equals(head.getChildren().get(at).getUserData())) {
                head.getChildren().set(at, gap(copy));
            }
        }
        ScrollPane pane = new ScrollPane();
        ResultTables.scrollSideways(pane, table, Math.floor(section.getWidth()));
        section.getChildren().set(1, pane);
        tableOf.put(section, table);
        return ResultTables.idealWidth(table);
    }

    private static Node gap(CopyLink copy) {
        Node gap = copy.sayingIn();
        gap.setUserData(GAP);
        return gap;
    }

    /** Puts a line below a section's table, with a tooltip that explains it, in place of the one before; none where the text is empty. */
    static void note(VBox section, String text, String meaning) {
        section.getChildren().remove(2, section.getChildren().size());
        if (text.isEmpty()) {
            return;
        }
        Label note = new Label(text);
        note.getStyleClass().add("soft");
        note.setWrapText(true);
        explain(note, meaning);
        section.getChildren().add(note);
    }

    /** Explains a line or a table by a tooltip, which screen readers read too. */
    static void explain(Control line, String meaning) {
        Tooltip tooltip = new Tooltip(meaning);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        line.setTooltip(meaning.isEmpty() ? null : tooltip);
        line.setAccessibleHelp(meaning);
    }

    /** Explains a control by a tooltip that changes. */
    static void explain(Control control, ObservableValue<String> meaning) {
        meaning.subscribe(now -> explain(control, now == null ? "" : now));
    }

    /** Returns the width in pixels at which all of a section's table is shown; 0 where there is none. */
    double idealWidth(VBox section) {
        return Optional.ofNullable(tableOf.get(section))
                .map(ResultTables::idealWidth)
                .orElse(0.0);
    }

    /** Fits all tables to another size of text. */
    void refit(ResultTables tables) {
        tableOf.values().forEach(tables::refit);
    }
}
