package midas.io.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import midas.io.cell.NumberText;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet of an OpenDocument spreadsheet. */
final class OdsSheet {

    private static final int MOST_REPEATED = 1 << 24;
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]?|#N/A|Err:\\d+");

    /** Tells a cell in a column. */
    private interface Teller {
        void tell(int column);
    }

    private record Cells(int first, int count, Teller teller) {}

    private record Merged(long firstLine, long lastLine, int firstColumn, int lastColumn) {}

    private final Xml xml;
    private final Parts parts;
    private final Allowance allowance;
    private final CellHandler handler;
    private final OdsText paragraphs;
    private final TextPool texts;
    private final List<Cells> row = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private long line = 1;

    OdsSheet(Xml xml, Parts parts, Allowance allowance, CellHandler handler) {
        this.xml = xml;
        this.parts = parts;
        this.allowance = allowance;
        this.handler = handler;
        this.paragraphs = new OdsText(xml);
        this.texts = new TextPool(allowance);
    }

    void read() throws IOException {
        int outer = xml.depth();
        while (xml.toStartInside(outer)) {
            switch (xml.name()) {
                case "table-row" -> row();
                case "table-row-group", "table-rows", "table-header-rows" -> {
                    // rows are inside
                }
                default -> xml.skip();
            }
        }
        for (Merged range : merged) {
            handler.merged(range.firstLine, range.lastLine, range.firstColumn, range.lastColumn);
        }
    }

    private void row() throws IOException {
        int repeated = repeated("number-rows-repeated");
        row.clear();
        int outer = xml.depth();
        int column = 0;
        while (xml.toStartInside(outer)) {
            switch (xml.name()) {
                case "table-cell" -> column = Math.min(MOST_REPEATED, column + cell(column));
                case "covered-table-cell" -> {
                    column = Math.min(MOST_REPEATED, column + repeated("number-columns-repeated"));
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (row.isEmpty()) {
            line += repeated;
            return;
        }
        for (int k = 0; k < repeated; k++) {
            parts.checkpoint();
            handler.beginRow(line++);
            for (Cells cells : row) {
                allowance.take(2L * cells.count);
                allowance.takeRepeated(k == 0 ? cells.count - 1 : cells.count);
                for (int i = 0; i < cells.count; i++) {
                    cells.teller.tell(cells.first + i);
                }
            }
        }
    }

    private int cell(int column) throws IOException {
        int repeated = repeated("number-columns-repeated");
        int wide = repeated("number-columns-spanned");
        int high = repeated("number-rows-spanned");
        String type = xml.attribute("office", "value-type");
        boolean error = "error".equals(xml.attribute("calcext", "value-type"));
        boolean formula = xml.attribute("formula") != null;
        String value = type == null ? null : xml.attribute("office", attributeOf(type));
        boolean hasText = paragraphs.read();
        Teller teller = teller(type, value, formula, error, hasText);
        if (teller != null) {
            if (column + repeated > Workbook.MOST_COLUMNS) {
                throw new DamagedException("column " + column);
            }
            row.add(new Cells(column, repeated, teller));
            if (wide > 1 || high > 1) {
                merged.add(new Merged(line, line + high - 1, column, column + wide - 1));
                allowance.take(48);
            }
        }
        return repeated;
    }

    private static String attributeOf(String type) {
        return switch (type) {
            case "boolean" -> "boolean-value";
            case "date" -> "date-value";
            case "time" -> "time-value";
            case "string" -> "string-value";
            default -> "value";
        };
    }

    private @Nullable Teller teller(
            @Nullable String type, @Nullable String value, boolean formula, boolean error, boolean hasText) {
        Characters shown = paragraphs.text();
        if (error || formula && isError(shown)) {
            String raw = shown.toString();
            return column -> handler.error(column, raw);
        }
        if (type == null) {
            return hasText ? text(shown) : formula ? handler::withoutValue : null;
        }
        if (value == null) {
            return hasText || type.equals("string") ? text(shown) : formula ? handler::withoutValue : null;
        }
        return switch (type) {
            case "boolean" -> column -> handler.bool(column, value.equals("true"));
            case "date" -> column -> Moments.tell(value, column, handler);
            case "time" -> column -> Moments.tellTime(value, column, handler);
            case "string" -> column -> handler.text(column, value);
            default -> number(value);
        };
    }

    private Teller text(Characters shown) {
        String text = texts.of(shown);
        return column -> handler.text(column, text);
    }

    private Teller number(String value) {
        NumberText numbers = new NumberText('.');
        double number = numbers.read(value);
        if (numbers.kind() == NumberText.Kind.OVERSIZED_INTEGER) {
            return column -> handler.largeInteger(column, value);
        }
        if (numbers.isOutOfRange()) {
            return column -> handler.outOfRange(column, value);
        }
        return Double.isNaN(number) ? column -> handler.error(column, value) : column -> handler.number(column, number);
    }

    private static boolean isError(Characters shown) {
        return shown.length() > 0
                && (shown.chars()[0] == '#' || shown.chars()[0] == 'E')
                && ERROR.matcher(shown.toString()).matches();
    }

    private int repeated(String name) throws IOException {
        String text = xml.attribute(name);
        if (text == null) {
            return 1;
        }
        double number = new NumberText('.').read(text);
        if (!(number >= 1 && number == Math.rint(number))) {
            throw new DamagedException(name + " " + text);
        }
        if (number > MOST_REPEATED) {
            // no cell is less than a byte
            throw new UnpackedTooLargeException(MOST_REPEATED);
        }
        return (int) number;
    }
}
