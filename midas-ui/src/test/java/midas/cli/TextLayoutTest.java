package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {

    @Test
    void tablesAlignWordsLeftAndNumbersOnTheirPoints() {
        assertThat(new TextTable("  ")
                        .words("Name", List.of("東京", "e\u0301a", "plain"))
                        .numbers("Value", List.of("1.5", "-20", ""))
                        .lines())
                .containsExactly("  Name   Value", "  東京     1.5", "  e\u0301a     -20", "  plain");
    }

    @Test
    void textIsBrokenAtSpacesOnly() {
        assertThat(TextWidth.wrapped("aa bbb cccccccccc d", 6)).containsExactly("aa bbb", "cccccccccc", "d");
        assertThat(TextWidth.of("東京🙂")).isEqualTo(6);
    }

    @Test
    void factsStandBehindTheirLabels() {
        Labelled facts = new Labelled();
        facts.add("A", "one two three");
        facts.add("Long", "x");
        facts.add("", "more");
        assertThat(facts.lines(" ", 14)).containsExactly(" A     one two", "       three", " Long  x", "       more");
    }
}
