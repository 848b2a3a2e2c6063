package midas.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that docs/manual-coverage.md names is there. */
class ManualCoverageTest {

    private static final Path TABLE = Path.of("..", "docs", "manual-coverage.md");

    private final CoverageTable tests = new CoverageTable(List.of(
            Path.of("src", "test", "java"),
            Path.of("..", "midas-io", "src", "test", "java"),
            Path.of("..", "midas-core", "src", "test", "java")));

    @Test
    void everyRowNamesTestsThatExist() throws IOException {
        String table = Files.readString(TABLE);
        assertThat(CoverageTable.rows(table)).hasSizeGreaterThan(80);
        assertThat(tests.faults(table)).isEmpty();
    }

    @Test
    void aRowWithAKnownTestIsRight() {
        assertThat(tests.faults(row("`ManualCoverageTest.aRowWithAKnownTestIsRight`")))
                .isEmpty();
        assertThat(tests.faults(row("`ManualCoverageTest.aWrongRowIsFound`, `MixedModelsTest.theInterceptIsOptional`")))
                .isEmpty();
        assertThat(tests.faults(row("**not yet**"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`NoSuchTest.method`",
                "`ManualCoverageTest.noSuchMethod`",
                "`ManualCoverageTest.row`",
                "`ManualCoverageTest`",
                "ManualCoverageTest.aWrongRowIsFound",
                "",
                "`ManualCoverageTest.aWrongRowIsFound`, `ManualCoverageTest.gone`"
            })
    void aWrongRowIsFound(String cell) {
        assertThat(tests.faults(row(cell))).hasSize(1);
    }

    private static String row(String tests) {
        return "| Statement | Program | Test |\n|---|---|---|\n| said | done | " + tests + " |\n";
    }
}
