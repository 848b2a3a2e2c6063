package midas.ui.manual;

import javafx.scene.control.Hyperlink;
import midas.ui.label.WindowText;

/** A link beside something shown, to the place of the manual that says what it means. */
public final class ManualLink extends Hyperlink {

    /**
     * Makes a link.
     *
     * @param place the place
     * @param about what it is about, for those who hear the link instead of seeing where it stands
     */
    public ManualLink(ManualPlace place, String about) {
        super(WindowText.text("manual.link"));
        setAccessibleText(WindowText.text("manual.link.named", about));
        getStyleClass().add("manual-link");
        setMinWidth(USE_PREF_SIZE);
        // where there is too little room, what it stands beside goes first
        setMinWidth(0);
        setOnAction(event -> {
            setVisited(false);
            fireEvent(new ManualEvent(place));
        });
    }
}
