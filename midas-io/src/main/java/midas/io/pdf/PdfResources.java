package midas.io.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import midas.io.type.Typeface;

/** What the pages of a document share: fonts, with the glyphs used of them, and opacities. Written when all pages are. */
public final class PdfResources {

    private final Map<Typeface, TreeMap<Integer, Integer>> used = new EnumMap<>(Typeface.class);
    private final TreeSet<Integer> opacities = new TreeSet<>();

    /** Begins without any. */
    public PdfResources() {
        // nothing is used yet
    }

    /** Takes note of a character, and returns its glyph. */
    int glyph(Typeface face, int codePoint) {
        int glyph = face.font().glyph(codePoint);
        used.computeIfAbsent(face, any -> new TreeMap<>()).putIfAbsent(glyph, glyph == 0 ? 0xfffd : codePoint);
        return glyph;
    }

    /** Takes note of an opacity. */
    void opacity(int percent) {
        opacities.add(percent);
    }

    /** Writes them under a number that was reserved for their dictionary. */
    public void write(PdfFile file, int number) throws IOException {
        StringBuilder fonts = new StringBuilder();
        for (Map.Entry<Typeface, TreeMap<Integer, Integer>> face : used.entrySet()) {
            int font = file.reserve();
            PdfFont.write(file, font, face.getKey(), face.getValue());
            fonts.append("/F" + face.getKey().ordinal() + ' ' + font + " 0 R ");
        }
        StringBuilder states = new StringBuilder();
        for (int percent : opacities) {
            String part = PdfContent.number(percent / 100.0);
            states.append("/A" + percent + " <</ca " + part + " /CA " + part + ">> ");
        }
        file.object(number, "<</Font <<" + fonts + ">> /ExtGState <<" + states + ">>>>");
    }
}
