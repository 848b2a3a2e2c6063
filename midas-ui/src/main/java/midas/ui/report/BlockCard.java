package midas.ui.report;

import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** A block of a report in its place: as it will look, with what can be done with it beside it. Headings and texts are written where they stand. */
final class BlockCard extends BorderPane {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final int LEVELS = 3;
    private static final String CAPTION = "report-caption";

    /** What cards ask of the page around them. */
    interface Page {

        /** Moves the keyboard by a number of blocks from this one. */
        void go(BlockCard card, int by);

        /** Moves a block by a number of places. */
        void move(BlockCard card, int by);

        /** Takes a block away. */
        void delete(BlockCard card);

        /** A block is held by its handle, to be dragged. */
        void grasp(BlockCard card);
    }

    private final ReportViewModel model;
    private final Page page;
    private final DoubleSupplier zoom;
    private final Label handle = new Label("⠿");
    private final Hyperlink more = new Hyperlink("⋯");
    private final Label stale = new Label();
    private final Hyperlink renew = new Hyperlink(WindowText.text("report.renew"));
    private final HBox staleLine = new HBox();
    private final ContextMenu menu = new ContextMenu();
    private SavedReport.Entry entry;
    private String number = "";
    private @Nullable WordsEditor editor;
    /** Words written without a pause between are one step. */
    private Object step = new Object();

    BlockCard(ReportViewModel model, SavedReport.Entry entry, Page page, DoubleSupplier zoom) {
        this.model = model;
        this.entry = entry;
        this.page = page;
        this.zoom = zoom;
        getStyleClass().add("report-block");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        handle.getStyleClass().add("report-handle");
        handle.setCursor(Cursor.OPEN_HAND);
        handle.setTooltip(new Tooltip(WindowText.text("report.drag")));
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                page.grasp(this);
            }
        });
        more.getStyleClass().add("report-block-more");
        more.setFocusTraversable(false);
        more.setAccessibleText(WindowText.text("report.block.more"));
        more.setOnAction(event -> {
            more.setVisited(false);
            requestFocus();
            fillMenu();
            menu.show(more, Side.BOTTOM, 0, 0);
        });
        renew.setOnAction(event -> {
            if (model.standing(entry) instanceof ReportViewModel.Standing.Refitted refitted) {
                requestFocus();
                model.bringUpToDate(refitted.model());
            }
        });
        staleLine.getChildren().setAll(stale, renew);
        staleLine.getStyleClass().add("report-stale");
        setLeft(handle);
        setRight(more);
        setOnContextMenuRequested(event -> {
            if (editor == null) {
                requestFocus();
                fillMenu();
                menu.show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && editor == null) {
                boolean onWords = isWords() ? isWithin(event.getTarget(), getCenter()) : isCaption(event.getTarget());
                if (onWords) {
                    edit();
                } else {
                    requestFocus();
                }
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        draw();
    }

    private static boolean isWithin(@Nullable Object target, @Nullable Node whole) {
        for (@Nullable Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    /** Returns the identity of the block. */
    UUID block() {
        return entry.id();
    }

    private boolean isWords() {
        return entry.block() instanceof ReportBlock.Heading || entry.block() instanceof ReportBlock.Text;
    }

    /**
     * Shows the block as it is now.
     *
     * @param now the block
     * @param newNumber what stands before its caption; empty where nothing does
     */
    void show(SavedReport.Entry now, String newNumber) {
        boolean same = now.block() == entry.block() && newNumber.equals(number);
        SavedReport.Entry before = entry;
        entry = now;
        number = newNumber;
        WordsEditor writing = editor;
        if (writing != null && now.block().getClass() == before.block().getClass()) {
            String words = words();
            if (!writing.getText().equals(words)) {
                // undone from elsewhere: what is written next is a step of its own
                step = new Object();
                writing.setText(words);
            }
        } else if (!same) {
            editor = null;
            draw();
        }
        showStanding();
    }

    /** Says whether what it was made from is another by now. */
    void showStanding() {
        ReportViewModel.Standing standing = model.standing(entry);
        String words = StandingText.ofBlock(standing);
        boolean old = !words.isEmpty();
        stale.setText(words);
        renew.setVisible(standing instanceof ReportViewModel.Standing.Refitted);
        pseudoClassStateChanged(STALE, old);
        // said where numbers stand: a bar at their left marks the words around them
        setBottom(old && !isWords() ? staleLine : null);
        setAccessibleText(WindowText.text("report.block.spoken." + kind(), number + ReportViewModel.name(entry.block()))
                + (old ? " " + words : ""));
    }

    private String kind() {
        return switch (entry.block()) {
            case ReportBlock.Heading heading -> "heading";
            case ReportBlock.Text text -> "text";
            case ReportBlock.Table table -> "table";
            case ReportBlock.Picture picture -> "picture";
            case ReportBlock.ModelSummary summary -> "summary";
            case ReportBlock.Code code -> "code";
        };
    }

    private void draw() {
        setCenter(
                switch (entry.block()) {
                    case ReportBlock.Heading heading -> BlockNodes.heading(heading);
                    case ReportBlock.Text text -> BlockNodes.text(text);
                    case ReportBlock.Table table -> BlockNodes.table(table, number);
                    case ReportBlock.Picture picture -> BlockNodes.picture(picture, number, zoom);
                    case ReportBlock.ModelSummary summary -> BlockNodes.summary(summary);
                    case ReportBlock.Code code -> BlockNodes.code(code);
                });
        Label caption = caption();
        if (isWords()) {
            getCenter().setCursor(Cursor.TEXT);
        } else if (caption != null) {
            caption.setCursor(Cursor.TEXT);
        }
        showStanding();
    }

    private String words() {
        return Captions.of(entry.block());
    }

    private boolean isCaption(@Nullable Object target) {
        Label caption = caption();
        return caption != null && isWithin(target, caption);
    }

    private @Nullable Label caption() {
        return getCenter() instanceof Pane pane
                ? pane.getChildren().stream()
                        .filter(part ->
                                part instanceof Label && part.getStyleClass().contains(CAPTION))
                        .map(Label.class::cast)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Lets a heading, a text or a caption be written. */
    void edit() {
        Label caption = caption();
        if (editor != null || !isWords() && caption == null) {
            return;
        }
        boolean several = entry.block() instanceof ReportBlock.Text;
        WordsEditor made = new WordsEditor(words(), several, () -> {
            endEditing();
            requestFocus();
        });
        String kind = entry.block() instanceof ReportBlock.Heading ? "report.heading" : "report.text";
        made.setPromptText(
                WindowText.text(!isWords() ? "report.caption" : several ? "report.text.prompt" : "report.heading"));
        made.setAccessibleText(WindowText.text(isWords() ? kind : "report.caption"));
        made.getStyleClass()
                .add(
                        entry.block() instanceof ReportBlock.Heading h
                                ? "report-h" + h.level()
                                : isWords() ? "report-text" : CAPTION);
        step = new Object();
        editor = made;
        if (caption != null && caption.getParent() instanceof Pane pane) {
            pane.getChildren().set(pane.getChildren().indexOf(caption), made);
        } else {
            setCenter(made);
        }
        made.textProperty().subscribe((before, now) -> {
            if (editor == made && !now.equals(words())) {
                model.write(block(), now, step);
            }
        });
        made.requestFocus();
        made.positionCaret(made.getLength());
        made.focusedProperty().subscribe((before, focused) -> {
            if (!focused && editor == made) {
                endEditing();
            }
        });
    }

    private void endEditing() {
        editor = null;
        draw();
    }

    private void onKey(KeyEvent event) {
        if (editor != null || event.getTarget() != this) {
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        boolean alt = event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        KeyCode key = event.getCode();
        if (key == KeyCode.UP && (plain || alt)) {
            step(alt, -1);
        } else if (key == KeyCode.DOWN && (plain || alt)) {
            step(alt, 1);
        } else if (plain && (key == KeyCode.DELETE || key == KeyCode.BACK_SPACE)) {
            page.delete(this);
        } else if (plain && (key == KeyCode.ENTER || key == KeyCode.F2)) {
            edit();
        } else if (plain && key == KeyCode.HOME) {
            page.go(this, Integer.MIN_VALUE / 2);
        } else if (plain && key == KeyCode.END) {
            page.go(this, Integer.MAX_VALUE / 2);
        } else if (key == KeyCode.CONTEXT_MENU || key == KeyCode.F10 && event.isShiftDown()) {
            fillMenu();
            menu.show(this, Side.BOTTOM, handle.getWidth(), 0);
        } else {
            return;
        }
        event.consume();
    }

    private void step(boolean move, int by) {
        if (move) {
            page.move(this, by);
        } else {
            page.go(this, by);
        }
    }

    private void fillMenu() {
        menu.getItems().clear();
        if (isWords() || caption() != null) {
            menu.getItems()
                    .add(item("edit", isWords() ? "report.block.edit" : "report.block.edit-caption", this::edit));
        }
        if (entry.block() instanceof ReportBlock.Heading heading) {
            ToggleGroup levels = new ToggleGroup();
            for (int level = 1; level <= LEVELS; level++) {
                int chosen = level;
                RadioMenuItem item = new RadioMenuItem(WindowText.text("report.block.level", level));
                item.setId("block-level-" + level);
                item.setToggleGroup(levels);
                item.setSelected(level == heading.level());
                item.setOnAction(event -> model.setLevel(block(), chosen));
                menu.getItems().add(item);
            }
        }
        if (model.standing(entry) instanceof ReportViewModel.Standing.Refitted refitted) {
            menu.getItems().add(item("renew", "report.renew", () -> model.bringUpToDate(refitted.model())));
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        List<SavedReport.Entry> all = model.report().saved().entries();
        MenuItem up = item("up", "report.block.up", () -> page.move(this, -1));
        MenuItem down = item("down", "report.block.down", () -> page.move(this, 1));
        up.setAccelerator(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN));
        down.setAccelerator(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN));
        up.setDisable(all.getFirst().id().equals(block()));
        down.setDisable(all.getLast().id().equals(block()));
        menu.getItems().addAll(up, down, new SeparatorMenuItem());
        MenuItem delete = item("delete", "tree.delete", () -> page.delete(this));
        delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        menu.getItems().add(delete);
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(WindowText.text(key));
        item.setId("block-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Lets the heights be worked out anew for the width. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
