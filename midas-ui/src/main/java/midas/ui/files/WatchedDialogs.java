package midas.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Dialogs of which it is known whether one of them waits for its answer. */
final class WatchedDialogs implements ProjectDialogs {

    private final ProjectDialogs inner;
    private Runnable onAnswered = () -> {};
    private int open;

    WatchedDialogs(ProjectDialogs inner) {
        this.inner = inner;
    }

    /** Sets who hears that an answer was given; before what was answered is done. */
    void setOnAnswered(Runnable listener) {
        onAnswered = listener;
    }

    boolean isAsking() {
        return open > 0;
    }

    @Override
    public Optional<Path> chooseProject() {
        return answer(inner::chooseProject);
    }

    @Override
    public Optional<Path> chooseTarget(Path suggested) {
        return answer(() -> inner.chooseTarget(suggested));
    }

    @Override
    public Answer ask(Question question) {
        return answer(() -> inner.ask(question));
    }

    private <T> T answer(Supplier<T> asked) {
        open++;
        try {
            return asked.get();
        } finally {
            open--;
            onAnswered.run();
        }
    }
}
