package midas.io.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The objects of a Portable Document Format file (ISO 32000-1), numbered from 1, and where each of them is. Objects that are no streams are packed, hundreds in one: a document with a
 * long table has hundreds of thousands of them.
 */
public final class PdfFile {

    private static final int MOST_TOGETHER = 200;
    /** Marks a place as one within a stream of objects: its number stands above these bits, the object's place in it below. */
    private static final int WITHIN = 10;

    private static final long PACKED = 1L << 62;

    private final OutputStream out;
    private final StringBuilder heads = new StringBuilder();
    private final StringBuilder bodies = new StringBuilder();
    private long[] places = new long[256];
    private int count;
    private int together;
    private int container;
    private long written;

    /** Begins a document. */
    public PdfFile(OutputStream out) throws IOException {
        this.out = out;
        // four bytes above 127 tell programs that this is no text
        put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns the number of an object that will be written later. */
    public int reserve() {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        count++;
        return count;
    }

    /** Writes an object and returns its number. */
    public int object(String content) throws IOException {
        int number = reserve();
        object(number, content);
        return number;
    }

    /** Writes an object whose number was reserved. */
    public void object(int number, String content) throws IOException {
        if (together == 0) {
            container = reserve();
        }
        places[number - 1] = PACKED | (long) container << WITHIN | together;
        heads.append(number).append(' ').append(bodies.length()).append(' ');
        bodies.append(content).append('\n');
        together++;
        if (together == MOST_TOGETHER) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (together == 0) {
            return;
        }
        String entries = "/Type /ObjStm /N " + together + " /First " + heads.length();
        byte[] content = heads.append(bodies).toString().getBytes(StandardCharsets.ISO_8859_1);
        heads.setLength(0);
        bodies.setLength(0);
        together = 0;
        stream(container, entries, content);
    }

    /**
     * Writes bytes, packed, and returns the number of their object.
     *
     * @param entries further entries of their dictionary
     * @param bytes the bytes
     */
    public int stream(String entries, byte[] bytes) throws IOException {
        int number = reserve();
        stream(number, entries, bytes);
        return number;
    }

    /** Writes bytes, packed, as an object whose number was reserved. */
    public void stream(int number, String entries, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, deflater)) {
            deflating.write(bytes);
        } finally {
            deflater.end();
        }
        raw(number, "/Filter /FlateDecode " + entries, packed.toByteArray());
    }

    /** Writes bytes as they are, for programs that do not know this format, and returns the number of their object. */
    public int plain(String entries, byte[] bytes) throws IOException {
        int number = reserve();
        raw(number, entries, bytes);
        return number;
    }

    private void raw(int number, String entries, byte[] bytes) throws IOException {
        places[number - 1] = written;
        put((number + " 0 obj\n<</Length " + bytes.length + ' ' + entries + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        put(bytes);
        put("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes where everything is. The stream stays open. */
    public void end(int catalog, int info) throws IOException {
        flush();
        int number = reserve();
        long start = written;
        places[number - 1] = start;
        // each: kind, five bytes of place or container, two bytes of place within it
        ByteBuffer table = ByteBuffer.allocate(8 * (count + 1));
        table.putLong(0xffffL);
        for (int i = 0; i < count; i++) {
            long place = places[i];
            boolean packed = (place & PACKED) != 0;
            long within = packed ? place & (1 << WITHIN) - 1 : 0;
            long where = packed ? (place & ~PACKED) >> WITHIN : place;
            table.putLong((packed ? 2L : 1L) << 56 | where << 16 | within);
        }
        stream(
                number,
                "/Type /XRef /Size " + (count + 1) + " /W [1 5 2] /Root " + catalog + " 0 R /Info " + info + " 0 R",
                table.array());
        put(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /** Returns a text as documents hold it: UTF-16 with its mark, in hexadecimal digits. */
    public static String text(String text) {
        StringBuilder hex = new StringBuilder("<feff");
        text.chars().forEach(unit -> hex.append(hex(unit)));
        return hex.append('>').toString();
    }

    /** Returns a number below 65,536 in four hexadecimal digits. */
    static String hex(int number) {
        return new String(new char[] {
            Character.forDigit(number >> 12 & 0xf, 16),
            Character.forDigit(number >> 8 & 0xf, 16),
            Character.forDigit(number >> 4 & 0xf, 16),
            Character.forDigit(number & 0xf, 16)
        });
    }
}
