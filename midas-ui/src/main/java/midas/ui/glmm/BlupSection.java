package midas.ui.glmm;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import midas.core.result.RandomIntercept;
import midas.io.project.ModelPart;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualLink;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.table.Digits;
import midas.ui.task.JobRunner;
import midas.ui.text.Messages;
import midas.ui.widget.CopyLink;
import midas.ui.widget.ResultTables;
import org.jspecify.annotations.Nullable;

/** The predicted random intercepts on a page of results: their table, with the first rows or all. */
public final class BlupSection extends VBox {

    /** Fewer groups are found sooner by looking. */
    private static final int FIND_FROM = 10;

    private final CopyLink copy = new CopyLink();
    private final Label note = new Label();
    private final ScrollPane pane = new ScrollPane();
    private final TableView<RandomIntercept> table = new TableView<>();
    private final Button showAll = new Button();
    private final Label range = new Label();
    private final TextField seek = new TextField();
    private Subscription seeking = Subscription.EMPTY;
    private @Nullable ScrollPane scroller;
    private @Nullable BlupTable rows;

    /** Makes a section that is not seen yet. */
    public BlupSection() {
        Label title = new Label(Messages.text("blup.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        copy.setId("copyBlup");
        ManualMarks.mark(this, ManualPlace.BLUP);
        // what copying says beside its link grows into the gap and moves nothing
        HBox head = new HBox(title, new ManualLink(ManualPlace.BLUP, title.getText()), seek, gap, copy);
        head.getStyleClass().add("section-head");
        note.getStyleClass().add("soft");
        note.setWrapText(true);
        table.setId("blup");
        pane.setContent(table);
        showAll.setId("showAll");
        showAll.setOnAction(event -> toggle());
        range.setId("blupRange");
        range.getStyleClass().add("soft");
        seek.setId("blupSeek");
        seek.getStyleClass().add("blup-seek");
        seek.setPromptText(WindowText.text("blup.seek"));
        seek.setAccessibleText(WindowText.text("blup.seek"));
        HBox foot = new HBox(showAll, range);
        foot.getStyleClass().add("blup-foot");
        getStyleClass().add("section");
        getChildren().setAll(head, note, pane, foot);
        setVisible(false);
    }

    /**
     * Shows the predictions of a fit.
     *
     * @param results the fit
     * @param tables builds columns
     * @param digits how many digits are shown
     * @param page the pane in which the whole page is scrolled
     * @param runner where long tables are sorted and copied
     */
    void show(ResultsViewModel results, ResultTables tables, Digits digits, ScrollPane page, JobRunner runner) {
        results.blup().show(digits);
        BlupViewModel all = results.blup();
        note.setText(results.blupNote());
        scroller = page;
        BlupTable shown = rows;
        if (shown == null) {
            shown = new BlupTable(table, copy, runner);
            rows = shown;
            ResultTables.scrollSideways(pane, table, shown.heightProperty());
            page.viewportBoundsProperty().subscribe(bounds -> measureRoom());
            widthProperty().subscribe(width -> measureRoom());
        }
        shown.show(all, tables);
        copy.addsToReport(
                table,
                Messages.text("blup.title"),
                () -> Optional.of(new ModelPart.Blup(results.showsAllGroups())),
                results::blupBlock);
        setVisible(true);
        measureRoom();
        showAll.textProperty().bind(all.toggleLabel());
        showAll.setVisible(all.isLong());
        showAll.setManaged(all.isLong());
        range.textProperty().bind(all.rangeBinding());
        boolean many = all.total() >= FIND_FROM;
        seek.setVisible(many);
        seek.setManaged(many);
        seeking.unsubscribe();
        seek.clear();
        seeking = seek.textProperty().subscribe((before, now) -> all.seek(now, runner));
    }

    /** Shows the same predictions with more or fewer digits. */
    void show(BlupViewModel all, ResultTables tables, Digits digits) {
        BlupTable shown = rows;
        if (shown != null) {
            all.show(digits);
            shown.show(all, tables);
            measureRoom();
        }
    }

    /** Fits the table to another size of text. */
    void refit(ResultTables tables) {
        tables.refit(table);
        measureRoom();
    }

    private void toggle() {
        BlupTable shown = rows;
        ScrollPane page = scroller;
        if (shown != null && page != null) {
            measureRoom();
            shown.toggle();
            // what is to be scrolled to must be laid out first
            page.layout();
            scrollHere(page);
        }
    }

    /** Scrolls the page so that this stands at the upper edge of what is seen, or as near to it as there is room. */
    private void scrollHere(ScrollPane page) {
        Bounds whole = page.getContent().getLayoutBounds();
        double hidden = whole.getHeight() - page.getViewportBounds().getHeight();
        page.setVvalue(hidden > 0 ? Math.clamp(getBoundsInParent().getMinY() / hidden, 0, 1) : 0);
    }

    /** The height that title, note, and what stands below leave to the table, where the section is as high as what is seen. */
    private void measureRoom() {
        BlupTable shown = rows;
        ScrollPane page = scroller;
        if (shown == null || page == null) {
            return;
        }
        double beside = 0;
        for (Node part : getChildren()) {
            beside += part == pane ? 0 : part.prefHeight(getWidth());
        }
        beside += getSpacing() * (getChildren().size() - 1);
        shown.roomProperty().set(page.getViewportBounds().getHeight() - Math.ceil(beside));
    }
}
