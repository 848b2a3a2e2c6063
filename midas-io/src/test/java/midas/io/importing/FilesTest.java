package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    private static final String UMLAUTS =
            "Straße,Größe\nMüllerstraße,1\nKönigsallee,2\nBäckergasse,3\nAm Schloßplatz,4\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private ImportOutcome read(byte[] bytes) throws IOException {
        return Importer.read(file("data.csv", bytes), ImportOptions.DEFAULT, ImportMonitor.none());
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private void assertUmlauts(ImportOutcome outcome, Charset charset) {
        ImportOutcome.Imported result = imported(outcome);
        assertThat(result.report().reading().encoding().orElseThrow()).isEqualTo(charset);
        assertThat(names(result.dataset())).containsExactly("Straße", "Größe");
        assertThat(texts(result.dataset(), "Straße"))
                .containsExactly("Müllerstraße", "Königsallee", "Bäckergasse", "Am Schloßplatz");
        assertThat(types(result.dataset())).isEqualTo("string int64");
        assertThat(result.report().problems()).isEmpty();
    }

    @Test
    void readsUtf8() throws IOException {
        assertUmlauts(read(UMLAUTS.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void takesAByteOrderMarkAway() throws IOException {
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        assertUmlauts(read(concat(mark, UMLAUTS.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8);
        Path marked = file("m.csv", concat(mark, "\"a\",b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        ImportOptions known = ImportOptions.DEFAULT.withCharset(StandardCharsets.UTF_8);
        assertThat(names(imported(Importer.read(marked, known, ImportMonitor.none()))
                        .dataset()))
                .containsExactly("a", "b");
        assertThat(names(Imports.read("\ufeffa,b\n1,2\n").dataset())).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsWideCharacters(String name) throws IOException {
        Charset charset = Charset.forName(name);
        assertUmlauts(read(("\ufeff" + UMLAUTS).getBytes(charset)), charset);
    }

    @Test
    void readsUtf16WithoutAMark() throws IOException {
        assertUmlauts(read(UMLAUTS.getBytes(StandardCharsets.UTF_16LE)), StandardCharsets.UTF_16LE);
        assertUmlauts(read(UMLAUTS.getBytes(StandardCharsets.UTF_16BE)), StandardCharsets.UTF_16BE);
    }

    @Test
    void detectsWesternText() throws IOException {
        assertUmlauts(read(UMLAUTS.getBytes(Charset.forName("windows-1252"))), Charset.forName("windows-1252"));
    }

    @Test
    void aLateByteDecidesTheEncoding() throws IOException {
        byte[] ascii = "name,x\n".concat("abc,1\n".repeat(40_000)).getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "Größe,2\n".getBytes(StandardCharsets.ISO_8859_1);
        ImportOutcome.Imported result = imported(read(concat(ascii, tail)));
        assertThat(result.report().reading().encoding().orElseThrow()).isNotEqualTo(StandardCharsets.UTF_8);
        assertThat(result.dataset().find("name").orElseThrow().text(40_000)).isEqualTo("Größe");
    }

    @Test
    void bytesWithoutMeaningAreReported() throws IOException {
        Path file = file("latin.csv", "name,x\nok,1\nGröße,2\n".getBytes(StandardCharsets.ISO_8859_1));
        ImportOptions utf8 = ImportOptions.DEFAULT.withCharset(StandardCharsets.UTF_8);
        ImportOutcome.Imported result = imported(Importer.read(file, utf8, ImportMonitor.none()));
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.UNDECODABLE, 3, "name", "Gr\ufffd\ufffde"));
    }

    @Test
    void theEncodingCanBeOverruled() throws IOException {
        Path file = file("x.csv", "name,x\nж,1\n".getBytes(Charset.forName("windows-1251")));
        ImportOptions known = ImportOptions.DEFAULT.withCharset(Charset.forName("windows-1251"));
        ImportOutcome.Imported result = imported(Importer.read(file, known, ImportMonitor.none()));
        assertThat(texts(result.dataset(), "name")).containsExactly("ж");
    }

    @Test
    void theDatasetIsNamedAfterTheFile() throws IOException {
        Path file = file("Schlaf studie.v2.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()))
                        .dataset()
                        .name())
                .isEqualTo("Schlaf studie.v2");
    }

    @Test
    void refusesWhatIsNoDataFile() throws IOException {
        Path missing = folder.resolve("missing.csv");
        assertThat(refused(Importer.read(missing, ImportOptions.DEFAULT, ImportMonitor.none())))
                .isEqualTo(new ImportFailure.FileNotFound(missing.toString()));
        assertThat(refused(Importer.read(folder, ImportOptions.DEFAULT, ImportMonitor.none())))
                .isEqualTo(new ImportFailure.IsDirectory(folder.toString()));
        Path sheet = file("Book.XLSX", new byte[] {'P', 'K', 3, 4});
        assertThat(refused(Importer.read(sheet, ImportOptions.DEFAULT, ImportMonitor.none())))
                .isEqualTo(new ImportFailure.Damaged(sheet.toString()));
        Path stata = file("Book.DTA", new byte[] {1, 2, 3});
        assertThat(refused(Importer.read(stata, ImportOptions.DEFAULT, ImportMonitor.none())))
                .isEqualTo(new ImportFailure.UnsupportedFormat(stata.toString(), "dta"));
        String data = folder.resolve("data.csv").toString();
        assertThat(refused(read(new byte[0]))).isEqualTo(new ImportFailure.EmptyFile(data));
        assertThat(refused(read("\ufeff \r\n\n\t".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new ImportFailure.EmptyFile(data));
        assertThat(refused(read(new byte[] {'a', ',', 'b', 0, 1, 2, '\n'})))
                .isEqualTo(new ImportFailure.BinaryFile(data, 0));
        assertThat(refused(read(",,\n,,\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new ImportFailure.NoColumns(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "parquet", "XLS"})
    void whatIsNotWhatItsNameSaysIsToldOf(String ending) throws IOException {
        byte[] noise = new byte[3000];
        new java.util.Random(7).nextBytes(noise);
        Path binary = file("noise." + ending, noise);
        String extension = ending.toLowerCase(java.util.Locale.ROOT);
        assertThat(refused(Importer.read(binary, ImportOptions.DEFAULT, ImportMonitor.none())))
                .isEqualTo(new ImportFailure.NotAsNamed(binary.toString(), extension));
        Path text = file("text." + ending, "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
        ImportOutcome.Imported read = imported(Importer.read(text, ImportOptions.DEFAULT, ImportMonitor.none()));
        assertThat(types(read.dataset())).isEqualTo("int64 int64");
        assertThat(read.report().problems()).containsExactly(new ImportProblem(Code.NOT_AS_NAMED, 0, null, extension));
    }

    @Test
    void theFileIsLeftAsItWasAndFree() throws IOException {
        byte[] bytes = "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);
        Path file = file("data.csv", bytes);
        imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()));
        assertThat(file).hasBinaryContent(bytes);
        Files.delete(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatVanishesOrShrinksMeanwhileIsRefused() throws IOException {
        for (String text : new String[] {"a,b\n1,2\n", "x;y\n1,5;2\n", "x;y\n\"a\nb\";2\n", "n;y\nM\u00fcller;2\n"}) {
            for (boolean vanishes : new boolean[] {true, false}) {
                Path file = file("data.csv", text.repeat(1000).getBytes(StandardCharsets.ISO_8859_1));
                ImportMonitor meddler = new ImportMonitor() {
                    @Override
                    public void progress(long bytesRead, long bytesTotal) {
                        try {
                            if (vanishes) {
                                Files.deleteIfExists(file);
                            } else if (Files.size(file) > 100) {
                                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
                            }
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
    }

    @Test
    void aFileThatChangesMeanwhileIsRefused() throws IOException {
        Path file = file("data.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        ImportMonitor meddler = new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                try {
                    Files.writeString(file, "a,b\n1,2\n3,4\n");
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

    @Test
    void progressOnlyGrowsAndReachesTheEnd() throws IOException {
        Path file = file("data.csv", "a,b\n".concat("1,2\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
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
    void canBeCancelledInAnyPass() throws IOException {
        Path file = file(
                "data.csv", ("x;y\n" + "1,5;2\n".repeat(100_000) + "1,5;\"2\n\"\n").getBytes(StandardCharsets.UTF_8));
        for (long limit : new long[] {0, 300_000, 900_000, 1_500_000}) {
            ImportMonitor monitor = new ImportMonitor() {
                private long seen;

                @Override
                public void progress(long bytesRead, long bytesTotal) {
                    seen = bytesRead;
                }

                @Override
                public boolean isCancelled() {
                    return seen >= limit;
                }
            };
            assertThat(Importer.read(file, ImportOptions.DEFAULT, monitor)).isInstanceOf(ImportOutcome.Cancelled.class);
        }
    }

    @Test
    void anInterruptCancels() throws IOException {
        Path file = file("data.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Thread.currentThread().interrupt();
        ImportOutcome outcome = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(ImportOutcome.Cancelled.class);
    }

    @Test
    void aPipeIsReadOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Files.writeString(pipe, "a;b\n1,5;2\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ImportOutcome.Imported result = imported(Importer.read(pipe, ImportOptions.DEFAULT, ImportMonitor.none()));
        writer.join();
        assertThat(types(result.dataset())).isEqualTo("float64 int64");
    }

    private Path pipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    @Test
    @Timeout(30)
    void aPipeThatNobodyWritesToIsNotWaitedForOnceCancelled() throws Exception {
        Path pipe = pipe();
        long start = System.nanoTime();
        ImportOutcome outcome = Importer.read(pipe, ImportOptions.DEFAULT, new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                // nothing is read
            }

            @Override
            public boolean isCancelled() {
                return System.nanoTime() - start > 200_000_000;
            }
        });
        assertThat(outcome).isInstanceOf(ImportOutcome.Cancelled.class);
    }

    @Test
    @Timeout(30)
    void aPipeThatWasReadHasNoFirstRecords() throws Exception {
        Path pipe = pipe();
        Thread writer = Thread.ofPlatform().daemon().start(() -> {
            try {
                Files.writeString(pipe, "a,b\n1,2\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ImportOutcome.Imported result = imported(Importer.read(pipe, ImportOptions.DEFAULT, ImportMonitor.none()));
        writer.join();
        assertThat(names(result.dataset())).containsExactly("a", "b");
        assertThat(Importer.rawRecords(pipe, result.report().reading(), 3)).isEmpty();
    }

    @Test
    void filesOfOtherKindsAreNamed(@TempDir Path other) throws IOException {
        for (String[] head : new String[][] {
            {"%PDF-1.4\n1 0 obj", "pdf"},
            {"\u0089PNG\r\n\u001a\n", "png"},
            {"\u00ff\u00d8\u00ff\u00e0", "jpeg"},
            {"\u007fELF\u0002", "elf"},
            {"\u001f\u008b\u0008", "gz"},
            {"SQLite format 3\0", "sqlite"},
            {"$FL2@(#) SPSS DATA FILE", "sav"},
            {"<stata_dta><header>", "dta"},
            {"X\n\0\0\0\u0003", "rds"}
        }) {
            Path file = other.resolve("data.csv");
            Files.write(file, head[0].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            assertThat(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()))
                    .isEqualTo(
                            new ImportOutcome.Refused(new ImportFailure.UnsupportedFormat(file.toString(), head[1])));
        }
    }
}
