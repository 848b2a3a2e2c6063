package midas.ui.manual;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** Somebody asks for a place of the manual; the window around answers. */
public final class ManualEvent extends Event {

    /** Asks for a place. */
    public static final EventType<ManualEvent> ASKED = new EventType<>(Event.ANY, "MANUAL");

    @Serial
    private static final long serialVersionUID = 1;

    private final ManualPlace place;

    /** Asks for a place. */
    public ManualEvent(ManualPlace place) {
        super(ASKED);
        this.place = place;
    }

    /** Returns the place. */
    public ManualPlace place() {
        return place;
    }
}
