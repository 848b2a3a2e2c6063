package midas.io.importing;

import static midas.io.importing.Books.read;
import static midas.io.importing.Books.row;
import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as files: what they are, and how they are let go. */
class XlsxFileTest {

    @TempDir
    Path folder;

    private Path book(String name, Consumer<XSSFWorkbook> content) throws IOException {
        return Books.book(folder.resolve(name), content);
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        Path text = Files.writeString(folder.resolve("really.xlsx"), "a;b\n1,5;x\n");
        assertThat(types(imported(read(text, ImportOptions.DEFAULT)).dataset())).isEqualTo("float64 string");
        Path book = book("really.csv", b -> row(b.createSheet(), 0, "only", "header"));
        assertThat(names(imported(read(book, ImportOptions.DEFAULT)).dataset())).containsExactly("only", "header");
        Path page = Files.writeString(folder.resolve("export.xls"), "\ufeff <html><table></table></html>");
        assertThat(refused(read(page, ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.UnsupportedFormat(page.toString(), "html"));
        Path xml = Files.writeString(folder.resolve("old.xls"), "<?xml version=\"1.0\"?><Workbook/>");
        assertThat(refused(read(xml, ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.UnsupportedFormat(xml.toString(), "xml"));
        byte[] compound = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, compound, 0, 4);
        Path old = Files.write(folder.resolve("old.xlsx"), compound);
        assertThat(refused(read(old, ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.UnsupportedFormat(old.toString(), "xls"));
        byte[] word = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(word, 0, compound, 1024, word.length);
        Path locked = Files.write(folder.resolve("locked.xlsx"), compound);
        assertThat(refused(read(locked, ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.Encrypted(locked.toString()));
    }

    @Test
    void theFileIsFreeOnEveryWayOut() throws IOException {
        Path file = book("free.xlsx", book -> {
            XSSFSheet sheet = book.createSheet("Data");
            for (int r = 0; r < 3000; r++) {
                row(sheet, r, r, "t" + r);
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        imported(read(file, ImportOptions.DEFAULT));
        refused(read(file, ImportOptions.DEFAULT.withSheet("no")));
        ImportMonitor cancels = new ImportMonitor() {
            private long seen;

            @Override
            public void progress(long bytesRead, long bytesTotal) {
                seen = bytesRead;
            }

            @Override
            public boolean isCancelled() {
                return seen > bytes.length / 2;
            }
        };
        assertThat(Importer.read(file, ImportOptions.DEFAULT, cancels)).isInstanceOf(ImportOutcome.Cancelled.class);
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused(read(cut, ImportOptions.DEFAULT))).isEqualTo(new ImportFailure.Damaged(cut.toString()));
        assertThat(file).hasBinaryContent(bytes);
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open));
        try (Stream<Path> descriptors = Files.list(open)) {
            assertThat(descriptors.map(XlsxFileTest::target)).noneMatch(t -> t.endsWith("xlsx"));
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void progressOnlyGrowsAndReachesTheEnd() throws IOException {
        Path file = book("progress.xlsx", book -> {
            XSSFSheet sheet = book.createSheet();
            for (int r = 0; r < 5000; r++) {
                row(sheet, r, r * 0.37, r);
            }
        });
        List<long[]> heard = new ArrayList<>();
        ImportMonitor monitor = new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                heard.add(new long[] {bytesRead, bytesTotal});
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        imported(Importer.read(file, ImportOptions.DEFAULT, monitor));
        assertThat(heard).hasSizeGreaterThan(5);
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i)[0]).isGreaterThan(heard.get(i - 1)[0]).isLessThanOrEqualTo(heard.get(i)[1]);
        }
        assertThat(heard.getLast()[0]).isEqualTo(heard.getLast()[1]);
    }

    @Test
    void aFileThatChangesMeanwhileIsRefused() throws IOException {
        Path file = book("changes.xlsx", book -> row(book.createSheet(), 0, LocalDateTime.MIN.toString()));
        ImportMonitor meddler = new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                try {
                    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThat(refused(Importer.read(file, ImportOptions.DEFAULT, meddler)))
                .isEqualTo(new ImportFailure.ChangedWhileReading(file.toString()));
    }
}
