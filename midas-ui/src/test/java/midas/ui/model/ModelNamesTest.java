package midas.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.frame.ModelSpec;
import org.junit.jupiter.api.Test;

class ModelNamesTest {

    private static String name(String response, List<String> fixed, boolean intercept) {
        return ModelNames.of(
                new ModelSpec(response, fixed, "g", ResponseModel.of(Family.GAUSSIAN), intercept, FitOptions.DEFAULT));
    }

    @Test
    void isResponseAndFixedEffects() {
        assertThat(name("Reaction", List.of("Days"), true)).isEqualTo("Reaction ~ Days");
        assertThat(name("Reaction", List.of("Days", "Dose"), false)).isEqualTo("Reaction ~ 0 + Days + Dose");
        assertThat(name("Reaction", List.of(), true)).isEqualTo("Reaction ~ 1");
    }

    @Test
    void ofManyFixedEffectsNamesTheFirst() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(i -> "predictor" + i).toList();
        assertThat(name("y", many, true)).isEqualTo("y ~ predictor0 + predictor1 + predictor2 + predictor3 + 36 more");
    }

    @Test
    void isOneLine() {
        assertThat(name("a\nb", List.of("c\td"), true)).isEqualTo("a b ~ c d");
    }
}
