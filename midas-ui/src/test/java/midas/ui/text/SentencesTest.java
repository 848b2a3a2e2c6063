package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void theFirstSentenceEndsAtAFullStopOutsideQuotesAndNumbers() {
        assertThat(Sentences.first("Row 3 of “no. of eggs. all” has 2.5. Correct the data."))
                .isEqualTo("Row 3 of “no. of eggs. all” has 2.5.");
        assertThat(Sentences.first("One sentence.")).isEqualTo("One sentence.");
        assertThat(Sentences.first("")).isEmpty();
    }
}
