package midas.io.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an OpenType font has to be known to measure texts and to take the font into a document: which glyph a character has, how broad it is, and the outlines.
 *
 * <p>The OpenType specification 1.9: tables head, hhea, hmtx, maxp, cmap (formats 4 and 12), CFF and glyf.
 */
public final class FontFile {

    private static final int COMPONENT_WORDS = 0x1;
    private static final int COMPONENT_SCALE = 0x8;
    private static final int COMPONENT_MORE = 0x20;
    private static final int COMPONENT_TWO_SCALES = 0x40;
    private static final int COMPONENT_MATRIX = 0x80;
    private static final byte END_OF_GLYPH = 14;
    private static final int TOP_CHAR_STRINGS = 17;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final ByteBuffer widths;
    private final int unitsPerEm;
    private final int metrics;
    private final int glyphCount;

    FontFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            String tag = new String(bytes, at, 4, StandardCharsets.US_ASCII).strip();
            tables.put(tag, file.slice(file.getInt(at + 8), file.getInt(at + 12)));
        }
        unitsPerEm = table("head").getShort(18);
        widths = table("hmtx");
        metrics = unsigned(table("hhea"), 34);
        glyphCount = unsigned(table("maxp"), 4);
        readCharacters();
    }

    private void readCharacters() {
        ByteBuffer cmap = table("cmap");
        int subtables = unsigned(cmap, 2);
        for (int i = 0; i < subtables; i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            int format = unsigned(cmap, at);
            if (format == 4) {
                readSegments(cmap.slice(at, cmap.limit() - at));
            } else if (format == 12) {
                readGroups(cmap.slice(at, cmap.limit() - at));
            }
        }
    }

    private void readSegments(ByteBuffer table) {
        int segments = unsigned(table, 6) / 2;
        for (int i = 0; i < segments; i++) {
            int end = unsigned(table, 14 + 2 * i);
            int start = unsigned(table, 16 + 2 * segments + 2 * i);
            int delta = table.getShort(16 + 4 * segments + 2 * i);
            int offsetAt = 16 + 6 * segments + 2 * i;
            int offset = unsigned(table, offsetAt);
            for (int code = start; code <= end && code < 0xffff; code++) {
                int glyph = offset == 0 ? code : unsigned(table, offsetAt + offset + 2 * (code - start));
                if (offset == 0 || glyph != 0) {
                    put(code, glyph + delta & 0xffff);
                }
            }
        }
    }

    private void readGroups(ByteBuffer table) {
        int groups = table.getInt(12);
        for (int i = 0; i < groups; i++) {
            int start = table.getInt(16 + 12 * i);
            int end = table.getInt(20 + 12 * i);
            int glyph = table.getInt(24 + 12 * i);
            for (int code = start; code <= end; code++) {
                put(code, glyph + code - start);
            }
        }
    }

    private void put(int code, int glyph) {
        if (glyph != 0 && glyph < glyphCount) {
            glyphs.put(code, glyph);
        }
    }

    /** Returns the glyph of a character, 0 where there is none. */
    public int glyph(int codePoint) {
        return glyphs.getOrDefault(codePoint, 0);
    }

    /** Returns how broad a glyph is, in thousandths of the type size. */
    public double width(int glyph) {
        int row = Math.min(glyph, metrics - 1);
        return 1000.0 * unsigned(widths, 4 * row) / unitsPerEm;
    }

    /** Returns how far the type goes above the base line, in thousandths of its size. */
    public double ascent() {
        return 1000.0 * table("hhea").getShort(4) / unitsPerEm;
    }

    /** Returns how far it goes below, as a negative number. */
    public double descent() {
        return 1000.0 * table("hhea").getShort(6) / unitsPerEm;
    }

    /** Returns the corners of the box around all glyphs: left, bottom, right, top, in thousandths of the type size. */
    public double[] box() {
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
            box[i] = 1000.0 * table("head").getShort(36 + 2 * i) / unitsPerEm;
        }
        return box;
    }

    /** Returns whether outlines are those of PostScript; else they are those of TrueType. */
    public boolean isPostScript() {
        return tables.containsKey("CFF");
    }

    /** Returns how many units of outlines the type size has. */
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** Draws a glyph. */
    public void draw(int glyph, Pen pen) {
        if (isPostScript()) {
            new PostScriptOutlines(table("CFF")).draw(glyph, pen);
        } else {
            new TrueTypeOutlines(table("glyf"), table("loca"), table("head").getShort(50) == 0).draw(glyph, pen);
        }
    }

    /**
     * Returns the outlines of some glyphs, under the numbers they have: what documents hold. The others are emptied and not taken away, so that nothing in the file has to be
     * moved; they pack to nothing.
     *
     * @param used glyphs
     */
    public byte[] outlines(BitSet used) {
        return isPostScript() ? postScript(used) : trueType(used);
    }

    /** The table CFF alone. Adobe Technical Note 5176. */
    private byte[] postScript(BitSet used) {
        byte[] cff = bytes("CFF");
        ByteBuffer buffer = ByteBuffer.wrap(cff);
        int names = cff[2];
        int top = skipIndex(buffer, names);
        int charStrings = charStrings(buffer, top);
        int count = unsigned(buffer, charStrings);
        int size = cff[charStrings + 2];
        int data = charStrings + 2 + size * (count + 1);
        for (int glyph = 1; glyph < count; glyph++) {
            if (!used.get(glyph)) {
                int from = data + offset(buffer, charStrings + 3 + glyph * size, size);
                int to = data + offset(buffer, charStrings + 3 + (glyph + 1) * size, size);
                Arrays.fill(cff, from, to, END_OF_GLYPH);
            }
        }
        return cff;
    }

    private static int skipIndex(ByteBuffer cff, int at) {
        int count = unsigned(cff, at);
        if (count == 0) {
            return at + 2;
        }
        int size = cff.get(at + 2);
        return at + 2 + size * (count + 1) + offset(cff, at + 3 + count * size, size);
    }

    /** Finds where the glyphs begin, in the first dictionary of an index. */
    private static int charStrings(ByteBuffer cff, int index) {
        int size = cff.get(index + 2);
        int data = index + 2 + 2 * size;
        int end = data + offset(cff, index + 3 + size, size);
        int operand = 0;
        int at = data + 1;
        while (at < end) {
            int b = cff.get(at) & 0xff;
            if (b == TOP_CHAR_STRINGS) {
                return operand;
            } else if (b <= 21) {
                at += b == 12 ? 2 : 1;
            } else if (b == 28) {
                operand = cff.getShort(at + 1);
                at += 3;
            } else if (b == 29) {
                operand = cff.getInt(at + 1);
                at += 5;
            } else if (b == 30) {
                do {
                    at++;
                } while ((cff.get(at) & 0xf) != 0xf && (cff.get(at) & 0xf0) != 0xf0);
                at++;
            } else if (b <= 246) {
                operand = b - 139;
                at++;
            } else {
                int low = cff.get(at + 1) & 0xff;
                operand = b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108;
                at += 2;
            }
        }
        throw new IllegalStateException("a font without glyphs");
    }

    private static int offset(ByteBuffer buffer, int at, int size) {
        int offset = 0;
        for (int i = 0; i < size; i++) {
            offset = offset << 8 | buffer.get(at + i) & 0xff;
        }
        return offset;
    }

    /** A file with the tables that a document needs. */
    private byte[] trueType(BitSet used) {
        BitSet kept = (BitSet) used.clone();
        kept.set(0);
        for (int glyph = kept.nextSetBit(0); glyph >= 0; glyph = kept.nextSetBit(glyph + 1)) {
            int before = kept.cardinality();
            addComponents(glyph, kept);
            if (kept.cardinality() > before) {
                glyph = -1;
            }
        }
        byte[] glyf = bytes("glyf");
        for (int glyph = 0; glyph < glyphCount; glyph++) {
            if (!kept.get(glyph)) {
                Arrays.fill(glyf, outline(glyph), outline(glyph + 1), (byte) 0);
            }
        }
        Map<String, byte[]> parts = new TreeMap<>();
        for (String tag : new String[] {"cvt", "fpgm", "head", "hhea", "hmtx", "loca", "maxp", "prep"}) {
            if (tables.containsKey(tag)) {
                parts.put(tag, bytes(tag));
            }
        }
        parts.put("glyf", glyf);
        return assembled(parts);
    }

    private int outline(int glyph) {
        ByteBuffer loca = table("loca");
        boolean words = table("head").getShort(50) == 0;
        return words ? 2 * unsigned(loca, 2 * glyph) : loca.getInt(4 * glyph);
    }

    private void addComponents(int glyph, BitSet kept) {
        ByteBuffer glyf = table("glyf");
        int at = outline(glyph);
        if (outline(glyph + 1) == at || glyf.getShort(at) >= 0) {
            return;
        }
        at += 10;
        int flags;
        do {
            flags = unsigned(glyf, at);
            kept.set(unsigned(glyf, at + 2));
            at += 4 + ((flags & COMPONENT_WORDS) != 0 ? 4 : 2);
            if ((flags & COMPONENT_SCALE) != 0) {
                at += 2;
            } else if ((flags & COMPONENT_TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & COMPONENT_MATRIX) != 0) {
                at += 8;
            }
        } while ((flags & COMPONENT_MORE) != 0);
    }

    private static byte[] assembled(Map<String, byte[]> parts) {
        int size = 12 + 16 * parts.size();
        for (byte[] part : parts.values()) {
            size += part.length + 3 & ~3;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int largest = Integer.highestOneBit(parts.size());
        out.putInt(0x00010000).putShort((short) parts.size());
        out.putShort((short) (16 * largest))
                .putShort((short) Integer.numberOfTrailingZeros(largest))
                .putShort((short) (16 * (parts.size() - largest)));
        int at = 12 + 16 * parts.size();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            byte[] content = part.getValue();
            out.put((part.getKey() + "    ").substring(0, 4).getBytes(StandardCharsets.US_ASCII));
            out.putInt(checksum(content)).putInt(at).putInt(content.length);
            out.put(at, content);
            at += content.length + 3 & ~3;
        }
        return out.array();
    }

    private static int checksum(byte[] content) {
        ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(content, content.length + 3 & ~3));
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.getInt();
        }
        return sum;
    }

    private byte[] bytes(String tag) {
        ByteBuffer table = table(tag).duplicate();
        byte[] bytes = new byte[table.remaining()];
        table.get(bytes);
        return bytes;
    }

    private ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("a font without a table " + tag);
        }
        return table;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xffff;
    }
}
