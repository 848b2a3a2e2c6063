package midas.io.report;

import java.io.IOException;
import midas.io.pdf.PdfFile;

/** An element of a document's structure: a heading, a paragraph, a cell. Written when all that belongs to it is. */
final class PdfTag {

    private final PdfFile file;
    private final String type;
    private final int number;
    private final int parent;
    private final String attributes;
    private final StringBuilder kids = new StringBuilder();
    private int page;

    private PdfTag(PdfFile file, String type, int number, int parent, String attributes) {
        this.file = file;
        this.type = type;
        this.number = number;
        this.parent = parent;
        this.attributes = attributes;
    }

    /** Returns the element that has all others, below the root of the structure. */
    static PdfTag document(PdfFile file, int root) {
        return new PdfTag(file, "Document", file.reserve(), root, "");
    }

    /** Begins an element within this one. */
    PdfTag begin(String kidType) {
        return begin(kidType, "");
    }

    /** Begins an element within this one, with entries of its own. */
    PdfTag begin(String kidType, String kidAttributes) {
        PdfTag kid = new PdfTag(file, kidType, file.reserve(), number, kidAttributes);
        kids.append(kid.number).append(" 0 R ");
        return kid;
    }

    /** Takes note of something on a page that belongs to it. */
    void mark(int onPage, int mark) {
        if (page == 0) {
            page = onPage;
        }
        if (page == onPage) {
            kids.append(mark).append(' ');
        } else {
            kids.append("<</Type /MCR /Pg " + onPage + " 0 R /MCID " + mark + ">> ");
        }
    }

    /** Writes it. */
    void end() throws IOException {
        file.object(
                number,
                "<</S /" + type + " /P " + parent + " 0 R" + (page == 0 ? "" : " /Pg " + page + " 0 R")
                        + (kids.isEmpty() ? "" : " /K [" + kids.toString().strip() + ']')
                        + (attributes.isEmpty() ? "" : ' ' + attributes) + ">>");
    }

    String type() {
        return type;
    }

    int number() {
        return number;
    }
}
