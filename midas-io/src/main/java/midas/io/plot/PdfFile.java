package midas.io.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The objects of a Portable Document Format file, numbered from 1, and where each of them begins. */
final class PdfFile {

    private final OutputStream out;
    private final List<Long> offsets = new ArrayList<>();
    private long written;

    PdfFile(OutputStream out) throws IOException {
        this.out = out;
        // four bytes above 127 tell programs that this is no text
        put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns the number of an object that will be written later. */
    int reserve() {
        offsets.add(0L);
        return offsets.size();
    }

    /** Writes an object and returns its number. */
    int object(String content) throws IOException {
        int number = reserve();
        object(number, content);
        return number;
    }

    /** Writes an object whose number was reserved. */
    void object(int number, String content) throws IOException {
        offsets.set(number - 1, written);
        put((number + " 0 obj\n" + content + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Writes bytes, packed, and returns the number of their object.
     *
     * @param entries further entries of their dictionary
     * @param bytes the bytes
     */
    int stream(String entries, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, deflater)) {
            deflating.write(bytes);
        } finally {
            deflater.end();
        }
        int number = reserve();
        offsets.set(number - 1, written);
        put((number + " 0 obj\n<</Length " + packed.size() + " /Filter /FlateDecode " + entries + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        put(packed.toByteArray());
        put("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return number;
    }

    /** Writes where everything is. */
    void end(int catalog, int info) throws IOException {
        long start = written;
        StringBuilder end = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (long offset : offsets) {
            end.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        end.append(
                "trailer\n<</Size " + (offsets.size() + 1) + " /Root " + catalog + " 0 R /Info " + info + " 0 R>>\n");
        end.append("startxref\n" + start + "\n%%EOF\n");
        put(end.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
