package midas.ui.app;

import javafx.application.Application;

/** Opens the window. */
public final class Launcher {

    private Launcher() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param args paths of data files to import and of a project to open
     */
    public static void open(String[] args) {
        Application.launch(MidasApp.class, args);
    }
}
