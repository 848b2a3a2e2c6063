package midas.ui.widget;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** What changes without having the keyboard: screen readers are told that there is something to read, and what kind of thing it is. */
public final class LiveRegion {

    private LiveRegion() {}

    /**
     * Tells of a line whose words change.
     *
     * @param line the line
     * @param what what it is, in a word or two
     */
    public static void changing(Labeled line, String what) {
        line.setAccessibleRoleDescription(what);
        line.textProperty().subscribe((before, now) -> line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    /**
     * Tells of a box that appears.
     *
     * @param box the box, whose words are its accessible text
     * @param what what it is, in a word or two
     */
    public static void appearing(Node box, String what) {
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleRoleDescription(what);
        box.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                box.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        });
    }
}
