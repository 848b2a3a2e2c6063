package midas.ui.widget;

import java.io.Serial;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import midas.io.report.ReportBlock;

/** Somebody wants a table in a report; the window around answers. */
public final class ReportAsked extends Event {

    /** Asks for a table to be added. */
    public static final EventType<ReportAsked> ASKED = new EventType<>(Event.ANY, "REPORT_ASKED");

    @Serial
    private static final long serialVersionUID = 1;

    private final String title;
    private final transient Supplier<ReportBlock> block;

    /**
     * Asks.
     *
     * @param title what is added, in words
     * @param block makes it; for any thread
     */
    public ReportAsked(String title, Supplier<ReportBlock> block) {
        super(ASKED);
        this.title = title;
        this.block = block;
    }

    /** Returns what is added, in words. */
    public String title() {
        return title;
    }

    /** Returns what makes it. */
    public Supplier<ReportBlock> block() {
        return block;
    }
}
