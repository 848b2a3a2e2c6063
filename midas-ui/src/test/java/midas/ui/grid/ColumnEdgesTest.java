package midas.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnEdgesTest {

    @Test
    void columnsStandSideBySide() {
        ColumnEdges edges = new ColumnEdges(4, 100);
        assertThat(edges.measure(1, 150)).isEqualTo(50);
        assertThat(edges.start(2)).isEqualTo(250);
        assertThat(edges.total()).isEqualTo(450);
        assertThat(edges.at(0)).isZero();
        assertThat(edges.at(99.5)).isZero();
        assertThat(edges.at(100)).isEqualTo(1);
        assertThat(edges.at(249)).isEqualTo(1);
        assertThat(edges.at(10_000)).isEqualTo(3);
        assertThat(edges.at(-5)).isZero();
        assertThat(new ColumnEdges(0, 100).at(7)).isEqualTo(-1);
    }

    @Test
    void aColumnIsNeverDraggedToNothing() {
        ColumnEdges edges = new ColumnEdges(2, 100);
        edges.choose(0, -40);
        assertThat(edges.width(0)).isGreaterThanOrEqualTo(32);
    }

    @Test
    void widthsAreTakenOverAndOnlyWhatHasChangedIsMeasuredAgain() {
        ColumnEdges edges = new ColumnEdges(3, 100);
        edges.measure(0, 120);
        edges.measure(1, 130);
        edges.choose(2, 300);
        ColumnEdges next = new ColumnEdges(edges, new int[] {2, -1, 0, 1}, column -> column != 2, 100);
        assertThat(next.width(0)).isEqualTo(300);
        assertThat(next.width(1)).isEqualTo(100);
        assertThat(next.isGuessed(1)).isTrue();
        assertThat(next.width(2)).isEqualTo(120);
        assertThat(next.isGuessed(2)).isTrue();
        assertThat(next.isGuessed(3)).isFalse();
        assertThat(next.total()).isEqualTo(650);
    }
}
