package midas.ui.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.text.Messages;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/** The blocks of a report from top to bottom, moved by keys and by dragging. Those further down are made in later frames. */
final class BlockList extends VBox implements BlockCard.Page {

    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final int AT_ONCE = 6;
    private static final int A_FRAME = 2;
    /** How near to its edge the pointer lets the page scroll, and how far each time, in pixels. */
    private static final double EDGE = 36;

    private static final double SCROLL = 14;

    private final ReportViewModel model;
    private final ScrollPane pane;
    private final DoubleSupplier zoom;
    private final Map<UUID, BlockCard> cards = new HashMap<>();
    private final Frames frames = new Frames();
    private final Region line = new Region();
    private Optional<UUID> wanted = Optional.empty();
    private Optional<UUID> last = Optional.empty();
    private boolean editWanted;
    private @Nullable BlockCard grasped;
    private @Nullable BlockCard dragged;
    private int gap = -1;

    /**
     * Makes a list.
     *
     * @param model the report
     * @param pane scrolls it
     * @param zoom zoom of the window
     */
    BlockList(ReportViewModel model, ScrollPane pane, DoubleSupplier zoom) {
        this.model = model;
        this.pane = pane;
        this.zoom = zoom;
        getStyleClass().add("report-blocks");
        line.getStyleClass().add("report-drop");
        line.setManaged(false);
        line.setVisible(false);
        line.setMouseTransparent(true);
        // whichever block is told of it
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::onRelease);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && dragged != null) {
                letGo();
                event.consume();
            }
        });
    }

    /** A block in sight, and how far below the upper edge it begins. */
    private record Seen(BlockCard card, double below) {}

    /** Shows a change: what came, or came back, has the keyboard and is in sight. */
    void show(SavedReport before, SavedReport now) {
        Set<UUID> known = before.entries().stream().map(SavedReport.Entry::id).collect(Collectors.toSet());
        if (new HashSet<>(now.entries()).containsAll(before.entries())) {
            now.entries().stream()
                    .map(SavedReport.Entry::id)
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        wanted = Optional.of(id);
                        editWanted = false;
                    });
        }
        show();
    }

    /** Shows the blocks of the report as they are now. */
    void show() {
        List<SavedReport.Entry> entries = model.report().saved().entries();
        List<String> numbers = numbers(entries);
        List<Node> shown = new ArrayList<>();
        int made = 0;
        int known = 0;
        // what is there stays there; of what is new, as much at once as a frame has time for
        for (; known < entries.size(); known++) {
            SavedReport.Entry entry = entries.get(known);
            BlockCard card = cards.get(entry.id());
            if (card == null) {
                boolean asked = wanted.equals(Optional.of(entry.id()));
                if (made++ >= AT_ONCE && !asked) {
                    break;
                }
                card = card(entry);
                cards.put(entry.id(), card);
            }
            card.show(entry, numbers.get(known));
            shown.add(card);
        }
        shown.add(line);
        if (!shown.equals(getChildren())) {
            // a card that only moves keeps the keyboard
            Node focus = getScene() == null ? null : getScene().getFocusOwner();
            List<BlockCard> before = shown();
            int place = focus instanceof BlockCard card ? before.indexOf(card) : -1;
            List<Seen> seen = seen();
            getChildren().setAll(shown);
            if (place >= 0) {
                keepFocus(before.get(place), place);
            }
            stay(seen);
        }
        cards.values()
                .removeIf(card -> entries.stream().noneMatch(entry -> entry.id().equals(card.block())));
        focusWanted();
        int left = entries.size() - known;
        List<Runnable> later = new ArrayList<>();
        for (int k = 0; k < left; k += A_FRAME) {
            later.add(this::showMore);
        }
        frames.play(later);
    }

    /** A card that only moves keeps the keyboard; where it went, that in its place has it. */
    private void keepFocus(BlockCard card, int place) {
        List<BlockCard> now = shown();
        if (now.contains(card)) {
            card.requestFocus();
        } else if (now.isEmpty()) {
            pane.requestFocus();
        } else {
            now.get(Math.min(place, now.size() - 1)).requestFocus();
        }
    }

    /** Gives the keyboard back to the block that had it last, where it stands. */
    void focusLast() {
        BlockCard card = last.map(cards::get).orElse(null);
        if (card == null) {
            pane.requestFocus();
        } else {
            card.requestFocus();
        }
    }

    private double hidden() {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }

    private List<Seen> seen() {
        double top =
                pane.getVvalue() * Math.max(0, hidden()) - getBoundsInParent().getMinY();
        return shown().stream()
                .filter(card -> card.getBoundsInParent().getMaxY() > top)
                .map(card -> new Seen(card, card.getBoundsInParent().getMinY() - top))
                .toList();
    }

    /** What was in sight stays where it was, however much there is above it by now. */
    private void stay(List<Seen> before) {
        before.stream()
                .filter(seen -> seen.card().getParent() == this)
                .findFirst()
                .ifPresent(seen -> {
                    pane.applyCss();
                    pane.layout();
                    double top = getBoundsInParent().getMinY()
                            + seen.card().getBoundsInParent().getMinY()
                            - seen.below();
                    if (hidden() > 0) {
                        pane.setVvalue(Math.clamp(top / hidden(), 0, 1));
                    }
                });
    }

    private void showMore() {
        List<SavedReport.Entry> entries = model.report().saved().entries();
        List<String> numbers = numbers(entries);
        int there = getChildren().size() - 1;
        for (int at = there; at < Math.min(there + A_FRAME, entries.size()); at++) {
            SavedReport.Entry entry = entries.get(at);
            BlockCard card = cards.computeIfAbsent(entry.id(), id -> card(entry));
            card.show(entry, numbers.get(at));
            getChildren().add(getChildren().size() - 1, card);
        }
        focusWanted();
    }

    private BlockCard card(SavedReport.Entry entry) {
        BlockCard card = new BlockCard(model, entry, this, zoom);
        card.focusWithinProperty().subscribe(within -> {
            if (within) {
                last = Optional.of(card.block());
            }
        });
        return card;
    }

    /** Says again of each block whether what it was made from is another by now. */
    void showStandings() {
        cards.values().forEach(BlockCard::showStanding);
    }

    /** As files number them: tables and plots, each on their own. */
    private static List<String> numbers(List<SavedReport.Entry> entries) {
        List<String> numbers = new ArrayList<>();
        int tables = 0;
        int plots = 0;
        for (SavedReport.Entry entry : entries) {
            numbers.add(
                    switch (entry.block()) {
                        case ReportBlock.Table table -> Messages.text("report.table") + ' ' + ++tables + ". ";
                        case ReportBlock.Picture picture -> Messages.text("report.figure") + ' ' + ++plots + ". ";
                        case ReportBlock.Heading heading -> "";
                        case ReportBlock.Text text -> "";
                        case ReportBlock.ModelSummary summary -> "";
                        case ReportBlock.Code code -> "";
                    });
        }
        return numbers;
    }

    /** Returns the block that has the keyboard, or had it last. */
    Optional<UUID> last() {
        return last;
    }

    /** Forgets which block had the keyboard last: what is added next stands at the end. */
    void forgetLast() {
        last = Optional.empty();
    }

    /** Gives the keyboard to a block, now or as soon as it is there. */
    void focus(UUID block, boolean edit) {
        wanted = Optional.of(block);
        editWanted = edit;
        focusWanted();
    }

    private void focusWanted() {
        BlockCard card = wanted.map(cards::get).orElse(null);
        if (card == null || card.getParent() != this) {
            return;
        }
        wanted = Optional.empty();
        card.requestFocus();
        scrollTo(card);
        if (editWanted) {
            card.edit();
        }
    }

    private void scrollTo(BlockCard card) {
        pane.applyCss();
        pane.layout();
        Bounds place = card.getBoundsInParent();
        double above = getBoundsInParent().getMinY();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = hidden();
        if (!(hidden > 0)) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double from = above + place.getMinY();
        double to = above + place.getMaxY();
        if (from < top || to - from > seen) {
            pane.setVvalue(Math.clamp(from / hidden, 0, 1));
        } else if (to > top + seen) {
            pane.setVvalue(Math.clamp((to - seen) / hidden, 0, 1));
        }
    }

    private List<BlockCard> shown() {
        return getChildren().stream()
                .filter(BlockCard.class::isInstance)
                .map(BlockCard.class::cast)
                .toList();
    }

    @Override
    public void go(BlockCard card, int by) {
        List<BlockCard> all = shown();
        int to = Math.clamp((long) all.indexOf(card) + by, 0, all.size() - 1);
        all.get(to).requestFocus();
        scrollTo(all.get(to));
    }

    @Override
    public void move(BlockCard card, int by) {
        if (model.moveBy(card.block(), by)) {
            card.requestFocus();
            scrollTo(card);
        }
    }

    @Override
    public void delete(BlockCard card) {
        List<BlockCard> all = shown();
        int at = all.indexOf(card);
        Optional<UUID> next = all.size() < 2
                ? Optional.empty()
                : Optional.of(all.get(at + 1 < all.size() ? at + 1 : at - 1).block());
        model.delete(card.block());
        next.ifPresentOrElse(block -> focus(block, false), pane::requestFocus);
    }

    @Override
    public void grasp(BlockCard card) {
        grasped = card;
        card.requestFocus();
    }

    private void onDrag(MouseEvent event) {
        BlockCard card = grasped;
        if (card == null || dragged == null && event.isStillSincePress()) {
            return;
        }
        if (dragged == null) {
            dragged = card;
            card.pseudoClassStateChanged(DRAGGED, true);
        }
        scrollAtEdge(event);
        showGap(sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
        event.consume();
    }

    private void onRelease(MouseEvent event) {
        BlockCard card = dragged;
        int to = gap;
        letGo();
        if (card != null) {
            int from = shown().indexOf(card);
            if (to >= 0 && model.move(card.block(), to > from ? to - 1 : to)) {
                card.requestFocus();
            }
            event.consume();
        }
    }

    private void letGo() {
        BlockCard card = dragged;
        if (card != null) {
            card.pseudoClassStateChanged(DRAGGED, false);
        }
        grasped = null;
        dragged = null;
        gap = -1;
        line.setVisible(false);
    }

    private void showGap(double y) {
        List<BlockCard> all = shown();
        int at = 0;
        while (at < all.size() && y > all.get(at).getBoundsInParent().getCenterY()) {
            at++;
        }
        gap = at;
        double edge = at < all.size()
                ? all.get(at).getBoundsInParent().getMinY()
                : all.getLast().getBoundsInParent().getMaxY();
        line.resizeRelocate(0, edge - getSpacing() / 2 - 1, getWidth(), 3);
        line.setVisible(true);
    }

    private void scrollAtEdge(MouseEvent event) {
        double y = pane.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        double hidden = hidden();
        if (hidden > 0 && (y < EDGE || y > pane.getHeight() - EDGE)) {
            pane.setVvalue(Math.clamp(pane.getVvalue() + (y < EDGE ? -SCROLL : SCROLL) / hidden, 0, 1));
        }
    }
}
