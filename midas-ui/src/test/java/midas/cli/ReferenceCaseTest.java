package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that a fixture without its origin or its tolerances is refused. */
class ReferenceCaseTest {

    private static Map<String, Object> fields() {
        return new HashMap<>(Json.file(ReferenceCase.FOLDER.resolve("sleepstudy.json")));
    }

    @Test
    void aWholeFixtureIsTaken() {
        assertThat(ReferenceCase.of(fields())).hasToString("sleepstudy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "command", "definition", "version", "tolerance"})
    void aFixtureWithoutIsRefused(String name) {
        Map<String, Object> fields = fields();
        fields.remove(name);
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceCase.of(fields));
    }

    @Test
    void aQuantityWithoutToleranceIsRefused() {
        Map<String, Object> fields = fields();
        Map<String, Object> tolerances = new HashMap<>(Json.map(fields.get("tolerance")));
        tolerances.remove("logLikelihoodAbsolute");
        fields.put("tolerance", tolerances);
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceCase.of(fields));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2e-4, 0, -1e-6, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceBeyondItsCapIsRefused(double tolerance) {
        Map<String, Object> fields = fields();
        Map<String, Object> tolerances = new HashMap<>(Json.map(fields.get("tolerance")));
        tolerances.put("standardErrorRelative", tolerance);
        fields.put("tolerance", tolerances);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceCase.of(fields))
                .withMessageContaining("standardErrorRelative");
    }
}
