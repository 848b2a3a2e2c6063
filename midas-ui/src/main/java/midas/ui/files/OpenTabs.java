package midas.ui.files;

import midas.io.project.WindowLayout;

/** What is open in the window. */
public interface OpenTabs {

    /** Returns what is open now. */
    WindowLayout layout();

    /** Closes all of it: another project comes. */
    void clear();

    /**
     * Opens what was open when the project was saved.
     *
     * @param layout what was open
     * @param onFirst is done as soon as any of it is open
     */
    void show(WindowLayout layout, Runnable onFirst);
}
