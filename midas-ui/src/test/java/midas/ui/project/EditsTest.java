package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {

    private final Edits edits = new Edits();
    private final List<String> log = new ArrayList<>();

    private void record(String name) {
        edits.record(name, () -> log.add("-" + name), () -> log.add("+" + name));
    }

    @Test
    void goesBackAndForthAndNamesWhatIsNext() {
        assertThat(edits.undoNameProperty().get()).isEmpty();
        record("a");
        record("b");
        assertThat(edits.undoNameProperty().get()).isEqualTo("b");
        edits.undo();
        assertThat(edits.undoNameProperty().get()).isEqualTo("a");
        assertThat(edits.redoNameProperty().get()).isEqualTo("b");
        edits.undo();
        edits.undo();
        edits.redo();
        edits.redo();
        edits.redo();
        assertThat(log).containsExactly("-b", "-a", "+a", "+b");
        assertThat(edits.redoNameProperty().get()).isEmpty();
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        record("a");
        edits.undo();
        record("b");
        assertThat(edits.redoNameProperty().get()).isEmpty();
        edits.redo();
        assertThat(log).containsExactly("-a");
    }

    @Test
    void changesMadeTogetherAreOneAndGoBackInReverse() {
        edits.together("all", () -> {
            record("a");
            edits.together("inner", () -> record("b"));
        });
        assertThat(edits.undoNameProperty().get()).isEqualTo("all");
        edits.undo();
        edits.redo();
        assertThat(log).containsExactly("-b", "-a", "+a", "+b");
        edits.together("nothing", () -> {});
        assertThat(edits.undoNameProperty().get()).isEqualTo("all");
    }

    @Test
    void whatWasDoneBeforeAFailureCanBeUndone() {
        assertThatThrownBy(() -> edits.together("half", () -> {
                    record("a");
                    throw new IllegalArgumentException("planted");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        edits.undo();
        assertThat(log).containsExactly("-a");
    }

    @Test
    void theOldestChangesAreForgotten() {
        for (int i = 0; i <= Edits.MOST; i++) {
            record(String.valueOf(i));
        }
        for (int i = 0; i <= Edits.MOST; i++) {
            edits.undo();
        }
        assertThat(log).hasSize(Edits.MOST).endsWith("-1");
    }

    @Test
    void nothingCanBeRecordedWhileSomethingIsUndone() {
        edits.record("a", () -> record("b"), () -> {});
        assertThatThrownBy(edits::undo).isInstanceOf(IllegalStateException.class);
        assertThat(edits.redoNameProperty().get()).isEqualTo("a");
    }

    @Test
    void standsWhereItStoodOnceWhatWasDoneSinceIsUndone() {
        Object beginning = edits.positionProperty().get();
        record("a");
        Object saved = edits.positionProperty().get();
        assertThat(saved).isNotSameAs(beginning);
        record("b");
        assertThat(edits.positionProperty().get()).isNotSameAs(saved);
        edits.undo();
        assertThat(edits.positionProperty().get()).isSameAs(saved);
        edits.undo();
        assertThat(edits.positionProperty().get()).isSameAs(beginning);
        edits.redo();
        assertThat(edits.positionProperty().get()).isSameAs(saved);
        edits.undo();
        record("a");
        assertThat(edits.positionProperty().get()).isNotSameAs(saved).isNotSameAs(beginning);
    }

    @Test
    void theEndOfWhatIsRememberedIsNotTheBeginning() {
        Object beginning = edits.positionProperty().get();
        for (int change = 0; change <= Edits.MOST; change++) {
            record("change " + change);
        }
        for (int change = 0; change <= Edits.MOST; change++) {
            edits.undo();
        }
        assertThat(edits.undoNameProperty().get()).isEmpty();
        assertThat(edits.positionProperty().get()).isNotSameAs(beginning);
    }

    @Test
    void anotherProjectBeginsWithNothingToUndo() {
        Object beginning = edits.positionProperty().get();
        record("a");
        edits.forget();
        assertThat(edits.undoNameProperty().get()).isEmpty();
        assertThat(edits.positionProperty().get()).isNotSameAs(beginning);
    }

    @Test
    void whatFollowsFromTheLastChangeIsUndoneWithIt() {
        record("a");
        edits.along(() -> record("b"));
        assertThat(edits.undoNameProperty().get()).isEqualTo("a");
        edits.along(() -> {});
        edits.undo();
        edits.redo();
        assertThat(log).containsExactly("-b", "-a", "+a", "+b");
        edits.undo();
        assertThat(edits.undoNameProperty().get()).isEmpty();
        edits.along(() -> record("alone"));
        edits.undo();
        assertThat(log).endsWith("-alone");
    }

    @Test
    void whatIsTypedIsOneChangeUntilItIsTakenBackByHand() {
        record("a");
        Object before = edits.positionProperty().get();
        Object step = new Object();
        for (String letters : List.of("9", "99")) {
            edits.record(letters, () -> log.add("-" + letters), () -> log.add("+" + letters), step);
        }
        assertThat(edits.isLast(step)).isTrue();
        edits.undo();
        assertThat(edits.isLast(step)).isFalse();
        edits.redo();
        assertThat(log).containsExactly("-9", "+99");
        edits.withdraw(step);
        assertThat(edits.positionProperty().get()).isSameAs(before);
        edits.withdraw(step);
        assertThat(edits.undoNameProperty().get()).isEqualTo("a");
    }
}
