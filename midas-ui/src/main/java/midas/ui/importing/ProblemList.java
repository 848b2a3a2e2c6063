package midas.ui.importing;

import java.util.ArrayList;
import java.util.List;
import midas.ui.label.WindowText;
import midas.ui.text.ImportText;
import midas.ui.text.Numbers;
import midas.ui.text.Place;

/** What was odd in a file, a sentence each. */
final class ProblemList {

    private ProblemList() {}

    /** Returns a sentence for each problem that is listed, in order, and how many more there are. */
    static List<String> sentences(ImportPreview preview) {
        List<String> sentences = new ArrayList<>();
        preview.problems()
                .forEach(problem -> sentences.add(
                        ImportText.of(problem, preview.report().reading().format(), Place.IMPORT_DIALOG)
                                .message()));
        long more = preview.problemCount() - sentences.size();
        if (more > 0) {
            sentences.add(WindowText.text("dataset.more-notes", Numbers.count(more)));
        }
        return sentences;
    }
}
