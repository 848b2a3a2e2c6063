package midas.ui.exporting;

import midas.ui.widget.ProgressStrip;

/** How far an export is, with a link that cancels it. */
public final class ExportProgress extends ProgressStrip {

    /** Makes one that shows nothing. */
    public ExportProgress() {}

    /** Lets it show exports. */
    public void tie(FileExport exports) {
        tie(exports.statusProperty(), exports.progressProperty(), exports.runningProperty(), exports::cancel);
    }
}
