package midas.io.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Times an import against the least work there can be: one thread that looks at every byte of the file once, finds the
 * commas, and parses what stands between them as a decimal number. Both run in turn in one process, so that a busy
 * machine is busy for both. See {@code docs/benchmarks.md}.
 */
final class ImportBenchmark {

    private static final int PREDICTORS = 20;
    private static final int GROUPS = 1_000;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private ImportBenchmark() {}

    /**
     * Runs it, or writes the fixture only.
     *
     * @param arguments {@code write FILE ROWS}; {@code run FILE ROUNDS}; or {@code once FILE COLUMNS}, which says what part
     *     of the memory the virtual machine was given the columns themselves are: the least heap in which this works is
     *     what an import needs
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "write" -> write(file, number);
            case "run" -> run(file, number);
            case "once" -> once(file, number);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Writes a response, twenty predictors with three decimals each and a text group; the same bytes every time. */
    static void write(Path file, int rows) throws IOException {
        Random random = new Random(20_261_122);
        double[] intercepts = random.doubles(GROUPS, -1, 1).toArray();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            StringBuilder line = new StringBuilder("y");
            for (int k = 1; k <= PREDICTORS; k++) {
                line.append(",x").append(k);
            }
            out.append(line).append(",g\n");
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                int group = random.nextInt(GROUPS);
                double mean = intercepts[group];
                for (int k = 1; k <= PREDICTORS; k++) {
                    long thousandths = Math.round(1000 * random.nextGaussian());
                    mean += 0.05 * k * thousandths / 1000.0;
                    fixed(line.append(','), thousandths, 1000);
                }
                StringBuilder start = new StringBuilder();
                fixed(start, Math.round(10_000 * (mean + random.nextGaussian())), 10_000);
                out.append(start).append(line).append(",g");
                out.append(Integer.toString(1_000_000 + group), 1, 7).append('\n');
            }
        }
    }

    private static void fixed(StringBuilder text, long parts, int whole) {
        long magnitude = Math.abs(parts);
        text.append(parts < 0 ? "-" : "").append(magnitude / whole).append('.');
        text.append(
                Long.toString(whole + magnitude % whole),
                1,
                Long.toString(whole).length());
    }

    private static void run(Path file, int rounds) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        print("file %d bytes, CRC-32 %08x", Files.size(file), sum.getValue());
        double fastestScan = Double.POSITIVE_INFINITY;
        double fastestImport = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            double total = scan(Files.readAllBytes(file));
            long middle = System.nanoTime();
            ImportOutcome outcome = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
            long end = System.nanoTime();
            ImportOutcome.Imported imported = Imports.imported(outcome);
            double scanned = (middle - start) / 1e9;
            double read = (end - middle) / 1e9;
            fastestScan = Math.min(fastestScan, scanned);
            fastestImport = Math.min(fastestImport, read);
            print(
                    "scan %.3f s (sum %.6g)  import %.3f s (%d rows)  ratio %.2f",
                    scanned, total, read, imported.report().rows(), read / scanned);
        }
        print(
                "fastest: scan %.3f s, import %.3f s, ratio %.2f",
                fastestScan, fastestImport, fastestImport / fastestScan);
    }

    private static void once(Path file, int columns) {
        ImportOutcome.Imported imported =
                Imports.imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()));
        double size = (double) imported.report().rows() * columns * Double.BYTES / (1 << 20);
        double heap = (double) Runtime.getRuntime().maxMemory() / (1 << 20);
        print("columns of 8 bytes a cell %.0f MB, heap %.0f MB, ratio %.2f", size, heap, heap / size);
    }

    /** Returns the sum of all numbers in a comma-delimited file, which keeps the work from being thrown away. */
    private static double scan(byte[] bytes) {
        double total = 0;
        long mantissa = 0;
        int decimals = -1;
        boolean negative = false;
        boolean number = true;
        for (byte b : bytes) {
            if (b >= '0' && b <= '9') {
                mantissa = 10 * mantissa + (b - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else if (b == ',' || b == '\n') {
                if (number) {
                    double value = decimals > 0 ? mantissa / POWERS[decimals] : mantissa;
                    total += negative ? -value : value;
                }
                mantissa = 0;
                decimals = -1;
                negative = false;
                number = true;
            } else if (b == '.') {
                decimals = 0;
            } else if (b == '-') {
                negative = true;
            } else {
                number = false;
            }
        }
        return total;
    }

    @SuppressWarnings("SystemOut")
    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
