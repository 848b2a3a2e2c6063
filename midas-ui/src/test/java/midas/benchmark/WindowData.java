package midas.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/** Writes the data of the window's benchmark: the same bytes every time, with their checksum. */
final class WindowData {

    private static final long SEED = 20_261_123;
    private static final int GROUPS = 100_000;

    private WindowData() {}

    /**
     * Writes {@code y} (gaussian), {@code event} (0/1), predictors {@code x1}, {@code x2} … with three decimals each, and {@code g} (text, 100,000
     * groups), and says how large the file is and what its CRC-32.
     *
     * @param arguments file, rows, columns (at least 4)
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        int columns = Integer.parseInt(arguments[2]);
        if (!Files.exists(file)) {
            write(file, rows, columns - 3);
        }
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        System.out.println(String.format(
                Locale.ROOT,
                "%,d rows, %d columns, %,d groups; %d bytes, CRC-32 %08x",
                rows,
                columns,
                GROUPS,
                Files.size(file),
                sum.getValue()));
    }

    private static void write(Path file, int rows, int predictors) throws IOException {
        Random random = new Random(SEED);
        double[] intercepts = new double[GROUPS];
        for (int group = 0; group < GROUPS; group++) {
            intercepts[group] = 0.7 * random.nextGaussian();
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("y,event");
            for (int k = 1; k <= predictors; k++) {
                out.write(",x" + k);
            }
            out.write(",g\n");
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                int group = row < GROUPS ? row : random.nextInt(GROUPS);
                double mean = intercepts[group];
                for (int k = 1; k <= predictors; k++) {
                    long thousandths = Math.round(1000 * random.nextGaussian());
                    mean += 0.3 / k * thousandths / 1000.0;
                    decimal(line.append(','), thousandths);
                }
                StringBuilder start = new StringBuilder();
                decimal(start, Math.round(1000 * (mean + random.nextGaussian())));
                boolean event = random.nextDouble() * (1 + Math.exp(-mean)) < 1;
                out.append(start).append(event ? ",1" : ",0").append(line).append(",g");
                out.append(Integer.toString(1_000_000 + group), 1, 7).append('\n');
            }
        }
    }

    private static void decimal(StringBuilder text, long thousandths) {
        long magnitude = Math.abs(thousandths);
        text.append(thousandths < 0 ? "-" : "").append(magnitude / 1000).append('.');
        text.append(Long.toString(1000 + magnitude % 1000), 1, 4);
    }
}
