package midas.ui.files;

import midas.ui.label.WindowText;

/** What can be answered to a {@link Question}. */
public enum Answer {
    /** Save the project first. */
    SAVE("save"),
    /** Let go of what is not saved. */
    DISCARD("discard"),
    /** Save under another name. */
    SAVE_AS("save-as"),
    /** Save over what is there. */
    OVERWRITE("overwrite"),
    /** Save the file that is gone once more. */
    SAVE_ANEW("save-anew"),
    /** Try it once more. */
    TRY_AGAIN("try-again"),
    /** Delete what was recovered. */
    DISCARD_RECOVERED("discard-recovered"),
    /** Put it in the place of what is there. */
    REPLACE("replace"),
    /** Do nothing. */
    CANCEL("cancel");

    private final String key;

    Answer(String key) {
        this.key = key;
    }

    /** Returns what stands on its button. */
    public String label() {
        return WindowText.text("answer." + key);
    }

    /** Returns its name for the style sheet and for tests. */
    public String id() {
        return "answer-" + key;
    }
}
