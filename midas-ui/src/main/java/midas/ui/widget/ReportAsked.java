package midas.ui.widget;

import java.io.Serial;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import midas.io.project.ModelPart;
import midas.io.report.ReportBlock;

/** Somebody wants a table in a report; the window around answers. */
public final class ReportAsked extends Event {

    /** Asks for a table to be added. */
    public static final EventType<ReportAsked> ASKED = new EventType<>(Event.ANY, "REPORT_ASKED");

    @Serial
    private static final long serialVersionUID = 1;

    private final String title;
    private final transient Optional<ModelPart> part;
    private final transient Supplier<ReportBlock> block;

    /**
     * Asks.
     *
     * @param title what is added, in words
     * @param part what of a model it is, where it is something of one
     * @param block makes it; for any thread
     */
    public ReportAsked(String title, Optional<ModelPart> part, Supplier<ReportBlock> block) {
        super(ASKED);
        this.title = title;
        this.part = part;
        this.block = block;
    }

    /** Returns what of a model it is, where it is something of one. */
    public Optional<ModelPart> part() {
        return part;
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
