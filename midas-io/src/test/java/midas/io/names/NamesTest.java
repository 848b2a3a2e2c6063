package midas.io.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void makesNamesUnique() {
        UniqueNames names = new UniqueNames(Set.of("a", "a_2"));
        assertThat(names.take("a")).isEqualTo("a_3");
        assertThat(names.take("a")).isEqualTo("a_4");
        assertThat(names.take("b")).isEqualTo("b");
        assertThat(names.take("b")).isEqualTo("b_2");
    }

    @Test
    void findsWhatSomebodyMayHaveMeant() {
        List<String> names = List.of("Reaction", "Days", "Subject", "Day of week", " Weight", "x");
        assertThat(ClosestNames.to("reaction", names)).containsExactly("Reaction");
        assertThat(ClosestNames.to("Reacton", names)).containsExactly("Reaction");
        assertThat(ClosestNames.to("Weight", names)).containsExactly(" Weight");
        assertThat(ClosestNames.to("Day", names)).containsExactly("Days", "Day of week");
        assertThat(ClosestNames.to("days", names)).startsWith("Days");
        assertThat(ClosestNames.to("altogether different", names)).isEmpty();
        assertThat(ClosestNames.to("", names)).containsExactly("x");
    }

    @Test
    void offersThreeNamesAtMost() {
        assertThat(ClosestNames.to("a1", List.of("a2", "a3", "a4", "a5"))).containsExactly("a2", "a3", "a4");
    }
}
