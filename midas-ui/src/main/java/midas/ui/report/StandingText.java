package midas.ui.report;

import midas.ui.label.WindowText;

/** Sentences about what has become of models that a report shows. */
final class StandingText {

    private StandingText() {}

    /** Returns what is said below a block; empty where nothing is. */
    static String ofBlock(ReportViewModel.Standing standing) {
        return switch (standing) {
            case ReportViewModel.Standing.Current current -> "";
            case ReportViewModel.Standing.Refitted refitted ->
                WindowText.text("report.block.refitted", refitted.model().name());
            case ReportViewModel.Standing.Gone gone -> WindowText.text("report.block.gone", gone.name());
        };
    }

    /** Returns what is said above a report; empty where nothing is. */
    static String ofReport(ReportViewModel.Standing standing) {
        return switch (standing) {
            case ReportViewModel.Standing.Current current -> "";
            case ReportViewModel.Standing.Refitted refitted ->
                WindowText.text("report.refitted", refitted.model().name());
            case ReportViewModel.Standing.Gone gone -> WindowText.text("report.gone", gone.name());
        };
    }
}
