package midas.ui.files;

import java.nio.file.Path;
import java.util.List;
import midas.io.project.SaveOutcome;
import midas.ui.label.WindowText;
import midas.ui.text.ProjectText;

/** What is asked where a project was not saved. */
final class SaveQuestions {

    private SaveQuestions() {}

    static Question about(SaveOutcome.NotSaved not) {
        List<Answer> answers = switch (not.reason()) {
            case CHANGED_ON_DISK -> List.of(Answer.SAVE_AS, Answer.OVERWRITE, Answer.CANCEL);
            case GONE_FROM_DISK -> List.of(Answer.SAVE_ANEW, Answer.SAVE_AS, Answer.CANCEL);
            case NO_FOLDER, IS_FOLDER, DENIED, DISK_FULL, LOCKED, CANCELLED, TOO_LITTLE_MEMORY, OTHER ->
                List.of(Answer.SAVE_AS, Answer.TRY_AGAIN, Answer.CANCEL);
        };
        return question(not.file(), ProjectText.of(not).message(), answers);
    }

    static Question broken(Path file) {
        return question(
                file,
                WindowText.text("files.save.broken", file),
                List.of(Answer.SAVE_AS, Answer.TRY_AGAIN, Answer.CANCEL));
    }

    private static Question question(Path file, String why, List<Answer> answers) {
        return new Question(
                WindowText.text("files.not-saved", SaveTarget.name(file)),
                List.of(why, WindowText.text("files.not-saved.text")),
                answers);
    }
}
