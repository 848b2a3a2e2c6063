package midas.ui.glmm;

/**
 * Whether the form is folded away to a strip: by itself once there are results to see and no room for both, or because the user wants it so. What the
 * user hides stays hidden until the user shows it; what the user shows while there is no room stays until there is room again, or new results.
 */
final class FormFold {

    private boolean narrow;
    private boolean hasResults;
    private boolean hidden;
    private boolean shown;

    /** Takes note of whether there is too little room for form and results side by side. */
    void onRoom(boolean isNarrow) {
        if (narrow != isNarrow) {
            narrow = isNarrow;
            shown = false;
        }
    }

    /** Takes note of new results. */
    void onResults() {
        hasResults = true;
        shown = false;
    }

    /** The user hides the form. */
    void hide() {
        hidden = true;
        shown = false;
    }

    /** The user shows the form. */
    void show() {
        hidden = false;
        shown = true;
    }

    /** Returns whether the form is to be folded away. */
    boolean isFolded() {
        return hasResults && (hidden || narrow && !shown);
    }

    /** Returns whether the user may hide the form: there is something else to see. */
    boolean canHide() {
        return hasResults;
    }
}
