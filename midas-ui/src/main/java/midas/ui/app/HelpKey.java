package midas.ui.app;

import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;

/** Asks for the place of the manual that is about what is in use. */
final class HelpKey {

    private HelpKey() {}

    /**
     * Lets F1 ask for it in a window in front of the main one.
     *
     * @param content what the window in front shows
     * @param owner the main window, which opens the manual
     */
    static void listen(Parent content, Window owner) {
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1 && owner.getScene() != null) {
                Optional<ManualPlace> near = ManualMarks.of(inUse(content.getScene()));
                ask(owner.getScene().getRoot(), near.or(() -> ManualMarks.within(content)));
                event.consume();
            }
        });
    }

    /**
     * Asks for what is about the node that has the keyboard; where no place is about that in particular, for what is about the tab in front.
     *
     * @param scene the scene of the main window
     * @param front what the tab in front shows
     */
    static void ask(Scene scene, Optional<Node> front) {
        Node inUse = inUse(scene);
        Optional<ManualPlace> near = ManualMarks.of(inUse)
                // before anything is open the keyboard is on the empty project tree
                .filter(place -> place != ManualPlace.CONTENTS && (place != ManualPlace.TREE || front.isPresent()));
        ask(inUse, near.or(() -> front.flatMap(ManualMarks::within)));
    }

    private static void ask(Node from, Optional<ManualPlace> place) {
        Event.fireEvent(from, new ManualEvent(place.orElse(ManualPlace.CONTENTS)));
    }

    private static Node inUse(Scene scene) {
        return Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
    }
}
