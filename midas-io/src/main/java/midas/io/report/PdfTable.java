package midas.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Tables on pages: a caption above, heads that are repeated on each page, a rule above, below the heads, and below. */
final class PdfTable {

    private static final String COLUMN = "/A <</O /Table /Scope /Column>>";
    private static final String ROW = "/A <</O /Table /Scope /Row>>";
    private static final double THICK = 0.9;
    private static final double THIN = 0.5;
    private static final double ABOVE_CAPTION = 12;
    private static final double BELOW_CAPTION = 5;
    private static final double BELOW = 16;
    private static final double BELOW_NOTES = 12;
    private static final double BETWEEN_PARTS = 10;
    /** A table that is lower than this part of a page is not broken. */
    private static final double UNBROKEN = 0.45;

    private static final int FEW_ROWS = 60;
    private static final double LABEL = 112;
    private static final double NOTE_SIZE = 8.5;
    private static final double BETWEEN_NOTES = 2;
    private static final String TABLE = "Table";

    private final PdfPages pages;
    private final PdfTag document;
    private final PdfText text;

    PdfTable(PdfPages pages, PdfTag document, PdfText text) {
        this.pages = pages;
        this.document = document;
        this.text = text;
    }

    /** Writes a table. */
    void write(ReportBlock.Table table, String number, ReportProgress progress) throws IOException {
        TableFit fit = TableFit.of(table, Look.WIDTH);
        List<CellTails> tails = new ArrayList<>();
        for (int k = 0; k < table.columns().size(); k++) {
            tails.add(new CellTails(table.columns().get(k).numeric() ? table.shownRows() : List.of(), k));
        }
        boolean first = true;
        for (TableFit.Part part : fit.parts()) {
            double below = part == fit.parts().getLast() ? notesHeight(table.notes()) : 0;
            new Printed(table, fit.size(), part, tails, below).write(first ? number : "", first, progress);
            first = false;
        }
        if (fit.parts().isEmpty()) {
            PdfTag caption = document.begin("P");
            pages.gap(ABOVE_CAPTION);
            text.caption(caption, number, table.caption());
            caption.end();
            for (int i = 0; i < table.shownRows().size(); i++) {
                progress.row();
            }
        }
        notes(table.notes());
    }

    private void notes(List<String> notes) throws IOException {
        if (notes.isEmpty()) {
            pages.gap(BELOW);
            return;
        }
        pages.gap(BELOW_CAPTION);
        for (String note : notes) {
            for (String paragraph : Paragraphs.of(note)) {
                PdfTag tag = document.begin("P");
                text.paragraph(tag, paragraph, NOTE_SIZE, Look.SOFT);
                tag.end();
                pages.gap(BETWEEN_NOTES);
            }
        }
        pages.gap(BELOW_NOTES);
    }

    private double notesHeight(List<String> notes) {
        double all = notes.isEmpty() ? 0 : BELOW_CAPTION;
        for (String note : notes) {
            for (String paragraph : Paragraphs.of(note)) {
                all += text.paragraphHeight(paragraph, NOTE_SIZE) + BETWEEN_NOTES;
            }
        }
        return all;
    }

    /** Returns how much room the beginning of a table needs, so that it can follow a heading. */
    static double least() {
        return ABOVE_CAPTION + BELOW_CAPTION + 6 * Look.CAPTION_SIZE * Look.LEADING;
    }

    /** A part of a table that is being written. */
    private final class Printed {

        private final ReportBlock.Table table;
        private final double size;
        private final TableFit.Part part;
        private final List<CellTails> tails;
        private final double below;
        private final List<PdfGrid.Cell> heads = new ArrayList<>();
        private final PdfTag tag;
        private final PdfGrid grid;

        /** Takes the height of what must stand on the page of the last rows. */
        Printed(ReportBlock.Table table, double size, TableFit.Part part, List<CellTails> tails, double below) {
            this.table = table;
            this.size = size;
            this.part = part;
            this.tails = tails;
            this.below = below;
            for (int k : part.columns()) {
                ReportBlock.Column column = table.columns().get(k);
                heads.add(new PdfGrid.Cell(column.text(), column.numeric(), 0, Look.SOFT, "TH", COLUMN));
            }
            this.tag = document.begin(TABLE);
            this.grid = new PdfGrid(pages, tag, size, part.widths(), () -> head(true));
        }

        private List<PdfGrid.Cell> row(int index) {
            List<PdfGrid.Cell> cells = new ArrayList<>();
            for (int k : part.columns()) {
                String shown = table.shownRows().get(index).get(k).text();
                boolean numeric = table.columns().get(k).numeric();
                double tail = TypeSetting.width(tails.get(k).missing(shown), size, Typeface.REGULAR);
                cells.add(new PdfGrid.Cell(shown, numeric, tail, Look.TEXT, k == 0 ? "TH" : "TD", k == 0 ? ROW : ""));
            }
            return cells;
        }

        private void rule(double thickness) {
            pages.ornament(Look.LEFT, pages.y() - thickness, part.width(size), thickness, Look.TEXT);
            pages.down(thickness);
        }

        private void head(boolean again) throws IOException {
            rule(THICK);
            grid.heads(heads, again);
            rule(THIN);
        }

        void write(String number, boolean first, ReportProgress progress) throws IOException {
            int rows = table.shownRows().size();
            pages.gap(first ? ABOVE_CAPTION : BETWEEN_PARTS);
            keepTogether(rows, first ? text.captionHeight(number, table.caption()) + BELOW_CAPTION : 0);
            if (first) {
                PdfTag caption = tag.begin("Caption");
                text.caption(caption, number, table.caption());
                caption.end();
                pages.down(BELOW_CAPTION);
            }
            head(false);
            for (int i = 0; i < rows; i++) {
                List<PdfGrid.Cell> cells = row(i);
                if (i == rows - 2) {
                    // neither the last row nor the notes stand alone on a page
                    double both = grid.height(cells) + grid.height(row(i + 1)) + THICK + below;
                    if (pages.room() < both && both < PdfPages.most() / 2 && !pages.isFresh()) {
                        pages.next();
                        head(true);
                        pages.repeated();
                    }
                }
                grid.row(cells);
                if (first) {
                    progress.row();
                }
            }
            rule(THICK);
            tag.end();
        }

        /** Begins a page where too little of the table would stand on this one. */
        private void keepTogether(int rows, double caption) throws IOException {
            double needed = caption + 2 * THICK + THIN + grid.height(heads);
            int counted = rows <= FEW_ROWS ? rows : 2;
            double all = needed;
            for (int i = 0; i < counted; i++) {
                all += grid.height(row(i));
                if (i < 2) {
                    needed = all;
                }
            }
            all += below;
            boolean whole = rows <= FEW_ROWS && all < UNBROKEN * PdfPages.most();
            pages.need(Math.min(whole ? all : needed, PdfPages.most()));
        }
    }

    /** Writes the summary of a model: what is said, and the saying. */
    void write(ReportBlock.ModelSummary summary) throws IOException {
        pages.gap(ABOVE_CAPTION);
        PdfTag tag = document.begin(TABLE);
        List<Double> widths = List.of(LABEL, Look.WIDTH - LABEL + 2 * TableFit.TRIM * Look.CAPTION_SIZE);
        PdfGrid grid = new PdfGrid(pages, tag, Look.CAPTION_SIZE, widths, () -> {});
        double all = text.captionHeight("", summary.caption()) + BELOW_CAPTION;
        double two = all;
        for (int i = 0; i < summary.facts().size(); i++) {
            all += grid.height(cells(summary.facts().get(i)));
            two = i < 2 ? all : two;
        }
        pages.need(all < UNBROKEN * PdfPages.most() ? all : two);
        if (!summary.caption().isEmpty()) {
            PdfTag caption = tag.begin("Caption");
            text.caption(caption, summary.caption(), "");
            caption.end();
            pages.down(BELOW_CAPTION);
        }
        for (ReportBlock.Fact fact : summary.facts()) {
            List<PdfGrid.Cell> cells = cells(fact);
            pages.need(Math.min(grid.height(cells), PdfPages.most()));
            hairline();
            grid.row(cells);
        }
        hairline();
        tag.end();
        pages.gap(BELOW);
    }

    private static List<PdfGrid.Cell> cells(ReportBlock.Fact fact) {
        return List.of(
                new PdfGrid.Cell(fact.label(), false, 0, Look.SOFT, "TH", ROW),
                new PdfGrid.Cell(fact.value(), false, 0, Look.TEXT, "TD", ""));
    }

    private void hairline() {
        pages.ornament(Look.LEFT, pages.y() - THIN, Look.WIDTH, THIN, Look.LINE);
    }
}
