package midas.ui.files;

import java.util.List;

/**
 * A question to the user, who answers before anything else.
 *
 * @param title the question
 * @param sentences what it means, a sentence each
 * @param answers what can be answered, first what is proposed; the last is that of somebody who thinks better of it
 */
public record Question(String title, List<String> sentences, List<Answer> answers) {

    /** Copies the lists. */
    public Question {
        sentences = List.copyOf(sentences);
        answers = List.copyOf(answers);
    }

    /** Returns whether the first answer is that of the Enter key: never where nothing can bring back what it takes. */
    public boolean isFirstProposed() {
        return answers.getFirst() != Answer.DISCARD_RECOVERED && answers.getFirst() != Answer.REPLACE;
    }
}
