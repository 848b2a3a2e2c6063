package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFormulaTest {

    @Test
    void asRWritesIt() {
        assertThat(ModelFormula.of(Models.gaussian())).isEqualTo("Reaction ~ 1 + Days + (1 | Subject)");
        assertThat(ModelFormula.of("y", List.of(), true, "g")).isEqualTo("y ~ 1 + (1 | g)");
        assertThat(ModelFormula.of("y", List.of("a", "b"), false, "g")).isEqualTo("y ~ 0 + a + b + (1 | g)");
    }

    @Test
    void namesThatAreNotPlainAreQuoted() {
        assertThat(ModelFormula.of("Größe", List.of("x.1", "a b", "2nd", "tick`s"), true, "(g)"))
                .isEqualTo("Größe ~ 1 + x.1 + `a b` + `2nd` + `tick\\`s` + (1 | `(g)`)");
    }
}
