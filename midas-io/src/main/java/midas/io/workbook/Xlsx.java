package midas.io.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import midas.io.cell.NumberText;
import org.jspecify.annotations.Nullable;

/** A workbook of Office Open XML (ECMA-376), transitional or strict. */
public final class Xlsx implements Workbook {

    private final Parts parts;
    private final Allowance allowance;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final NumberFormat[] formats;
    private final @Nullable String stringsPart;
    private boolean since1904;
    private @Nullable XlsxStrings strings;

    /**
     * Reads what a workbook says of its sheets.
     *
     * @param parts its parts
     * @param allowance how much memory it may take
     */
    public Xlsx(Parts parts, Allowance allowance) throws IOException {
        this.parts = parts;
        this.allowance = allowance;
        String workbook = XlsxPackage.workbook(parts);
        Map<String, XlsxPackage.Relation> relations = XlsxPackage.relations(parts, workbook);
        try (Xml xml = new Xml(parts, workbook)) {
            while (xml.toStart()) {
                if (xml.is("workbookPr")) {
                    since1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.is("sheet")) {
                    addSheet(xml, relations);
                }
            }
        }
        String styles = XlsxPackage.first(relations, "styles");
        formats = styles == null || !parts.has(styles) ? new NumberFormat[0] : XlsxStyles.formats(parts, styles);
        stringsPart = XlsxPackage.first(relations, "sharedstrings");
    }

    private void addSheet(Xml xml, Map<String, XlsxPackage.Relation> relations) {
        String name = xml.attribute("name");
        String id = xml.attribute("id");
        XlsxPackage.Relation relation = id == null ? null : relations.get(id);
        // sheets of charts and dialogs have no cells
        if (name != null && relation != null && relation.type().equals("worksheet")) {
            String state = xml.attribute("state");
            sheets.add(new Sheet(name, state == null || state.equals("visible")));
            targets.add(relation.target());
        }
    }

    static boolean isTrue(@Nullable String attribute) {
        return attribute != null && (attribute.equals("1") || attribute.equalsIgnoreCase("true"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void read(int sheet, CellHandler handler) throws IOException {
        try (Xml xml = new Xml(parts, targets.get(sheet))) {
            new XlsxSheet(xml, this, handler).read();
        }
    }

    @Override
    public boolean read(String sheet, CellHandler handler) throws IOException {
        for (int index = 0; index < sheets.size(); index++) {
            if (sheets.get(index).name().equals(sheet)) {
                read(index, handler);
                return true;
            }
        }
        return false;
    }

    /** Returns how much memory it may take. */
    Allowance allowance() {
        return allowance;
    }

    /** Returns what the format of a style shows. */
    NumberFormat format(int style) {
        return style >= 0 && style < formats.length ? formats[style] : NumberFormat.NUMBER;
    }

    /** Tells a number that a style may show as a day or a time. */
    void tellNumber(double value, int style, int column, CellHandler handler) {
        NumberFormat format = format(style);
        if (format == NumberFormat.NUMBER || format == NumberFormat.CERTAIN_TEXT) {
            handler.number(column, value);
        } else {
            SerialDate.tell(value, format, since1904, column, handler);
        }
    }

    /** Returns a text by its number, as the characters of a cell say it. */
    String string(Characters number) throws IOException {
        XlsxStrings all = strings;
        if (all == null) {
            all = stringsPart == null || !parts.has(stringsPart)
                    ? new XlsxStrings(allowance)
                    : new XlsxStrings(parts, stringsPart, allowance);
            strings = all;
        }
        NumberText syntax = new NumberText('.');
        if (syntax.parse(number.chars(), 0, number.length()) != NumberText.Kind.INTEGER) {
            throw new DamagedException("shared string " + number);
        }
        return all.at(syntax.value());
    }
}
