package midas.ui.widget;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Takes what stands in some panes of a view out, and puts it back piece by piece: the toolkit makes and styles the controls of all that is added between two
 * frames in one go. For the window's thread.
 */
public final class Unfolding {

    private final Deque<Runnable> pieces = new ArrayDeque<>();

    /**
     * Takes everything out.
     *
     * @param panes the panes, in the order in which they are filled again
     */
    public Unfolding(List<? extends Pane> panes) {
        for (Pane pane : panes) {
            List<Node> children = new ArrayList<>(pane.getChildren());
            pane.getChildren().clear();
            for (Node child : children) {
                pieces.add(() -> pane.getChildren().add(child));
            }
        }
    }

    /** Puts the next piece back, if one is missing; returns whether it did. */
    public boolean next() {
        Runnable piece = pieces.poll();
        if (piece == null) {
            return false;
        }
        piece.run();
        return true;
    }

    /** Puts everything back, a piece a frame. */
    public void play() {
        new Frames().play(new ArrayList<>(pieces));
        pieces.clear();
    }

    /** Puts back what is still missing. */
    public void finish() {
        while (next()) {}
    }
}
