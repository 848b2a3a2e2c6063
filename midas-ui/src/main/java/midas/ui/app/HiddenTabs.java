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
import midas.ui.theme.Appearance;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/**
 * Lets what stands in tabs behind the one in front wait outside the window while the window is styled anew, which takes as long as there are controls in it.
 * Each comes back, and is styled, in a frame of its own, or when its tab is chosen. Where all colours change, a page of results in front comes back a
 * frame later, too; where sizes do, it stays, so that nothing flickers.
 */
final class HiddenTabs {

    private static final int FRAMES_IN_FRONT = 3;

    /**
     * A part of what is in front.
     *
     * @param place where it stands
     * @param node what stands there
     * @param focused what in it has the keyboard
     */
    private record Part(Pane place, Node node, Optional<Node> focused) {

        void comeBack() {
            if (node.getParent() == null) {
                place.getChildren().add(node);
                focused.ifPresent(Node::requestFocus);
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
        for (int frame = 0; frame < FRAMES_IN_FRONT; frame++) {
            parts.add(this::comeBackInFront);
        }
        waiting.keySet().forEach(tab -> parts.add(() -> comeBack(tab)));
        frames.play(parts);
    }

    private void stepOutInFront(Node content) {
        Node page = content.lookup(".results-side");
        // it is the last in its place, where nothing else depends on it
        if (page != null
                && page.getParent() instanceof Pane place
                && place.getChildren().getLast() == page) {
            Node focus = page.getScene() == null ? null : page.getScene().getFocusOwner();
            waitingInFront.add(new Part(place, page, Optional.ofNullable(focus).filter(node -> isWithin(node, page))));
            place.getChildren().remove(page);
        }
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
