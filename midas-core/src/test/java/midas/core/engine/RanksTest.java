package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void theLargestIsFirstAndEqualNumbersShareTheirRank() {
        assertThat(Ranks.descending(new double[] {0.5, -1, 2, 0.5, -0.0, 0.0})).containsExactly(2, 6, 1, 2, 4, 4);
        assertThat(Ranks.descending(new double[] {})).isEmpty();
        assertThat(Ranks.descending(new double[] {3, 3, 3})).containsExactly(1, 1, 1);
    }

    @Test
    void agreesWithCountingHoweverTheNumbersAreSpread() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[random.nextInt(1, 60)];
            int kind = round % 4;
            Arrays.setAll(values, k -> switch (kind) {
                case 0 -> random.nextDouble() - 0.5;
                case 1 -> random.nextInt(-3, 4);
                case 2 -> random.nextInt(9) == 0 ? 1e300 * random.nextDouble() : 1e-300 * random.nextDouble();
                default -> 1e-320 * random.nextInt(5);
            });
            int[] ranks = Ranks.descending(values);
            for (int j = 0; j < values.length; j++) {
                double value = values[j];
                assertThat(ranks[j])
                        .isEqualTo(1
                                + (int) Arrays.stream(values)
                                        .filter(other -> other > value)
                                        .count());
            }
        }
    }
}
