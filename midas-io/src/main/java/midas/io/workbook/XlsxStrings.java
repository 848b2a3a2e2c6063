package midas.io.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook share, read as far as they are asked for. */
final class XlsxStrings {

    private final Allowance allowance;
    private final List<String> strings = new ArrayList<>();
    private final Characters text = new Characters();
    private @Nullable Xml xml;

    /** There are none. */
    XlsxStrings(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Opens them; closing the parts closes what was not read to its end. */
    XlsxStrings(Parts parts, String name, Allowance allowance) throws IOException {
        this(allowance);
        xml = new Xml(parts, name);
    }

    /**
     * Returns a text.
     *
     * @param index its number, from 0
     * @throws DamagedException if there is no such text
     */
    String at(double index) throws IOException {
        while (index >= strings.size() && readNext()) {
            // up to the one that is wanted
        }
        if (!(index >= 0 && index < strings.size())) {
            throw new DamagedException("shared string " + index);
        }
        return strings.get((int) index);
    }

    private boolean readNext() throws IOException {
        Xml open = xml;
        while (open != null && open.toStart()) {
            if (open.is("si")) {
                text.clear();
                richText(open, text);
                allowance.takeText(text.length());
                strings.add(text.toString());
                return true;
            }
        }
        if (open != null) {
            open.close();
            xml = null;
        }
        return false;
    }

    /** Appends the text of an element that holds a text in one piece or in runs; hints on how to pronounce it are none. */
    static void richText(Xml xml, Characters into) throws IOException {
        int outer = xml.depth();
        int start = into.length();
        while (xml.toStartInside(outer)) {
            if (xml.is("rPh")) {
                xml.skip();
            } else if (xml.is("t")) {
                xml.text(into);
            }
        }
        if (start == 0) {
            into.unescape();
        }
    }
}
