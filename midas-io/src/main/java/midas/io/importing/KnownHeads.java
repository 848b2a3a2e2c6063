package midas.io.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Files that are no data to us, told by their first bytes: in some character set nearly every one of them is a text. */
final class KnownHeads {

    private record Head(int at, byte[] bytes, String extension) {

        Head(int at, String bytes, String extension) {
            this(at, bytes.getBytes(StandardCharsets.ISO_8859_1), extension);
        }

        boolean isIn(byte[] beginning) {
            if (at + bytes.length > beginning.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (beginning[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Head> HEADS = List.of(
            new Head(0, "%PDF-", "pdf"),
            new Head(0, "\u0089PNG\r\n", "png"),
            new Head(0, "\u00ff\u00d8\u00ff", "jpeg"),
            new Head(0, "GIF8", "gif"),
            new Head(0, "\u007fELF", "elf"),
            new Head(0, "\u001f\u008b", "gz"),
            new Head(0, "BZh9", "bz2"),
            new Head(0, "\u00fd7zXZ\0", "xz"),
            new Head(0, "(\u00b5/\u00fd", "zst"),
            new Head(0, "7z\u00bc\u00af\u0027\u001c", "7z"),
            new Head(0, "Rar!\u001a\u0007", "rar"),
            new Head(257, "ustar", "tar"),
            new Head(0, "SQLite format 3\0", "sqlite"),
            new Head(0, "$FL2@(#)", "sav"),
            new Head(0, "$FL3@(#)", "zsav"),
            new Head(0, "<stata_dta>", "dta"),
            new Head(0, "RDX2\n", "rda"),
            new Head(0, "RDX3\n", "rda"),
            new Head(0, "RDA3\n", "rda"),
            new Head(0, "X\n\0\0\0\u0003", "rds"),
            new Head(0, "X\n\0\0\0\u0002", "rds"),
            new Head(0, "HEADER RECORD*******LIBRARY HEADER RECORD", "xpt"),
            new Head(0, "ARROW1", "arrow"),
            new Head(0, "FEA1", "feather"),
            new Head(0, "\u0089HDF\r\n", "hdf5"),
            new Head(0, "MATLAB 5.0 MAT-file", "mat"),
            new Head(0, "{\\rtf", "rtf"));

    private KnownHeads() {}

    /** Returns the usual ending of files that begin so, without the dot; empty where nothing is known of such. */
    static Optional<String> of(byte[] beginning) {
        return HEADS.stream().filter(head -> head.isIn(beginning)).findFirst().map(Head::extension);
    }
}
