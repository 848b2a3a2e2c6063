package midas.io.report;

import java.util.List;

/**
 * A report: what it is called, and its blocks from top to bottom. Immutable, and complete in itself: it holds what it shows, so that it stays what it was when models and
 * data change later.
 *
 * @param title its name, which is also its first heading
 * @param blocks what stands below it
 */
public record Report(String title, List<ReportBlock> blocks) {

    /** Copies the list. */
    public Report {
        blocks = List.copyOf(blocks);
    }

    /** Returns this report with other blocks. */
    public Report withBlocks(List<ReportBlock> others) {
        return new Report(title, others);
    }

    /** Returns this report with another title. */
    public Report withTitle(String other) {
        return new Report(other, blocks);
    }
}
