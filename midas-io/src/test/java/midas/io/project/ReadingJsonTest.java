package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import midas.io.dataset.ColumnType;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {

    /** What a sentence says of an import must be the same after the project was opened again. */
    @Test
    void aProblemComesBackWithAllItTells() throws IOException {
        String text = "x,y,z\n1,2,3\n4\n5,6,7\none,8,9\n10,two,3\nthree,9,9\n11,12,13\n14,15,16\n17,18,19\n";
        ImportReport report = ((ImportOutcome.Imported) Importer.readText("d", text, ImportOptions.DEFAULT)).report();
        List<ImportProblem> problems = report.problems();
        assertThat(problems)
                .contains(ImportProblem.tooShort(3, "y", 1, 1))
                .anyMatch(problem -> problem.kind() == ColumnType.FLOAT64 && problem.more() == 1);
        assertThat(ReadingJson.report(new Fields(ReadingJson.write(report))).problems())
                .isEqualTo(problems);
    }
}
