package midas.io.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells of a workbook share. */
final class XlsxStrings {

    private XlsxStrings() {}

    /** Reads all of them. */
    static String[] read(Parts parts, String name, Allowance allowance) throws IOException {
        List<String> strings = new ArrayList<>();
        Characters text = new Characters();
        try (Xml xml = new Xml(parts, name)) {
            while (xml.toStart()) {
                if (xml.is("si")) {
                    text.clear();
                    richText(xml, text);
                    allowance.takeText(text.length());
                    strings.add(text.toString());
                }
            }
        }
        return strings.toArray(String[]::new);
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
