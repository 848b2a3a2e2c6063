package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import midas.io.dataset.FileFormat;
import midas.io.importing.ImportProblem;
import org.junit.jupiter.api.Test;

class SeparatorTextTest {

    /** A separator that somebody chose may be that of no other cell. */
    @Test
    void aNumberOfAnotherSeparatorIsHeldAgainstTheOneInForceAndNotAgainstOtherCells() {
        ImportProblem problem = new ImportProblem(ImportProblem.Code.MIXED_DECIMAL_SEPARATORS, 3, "x", "1,5");
        assertThat(ImportText.of(problem, FileFormat.TEXT, Place.COMMAND_LINE).message())
                .isEqualTo("Column “x”: “1,5” (line 3) does not use the decimal separator by which numbers are read"
                        + " here.");
    }
}
