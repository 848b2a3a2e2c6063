package midas.ui.report;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** Something is asked of the report in front. */
public final class ReportEvent extends Event {

    /** Asks for it to be written to a file. */
    public static final EventType<ReportEvent> EXPORT = new EventType<>(Event.ANY, "REPORT_EXPORT");

    @Serial
    private static final long serialVersionUID = 1;

    /** Asks for something. */
    public ReportEvent(EventType<ReportEvent> type) {
        super(type);
    }
}
