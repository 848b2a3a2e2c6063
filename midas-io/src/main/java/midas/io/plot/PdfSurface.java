package midas.io.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws as a page of a Portable Document Format file (ISO 32000-1), with the glyphs it uses. Texts can be searched and copied. */
final class PdfSurface implements Surface {

    /** Points of 1/72 inch in a pixel of 1/96 inch. */
    private static final double POINTS = 0.75;

    /** Where the four Bézier curves of a circle have their inner points. */
    private static final double CIRCLE = 0.5522847498;

    private final double width;
    private final double height;
    private final StringBuilder content = new StringBuilder(1 << 14);
    private final Map<Typefaces.Face, TreeMap<Integer, Integer>> used = new EnumMap<>(Typefaces.Face.class);
    private final TreeSet<Integer> opacities = new TreeSet<>();

    /**
     * Begins a page.
     *
     * @param width width in pixels
     * @param height height in pixels
     */
    PdfSurface(double width, double height) {
        this.width = width;
        this.height = height;
        // downwards, as pixels are counted
        operation("cm", POINTS, 0, 0, -POINTS, 0, POINTS * height);
    }

    @Override
    public void rectangle(double x, double y, double rectangleWidth, double rectangleHeight, Rgb fill) {
        fill(fill);
        operation("re", x, y, rectangleWidth, rectangleHeight);
        operation("f");
    }

    @Override
    public void dot(double x, double y, double radius, Rgb fill) {
        fill(fill);
        double inner = CIRCLE * radius;
        operation("m", x + radius, y);
        operation("c", x + radius, y + inner, x + inner, y + radius, x, y + radius);
        operation("c", x - inner, y + radius, x - radius, y + inner, x - radius, y);
        operation("c", x - radius, y - inner, x - inner, y - radius, x, y - radius);
        operation("c", x + inner, y - radius, x + radius, y - inner, x + radius, y);
        operation("f");
    }

    @Override
    public void line(double[] xs, double[] ys, Stroke stroke) {
        opacity(stroke.color());
        operation("RG", channels(stroke.color()));
        operation("w", stroke.width());
        content.append(stroke.dashed() ? "[5 4] 0 d 1 j\n" : "[] 0 d 1 j\n");
        path(xs, ys);
        operation("S");
    }

    @Override
    public void polygon(double[] xs, double[] ys, Rgb fill) {
        fill(fill);
        path(xs, ys);
        operation("f");
    }

    private void path(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            operation(i == 0 ? "m" : "l", xs[i], ys[i]);
        }
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        double shift = switch (type.align()) {
            case START -> 0;
            case MIDDLE -> -0.5;
            case END -> -1;
        };
        double along = shift * Typefaces.width(text, type.size(), type.bold());
        fill(type.color());
        operation("BT");
        if (type.upwards()) {
            operation("Tm", 0, -1, -1, 0, x, y - along);
        } else {
            operation("Tm", 1, 0, 0, -1, x + along, y);
        }
        for (Typefaces.Piece piece : Typefaces.pieces(text, type.bold())) {
            FontFile font = piece.face().font();
            Map<Integer, Integer> glyphs = used.computeIfAbsent(piece.face(), face -> new TreeMap<>());
            content.append("/F").append(piece.face().ordinal()).append(' ');
            operation("Tf", type.size());
            content.append('<');
            piece.text().codePoints().forEach(code -> {
                int glyph = font.glyph(code);
                glyphs.putIfAbsent(glyph, glyph == 0 ? 0xfffd : code);
                content.append(hex(glyph));
            });
            content.append("> Tj\n");
        }
        operation("ET");
    }

    @Override
    public void clipped(double x, double y, double clipWidth, double clipHeight, Runnable drawing) {
        operation("q");
        operation("re", x, y, clipWidth, clipHeight);
        operation("W");
        operation("n");
        drawing.run();
        operation("Q");
    }

    private void fill(Rgb color) {
        opacity(color);
        operation("rg", channels(color));
    }

    private void opacity(Rgb color) {
        int percent = (int) Math.round(100 * color.alpha());
        opacities.add(percent);
        content.append("/A").append(percent).append(" gs\n");
    }

    private static double[] channels(Rgb color) {
        return new double[] {color.red() / 255.0, color.green() / 255.0, color.blue() / 255.0};
    }

    private void operation(String operator, double... operands) {
        for (double operand : operands) {
            content.append(number(operand)).append(' ');
        }
        content.append(operator).append('\n');
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.3f", rounded);
    }

    private static String hex(int number) {
        return String.format(Locale.ROOT, "%04x", number);
    }

    /**
     * Writes the document.
     *
     * @param out where it goes
     * @param title its title
     * @param description what can be seen, in words
     */
    void write(OutputStream out, String title, String description) throws IOException {
        PdfFile file = new PdfFile(out);
        int catalog = file.reserve();
        int pages = file.reserve();
        int page = file.reserve();
        int tree = file.reserve();
        int figure = file.reserve();
        StringBuilder fonts = new StringBuilder();
        for (Map.Entry<Typefaces.Face, TreeMap<Integer, Integer>> face : used.entrySet()) {
            int font = PdfFont.write(file, face.getKey(), face.getValue());
            fonts.append("/F")
                    .append(face.getKey().ordinal())
                    .append(' ')
                    .append(font)
                    .append(" 0 R ");
        }
        StringBuilder states = new StringBuilder();
        for (int percent : opacities) {
            String part = number(percent / 100.0);
            states.append("/A" + percent + " <</ca " + part + " /CA " + part + ">> ");
        }
        String drawn = "/Figure <</MCID 0>> BDC\n" + content + "EMC\n";
        int stream = file.stream("", drawn.getBytes(StandardCharsets.ISO_8859_1));
        int info = file.object("<</Title " + text(title) + " /Creator " + text("MIDAS") + ">>");
        file.object(
                catalog,
                "<</Type /Catalog /Pages " + pages + " 0 R /Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot "
                        + tree + " 0 R /ViewerPreferences <</DisplayDocTitle true>>>>");
        file.object(pages, "<</Type /Pages /Kids [" + page + " 0 R] /Count 1>>");
        file.object(
                page,
                "<</Type /Page /Parent " + pages + " 0 R /MediaBox [0 0 " + number(POINTS * width) + ' '
                        + number(POINTS * height) + "] /StructParents 0 /Contents " + stream
                        + " 0 R /Resources <</Font <<" + fonts + ">> /ExtGState <<" + states + ">>>>>>");
        file.object(
                tree, "<</Type /StructTreeRoot /K " + figure + " 0 R /ParentTree <</Nums [0 [" + figure + " 0 R]]>>>>");
        file.object(
                figure,
                "<</Type /StructElem /S /Figure /P " + tree + " 0 R /Pg " + page + " 0 R /K 0 /Alt " + text(description)
                        + ">>");
        file.end(catalog, info);
    }

    /** Returns a text as documents hold it: UTF-16 with its mark, in hexadecimal digits. */
    private static String text(String text) {
        StringBuilder hex = new StringBuilder("<feff");
        text.chars().forEach(unit -> hex.append(hex(unit)));
        return hex.append('>').toString();
    }
}
