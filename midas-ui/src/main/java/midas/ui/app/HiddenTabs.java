package midas.ui.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import midas.ui.theme.Appearance;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/**
 * Lets what stands in tabs behind the one in front wait outside the window while the window is styled anew, which takes as long as there are controls in it.
 * Each comes back, and is styled, in a frame of its own, or when its tab is chosen. Where all colours change, the fields of a form and a page of results in front
 * come back in the frames that follow, too; where sizes do, they stay, so that nothing flickers.
 */
final class HiddenTabs {

    /**
     * A part of what is in front.
     *
     * @param place where it stands
     * @param node what stands there
     * @param standIn keeps its room meanwhile
     * @param focused what in it has the keyboard
     */
    private record Part(Pane place, Node node, Region standIn, Optional<Node> focused) {

        void comeBack() {
            int index = place.getChildren().indexOf(standIn);
            if (node.getParent() == null && index >= 0) {
                place.getChildren().set(index, node);
                focused.ifPresent(Node::requestFocus);
            } else {
                place.getChildren().remove(standIn);
            }
        }
    }

    private final TabPane tabs;
    private final Map<Tab, Node> waiting = new LinkedHashMap<>();
    private final Deque<Part> waitingInFront = new ArrayDeque<>();
    private final Frames frames = new Frames();

    HiddenTabs(TabPane tabs) {
        this.tabs = tabs;
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::comeBack);
    }

    /** Takes them out; they come back by themselves, once the frames with what is in front are over. */
    void stepOut(Appearance.Change change) {
        for (Tab tab : tabs.getTabs()) {
            Node content = tab.getContent();
            if (!tab.isSelected() && content != null) {
                waiting.put(tab, content);
                tab.setContent(null);
            } else if (content != null && change == Appearance.Change.THEME) {
                stepOutInFront(content);
            }
        }
        List<Runnable> parts = new ArrayList<>();
        // the frame after the one with all the rest
        parts.add(() -> {});
        int inFront = waitingInFront.size();
        for (int frame = 0; frame < inFront; frame++) {
            parts.add(this::comeBackInFront);
        }
        waiting.keySet().forEach(tab -> parts.add(() -> comeBack(tab)));
        frames.play(parts);
    }

    /** The fields of a form, then a page of results without its long tables, then these one after the other. */
    private void stepOutInFront(Node content) {
        if (content.lookup(".form-side") instanceof Pane form
                && !form.getChildren().isEmpty()) {
            stepOut(form.getChildren().getFirst()).ifPresent(waitingInFront::add);
        }
        Node page = content.lookup(".results-side");
        if (page == null) {
            return;
        }
        List<Part> sections = new ArrayList<>();
        if (page.lookup(".results") instanceof Pane results) {
            for (Node section : List.copyOf(results.getChildren())) {
                if (section.isVisible() && section.getStyleClass().contains("section")) {
                    stepOut(section).ifPresent(sections::add);
                }
            }
        }
        stepOut(page).ifPresent(waitingInFront::add);
        waitingInFront.addAll(sections);
    }

    private Optional<Part> stepOut(Node node) {
        boolean isOut = waitingInFront.stream().anyMatch(part -> part.standIn() == node);
        if (isOut || !(node.getParent() instanceof Pane place) || !(node instanceof Region region)) {
            return Optional.empty();
        }
        Node focus = node.getScene() == null ? null : node.getScene().getFocusOwner();
        Region standIn = new Region();
        standIn.setMinSize(region.getWidth(), region.getHeight());
        standIn.setPrefSize(region.getWidth(), region.getHeight());
        standIn.setMaxSize(region.getWidth(), region.getHeight());
        place.getChildren().set(place.getChildren().indexOf(node), standIn);
        return Optional.of(
                new Part(place, node, standIn, Optional.ofNullable(focus).filter(owner -> isWithin(owner, node))));
    }

    private void comeBackInFront() {
        Part part = waitingInFront.poll();
        if (part != null) {
            part.comeBack();
        }
    }

    private static boolean isWithin(Node node, Node whole) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    private void comeBack(@Nullable Tab tab) {
        Node content = tab == null ? null : waiting.remove(tab);
        if (tab != null && content != null) {
            tab.setContent(content);
        }
    }
}
