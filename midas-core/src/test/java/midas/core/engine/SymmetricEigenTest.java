package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

    @Test
    void theWrongCurvatureIsTurnedRound() {
        // eigenvalues 3 and −1, along (1, 1) and (1, −1)
        double[][] inverse =
                Objects.requireNonNull(SymmetricEigen.absoluteInverse(new double[][] {{1, 2}, {2, 1}}, 1e-7));
        assertThat(inverse[0][0]).isCloseTo(2.0 / 3, within(1e-14));
        assertThat(inverse[0][1]).isCloseTo(-1.0 / 3, within(1e-14));
        assertThat(inverse[1][0]).isCloseTo(inverse[0][1], within(1e-15));
    }

    @Test
    void whatCannotBeDecomposedIsSaid() {
        assertThat(SymmetricEigen.absoluteInverse(new double[][] {{Double.NaN}}, 1e-7))
                .isNull();
        assertThat(SymmetricEigen.absoluteInverse(new double[][] {{0}}, 1e-7)).isNull();
    }
}
