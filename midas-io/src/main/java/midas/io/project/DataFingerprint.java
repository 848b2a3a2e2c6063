package midas.io.project;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.binary.LittleEndianWriter;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;

/**
 * Stands for the data that a model sees: SHA-256 of its columns, all rows of them, also those that a fit leaves out. Two datasets in which the response, the fixed effects and the group have
 * the same names and hold the same have the same fingerprint, whatever else they hold.
 */
public final class DataFingerprint {

    private DataFingerprint() {}

    /**
     * Computes the fingerprint. The number of rows (32 bits) comes first; then response and fixed effects in the model's order, each as its name and the bits of its number in every row (64 bits, the
     * NaN 0x7ff8000000000000 where there is none); then the group, as its name and in every row a byte that says whether the cell is there, and its text; a model without group has nothing there. Texts are their number of bytes (32 bits) and UTF-8; the lowest
     * byte comes first.
     *
     * @return 64 hexadecimal digits; empty where the dataset has not all of the columns
     */
    public static Optional<String> of(Dataset dataset, ModelSpec spec) {
        List<Column> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(spec.response()));
        names.addAll(spec.fixed());
        for (String name : names) {
            dataset.find(name).ifPresent(numbers::add);
        }
        Optional<Column> group = spec.hasGroup() ? dataset.find(spec.group()) : Optional.empty();
        if (numbers.size() < names.size() || spec.hasGroup() && group.isEmpty()) {
            return Optional.empty();
        }
        Digests digests = new Digests();
        try (OutputStream out = digests.into(OutputStream.nullOutputStream())) {
            LittleEndianWriter writer = new LittleEndianWriter(out);
            writer.putInt(dataset.rows());
            for (Column column : numbers) {
                writer.putText(column.name());
                for (double value : column.coercedNumbers()) {
                    writer.putLong(Double.doubleToLongBits(value));
                }
            }
            if (group.isPresent()) {
                writeTexts(group.get(), dataset.rows(), writer);
            }
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(digests.sha256());
    }

    private static void writeTexts(Column group, int rows, LittleEndianWriter writer) throws IOException {
        writer.putText(group.name());
        for (int row = 0; row < rows; row++) {
            String text = group.text(row);
            writer.putByte(text == null ? 0 : 1);
            if (text != null) {
                writer.putText(text);
            }
        }
    }
}
