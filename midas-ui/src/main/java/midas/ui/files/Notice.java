package midas.ui.files;

import java.util.List;

/**
 * Something to be said above the tabs, until somebody takes it away.
 *
 * @param grave whether something could not be done
 * @param title a few words; empty for none
 * @param sentences sentences, a paragraph each
 */
public record Notice(boolean grave, String title, List<String> sentences) {

    /** Copies the list. */
    public Notice {
        sentences = List.copyOf(sentences);
    }
}
