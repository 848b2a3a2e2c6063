package midas.io.workbook;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import midas.io.cell.NumberText;

/**
 * Reads the paragraphs of a cell: one text, with line ends between paragraphs. White space is as the format has it: any of it
 * is one space, unless a tag says how many there are. Comments, drawings and notes are no part of the text.
 */
final class OdsText {

    private static final int MOST_SPACES = 1 << 16;

    private final Xml xml;
    private final Characters text = new Characters();
    private final Characters piece = new Characters();
    private boolean spaceBefore;

    OdsText(Xml xml) {
        this.xml = xml;
    }

    /** Returns the text last read. */
    Characters text() {
        return text;
    }

    /** Reads the cell at whose start tag this is, to its end tag; returns whether it has a paragraph. */
    boolean read() throws IOException {
        text.clear();
        boolean found = false;
        int outer = xml.depth();
        while (xml.toStartInside(outer)) {
            if (xml.is("p") || xml.is("h")) {
                if (found) {
                    text.append('\n', 1);
                }
                found = true;
                paragraph();
            } else {
                xml.skip();
            }
        }
        return found;
    }

    private void paragraph() throws IOException {
        int outer = xml.depth();
        spaceBefore = true;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    piece.clear();
                    xml.characters(piece);
                    collapse();
                }
                case XMLStreamConstants.START_ELEMENT -> inside();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.depth() < outer) {
                        return;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new DamagedException("unexpected end");
                default -> {}
            }
        }
    }

    private void inside() throws IOException {
        switch (xml.name()) {
            case "s" -> text.append(' ', count());
            case "tab" -> text.append('\t', 1);
            case "line-break" -> text.append('\n', 1);
            case "annotation", "frame", "note", "ruby-text" -> xml.skip();
            default -> {
                // a run of text: its characters come next
                return;
            }
        }
        spaceBefore = false;
    }

    private int count() {
        String number = xml.attribute("c");
        double count = number == null ? 1 : new NumberText('.').read(number);
        return count >= 1 && count <= MOST_SPACES ? (int) count : 1;
    }

    private void collapse() {
        char[] chars = piece.chars();
        for (int i = 0; i < piece.length(); i++) {
            boolean space = chars[i] == ' ' || chars[i] == '\n' || chars[i] == '\t' || chars[i] == '\r';
            if (!space) {
                text.append(chars, i, 1);
            } else if (!spaceBefore) {
                text.append(' ', 1);
            }
            spaceBefore = space;
        }
    }
}
