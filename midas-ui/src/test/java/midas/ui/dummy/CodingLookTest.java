package midas.ui.dummy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.coding.Coding;
import midas.io.coding.DummyCoder;
import midas.io.dataset.Dataset;
import midas.ui.TestData;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.Test;

class CodingLookTest {

    private final Dataset data = TestData.of("d", "y,region\n1,West\n2,East\n");
    private List<Coding> codings = List.of(new Coding("region", null, false));
    private final CodingLook look = new CodingLook(
            new DummyCoder(),
            new DirectJobRunner(),
            () -> Optional.of(new CodingLook.Wanted(data, codings, Set.of(), data.columns())),
            categories -> {});

    /** Codings that nobody can look at. */
    private static List<Coding> failing(Error error) {
        return new AbstractList<>() {
            @Override
            public Coding get(int index) {
                throw error;
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }

    @Test
    void aLookThatFailsSaysSoAndTheNextOneIsShown() {
        look.look();
        assertThat(look.previewProperty().get().columns()).hasSize(1);
        List<Coding> right = codings;
        codings = failing(new OutOfMemoryError());
        look.look();
        assertThat(look.lookingProperty().get()).isFalse();
        assertThat(look.failureProperty().get()).startsWith("There is not enough memory to see");
        assertThat(look.previewProperty().get().columns()).isEmpty();
        codings = failing(new StackOverflowError());
        look.look();
        assertThat(look.failureProperty().get()).contains("because of an error in the program");
        codings = right;
        look.look();
        assertThat(look.failureProperty().get()).isEmpty();
        assertThat(look.previewProperty().get().columns()).hasSize(1);
    }
}
