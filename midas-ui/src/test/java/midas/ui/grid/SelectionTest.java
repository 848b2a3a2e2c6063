package midas.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void aRectangleReachesFromTheCellThatStaysToTheOtherInAnyDirection() {
        Selection selection = Selection.at(5, 3).extendedTo(2, 7);
        assertThat(selection.range(100, 10)).isEqualTo(new CellRange(2, 5, 3, 7));
        assertThat(selection.extendedTo(9, 1).range(100, 10)).isEqualTo(new CellRange(5, 9, 1, 3));
        assertThat(selection.range(100, 10).cells()).isEqualTo(20);
    }

    @Test
    void wholeRowsColumnsAndEverything() {
        Selection selection = Selection.at(5, 3).extendedTo(6, 4);
        assertThat(selection.as(Selection.Shape.ROWS).range(100, 10)).isEqualTo(new CellRange(5, 6, 0, 9));
        assertThat(selection.as(Selection.Shape.COLUMNS).range(100, 10)).isEqualTo(new CellRange(0, 99, 3, 4));
        assertThat(selection.as(Selection.Shape.ALL).range(1_000_000, 5_000).cells())
                .isEqualTo(5_000_000_000L);
    }

    @Test
    void aPlaceAmongTheHeadingsSelectsNoCell() {
        Selection heading = Selection.at(GridContent.HEADING, 3);
        assertThat(heading.isHeading()).isTrue();
        assertThat(heading.range(100, 10).isEmpty()).isTrue();
        assertThat(heading.as(Selection.Shape.COLUMNS).range(100, 10)).isEqualTo(new CellRange(0, 99, 3, 3));
    }

    @Test
    void aSelectionStaysInsideAGridThatBecameSmaller() {
        Selection selection = Selection.at(50, 8).extendedTo(90, 9).within(10, 3);
        assertThat(selection.range(10, 3)).isEqualTo(new CellRange(9, 9, 2, 2));
        assertThat(Selection.at(5, 1).within(0, 0).range(0, 0).isEmpty()).isTrue();
    }
}
