package midas.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DesignTest {

    private static Design of(double[] y, double[][] x, int[] groups, List<String> labels) {
        return Design.of("y", y, List.of("x"), x, true, "g", groups, labels);
    }

    @Test
    void rowsAreSortedByGroupAndKnowWhereTheyCameFrom() {
        double[] y = {1, 2, 3, 4};
        Design design = of(y, new double[][] {{10, 20, 30, 40}}, new int[] {1, 0, 1, 0}, List.of("a", "b"));
        assertThat(design.sortedResponse()).containsExactly(2, 4, 1, 3);
        assertThat(design.sortedPredictor(0)).containsExactly(20, 40, 10, 30);
        assertThat(design.groupStarts()).containsExactly(0, 2, 4);
        assertThat(design.observationAt(0)).isEqualTo(1);
        assertThat(design.groupSize(1)).isEqualTo(2);
        assertThat(design.coefficientNames()).containsExactly("(Intercept)", "x");
        y[1] = 99;
        assertThat(design.sortedResponse()[0]).isEqualTo(2);
    }

    @Test
    void whatACallerMustNotHandOverIsRefused() {
        double[] y = {1, 2};
        double[][] x = {{1, 2}};
        int[] groups = {0, 1};
        List<String> labels = List.of("a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[] {1, Double.NaN}, x, groups, labels));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(y, new double[][] {{1, Double.POSITIVE_INFINITY}}, groups, labels));
        assertThatIllegalArgumentException().isThrownBy(() -> of(y, new double[][] {{1}}, groups, labels));
        assertThatIllegalArgumentException().isThrownBy(() -> of(y, x, new int[] {0, 2}, labels));
        assertThatIllegalArgumentException().isThrownBy(() -> of(y, x, new int[] {0, 0}, labels));
        assertThatIllegalArgumentException().isThrownBy(() -> of(y, x, new int[] {0}, labels));
        assertThatIllegalArgumentException().isThrownBy(() -> of(y, new double[0][], groups, labels));
    }
}
