package midas.io.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of the OpenDocument format. All sheets are in one part, which is gone through once to find their names. */
public final class Ods implements Workbook {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final Parts parts;
    private final Allowance allowance;
    private @Nullable List<Sheet> sheets;

    /**
     * Looks whether it can be read.
     *
     * @param parts its parts
     * @param allowance how much memory it may take
     * @throws EncryptedException if it needs a password
     */
    public Ods(Parts parts, Allowance allowance) throws IOException {
        this.parts = parts;
        this.allowance = allowance;
        if (parts.has(MANIFEST)) {
            try (Xml xml = new Xml(parts, MANIFEST)) {
                while (xml.toStart()) {
                    if (xml.is("encryption-data")) {
                        throw new EncryptedException();
                    }
                }
            }
        }
    }

    private List<Sheet> findSheets() throws IOException {
        List<Sheet> found = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        try (Xml xml = new Xml(parts, CONTENT)) {
            String style = "";
            boolean inSpreadsheet = false;
            while (xml.toStart()) {
                if (inSpreadsheet && xml.is("table")) {
                    String name = xml.attribute("name");
                    String itsStyle = xml.attribute("style-name");
                    found.add(
                            new Sheet(name == null ? "" : name, itsStyle == null || !hiddenStyles.contains(itsStyle)));
                    xml.skip();
                } else if (xml.is("spreadsheet")) {
                    inSpreadsheet = true;
                } else if (inSpreadsheet) {
                    xml.skip();
                } else if (xml.is("style")) {
                    String name = xml.attribute("name");
                    style = name == null ? "" : name;
                } else if (xml.is("table-properties") && "false".equals(xml.attribute("display"))) {
                    hiddenStyles.add(style);
                }
            }
        }
        return found;
    }

    @Override
    public List<Sheet> sheets() throws IOException {
        List<Sheet> known = sheets;
        if (known == null) {
            known = List.copyOf(findSheets());
            sheets = known;
        }
        return known;
    }

    @Override
    public void read(int sheet, CellHandler handler) throws IOException {
        if (!read(handler, (index, name) -> index == sheet)) {
            throw new DamagedException("no sheet " + sheet);
        }
    }

    @Override
    public boolean read(String sheet, CellHandler handler) throws IOException {
        return read(handler, (index, name) -> sheet.equals(name));
    }

    private interface Wanted {
        boolean is(int index, String name);
    }

    private boolean read(CellHandler handler, Wanted wanted) throws IOException {
        try (Xml xml = new Xml(parts, CONTENT)) {
            while (xml.toStart()) {
                if (xml.is("spreadsheet")) {
                    break;
                }
            }
            int outer = xml.depth();
            int index = 0;
            while (xml.toStartInside(outer)) {
                if (xml.is("table")) {
                    String name = xml.attribute("name");
                    if (wanted.is(index++, name == null ? "" : name)) {
                        new OdsSheet(xml, parts, allowance, handler).read();
                        return true;
                    }
                }
                xml.skip();
            }
        }
        return false;
    }
}
