package midas.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {

    @TempDir
    private Path folder;

    private ImportPreview preview(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), text);
        ImportOutcome.Imported imported =
                (ImportOutcome.Imported) Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        return new ImportPreview(
                imported.dataset(),
                imported.report(),
                Importer.rawRecords(file, imported.report().reading(), 10));
    }

    @Test
    void theFirstRowStandsBelowTheHeaderAndWhatIsAboveIt() throws IOException {
        for (String text : new String[] {
            "x;y;z\n1;2;3\n4;5;6\n",
            "1;2;3\n4;5;6\n",
            "A title\n\nx;y;z\n1;2;3\n4;5;6\n",
            "A title;;\nSecond line;;\n;;\nx;y;z\n1;2;3\n4;5;6\n"
        }) {
            ImportPreview preview = preview(text);
            assertThat(preview.raw().get(preview.firstRow()).text()).as(text).isEqualTo("1;2;3");
        }
    }
}
