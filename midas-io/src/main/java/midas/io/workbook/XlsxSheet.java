package midas.io.workbook;

import java.io.IOException;
import midas.io.cell.NumberText;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet of an Office Open XML workbook. */
final class XlsxSheet {

    private final Xml xml;
    private final Xlsx workbook;
    private final CellHandler handler;
    private final Characters text = new Characters();
    private final NumberText numbers = new NumberText('.');
    private final ColumnsOfRow columns = new ColumnsOfRow();
    private final TextPool texts;
    private long line;

    XlsxSheet(Xml xml, Xlsx workbook, CellHandler handler) {
        this.xml = xml;
        this.workbook = workbook;
        this.handler = handler;
        this.texts = new TextPool(workbook.allowance());
    }

    void read() throws IOException {
        while (xml.toStart()) {
            if (xml.is("sheetData")) {
                int outer = xml.depth();
                while (xml.toStartInside(outer)) {
                    if (xml.is("row")) {
                        row();
                    }
                }
            } else if (xml.is("mergeCell")) {
                String ref = xml.attribute("ref");
                Reference.Range range = ref == null ? null : Reference.range(ref);
                if (range != null) {
                    Reference first = range.first();
                    Reference last = range.last();
                    handler.merged(first.line(), last.line(), first.column(), last.column());
                }
            }
        }
    }

    private void row() throws IOException {
        String number = xml.attribute("r");
        long given = number == null ? 0 : Reference.of(number).line();
        if (given != 0 && given <= line) {
            throw new DamagedException("row " + given + " after row " + line);
        }
        line = given == 0 ? line + 1 : given;
        handler.beginRow(line);
        columns.clear();
        int outer = xml.depth();
        int column = -1;
        while (xml.toStartInside(outer)) {
            if (xml.is("c")) {
                String address = xml.attribute("r");
                int known = address == null ? -1 : Reference.of(address).column();
                column = known < 0 ? column + 1 : known;
                cell(column);
            }
        }
    }

    private void cell(int column) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean formula = false;
        boolean value = false;
        text.clear();
        int outer = xml.depth();
        while (xml.toStartInside(outer)) {
            switch (xml.name()) {
                case "v" -> {
                    xml.text(text);
                    value = true;
                }
                case "is" -> {
                    XlsxStrings.richText(xml, text);
                    value = true;
                }
                case "f" -> {
                    xml.skip();
                    formula = true;
                }
                default -> xml.skip();
            }
        }
        if (value || formula) {
            columns.take(column);
        }
        if (value) {
            tell(column, type == null ? "n" : type, style, formula);
        } else if (formula) {
            handler.withoutValue(column);
        }
    }

    private void tell(int column, String type, @Nullable String style, boolean formula) throws IOException {
        switch (type) {
            case "n" -> number(column, style, formula);
            case "s" -> text(column, workbook.string(text), style);
            case "b" -> bool(column);
            case "e" -> handler.error(column, text.toString());
            case "d" -> iso(column);
            case "inlineStr" -> text(column, texts.of(text), style);
            default -> {
                text.unescape();
                handler.text(column, texts.of(text));
            }
        }
    }

    private void text(int column, String content, @Nullable String style) throws IOException {
        if (style != null && workbook.format((int) Reference.of(style).line()) == NumberFormat.CERTAIN_TEXT) {
            handler.certainText(column, content);
        } else {
            handler.text(column, content);
        }
    }

    private void number(int column, @Nullable String style, boolean formula) throws IOException {
        if (text.length() == 0) {
            if (formula) {
                handler.withoutValue(column);
            }
            return;
        }
        switch (numbers.parse(text.chars(), 0, text.length())) {
            case INTEGER, DECIMAL ->
                workbook.tellNumber(
                        numbers.value(),
                        style == null ? 0 : (int) Reference.of(style).line(),
                        column,
                        handler);
            case OVERSIZED_INTEGER -> handler.largeInteger(column, text.toString());
            case NONE -> {
                if (numbers.isOutOfRange()) {
                    handler.outOfRange(column, text.toString());
                } else {
                    handler.error(column, text.toString());
                }
            }
        }
    }

    private void bool(int column) {
        switch (text.toString()) {
            case "1", "true" -> handler.bool(column, true);
            case "0", "false" -> handler.bool(column, false);
            default -> handler.error(column, text.toString());
        }
    }

    private void iso(int column) {
        Moments.tell(text.toString(), column, handler);
    }
}
