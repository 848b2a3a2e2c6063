package midas.io.report;

import java.io.IOException;
import java.util.List;
import midas.io.pdf.PdfContent;
import midas.io.plot.Rgb;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Texts on pages: headings, paragraphs, captions, lines of programs. */
final class PdfText {

    /** From the upper edge of a line to its base, as part of the type size. */
    private static final double BASE = 1.05;

    private static final double PANEL = 8;
    /** Lines that do not stand alone at the end of a page, nor at the beginning of the next. */
    private static final int TOGETHER = 2;

    private static final double GAP = 7;
    private static final double HEADING_LEADING = 1.22;

    private final PdfPages pages;

    PdfText(PdfPages pages) {
        this.pages = pages;
    }

    /** Returns the height of a heading with the room above and below it. */
    double headingHeight(String text, int level) {
        return Look.above(level)
                + Look.below(level)
                + headingLines(text, level).size() * HEADING_LEADING * Look.heading(level);
    }

    private static List<String> headingLines(String text, int level) {
        return Lines.of(text, Look.WIDTH, 0, Look.heading(level), Typeface.BOLD);
    }

    /** Sets a heading. Returns where its upper edge is. */
    double heading(PdfTag tag, String text, int level) {
        pages.gap(Look.above(level));
        double top = pages.y();
        double size = Look.heading(level);
        lines(tag, headingLines(text, level), Typeface.BOLD, size, HEADING_LEADING, Look.TEXT);
        pages.down(Look.below(level));
        return top;
    }

    private void lines(PdfTag tag, List<String> lines, Typeface face, double size, double leading, Rgb fill) {
        PdfContent content = pages.mark(tag);
        for (int i = 0; i < lines.size(); i++) {
            content.text(lines.get(i), Look.LEFT, pages.y() - BASE * size, face, size, fill);
            pages.down(leading * size);
        }
        pages.endMark();
    }

    /** Sets a paragraph in the usual size. */
    void paragraph(PdfTag tag, String text) throws IOException {
        paragraph(tag, text, Look.TEXT_SIZE, Look.TEXT);
        pages.gap(GAP);
    }

    /** Returns the height of a paragraph that is not broken over pages. */
    double paragraphHeight(String text, double size) {
        return Lines.of(text, Look.WIDTH, 0, size, Typeface.REGULAR).size() * Look.LEADING * size;
    }

    /** Sets a paragraph. */
    void paragraph(PdfTag tag, String text, double size, Rgb fill) throws IOException {
        List<String> lines = Lines.of(text, Look.WIDTH, 0, size, Typeface.REGULAR);
        double high = Look.LEADING * size;
        int from = 0;
        while (from < lines.size()) {
            int left = lines.size() - from;
            int fitting = (int) Math.floor((pages.room() + 0.01) / high);
            if (fitting < left && left - fitting < TOGETHER) {
                fitting = left - TOGETHER;
            }
            if (fitting < Math.min(TOGETHER, left) && !pages.isFresh()) {
                pages.next();
                continue;
            }
            int to = from + Math.clamp(fitting, 1, left);
            lines(tag, lines.subList(from, to), Typeface.REGULAR, size, Look.LEADING, fill);
            from = to;
            if (from < lines.size()) {
                pages.next();
            }
        }
    }

    /** Returns the height of a caption. */
    double captionHeight(String number, String caption) {
        return captionLines(number, caption).size() * Look.CAPTION_SIZE * Look.LEADING;
    }

    private static List<String> captionLines(String number, String caption) {
        double indent = TypeSetting.width(number, Look.CAPTION_SIZE, Typeface.BOLD);
        return Lines.of(caption, Look.WIDTH, Math.min(indent, Look.WIDTH / 2), Look.CAPTION_SIZE, Typeface.REGULAR);
    }

    /** Sets a caption after its number, which stands out. It is not broken over pages. */
    void caption(PdfTag tag, String number, String caption) {
        PdfContent content = pages.mark(tag);
        double size = Look.CAPTION_SIZE;
        String shown = TypeSetting.fitting(number, size, Typeface.BOLD, Look.WIDTH);
        List<String> lines = captionLines(shown, caption);
        double indent = TypeSetting.width(shown, size, Typeface.BOLD);
        for (int i = 0; i < lines.size(); i++) {
            double base = pages.y() - BASE * size;
            if (i == 0 && !shown.isEmpty()) {
                content.text(shown, Look.LEFT, base, Typeface.BOLD, size, Look.TEXT);
            }
            if (!lines.get(i).isEmpty()) {
                content.text(lines.get(i), Look.LEFT + (i == 0 ? indent : 0), base, Typeface.REGULAR, size, Look.TEXT);
            }
            pages.down(Look.LEADING * size);
        }
        pages.endMark();
    }

    /** Sets lines of a program on a panel. */
    void code(PdfTag document, String caption, String code) throws IOException {
        double size = Look.CODE_SIZE;
        double high = Look.LEADING * size;
        List<String> lines = Lines.of(code.stripTrailing(), Look.WIDTH - 2 * PANEL, 0, size, Typeface.MONO);
        pages.gap(GAP);
        double needed = 2 * PANEL + Math.min(lines.size(), 6) * high + 2 * Look.CAPTION_SIZE * Look.LEADING;
        pages.need(needed);
        if (!caption.isEmpty()) {
            PdfTag tag = document.begin("P");
            caption(tag, "", caption);
            tag.end();
            pages.down(4);
        }
        PdfTag paragraph = document.begin("P");
        PdfTag tag = paragraph.begin("Code");
        int from = 0;
        while (from < lines.size()) {
            int fitting = Math.max(1, (int) Math.floor((pages.room() - 2 * PANEL) / high));
            int to = Math.min(lines.size(), from + fitting);
            double height = 2 * PANEL + (to - from) * high;
            pages.ornament(Look.LEFT, pages.y() - height, Look.WIDTH, height, Look.PANEL);
            PdfContent content = pages.mark(tag);
            for (int i = from; i < to; i++) {
                double base = pages.y() - PANEL - (i - from) * high - BASE * size;
                content.text(lines.get(i).stripTrailing(), Look.LEFT + PANEL, base, Typeface.MONO, size, Look.TEXT);
            }
            pages.endMark();
            pages.down(height);
            from = to;
            if (from < lines.size()) {
                pages.next();
            }
        }
        tag.end();
        paragraph.end();
        pages.gap(2 * GAP);
    }
}
