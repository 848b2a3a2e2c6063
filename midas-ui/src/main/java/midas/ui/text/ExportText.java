package midas.ui.text;

import midas.io.export.ExportOutcome;

/** Sentences for files that were not written. */
public final class ExportText {

    private ExportText() {}

    /** Returns why a file was not written. */
    public static Fault of(ExportOutcome.NotWritten not) {
        String file = not.file().toString();
        String reason = switch (not.reason()) {
            case NO_FOLDER -> "no-folder";
            case IS_DIRECTORY -> "is-directory";
            case DENIED -> "denied";
            case CANCELLED -> "cancelled";
            case OTHER -> "other";
        };
        String message = Messages.text("export." + reason, file);
        boolean more =
                not.reason() == ExportOutcome.Reason.OTHER && !not.detail().isEmpty();
        return Fault.of("not-written", more ? Messages.text("with-detail", message, not.detail()) : message)
                .with("file", file)
                .with("reason", reason);
    }
}
