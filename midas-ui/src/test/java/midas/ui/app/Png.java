package midas.ui.app;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes a picture as PNG: 24-bit colour, no filter. */
final class Png {

    private Png() {}

    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        // pictures are many, and looked at seldom
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, quick)) {
            byte[] line = new byte[1 + 3 * width];
            int[] pixels = new int[width];
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                for (int x = 0; x < width; x++) {
                    int argb = pixels[x];
                    line[1 + 3 * x] = (byte) (argb >> 16);
                    line[2 + 3 * x] = (byte) (argb >> 8);
                    line[3 + 3 * x] = (byte) argb;
                }
                deflater.write(line);
            }
        } finally {
            quick.end();
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
    }

    /** Writes a picture as PNG of at most 256 colours: near ones become one, where it has more. */
    static void writeSmall(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Map<Integer, int[]> colours = new LinkedHashMap<>();
        int mask = 0xffffff;
        for (int lost = 1; colours.isEmpty() || colours.size() > 256; lost++) {
            colours.clear();
            for (int argb : pixels) {
                // the first of each is what all are drawn in
                colours.computeIfAbsent(argb & mask, any -> new int[] {colours.size(), argb});
            }
            int kept = 0xff << lost & 0xff;
            mask = colours.size() > 256 ? kept << 16 | kept << 8 | kept : mask;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] line = new byte[1 + width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    line[1 + x] = (byte) Objects.requireNonNull(colours.get(pixels[y * width + x] & mask))[0];
                }
                deflater.write(line);
            }
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 3, 0, 0, 0});
        ByteArrayOutputStream palette = new ByteArrayOutputStream();
        for (int[] colour : colours.values()) {
            palette.write(colour[1] >> 16);
            palette.write(colour[1] >> 8);
            palette.write(colour[1]);
        }
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "PLTE", palette.toByteArray());
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
