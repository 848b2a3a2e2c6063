package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Finds out what kind of file one is: by how it begins, and by its name only where that tells nothing. */
final class FormatFinder {

    private static final int BEGINNING = 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
    private static final byte[] ENCRYPTED_PARQUET = {'P', 'A', 'R', 'E'};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED_IN_COMPOUND = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Endings of workbooks: files of such names that are none are often web pages. */
    private static final Set<String> WORKBOOKS =
            Set.of("fods", "ods", "ots", "xls", "xlsb", "xlsm", "xlsx", "xltm", "xltx");

    /** What a file is. */
    sealed interface Kind {
        /** A text. */
        record Text() implements Kind {}

        /** A zip file, which may be a workbook. */
        record Zip() implements Kind {}

        /** A Parquet file. */
        record Parquet() implements Kind {}

        /** A file that is not read. */
        record Refused(ImportFailure failure) implements Kind {}
    }

    private FormatFinder() {}

    /**
     * Finds out.
     *
     * @param source the file
     * @param extension ending of its name in lower case, without the dot; empty where it has none
     */
    static Kind find(Source source, String extension) throws IOException {
        byte[] beginning;
        try (InputStream in = source.open()) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (begins(beginning, ZIP) || begins(beginning, EMPTY_ZIP)) {
            return new Kind.Zip();
        }
        if (begins(beginning, PARQUET)) {
            return new Kind.Parquet();
        }
        if (begins(beginning, ENCRYPTED_PARQUET)) {
            return new Kind.Refused(new ImportFailure.Encrypted(source.name()));
        }
        if (begins(beginning, COMPOUND)) {
            return new Kind.Refused(
                    contains(source, ENCRYPTED_IN_COMPOUND)
                            ? new ImportFailure.Encrypted(source.name())
                            : new ImportFailure.UnsupportedFormat(source.name(), "xls"));
        }
        Optional<String> known = KnownHeads.of(beginning);
        if (known.isPresent()) {
            return new Kind.Refused(new ImportFailure.UnsupportedFormat(source.name(), known.get()));
        }
        Optional<String> markup = WORKBOOKS.contains(extension) ? markup(beginning) : Optional.empty();
        return markup.isPresent()
                ? new Kind.Refused(new ImportFailure.UnsupportedFormat(source.name(), markup.get()))
                : new Kind.Text();
    }

    /** Returns whether files whose names end like this are workbooks or Parquet files. */
    static boolean isOfOtherFormat(String extension) {
        return WORKBOOKS.contains(extension) || extension.equals("parquet");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return startsAt(bytes, 0, bytes.length, with);
    }

    private static boolean startsAt(byte[] bytes, int at, int end, byte[] with) {
        if (at + with.length > end) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> markup(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "")
                .toLowerCase(java.util.Locale.ROOT);
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("<?xml") && !text.contains("<html") ? "xml" : "html");
    }

    private static boolean contains(Source source, byte[] pattern) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = source.open()) {
            while (true) {
                int count = in.readNBytes(buffer, kept, buffer.length - kept);
                int end = kept + count;
                for (int at = 0; at + pattern.length <= end; at++) {
                    if (startsAt(buffer, at, end, pattern)) {
                        return true;
                    }
                }
                if (count == 0) {
                    return false;
                }
                kept = Math.min(end, pattern.length - 1);
                System.arraycopy(buffer, end - kept, buffer, 0, kept);
            }
        }
    }
}
