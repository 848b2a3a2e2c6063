package midas.ui.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers what a test has told it, and remembers what it was asked. */
final class FakeDialogs implements ProjectDialogs {

    Optional<Path> project = Optional.empty();
    final Deque<Optional<Path>> targets = new ArrayDeque<>();
    final Deque<Answer> answers = new ArrayDeque<>();
    final List<Path> suggested = new ArrayList<>();
    final List<Question> asked = new ArrayList<>();

    /** Is done once, while a question is open. */
    Runnable meanwhile = () -> {};

    @Override
    public Optional<Path> chooseProject() {
        return project;
    }

    @Override
    public Optional<Path> chooseTarget(Path suggestion) {
        suggested.add(suggestion);
        return targets.remove();
    }

    @Override
    public Answer ask(Question question) {
        asked.add(question);
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        Answer answer = answers.remove();
        if (!question.answers().contains(answer)) {
            throw new AssertionError(answer + " is not offered by " + question);
        }
        return answer;
    }
}
