package midas.io.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import midas.io.type.FontFile;
import midas.io.type.Typeface;

/** A font inside a document: its glyphs under their own numbers (Identity-H), and which characters they stand for. */
final class PdfFont {

    private static final int MOST_IN_BLOCK = 100;
    private static final int SYMBOLIC = 4;

    private PdfFont() {}

    /**
     * Writes the glyphs used of a font.
     *
     * @param file the document
     * @param number the number reserved for it
     * @param face the font
     * @param used glyphs, and the character each of them stands for
     */
    static void write(PdfFile file, int number, Typeface face, Map<Integer, Integer> used) throws IOException {
        FontFile font = face.font();
        BitSet glyphs = new BitSet();
        used.keySet().forEach(glyphs::set);
        byte[] outlines = font.outlines(glyphs);
        boolean postScript = font.isPostScript();
        int program = file.stream(postScript ? "/Subtype /CIDFontType0C" : "/Length1 " + outlines.length, outlines);
        // six letters say that this is part of a font
        String name = "MIDASA+" + face.file().replaceAll("\\..*", "");
        double[] box = font.box();
        int descriptor = file.object("<</Type /FontDescriptor /FontName /" + name + " /Flags " + SYMBOLIC
                + " /FontBBox [" + whole(box[0]) + ' ' + whole(box[1]) + ' ' + whole(box[2]) + ' ' + whole(box[3])
                + "] /ItalicAngle 0 /Ascent " + whole(font.ascent()) + " /Descent " + whole(font.descent())
                + " /CapHeight " + face.capitals() + " /StemV 80 " + (postScript ? "/FontFile3 " : "/FontFile2 ")
                + program + " 0 R>>");
        StringBuilder widths = new StringBuilder();
        for (int glyph : used.keySet()) {
            widths.append(glyph)
                    .append(" [")
                    .append(String.format(Locale.ROOT, "%.2f", font.width(glyph)))
                    .append("] ");
        }
        int descendant = file.object("<</Type /Font /Subtype " + (postScript ? "/CIDFontType0" : "/CIDFontType2")
                + " /BaseFont /" + name
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor "
                + descriptor + " 0 R /DW 1000 /W [" + widths + "]"
                + (postScript ? "" : " /CIDToGIDMap /Identity") + ">>");
        int characters = file.stream("", characters(used).getBytes(StandardCharsets.US_ASCII));
        file.object(
                number,
                "<</Type /Font /Subtype /Type0 /BaseFont /" + name
                        + " /Encoding /Identity-H /DescendantFonts [" + descendant + " 0 R] /ToUnicode " + characters
                        + " 0 R>>");
    }

    private static long whole(double number) {
        return Math.round(number);
    }

    private static String characters(Map<Integer, Integer> used) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <ffff>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(used.entrySet());
        for (int from = 0; from < all.size(); from += MOST_IN_BLOCK) {
            List<Map.Entry<Integer, Integer>> block = all.subList(from, Math.min(from + MOST_IN_BLOCK, all.size()));
            map.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> entry : block) {
                map.append(String.format(Locale.ROOT, "<%04x> <", entry.getKey()));
                for (char unit : Character.toChars(entry.getValue())) {
                    map.append(String.format(Locale.ROOT, "%04x", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
