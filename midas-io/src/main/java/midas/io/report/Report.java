package midas.io.report;

import java.util.List;

/**
 * A report: what it is called, and its blocks from top to bottom. Immutable, and complete in itself: it holds what it shows, so that it stays what it was when models and
 * data change later.
 *
 * @param title its name, which is also its first heading
 * @param blocks what stands below it
 * @param results results that none of its summaries has, as JSON; pages for browsers take them along
 */
public record Report(String title, List<ReportBlock> blocks, List<String> results) {

    /** Makes a report whose summaries have all results. */
    public Report(String title, List<ReportBlock> blocks) {
        this(title, blocks, List.of());
    }

    /** Copies the lists. */
    public Report {
        blocks = List.copyOf(blocks);
        results = List.copyOf(results);
    }

    /** Returns this report with results that its summaries do not have. */
    public Report withResults(List<String> others) {
        return new Report(title, blocks, others);
    }

    /** Returns this report with other blocks. */
    public Report withBlocks(List<ReportBlock> others) {
        return new Report(title, others, results);
    }

    /** Returns this report with another title. */
    public Report withTitle(String other) {
        return new Report(other, blocks, results);
    }
}
