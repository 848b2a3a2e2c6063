package midas.ui.text;

import java.util.List;

/** Sentences about letters that no type face of the program has. */
public final class UndrawnText {

    /** Where they are missing. */
    public enum Place {
        /** In a PDF of a report. */
        PDF,
        /** In the plots of a DOCX. */
        DOCX,
        /** In a plot. */
        PLOT
    }

    private static final int NAMED = 12;

    private UndrawnText() {}

    /**
     * Returns which letters show as boxes; empty where none do.
     *
     * @param letters the letters
     */
    public static String of(List<String> letters, Place place) {
        if (letters.isEmpty()) {
            return "";
        }
        String some = String.join(" ", letters.subList(0, Math.min(NAMED, letters.size())));
        String key = switch (place) {
            case PDF -> "report.undrawn.pdf";
            case DOCX -> "report.undrawn.docx";
            case PLOT -> "report.undrawn.plot";
        };
        return Messages.counted(key, letters.size(), letters.size() > NAMED ? some + " …" : some);
    }
}
