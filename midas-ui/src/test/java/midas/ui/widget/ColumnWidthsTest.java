package midas.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import midas.ui.widget.ColumnWidths.Kind;
import midas.ui.widget.ColumnWidths.Wish;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final Wish NAME = new Wish(Kind.WORDS, 100, 160);
    private static final Wish NUMBER = new Wish(Kind.NUMBERS, 70, 70);
    private static final Wish DRAWING = new Wish(Kind.DRAWING, 96, 96);

    @Test
    void drawingsTakeWhatIsLeft() {
        assertThat(ColumnWidths.share(600, List.of(NAME, NUMBER, NUMBER, DRAWING)))
                .containsExactly(160, 70, 70, 300);
    }

    @Test
    void aNameIsCutOnlyWhenTheDrawingIsAsNarrowAsItMayBe() {
        assertThat(ColumnWidths.share(396, List.of(NAME, NUMBER, NUMBER, DRAWING)))
                .containsExactly(160, 70, 70, 96);
        assertThat(ColumnWidths.share(370, List.of(NAME, NUMBER, NUMBER, DRAWING)))
                .containsExactly(134, 70, 70, 96);
    }

    @Test
    void whereNothingIsDrawnTheNameTakesWhatIsLeft() {
        assertThat(ColumnWidths.share(600, List.of(NAME, NUMBER, NUMBER))).containsExactly(460, 70, 70);
    }

    @Test
    void belowTheLeastWidthNoNumberIsCut() {
        List<Wish> wishes = List.of(NAME, NUMBER, new Wish(Kind.NUMBERS, 70.2, 70.2), DRAWING);
        assertThat(ColumnWidths.least(wishes)).isEqualTo(337);
        assertThat(ColumnWidths.share(120, wishes)).containsExactly(100, 70, 71, 96);
    }

    @Test
    void severalNamesShareInProportionToWhatTheyAskFor() {
        Wish longer = new Wish(Kind.WORDS, 100, 220);
        assertThat(ColumnWidths.share(100 + 100 + 70 + 90, List.of(NAME, longer, NUMBER)))
                .containsExactly(130, 160, 70);
    }

    @Test
    void neverMoreThanTheRoom() {
        List<Wish> wishes = List.of(NAME, NUMBER, new Wish(Kind.NUMBERS, 61.7, 61.7), DRAWING);
        for (double room = ColumnWidths.least(wishes); room < 700; room += 0.7) {
            assertThat(Arrays.stream(ColumnWidths.share(room, wishes)).sum()).isLessThanOrEqualTo(room);
        }
    }
}
