package midas.io.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import midas.io.plot.Rgb;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;
import org.jspecify.annotations.Nullable;

/** What is drawn on a page, operator by operator. */
public final class PdfContent {

    private final PdfResources resources;
    private final StringBuilder content = new StringBuilder(1 << 14);
    private @Nullable Rgb color;

    /** Begins with nothing drawn. */
    public PdfContent(PdfResources resources) {
        this.resources = resources;
    }

    /** Adds an operator after its operands. */
    public void operation(String operator, double... operands) {
        for (double operand : operands) {
            append(operand);
            content.append(' ');
        }
        content.append(operator).append('\n');
    }

    /** Adds operators as they are. */
    public void raw(String operators) {
        content.append(operators).append('\n');
    }

    /** Begins something that is drawn with a state of its own. */
    public void save() {
        operation("q");
        color = null;
    }

    /** Ends what {@link #save()} began. */
    public void restore() {
        operation("Q");
        color = null;
    }

    /** Sets the colour, and the opacity, of what is filled from now on. */
    public void fill(Rgb fill) {
        if (!fill.equals(color)) {
            opacity(fill);
            operation("rg", fill.red() / 255.0, fill.green() / 255.0, fill.blue() / 255.0);
            color = fill;
        }
    }

    /** Sets the colour, and the opacity, of lines that are drawn from now on. */
    void stroke(Rgb stroke) {
        opacity(stroke);
        operation("RG", stroke.red() / 255.0, stroke.green() / 255.0, stroke.blue() / 255.0);
        color = null;
    }

    private void opacity(Rgb color) {
        int percent = (int) Math.round(100 * color.alpha());
        resources.opacity(percent);
        content.append("/A").append(percent).append(" gs\n");
    }

    /** Fills a rectangle; its lower left corner is named. */
    public void rectangle(double x, double y, double width, double height, Rgb fill) {
        fill(fill);
        operation("re", x, y, width, height);
        operation("f");
    }

    /** Sets a text from left to right. */
    public void text(String text, double x, double y, Typeface usual, double size, Rgb fill) {
        fill(fill);
        operation("BT");
        operation("Tm", 1, 0, 0, 1, x, y);
        show(text, usual, size);
        operation("ET");
    }

    /** Shows a text within a text object. */
    void show(String text, Typeface usual, double size) {
        for (TypeSetting.Piece piece : TypeSetting.pieces(text, usual)) {
            boolean replaced = !piece.said().equals(piece.text());
            if (replaced) {
                content.append("/Span <</ActualText ")
                        .append(PdfFile.text(piece.said()))
                        .append(">> BDC\n");
                operation("Ts", piece.rise() * size);
            }
            content.append("/F").append(piece.face().ordinal()).append(' ');
            operation("Tf", size * piece.scale());
            content.append('<');
            piece.text().codePoints().forEach(code -> content.append(PdfFile.hex(resources.glyph(piece.face(), code))));
            content.append("> Tj\n");
            if (replaced) {
                operation("Ts", 0);
                content.append("EMC\n");
            }
        }
    }

    private void append(double value) {
        content.append(number(value));
    }

    static String number(double value) {
        long thousandths = Math.round(Math.abs(value) * 1000);
        if (thousandths > 1_000_000_000_000L) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        String digits = thousandths % 1000 == 0
                ? Long.toString(thousandths / 1000)
                : thousandths / 1000 + "."
                        + Long.toString(1000 + thousandths % 1000).substring(1);
        return value < 0 && thousandths != 0 ? '-' + digits : digits;
    }

    /** Returns all of it. */
    public byte[] bytes() {
        return content.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
