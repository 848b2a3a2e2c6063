package midas.ui.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/**
 * Lets what stands in tabs behind the one in front wait outside the window while the window is styled anew, which takes as long as there are controls in it.
 * Each comes back, and is styled, in a frame of its own, or when its tab is chosen.
 */
final class HiddenTabs {

    private static final int FRAMES_IN_FRONT = 3;

    private final TabPane tabs;
    private final Map<Tab, Node> waiting = new LinkedHashMap<>();
    private final Frames frames = new Frames();

    HiddenTabs(TabPane tabs) {
        this.tabs = tabs;
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::comeBack);
    }

    /** Takes them out; they come back by themselves, once the frames with what is in front are over. */
    void stepOut() {
        for (Tab tab : tabs.getTabs()) {
            Node content = tab.getContent();
            if (!tab.isSelected() && content != null) {
                waiting.put(tab, content);
                tab.setContent(null);
            }
        }
        List<Runnable> parts = new ArrayList<>();
        for (int frame = 0; frame < FRAMES_IN_FRONT; frame++) {
            parts.add(() -> {});
        }
        waiting.keySet().forEach(tab -> parts.add(() -> comeBack(tab)));
        frames.play(parts);
    }

    private void comeBack(@Nullable Tab tab) {
        Node content = tab == null ? null : waiting.remove(tab);
        if (tab != null && content != null) {
            tab.setContent(content);
        }
    }
}
