package midas.io.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import midas.io.dataset.FileFormat;

/** Opens what is in a zip file, if it is a workbook. */
public final class Workbooks {

    /** What a zip file is. */
    public sealed interface Found {

        /**
         * A workbook.
         *
         * @param format which kind
         * @param workbook its sheets
         */
        record Book(FileFormat format, Workbook workbook) implements Found {}

        /**
         * Something else.
         *
         * @param extension the usual ending of such files, where it is known
         */
        record Other(Optional<String> extension) implements Found {}
    }

    private static final int LONGEST_TYPE = 200;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private Workbooks() {}

    /**
     * Opens it.
     *
     * @param parts the file
     * @param allowance how much memory its cells may take
     * @throws DamagedException if it is a workbook that cannot be read
     * @throws EncryptedException if it needs a password
     */
    public static Found open(Parts parts, Allowance allowance) throws IOException {
        if (parts.has("[Content_Types].xml")) {
            return office(parts, allowance);
        }
        if (parts.has("mimetype")) {
            String type = new String(parts.beginning("mimetype", LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            if (type.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
                return new Found.Book(FileFormat.ODS, new Ods(parts, allowance));
            }
            return other(
                    switch (type) {
                        case OPEN_DOCUMENT + "text" -> "odt";
                        case OPEN_DOCUMENT + "presentation" -> "odp";
                        default -> "zip";
                    });
        }
        if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            return new Found.Book(FileFormat.ODS, new Ods(parts, allowance));
        }
        return new Found.Other(Optional.empty());
    }

    private static Found office(Parts parts, Allowance allowance) throws IOException {
        if (parts.has("xl/workbook.bin")) {
            return other("xlsb");
        }
        if (parts.has("word/document.xml")) {
            return other("docx");
        }
        if (parts.has("ppt/presentation.xml")) {
            return other("pptx");
        }
        return new Found.Book(FileFormat.XLSX, new Xlsx(parts, allowance));
    }

    private static Found other(String extension) {
        return new Found.Other(Optional.of(extension));
    }
}
