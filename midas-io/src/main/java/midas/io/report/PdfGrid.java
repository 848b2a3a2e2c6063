package midas.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import midas.io.pdf.PdfContent;
import midas.io.plot.Rgb;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Rows of cells on pages. A row that does not fit goes to the next page; one that fits on no page goes on there. */
final class PdfGrid {

    /**
     * A cell.
     *
     * @param text what is read
     * @param right whether it stands flush right
     * @param tail what is free on the right of it
     * @param fill its colour
     * @param tag {@code TH} or {@code TD}
     * @param attributes of its element
     */
    record Cell(String text, boolean right, double tail, Rgb fill, String tag, String attributes) {}

    /** What is done at the upper end of a page. */
    @FunctionalInterface
    interface PageHead {
        /** Draws what is repeated. */
        void draw() throws IOException;
    }

    private static final double LINE = 1.36;
    private static final double ABOVE = 0.26;
    private static final double BELOW = 0.22;
    /** From the upper edge of a line to its base. */
    private static final double BASE = 1.0;

    private final PdfPages pages;
    private final PdfTag table;
    private final double size;
    private final List<Double> widths;
    private final PageHead head;

    PdfGrid(PdfPages pages, PdfTag table, double size, List<Double> widths, PageHead head) {
        this.pages = pages;
        this.table = table;
        this.size = size;
        this.widths = widths;
        this.head = head;
    }

    /** Returns how high a row is. */
    double height(List<Cell> row) {
        return height(lines(row).stream().mapToInt(List::size).max().orElse(1));
    }

    private double height(int lines) {
        return (ABOVE + BELOW + lines * LINE) * size;
    }

    private List<List<String>> lines(List<Cell> row) {
        List<List<String>> lines = new ArrayList<>(row.size());
        for (int k = 0; k < row.size(); k++) {
            // half a thousandth: sums of widths differ in their last bits
            lines.add(Lines.of(
                    row.get(k).text(),
                    widths.get(k)
                            - 2 * TableFit.PAD * size
                            + 0.0005
                            - row.get(k).tail(),
                    0,
                    size,
                    Typeface.REGULAR));
        }
        return lines;
    }

    /** Draws a row. */
    void row(List<Cell> row) throws IOException {
        List<List<String>> lines = lines(row);
        PdfTag line = table.begin("TR");
        List<PdfTag> tags = new ArrayList<>(row.size());
        for (Cell cell : row) {
            tags.add(line.begin(cell.tag(), cell.attributes()));
        }
        int all = lines.stream().mapToInt(List::size).max().orElse(1);
        int from = 0;
        while (from < all) {
            int fitting = (int) Math.floor((pages.room() - (ABOVE + BELOW) * size) / (LINE * size));
            if (fitting < all - from && (!pages.isFresh() || fitting < 1)) {
                pages.next();
                head.draw();
                pages.repeated();
                fitting = (int) Math.floor((pages.room() - (ABOVE + BELOW) * size) / (LINE * size));
            }
            int to = Math.min(all, from + Math.max(1, fitting));
            draw(row, lines, tags, from, to);
            from = to;
        }
        for (PdfTag tag : tags) {
            tag.end();
        }
        line.end();
    }

    private void draw(List<Cell> row, List<List<String>> lines, List<PdfTag> tags, int from, int to) {
        double x = Look.LEFT - TableFit.TRIM * size;
        for (int k = 0; k < row.size(); k++) {
            List<String> texts = lines.get(k);
            if (from < texts.size() && !row.get(k).text().isEmpty()) {
                PdfContent content = pages.mark(tags.get(k));
                for (int i = from; i < Math.min(to, texts.size()); i++) {
                    content.text(
                            texts.get(i),
                            place(texts.get(i), row.get(k), x, k),
                            base(i - from),
                            Typeface.REGULAR,
                            size,
                            row.get(k).fill());
                }
                pages.endMark();
            }
            x += widths.get(k);
        }
        pages.down(height(to - from));
    }

    private double place(String text, Cell cell, double x, int k) {
        return cell.right()
                ? x
                        + widths.get(k)
                        - TableFit.PAD * size
                        - cell.tail()
                        - TypeSetting.width(text.stripTrailing(), size, Typeface.REGULAR)
                : x + TableFit.PAD * size;
    }

    private double base(int line) {
        return pages.y() - (ABOVE + line * LINE + BASE) * size;
    }

    /** Draws a row of headings, which stand at its lower edge; again where it was drawn before. */
    void heads(List<Cell> row, boolean again) throws IOException {
        List<List<String>> lines = lines(row);
        int all = lines.stream().mapToInt(List::size).max().orElse(1);
        PdfTag line = again ? table : table.begin("TR");
        double x = Look.LEFT - TableFit.TRIM * size;
        for (int k = 0; k < row.size(); k++) {
            List<String> texts = lines.get(k);
            PdfTag tag = again ? line : line.begin("TH", row.get(k).attributes());
            boolean marked = !again && !row.get(k).text().isEmpty();
            if (marked) {
                pages.mark(tag);
            }
            for (int i = 0; i < texts.size(); i++) {
                double at = place(texts.get(i), row.get(k), x, k);
                double base = base(all - texts.size() + i);
                if (marked) {
                    pages.content()
                            .text(
                                    texts.get(i),
                                    at,
                                    base,
                                    Typeface.REGULAR,
                                    size,
                                    row.get(k).fill());
                } else if (again) {
                    pages.repeat(texts.get(i), at, base, size, row.get(k).fill());
                }
            }
            if (marked) {
                pages.endMark();
            }
            if (!again) {
                tag.end();
            }
            x += widths.get(k);
        }
        if (!again) {
            line.end();
        }
        pages.down(height(all));
    }
}
