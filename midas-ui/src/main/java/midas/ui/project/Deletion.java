package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;

/**
 * What goes with a dataset that is deleted.
 *
 * @param dataset the dataset
 * @param derived all that is made from it, parents before what is made from them
 * @param forms how many open forms use one of them
 */
public record Deletion(ProjectDataset dataset, List<ProjectDataset> derived, int forms) {

    /** Copies the list. */
    public Deletion {
        derived = List.copyOf(derived);
    }

    /** Returns whether anything goes with it that the user may not think of. */
    public boolean takesAlong() {
        return !derived.isEmpty() || forms > 0;
    }

    /** Returns the question whether to delete it. */
    public String question() {
        return WindowText.text("delete.question", dataset.name());
    }

    /** Returns what goes with it, a sentence each. */
    public List<String> consequences() {
        List<String> sentences = new ArrayList<>();
        if (!derived.isEmpty()) {
            List<String> names = derived.stream().map(ProjectDataset::name).toList();
            sentences.add(WindowText.text("delete.derived", Labels.some(names)));
        }
        if (forms > 0) {
            sentences.add(Messages.counted("delete.forms", forms));
        }
        sentences.add(WindowText.text("delete.undo"));
        return sentences;
    }
}
