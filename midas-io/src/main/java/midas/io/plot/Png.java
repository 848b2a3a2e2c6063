package midas.io.plot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as Portable Network Graphics, with their resolution. Without java.desktop, whose native code the program does not bring. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_IN_METRE = 1 / 0.0254;
    private static final int BEFORE = 1;

    private Png() {}

    /**
     * Writes a picture of opaque pixels.
     *
     * @param rgb pixels row by row from the top, as 0xRRGGBB; what stands above these bits is of no account
     * @param width pixels side by side, at least 1
     * @param dpi pixels an inch, at least 1
     * @param out where it goes
     * @throws IllegalArgumentException if the pixels are not whole rows
     */
    public static void write(int[] rgb, int width, int dpi, OutputStream out) throws IOException {
        if (width < 1 || dpi < 1 || rgb.length == 0 || rgb.length % width != 0) {
            throw new IllegalArgumentException(rgb.length + " pixels in rows of " + width + ", " + dpi + " dpi");
        }
        int height = rgb.length / width;
        int perMetre = (int) Math.round(dpi * INCHES_IN_METRE);
        out.write(SIGNATURE);
        // eight bits for each of three colours, not interlaced
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}));
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1));
        chunk(out, "IDAT", ByteBuffer.wrap(pixels(rgb, width)));
        chunk(out, "IEND", ByteBuffer.allocate(0));
    }

    private static byte[] pixels(int[] rgb, int width) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            byte[] row = new byte[1 + 3 * width];
            // differences from the pixel before: plain areas become zeros
            row[0] = BEFORE;
            for (int start = 0; start < rgb.length; start += width) {
                int before = 0;
                for (int i = 0; i < width; i++) {
                    int pixel = rgb[start + i];
                    for (int channel = 0; channel < 3; channel++) {
                        int shift = 16 - 8 * channel;
                        row[1 + 3 * i + channel] = (byte) ((pixel >> shift) - (before >> shift));
                    }
                    before = pixel;
                }
                stream.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(OutputStream out, String type, ByteBuffer content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content.array());
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.array().length);
        data.write(name);
        data.write(content.array());
        data.writeInt((int) check.getValue());
        data.flush();
    }
}
