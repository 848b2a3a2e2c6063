package midas.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import midas.io.pdf.PdfContent;
import midas.io.pdf.PdfFile;
import midas.io.pdf.PdfResources;
import midas.io.plot.Rgb;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** The pages of a document, filled from top to bottom. A page is written as soon as it is full, only what stands at its foot when the number of all is known. */
final class PdfPages {

    /** What is written of a page: the page itself, and its foot. */
    private record Page(int number, int foot) {}

    private final PdfFile file;
    private final PdfResources resources = new PdfResources();
    private final int shared;
    private final int tree;
    private final List<Page> pages = new ArrayList<>();
    private final StringBuilder parents = new StringBuilder();
    private final List<Integer> marked = new ArrayList<>();
    private PdfContent content;
    private double y;
    private double top;

    PdfPages(PdfFile file) {
        this.file = file;
        this.shared = file.reserve();
        this.tree = file.reserve();
        this.content = new PdfContent(resources);
        begin();
    }

    private void begin() {
        pages.add(new Page(file.reserve(), file.reserve()));
        content = new PdfContent(resources);
        marked.clear();
        y = Look.TOP;
        top = y;
    }

    /** Returns the number of the object that has all pages. */
    int tree() {
        return tree;
    }

    /** Returns the number of the page that is being filled, as an object. */
    int page() {
        return pages.getLast().number();
    }

    /** Returns where things stand: the lower edge of what is on the page. */
    double y() {
        return y;
    }

    /** Returns how much room is left on the page. */
    double room() {
        return y - Look.BOTTOM;
    }

    /** Returns how much room an empty page has. */
    static double most() {
        return Look.TOP - Look.BOTTOM;
    }

    /** Returns whether nothing but repeated heads is on the page. */
    boolean isFresh() {
        return y >= top - 0.001;
    }

    /** Everything so far is only repeated from the page before. */
    void repeated() {
        top = y;
    }

    /** Goes down. */
    void down(double height) {
        y -= height;
    }

    /** Leaves room between two things; none at the top of a page. */
    void gap(double height) {
        if (!isFresh()) {
            y -= height;
        }
    }

    /** Begins a page where less room is left than is needed. */
    void need(double height) throws IOException {
        if (room() < height && !isFresh()) {
            next();
        }
    }

    /** Begins a page. */
    void next() throws IOException {
        finish();
        begin();
    }

    private void finish() throws IOException {
        Page page = pages.getLast();
        int drawn = file.stream("", content.bytes());
        StringBuilder tags = new StringBuilder("[");
        marked.forEach(tag -> tags.append(tag).append(" 0 R "));
        int list = file.object(tags.append(']').toString());
        int index = pages.size() - 1;
        parents.append(index).append(' ').append(list).append(" 0 R ");
        file.object(
                page.number(),
                "<</Type /Page /Parent " + tree + " 0 R /MediaBox [0 0 " + Look.PAGE_WIDTH + ' ' + Look.PAGE_HEIGHT
                        + "] /StructParents " + index + " /Tabs /S /Contents [" + drawn + " 0 R " + page.foot()
                        + " 0 R] /Resources " + shared + " 0 R>>");
    }

    /** Returns what is drawn on the page. */
    PdfContent content() {
        return content;
    }

    /** Begins what belongs to an element. */
    PdfContent mark(PdfTag tag) {
        content.raw("/" + tag.type() + " <</MCID " + marked.size() + ">> BDC");
        tag.mark(page(), marked.size());
        marked.add(tag.number());
        return content;
    }

    /** Ends what {@link #mark} began. */
    void endMark() {
        content.raw("EMC");
    }

    /** Fills a rectangle that means nothing. */
    void ornament(double x, double lower, double width, double height, Rgb fill) {
        content.raw("/Artifact BMC");
        content.rectangle(x, lower, width, height, fill);
        content.raw("EMC");
    }

    /** Sets a text that stands elsewhere already. */
    void repeat(String text, double x, double base, double size, Rgb fill) {
        content.raw("/Artifact <</Type /Pagination>> BDC");
        content.text(text, x, base, Typeface.REGULAR, size, fill);
        content.raw("EMC");
    }

    /**
     * Writes the feet of all pages, and what they share.
     *
     * @return the number of the object that says which elements belong to which page
     */
    int end(String title, ReportWords words) throws IOException {
        finish();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(pages.get(i).number()).append(" 0 R ");
            foot(pages.get(i).foot(), title, words.page(i + 1, pages.size()));
        }
        file.object(tree, "<</Type /Pages /Kids [" + kids + "] /Count " + pages.size() + ">>");
        resources.write(file, shared);
        return file.object("<</Nums [" + parents + "]>>");
    }

    private void foot(int number, String title, String page) throws IOException {
        PdfContent foot = new PdfContent(resources);
        double width = TypeSetting.width(page, Look.FOOT_SIZE, Typeface.REGULAR);
        String name = TypeSetting.fitting(
                Lines.plain(title), Look.FOOT_SIZE, Typeface.REGULAR, Look.WIDTH - width - 2 * Look.FOOT_SIZE);
        foot.raw("/Artifact <</Type /Pagination /Subtype /Footer>> BDC");
        foot.text(name, Look.LEFT, Look.FOOT, Typeface.REGULAR, Look.FOOT_SIZE, Look.SOFT);
        foot.text(page, Look.LEFT + Look.WIDTH - width, Look.FOOT, Typeface.REGULAR, Look.FOOT_SIZE, Look.SOFT);
        foot.raw("EMC");
        file.stream(number, "", foot.bytes());
    }

    /** Returns how many pages there are. */
    int count() {
        return pages.size();
    }
}
