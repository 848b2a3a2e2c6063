package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormFoldTest {

    private final FormFold fold = new FormFold();

    @Test
    void withoutResultsTheFormStays() {
        fold.onRoom(true);
        assertThat(fold.isFolded()).isFalse();
        assertThat(fold.canHide()).isFalse();
        fold.onResults();
        assertThat(fold.isFolded()).isTrue();
    }

    @Test
    void itFoldsAndUnfoldsWithTheRoom() {
        fold.onResults();
        assertThat(fold.isFolded()).isFalse();
        fold.onRoom(true);
        assertThat(fold.isFolded()).isTrue();
        fold.onRoom(false);
        assertThat(fold.isFolded()).isFalse();
    }

    @Test
    void whatTheUserHidesStaysHidden() {
        fold.onResults();
        fold.hide();
        fold.onRoom(true);
        fold.onRoom(false);
        fold.onResults();
        assertThat(fold.isFolded()).isTrue();
        fold.show();
        assertThat(fold.isFolded()).isFalse();
    }

    @Test
    void whatTheUserShowsWithoutRoomStaysUntilThereAreNewResults() {
        fold.onResults();
        fold.onRoom(true);
        fold.show();
        fold.onRoom(true);
        assertThat(fold.isFolded()).isFalse();
        fold.onResults();
        assertThat(fold.isFolded()).isTrue();
        fold.show();
        fold.onRoom(false);
        fold.onRoom(true);
        assertThat(fold.isFolded()).isTrue();
    }
}
